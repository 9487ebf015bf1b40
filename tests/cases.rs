//! The content's own exam: patient stories with what should come of them, held
//! on the real content; and proof that the exam can be failed.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by a panic"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use symptom_checker::author::cases::{
    Case, Expected, Kind, Mutant, Suggested, Triage, mutants, read_cases, read_unnoticed, table,
    try_cases, try_mutants, unexplained,
};
use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::{Look, Problems, show};
use symptom_checker::author::wording::grade::grade;
use symptom_checker::domain::pack::Pack;

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let problems = Problems::new();
    let content = read_content(&Folders::of(&folder()), &problems);
    content.packs.into_iter().next().unwrap_or_else(|| panic!("{}", told(problems)))
});

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let problems = Problems::new();
    let cases = read_cases(&folder().join("cases"), &PACK, &problems);
    let told = told(problems);
    assert!(told.is_empty(), "{told}");
    cases
});

#[test]
fn every_story_that_must_not_fail_is_right() {
    let tried = try_cases(&PACK, &CASES);
    let wrong: Vec<_> = tried
        .iter()
        .filter(|found| found.case.kind != Kind::Borderline && !found.verdict.is_right())
        .map(|found| found.case.name.as_str())
        .collect();
    assert!(wrong.is_empty(), "wrong: {wrong:?}\n{}", table(&tried));
}

#[test]
fn there_are_stories_enough_of_each_kind() {
    let count = |kind| CASES.iter().filter(|case| case.kind == kind).count();
    assert!(CASES.len() >= 45);
    assert!(count(Kind::Warning) >= 18);
    assert!(count(Kind::Ordinary) >= 20);
    assert!(count(Kind::Borderline) >= 7);
}

#[test]
fn ordinary_stories_expect_every_explanation_topic_and_stage() {
    let rules = PACK.rules();
    let ordinary: Vec<_> = CASES.iter().filter(|case| case.kind == Kind::Ordinary).collect();
    let is_expected = |name: &str| ordinary.iter().any(|case| case.expected.first == [name]);
    let mut topics = BTreeSet::new();
    for explanation in &rules.explanations {
        assert!(is_expected(&explanation.name), "no story expects `{}`", explanation.name);
        topics.insert(explanation.topic.index());
    }
    assert_eq!(topics.len(), rules.topics.len());
    for stage in &rules.stages {
        let shows = |case: &&&Case| case.expected.stage.as_ref() == Some(&stage.name);
        assert!(
            ordinary.iter().any(|case| shows(&case)),
            "no story is in the stage `{}`",
            stage.name
        );
    }
}

#[test]
fn a_story_misses_whatever_is_taken_away() {
    let problems = Problems::new();
    let unnoticed = read_unnoticed(&folder().join("unnoticed.toml"), &problems);
    let mutants = try_mutants(&PACK, &CASES).expect("every mutant is a pack");
    let survivors: Vec<_> = unexplained(&mutants, &unnoticed, &problems)
        .iter()
        .map(|mutant| mutant.name.clone())
        .collect();
    assert!(survivors.is_empty(), "no story misses:\n{}", survivors.join("\n"));
    let told = told(problems);
    assert!(told.is_empty(), "{told}");
}

#[test]
fn every_reason_and_every_part_of_its_condition_is_taken_away() {
    let all = mutants(&PACK);
    let mut parts = 0;
    for (position, explanation) in PACK.rules().explanations.iter().enumerate() {
        for reason in &explanation.reasons {
            let rule = format!("reason {}/{}", explanation.name, reason.name);
            let mut of_it = all.iter().filter(|mutant| mutant.rule == rule);
            let whole = of_it.next().unwrap_or_else(|| panic!("{rule} is taken away"));
            assert_eq!(whole.name, format!("no {rule}"));
            let changed = whole.pack(&PACK).expect("every mutant is a pack");
            let left = &changed.rules().explanations[position].reasons;
            assert_eq!(left.len(), explanation.reasons.len() - 1);
            assert!(left.iter().all(|left| left.name != reason.name), "{rule}");
            assert_eq!(changed.words().explanations[position].reasons.len(), left.len());
            let operands = PACK.rules().conditions[reason.when.index()].operands().len();
            let taken = of_it.count();
            assert!(taken >= if operands > 1 { operands } else { 0 }, "{rule}: {taken} parts");
            parts += taken;
        }
    }
    assert!(parts > 0, "some reason has a condition of several parts");
    // A whole alert has no name by which it could be excused.
    let is_alert = |mutant: &&Mutant| mutant.name.starts_with("no alert ");
    assert!(all.iter().filter(is_alert).all(|mutant| mutant.without.is_none()));
    assert_eq!(all.iter().filter(is_alert).count(), PACK.rules().alerts.len());
}

#[test]
fn a_level_that_gets_too_high_is_noticed_where_a_story_fails_by_it() {
    let story = CASES.iter().find(|case| case.name == "fever-and-calf-pain");
    let named = story.expect("the story is there").clone();
    let mut unnamed = named.clone();
    unnamed.expected.alerts = None;
    let ordinary = Case { kind: Kind::Ordinary, ..unnamed.clone() };
    let borderline = Case { kind: Kind::Borderline, ..named.clone() };
    // Without the skin, a fever alone is an emergency.
    let is_noticed = |case: Case| {
        let mutants = try_mutants(&PACK, &[case]).expect("every mutant is a pack");
        let mut found = mutants.into_iter().filter(|(mutant, _)| {
            mutant.rule == "alert spreading-infection"
                && mutant.without.as_deref() == Some("more-signs has hot-skin")
        });
        found.next().expect("there is such a part").1
    };
    assert!(is_noticed(named), "another alert comes than the story names");
    assert!(is_noticed(ordinary), "an ordinary story's level is as high as it should get");
    assert!(!is_noticed(unnamed), "a level too high alone fails no story with a warning sign");
    assert!(!is_noticed(borderline), "a borderline story fails nothing");
}

#[test]
fn a_lost_alert_is_an_under_triage_that_fails() {
    let changed = without("alert leg-clot");
    let tried = try_cases(&changed, &CASES);
    let story = tried.iter().find(|found| found.case.name == "clot-back-after-a-month");
    let story = story.expect("the story is there");
    assert_eq!(story.verdict.triage, Triage::Under);
    assert!(story.verdict.fails(Kind::Warning));
    assert!(
        table(&tried).contains("fails: `clot-back-after-a-month`\n  expected same-day, given ")
    );
}

#[test]
fn a_lost_caution_shows_products_and_fails() {
    let changed = without("caution blood-thinner");
    let tried = try_cases(&changed, &CASES);
    let story = tried.iter().find(|found| found.case.name == "ache-and-warfarin");
    let verdict = story.expect("the story is there").verdict;
    assert_eq!((verdict.triage, verdict.products), (Triage::Right, Suggested::Unwanted));
    assert!(verdict.fails(Kind::Ordinary));
    assert!(verdict.fails(Kind::Warning));
    assert!(!verdict.fails(Kind::Borderline));
}

#[test]
fn every_level_too_high_fails_an_ordinary_story_only() {
    let mut cases = CASES.clone();
    cases.retain(|case| case.name == "clot-back-after-a-month");
    cases[0].expected.urgency = symptom_checker::author::cases::Urgency::SelfCare;
    let verdict = try_cases(&PACK, &cases)[0].verdict;
    assert_eq!(verdict.triage, Triage::Over);
    assert!(verdict.fails(Kind::Ordinary));
    assert!(!verdict.fails(Kind::Warning));
}

#[test]
fn a_wrong_explanation_or_stage_fails_and_is_told() {
    let mut cases = CASES.clone();
    cases.retain(|case| case.name == "wants-to-prevent");
    let fails = |change: fn(&mut Expected)| {
        let mut cases = cases.clone();
        change(&mut cases[0].expected);
        let tried = try_cases(&PACK, &cases);
        (
            tried[0].verdict.fails(Kind::Warning),
            tried[0].verdict.fails(Kind::Ordinary),
            table(&tried),
        )
    };
    let (warning, ordinary, told) = fails(|expected| expected.stage = Some("acute".to_owned()));
    assert!(warning && ordinary);
    assert!(told.contains("  stage: expected `acute`, given `warm-up`\n"), "{told}");
    let (warning, ordinary, told) =
        fails(|expected| expected.first = vec!["daily-stress".to_owned(), "held-back".to_owned()]);
    assert!(warning && ordinary);
    let line = "  explanation: expected `daily-stress` or `held-back`, given `";
    assert!(told.contains(line), "{told}");
    let (warning, ordinary, told) =
        fails(|expected| expected.alerts = Some(vec!["cancer".to_owned()]));
    assert!(warning && ordinary);
    assert!(told.contains("  alerts: expected `cancer`, given none\n"), "{told}");
    let (warning, ordinary, _) = fails(|_| ());
    assert!(!warning && !ordinary);
}

#[test]
fn stories_name_rows_of_the_clinical_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/clinical-table.md");
    let clinical_table = fs::read_to_string(path).expect("the clinical table is there");
    let rows: BTreeSet<&str> = clinical_table
        .lines()
        .filter_map(|line| line.strip_prefix('|')?.split('|').next())
        .map(str::trim)
        .collect();
    for case in CASES.iter() {
        let from = case.from.to_lowercase();
        let named = from.split("clinical table, ").nth(1);
        let named = named.unwrap_or_else(|| panic!("`{}` names no row", case.name));
        let named = named.split([':', ')', '(']).next().unwrap_or_default().replace(" and ", ", ");
        for row in named.split(", ") {
            let row = row.trim().trim_start_matches("rows ").trim_start_matches("row ");
            assert!(rows.contains(row), "`{}`: the clinical table has no row `{row}`", case.name);
        }
    }
}

#[test]
fn stories_are_easy_to_read_and_tell_each_person_apart() {
    let glossary =
        ["achilles", "statin", "ciprofloxacin", "levofloxacin", "antibiotic", "operation"];
    let glossary: Vec<String> = glossary.iter().map(ToString::to_string).collect();
    let (mut seen, mut hard) = (BTreeSet::new(), Vec::new());
    for case in CASES.iter() {
        let line = case.story.replace('\n', " ");
        let (_, grade) = grade(&[line], &glossary).expect("a story has words");
        if grade > 6.0 {
            hard.push(format!("`{}`: {grade:.1}", case.name));
        }
        assert!(seen.insert(&case.story), "`{}` is told twice", case.name);
    }
    assert!(hard.is_empty(), "stories with a reading grade above 6: {}", hard.join(", "));
}

#[test]
fn what_is_wrong_with_a_story_is_told_at_once() {
    let folder = scratch("wrong-story");
    write(
        &folder.join("limping.toml"),
        r#"kind = "warnig"
from = " "
story = "A runner limps."

[answers]
swelling = "smal"
wher = "low"

[expect]
level = "same-day"
scope = "under-16"
stage = "acut"
first = ["soleus-lod"]
alerts = ["leg-clott"]
products = "no"
mood = "good"
"#,
    );
    write(
        &folder.join("silent.toml"),
        "kind = \"ordinary\"\nfrom = \"x\"\nstory = \"x\"\n[answers]\nswelling = \"small\"\n[expect]\nproducts = true\n",
    );
    write(&folder.join("notes.md"), "");
    let problems = Problems::new();
    let cases = read_cases(&folder, &PACK, &problems);
    assert!(cases.is_empty());
    let told = told(problems);
    for expected in [
        "`kind` cannot be `warnig`",
        "expected `warning`, `ordinary` or `borderline`",
        "`from` is empty",
        "there is no choice `smal`, did you mean `small`?",
        "there is no question `wher`, did you mean `where`?",
        "`[expect]` needs either a `level` or a `scope`",
        "there is no stage `acut`",
        "there is no explanation `soleus-lod`",
        "there is no alert `leg-clott`",
        "`products` of `[expect]` is a text",
        "`[expect]` has no `mood`",
        "no answer is given to `where`, `start`, `side`, `age`, `onset`, `severity`",
        "this is no story",
        "limping.toml:6:12",
    ] {
        assert!(told.contains(expected), "not told: {expected}\n{told}");
    }
    fs::remove_dir_all(folder).expect("the scratch folder can go");
}

#[test]
fn a_reason_for_what_a_story_misses_is_a_problem() {
    let folder = scratch("stale-reason");
    let path = folder.join("unnoticed.toml");
    let stale = "[[unnoticed]]\nrules = [\"stage acute\"]\nwithout = [\"swelling = small\", \"swelling = smal\"]\nwhy = \"x\"\n";
    write(&path, stale);
    let problems = Problems::new();
    let unnoticed = read_unnoticed(&path, &problems);
    let mutants: Vec<(Mutant, bool)> =
        mutants(&PACK).into_iter().map(|mutant| (mutant, true)).collect();
    assert!(unexplained(&mutants, &unnoticed, &problems).is_empty());
    let told = told(problems);
    assert!(told.contains("a story misses `swelling = small` of `stage acute`"), "{told}");
    assert!(told.contains("`stage acute` has no `swelling = smal`"), "{told}");
    assert!(told.contains("did you mean `swelling = small`"), "{told}");
    fs::remove_dir_all(folder).expect("the scratch folder can go");
}

#[test]
fn the_command_ends_as_the_stories_do() {
    let pack = |verb: &str, folder: &Path, options: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pack"));
        let output = command.arg(verb).arg(folder).args(options).output();
        let output = output.expect("the command starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout) + &text(&output.stderr))
    };
    let run = |folder: &Path, options: &[&str]| pack("cases", folder, options);
    let (code, text) = run(&folder(), &[]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("level right"), "{text}");

    let scratch = scratch("content");
    copy(folder().parent().expect("packs share a folder"), &scratch);
    let copied = scratch.join("calf-pain");
    let story = copied.join("cases/wants-to-prevent.toml");
    let text = fs::read_to_string(&story).expect("the story is there");
    write(&story, &text.replace("level = \"self-care\"", "level = \"emergency\""));
    let (code, text) = run(&copied, &[]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("fails: `wants-to-prevent`"), "{text}");
    assert!(text.contains("error: 1 story fails"), "{text}");

    write(&story, "kind = \"ordinary\"");
    let (code, text) = pack("check", &copied, &["--quiet"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("`from` is missing in the story `wants-to-prevent`"), "{text}");

    fs::remove_file(story).expect("a story can go");
    fs::remove_file(copied.join("unnoticed.toml")).expect("the reasons can go");
    let (code, text) = run(&copied, &["--mutate"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(
        text.contains("alert cancer: `swelling in [small, whole]` without `swelling = whole`"),
        "{text}"
    );

    fs::remove_dir_all(copied.join("cases")).expect("the stories can go");
    let (code, text) = run(&copied, &[]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("the folder cannot be read"), "{text}");
    fs::remove_dir_all(scratch).expect("the scratch folder can go");
}

/// The pack with one rule taken away.
fn without(rule: &str) -> Pack {
    let mutant = mutants(&PACK)
        .into_iter()
        .find(|mutant| mutant.rule == rule && mutant.without.is_none())
        .expect("there is such a rule");
    mutant.pack(&PACK).expect("a mutant is a pack")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content/calf-pain")
}

fn told(problems: Problems) -> String {
    let found = problems.sorted();
    if found.is_empty() { String::new() } else { show(&found, Look::Plain) }
}

/// An empty folder of this test's own.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cases-{name}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old scratch folder can go");
    }
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("a file can be written");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let copied = to.join(path.file_name().expect("it has a name"));
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::copy(&path, copied).expect("a file can be copied");
        }
    }
}
