//! The command itself: exit codes, what it prints, what it writes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::workshop::Workshop;

fn pack(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pack")).args(arguments).output().expect("the command runs")
}

/// Runs the command, which must end with this code and without a backtrace.
pub(crate) fn run(code: i32, arguments: &[&str]) -> (String, String) {
    let output = pack(arguments);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the command prints UTF-8");
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{out}\n{err}");
    assert!(!err.contains("panicked") && !err.contains("RUST_BACKTRACE"), "{err}");
    if code != 0 {
        assert!(!err.trim().is_empty(), "{arguments:?} says why");
    }
    (out, err)
}

pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Writes an answer sheet and gives its path.
pub(crate) fn sheet(workshop: &Workshop, text: &str) -> String {
    workshop.write("answers.json", text);
    shown(&workshop.path("answers.json"))
}

#[test]
fn wrong_use_is_2() {
    let workshop = Workshop::new("command-use");
    let pack = shown(&workshop.pack());
    run(2, &[]);
    run(2, &["chekc", &pack]);
    run(2, &["check"]);
    run(2, &["check", &pack, "--today", "yesterday"]);
    run(2, &["build", &pack]);
    run(2, &["step", &pack]);
    let (_, err) = run(2, &["check", "no-such-folder"]);
    assert_eq!(
        err,
        "error: `no-such-folder` does not exist; name the folder of a pack, such as `content/calf-pain`\n"
    );
    run(2, &["check", &shown(&workshop.path("regions.toml"))]);
    run(2, &["step", &pack, "--answers", "no-such-file"]);
    run(2, &["dump", "no-such-file"]);
    run(2, &["dump", &pack]);
    let answers = sheet(&workshop, "{}");
    let (_, err) = run(2, &["step", &pack, "--answers", &answers, "--lang", "fr"]);
    assert_eq!(err, "error: the pack has no language `fr`; it has `en`\n");
    run(2, &["build", &pack, "--out", &shown(&workshop.path("regions.toml"))]);
    run(0, &["--help"]);
    run(0, &["--version"]);
}

#[test]
fn check_tells_problems_and_grades() {
    let workshop = Workshop::new("command-check");
    let pack = shown(&workshop.pack());
    let (out, err) = run(0, &["check", &pack]);
    assert!(out.contains("   39    0.3  the question `dangers`"), "{out}");
    assert_eq!(err, "no problem found\n");
    assert_eq!(run(0, &["check", &pack, "--quiet"]).0, "");
    assert_eq!(
        run(0, &["check", &pack, "--quiet", "--today", "2027-05-22"]).1,
        "no problem found\n"
    );
    let (_, err) = run(0, &["check", &pack, "--quiet", "--today", "2027-05-23"]);
    assert!(err.starts_with("warning: the review was due by 2027-05-22\n"), "{err}");
    workshop.edit("squeaky-bicycle/stages.toml", "chain has muddy", "chain has mud");
    let (_, err) = run(1, &["check", &pack, "--quiet"]);
    assert!(err.contains("did you mean `muddy`?") && err.ends_with("1 error\n"), "{err}");
}

#[test]
fn build_writes_the_same_bytes_or_nothing() {
    let workshop = Workshop::new("command-build");
    let pack = shown(&workshop.pack());
    let (one, other, none) =
        (workshop.path("one"), workshop.path("deep/other"), workshop.path("none"));
    let (out, _) = run(0, &["build", &pack, "--out", &shown(&one)]);
    run(0, &["build", &pack, "--out", &shown(&other)]);
    let names = |folder: &Path| {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| shown(Path::new(&entry.unwrap().file_name())))
            .collect();
        names.sort();
        names
    };
    assert_eq!(names(&one), names(&other));
    assert_eq!(names(&one).len(), 2, "{out}");
    for name in names(&one) {
        assert_eq!(
            fs::read(one.join(&name)).unwrap(),
            fs::read(other.join(&name)).unwrap(),
            "{name}"
        );
    }
    // Another content has another name, and the earlier file goes; others stay.
    fs::write(one.join("notes.txt"), "mine").unwrap();
    workshop.edit("squeaky-bicycle/en/pack.toml", "A bicycle that squeaks", "A bicycle that sings");
    run(0, &["build", &pack, "--out", &shown(&one)]);
    assert_eq!(names(&one).len(), 3);
    assert_ne!(names(&one), names(&other));
    let list: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(one.join("pack.json")).unwrap()).unwrap();
    let name = list["languages"]["en"]["name"].as_str().unwrap();
    assert!(one.join(name).is_file());
    assert_eq!(
        (list["pack"].as_str(), list["version"].as_str()),
        (Some("squeaky-bicycle"), Some("1.0.0"))
    );
    // Nothing is written of content with a problem.
    workshop.edit("squeaky-bicycle/stages.toml", "chain has muddy", "chain has mud");
    run(1, &["build", &pack, "--out", &shown(&none)]);
    assert!(!none.exists());
}

#[test]
fn dump_tells_a_pack_and_refuses_what_is_none() {
    let workshop = Workshop::new("command-dump");
    let out = workshop.path("out");
    run(0, &["build", &shown(&workshop.pack()), "--out", &shown(&out)]);
    let file = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    let file = file
        .into_iter()
        .find(|path| path.extension().is_some_and(|ending| ending == "pack"))
        .unwrap();
    let (text, _) = run(0, &["dump", &shown(&file)]);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["rules"]["name"], "squeaky-bicycle");
    assert_eq!(json["words"]["questions"][0]["choices"][2]["label"], "The brakes do not work");
    let bytes = fs::read(&file).unwrap();
    let mut altered = bytes.clone();
    altered[bytes.len() / 2] ^= 1;
    for (name, bytes) in [
        ("cut", &bytes[..bytes.len() - 9]),
        ("altered", &altered),
        ("empty", &[]),
        ("short", &bytes[..10]),
    ] {
        workshop.write(name, bytes);
        run(1, &["dump", &shown(&workshop.path(name))]);
    }
}

#[test]
fn step_asks_and_ends() {
    let workshop = Workshop::new("command-step");
    let pack = shown(&workshop.pack());
    let answers = sheet(&workshop, "{}");
    let json: serde_json::Value =
        serde_json::from_str(&run(0, &["step", &pack, "--answers", &answers, "--json"]).0).unwrap();
    assert_eq!(json["step"], "ask");
    assert_eq!(json["question"]["id"], "dangers");
    assert_eq!(json["question"]["choices"][0]["id"], "wheel-wobbles");
    assert_eq!(json["question"]["choices"][0]["label"], "A wheel wobbles");
    assert_eq!(json["question"]["choices"][2]["group"], "Brakes");
    let answers = sheet(&workshop, r#"{"dangers": ["no-brakes"], "noise": "squeak"}"#);
    let json: serde_json::Value =
        serde_json::from_str(&run(0, &["step", &pack, "--answers", &answers, "--json"]).0).unwrap();
    assert_eq!(json["step"], "done");
    assert_eq!(json["outcome"]["kind"], "urgent");
    assert_eq!(json["outcome"]["alerts"][0]["alert"], "cannot-stop");
    assert_eq!(json["outcome"]["products"], serde_json::json!([]));
    assert_eq!(json["dropped"], serde_json::json!(["noise"]));
    let (text, _) = run(0, &["step", &pack, "--answers", &answers]);
    assert!(text.contains("alert: cannot-stop (emergency, emergency-department)"), "{text}");
}

#[test]
fn assess_counts_every_answer() {
    let workshop = Workshop::new("command-assess");
    let pack = shown(&workshop.pack());
    let assess = |text: &str| -> serde_json::Value {
        let answers = sheet(&workshop, text);
        serde_json::from_str(&run(0, &["assess", &pack, "--answers", &answers, "--json"]).0)
            .unwrap()
    };
    let json = assess(
        r#"{"dangers": "none", "frame": "whole", "wheels": "two", "loudness": 4, "squeaks-for": "days", "weather": "rain-now",
            "noise": "squeak", "noise-when": "pedalling", "chain": {"yes": ["dry"], "not-sure": ["muddy"]},
            "household": ["white-carpet"]}"#,
    );
    assert_eq!(json["level"], "self-care");
    assert_eq!(json["stage"], "wet");
    assert_eq!(json["first"], "thirsty-chain");
    assert_eq!(json["explanations"].as_array().unwrap().len(), 3);
    assert_eq!(json["explanations"][0]["points"], 5);
    assert_eq!(json["explanations"][0]["for"][0]["reason"], "squeak");
    assert_eq!(json["topics"], serde_json::json!(["oiling", "listening"]));
    assert_eq!(json["products"][0]["product"], "rain-oil");
    assert_eq!(
        json["cautions"],
        serde_json::json!([{"caution": "white-carpet", "effect": "show-with"}])
    );
    assert_eq!(json["not-asked-by-visit"], serde_json::json!(["squeaks-for"]));
    // The visit would have stopped at the brakes; the sheet goes on.
    let json = assess(r#"{"dangers": ["no-brakes"], "frame": "cracked", "loudness": 9}"#);
    assert_eq!(json["level"], "emergency");
    let alerts: Vec<_> =
        json["alerts"].as_array().unwrap().iter().map(|alert| alert["alert"].clone()).collect();
    assert_eq!(alerts, ["cannot-stop", "frame-breaks"]);
    assert_eq!(json["withheld"]["by"], "urgent");
    assert_eq!(json["not-asked-by-visit"], serde_json::json!(["frame", "loudness"]));
    // Left out is not known, never "not sure".
    let json = assess("{}");
    assert_eq!((&json["level"], &json["stage"]), (&"self-care".into(), &serde_json::Value::Null));
    assert_eq!(json["withheld"]["by"], "stage-not-known");
    // Bare "not-sure" on boxes is every box.
    let json = assess(r#"{"dangers": "not-sure"}"#);
    let alerts: Vec<_> =
        json["alerts"].as_array().unwrap().iter().map(|alert| alert["alert"].clone()).collect();
    assert_eq!(alerts, ["cannot-stop", "frame-breaks", "wheel-out-of-true"]);
    // "Not sure" about the brakes stands one level lower.
    assert_eq!(json["level"], "same-day");
}

#[test]
fn answers_may_begin_with_a_byte_order_mark() {
    let workshop = Workshop::new("command-mark");
    let pack = shown(&workshop.pack());
    let plain = run(0, &["step", &pack, "--answers", &sheet(&workshop, "{}")]);
    assert_eq!(run(0, &["step", &pack, "--answers", &sheet(&workshop, "\u{feff}{}")]), plain);
}

#[test]
fn an_exam_without_a_story_is_not_passed() {
    let workshop = Workshop::new("command-no-story");
    let folder = workshop.pack().join("cases");
    fs::create_dir(&folder).unwrap();
    let (out, err) = run(1, &["cases", &shown(&workshop.pack())]);
    assert_eq!(out, "");
    assert!(err.starts_with(&format!("error: `{}` holds no story\n", folder.display())), "{err}");
}

#[test]
fn answers_that_cannot_be_are_told_one_by_one() {
    let workshop = Workshop::new("command-answers");
    let pack = shown(&workshop.pack());
    for (text, says) in [
        ("{", "this is not JSON"),
        (
            "[]",
            "the answers are a list, expected an object such as {\"question-id\": \"choice-id\"}",
        ),
        ("7", "the answers are a number"),
        (r#"{"nose": "squeak"}"#, "there is no question `nose`, did you mean `noise`?"),
        (
            r#"{"noise": "squek"}"#,
            "the question `noise`: there is no choice `squek`, did you mean `squeak`?",
        ),
        (
            r#"{"noise": "purr"}"#,
            "there is no choice `purr`; known are `squeak`, `click`, `grind` and `silence`",
        ),
        (
            r#"{"noise": ["squeak"]}"#,
            "the answer is a list, expected one choice, such as \"squeak\"",
        ),
        (r#"{"noise": null}"#, "the answer is null"),
        (r#"{"noise": "squeak", "noise": "click"}"#, "the question `noise` is answered twice"),
        (r#"{"wheels": "not-sure"}"#, "the question `wheels`: \"not-sure\" is not offered here"),
        (
            r#"{"dangers": "no-brakes"}"#,
            "the answer is a text, expected a list, such as [\"no-brakes\"]",
        ),
        (
            r#"{"dangers": []}"#,
            "an empty list is no answer; write \"none\" for none of these, or leave the question out",
        ),
        (r#"{"dangers": ["none", "no-brakes"]}"#, "\"none\" stands alone"),
        (r#"{"dangers": ["no-brakes", "no-brakes"]}"#, "the box `no-brakes` is listed twice"),
        (
            r#"{"dangers": {"yes": ["no-brakes"], "not-sure": ["no-brakes"]}}"#,
            "the box `no-brakes` is ticked and not sure at once",
        ),
        (r#"{"dangers": {"yess": []}}"#, "an answer has no `yess`, did you mean `yes`?"),
        (r#"{"dangers": {"yes": ["no-brakes"], "yes": []}}"#, "`yes` stands there twice"),
        (r#"{"dangers": {"yes": 1}}"#, "`yes` is a number, expected a list of boxes"),
        (r#"{"dangers": [true]}"#, "a box is true or false, expected the id of a choice"),
        (r#"{"loudness": 11}"#, "the level is 11, expected a number from 0 to 10"),
        (r#"{"loudness": -1}"#, "the level is -1"),
        (
            r#"{"loudness": 7.5}"#,
            "the answer is a number with a fraction, expected a number from 0 to 10",
        ),
        (r#"{"loudness": "7"}"#, "the answer is a text, expected a number from 0 to 10"),
    ] {
        let answers = sheet(&workshop, text);
        for verb in ["step", "assess"] {
            let (out, err) = run(1, &[verb, &pack, "--answers", &answers, "--json"]);
            assert!(err.contains(says), "{text}\n{err}");
            assert_eq!(out, "", "nothing is told of a broken sheet");
        }
    }
    let answers = sheet(&workshop, r#"{"nose": 1, "loudness": 11, "noise": "purr"}"#);
    assert_eq!(run(1, &["step", &pack, "--answers", &answers]).1.lines().count(), 3, "all at once");
    workshop.write("latin", b"\xe9");
    run(1, &["step", &pack, "--answers", &shown(&workshop.path("latin"))]);
    let answers = sheet(&workshop, &"[".repeat(500_000));
    run(1, &["step", &pack, "--answers", &answers]);
    let answers = sheet(&workshop, r#"{"dangers": ["none"]}"#);
    run(0, &["step", &pack, "--answers", &answers]);
}

#[test]
fn build_writes_what_was_proved_into_the_pack() {
    let workshop = Workshop::new("command-certificate");
    let pack = shown(&workshop.pack());
    let out = workshop.path("out");
    let today = ["--today", "2027-05-22"];
    let folder = shown(&out);
    run(0, &[&["build", &pack, "--out", &folder, "--pages", &folder][..], &today].concat());
    let list: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(out.join("pack.json")).unwrap()).unwrap();
    let file = out.join(list["languages"]["en"]["name"].as_str().unwrap());
    let (dumped, _) = run(0, &["dump", &shown(&file)]);
    let dumped: serde_json::Value = serde_json::from_str(&dumped).unwrap();
    let certificate = &dumped["rules"]["certificate"];
    assert_eq!(certificate["properties"], 255);
    assert_eq!(certificate["checker"], env!("CARGO_PKG_VERSION"));
    let (checked, _) = run(0, &["check", &pack]);
    let longest = format!("the longest visit asks {} questions", certificate["longest_visit"]);
    assert!(checked.contains(&longest), "{longest}\n{checked}");
    let counts =
        checked.lines().filter_map(|line| line.split_once(" statement")?.0.rsplit('(').next());
    let statements: u64 = counts.map(|count| count.parse::<u64>().unwrap()).sum();
    assert_eq!(certificate["statements"], statements);

    // The guide says so in words; no result of an unbuilt pack does.
    let guide = fs::read_to_string(out.join("guide.html")).unwrap();
    for said in [
        "It is not a medical review",
        &format!("None asks more than {} questions.", certificate["longest_visit"]),
        &format!("{statements} statements were proved."),
    ] {
        assert!(guide.contains(said), "{said}");
    }
    assert!(!guide.contains('{'), "all is filled in");
}

#[test]
fn build_refuses_what_is_overdue_or_not_proved() {
    let workshop = Workshop::new("command-refused");
    let pack = shown(&workshop.pack());
    let out = shown(&workshop.path("out"));
    let (_, err) = run(1, &["build", &pack, "--out", &out, "--today", "2027-05-23"]);
    assert!(err.starts_with("error: the review was due by 2027-05-22\n"), "{err}");
    workshop.edit("squeaky-bicycle/stages.toml", "before = [", "# before = [");
    let (_, err) = run(1, &["build", &pack, "--out", &out, "--pages", &out]);
    assert!(err.starts_with("error: not all is proved of the rules\n"), "{err}");
    assert!(err.contains("can hold together, and only their order decides"), "{err}");
    assert!(!workshop.path("out").exists());
}

#[test]
fn a_mistake_in_words_hides_neither_a_broken_proof_nor_a_wrong_story() {
    let workshop =
        Workshop::of("command-at-once", &Path::new(env!("CARGO_MANIFEST_DIR")).join("content"));
    let pack = shown(&workshop.path("calf-pain"));
    workshop.edit("calf-pain/en/stages.toml", "[chronic]", "[cronic]");
    workshop.edit("calf-pain/stages.toml", "before = [\"chronic\"]", "before = []");
    workshop.edit("calf-pain/cases/wants-to-prevent.toml", "kind = ", "kin = ");
    let out = shown(&workshop.path("out"));
    for arguments in [&["check", &pack][..], &["build", &pack, "--out", &out]] {
        let (_, err) = run(1, arguments);
        for said in [
            "no words for the stage `chronic`",
            "`kind` is missing in the story `wants-to-prevent`",
            "the stages `acute` and `chronic` can hold together, and only their order decides",
        ] {
            assert!(err.contains(said), "{said}\n{err}");
        }
    }
    // Nothing can be proved of rules that do not hold together.
    workshop.edit(
        "calf-pain/alerts.toml",
        "history has past-clot or ",
        "history has past-clott or ",
    );
    let (_, err) = run(1, &["check", &pack]);
    assert!(err.contains("no words for the stage `chronic`") && !err.contains("broken"), "{err}");
}
