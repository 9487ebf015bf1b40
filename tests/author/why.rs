//! Conditions in words, and why each has its value.

use std::fmt::Write as _;

use serde_json::{Value, json};
use symptom_checker::author::tell::reading;

use crate::command::{run, sheet, shown};
use crate::workshop::Workshop;

/// What `pack why` says of a sheet, as JSON.
fn why(workshop: &Workshop, answers: &str) -> Value {
    let answers = sheet(workshop, answers);
    let told = run(0, &["why", &shown(&workshop.pack()), "--answers", &answers, "--json"]).0;
    serde_json::from_str(&told).unwrap()
}

/// The entry with this id.
fn entry<'a>(list: &'a Value, id: &str) -> &'a Value {
    let found = list.as_array().unwrap().iter().find(|entry| entry["id"] == id);
    found.unwrap_or_else(|| panic!("no `{id}` in {list}"))
}

/// The reading of an alert whose condition is `when`.
fn read(name: &str, when: &str) -> String {
    let workshop = Workshop::new(name);
    let howling = "loudness >= 8 and not squeaks-for = days";
    workshop.edit("squeaky-bicycle/alerts.toml", howling, when);
    let (content, problems) = workshop.read();
    let pack = content.packs.first().unwrap_or_else(|| panic!("{problems}"));
    let howling = pack.rules().alerts.iter().find(|alert| alert.name == "howling").unwrap();
    reading(pack, howling.when).to_string()
}

#[test]
fn conditions_read_as_their_words() {
    let table = [
        ("dangers has no-brakes", "Dangers: “The brakes do not work” is ticked"),
        ("not dangers has no-brakes", "Dangers: “The brakes do not work” is not ticked"),
        (
            "dangers has no-brakes or dangers has soft-brakes",
            "Dangers: “The brakes do not work” or “The brakes feel soft” is ticked",
        ),
        (
            "dangers has no-brakes and dangers has soft-brakes",
            "Dangers: “The brakes do not work” and “The brakes feel soft” are ticked",
        ),
        (
            "not (dangers has no-brakes or dangers has soft-brakes)",
            "Dangers: neither “The brakes do not work” nor “The brakes feel soft” is ticked",
        ),
        (
            "not (dangers has no-brakes and dangers has soft-brakes)",
            "Dangers: “The brakes do not work” and “The brakes feel soft” are not all ticked",
        ),
        ("frame = cracked", "Frame is “Cracked”"),
        ("frame in [scratched, cracked]", "Frame is “Scratched” or “Cracked”"),
        ("not frame in [scratched, cracked]", "Frame is not “Scratched” nor “Cracked”"),
        ("not not frame = cracked", "Frame is “Cracked”"),
        ("loudness >= 8", "Loudness is 8 or more (of 10)"),
        ("not loudness >= 8", "Loudness is less than 8 (of 10)"),
        ("loudness <= 3", "Loudness is 3 or less (of 10)"),
        ("not loudness <= 3", "Loudness is more than 3 (of 10)"),
        ("loudness = 5", "Loudness is 5 (of 10)"),
        ("not loudness = 5", "Loudness is not 5 (of 10)"),
        (
            "frame = cracked and (loudness >= 8 or dangers has no-brakes)",
            "all of (Frame is “Cracked”; any of (Loudness is 8 or more (of 10); Dangers: “The brakes do not work” is ticked))",
        ),
        (
            "not (frame = cracked or loudness >= 8)",
            "none of (Frame is “Cracked”; Loudness is 8 or more (of 10))",
        ),
        (
            "not (frame = cracked and loudness >= 8)",
            "not all of (Frame is “Cracked”; Loudness is 8 or more (of 10))",
        ),
        (
            "at_least 2 of (frame = cracked, loudness >= 8, wheels = one)",
            "at least 2 of (Frame is “Cracked”; Loudness is 8 or more (of 10); Wheels is “One”)",
        ),
        (
            "not at_least 2 of (frame = cracked, loudness >= 8, wheels = one)",
            "fewer than 2 of (Frame is “Cracked”; Loudness is 8 or more (of 10); Wheels is “One”)",
        ),
        // A named condition reads as what it stands for.
        ("wheel-trouble", "Dangers: “A wheel wobbles” or “A wheel rubs a little” is ticked"),
    ];
    for (number, (when, words)) in table.into_iter().enumerate() {
        assert_eq!(read(&format!("why-reading-{number}"), when), words, "{when}");
    }
}

#[test]
fn conditions_that_share_much_are_cut_and_say_so() {
    let workshop = Workshop::new("why-endless");
    // Each reads the one before it twice: read out in full, 2^60 parts.
    let mut text = String::from("[[condition]]\nid = \"c0\"\nwhen = \"loudness >= 8\"\n");
    for number in 1..60 {
        let before = number - 1;
        writeln!(
            text,
            "[[condition]]\nid = \"c{number}\"\nwhen = \"c{before} and frame = cracked or c{before} and wheels = one\""
        )
        .unwrap();
    }
    let alerts = workshop.path("squeaky-bicycle/alerts.toml");
    let old = std::fs::read_to_string(alerts).unwrap();
    let old = old.replace("loudness >= 8 and not squeaks-for = days", "c59");
    workshop.write("squeaky-bicycle/alerts.toml", text + &old);
    let json = why(&workshop, r#"{"loudness": 9}"#);
    let words = entry(&json["alerts"], "howling")["when"].as_str().unwrap();
    assert!(words.contains("more than can be read out here"), "{words}");
    assert!(words.len() < 100_000, "{}", words.len());
}

#[test]
fn each_value_has_its_answers() {
    let workshop = Workshop::new("why-values");
    let json = why(
        &workshop,
        r#"{"dangers": ["wheel-wobbles"], "noise": "squeak", "loudness": 9,
            "chain": {"yes": ["dry"], "not-sure": ["muddy"]}, "household": "not-sure"}"#,
    );
    // A named condition has a value of its own, and holds by no rule.
    let trouble = entry(&json["conditions"], "wheel-trouble");
    assert_eq!((&trouble["value"], trouble.get("holds")), (&json!("true"), None));
    assert_eq!(
        trouble["because"],
        json!([{"question": "dangers", "said": {"choice": "wheel-wobbles"}}])
    );
    let told = |list: &str, id: &str| {
        let entry = entry(&json[list], id);
        json!([entry["value"], entry["holds"], entry["because"], entry["waits-for"]])
    };
    assert_eq!(
        told("alerts", "wheel-out-of-true"),
        json!(["true", "yes", [{"question": "dangers", "said": {"choice": "wheel-wobbles"}}], []])
    );
    assert_eq!(
        told("alerts", "cannot-stop"),
        json!(["false", "no", [{"question": "dangers", "said": {"not-ticked": "no-brakes"}}], []])
    );
    assert_eq!(told("alerts", "howling"), json!(["open", "open", [], ["squeaks-for"]]));
    assert_eq!(told("out-of-scope", "unicycle"), json!(["open", "open", [], ["wheels"]]));
    // Muddy or not, it is wet: the answer that is left can only make it truer.
    let muddy = json!([{"question": "chain", "said": {"not-sure-about": "muddy"}}]);
    assert_eq!(told("stages", "wet"), json!(["open", "yes", muddy, ["weather"]]));
    assert_eq!(entry(&json["stages"], "wet")["at-least"], "unsure");
    assert_eq!(
        told("cautions", "curious-cat"),
        json!(["unsure", "yes", [{"question": "household", "said": "not-sure"}], []])
    );
    // A reason holds only where it is certain; so does one that can only fail.
    let reasons = &json["reasons"];
    assert_eq!(entry(reasons, "thirsty-chain/dry")["points"], 2);
    assert_eq!(entry(reasons, "thirsty-chain/dry")["holds"], "yes");
    assert_eq!(
        told("reasons", "gritty-bearing/quiet"),
        json!(["false", "no", [{"question": "loudness", "said": {"level": 9}}], []])
    );
    let sheet = why(&workshop, r#"{"chain": {"yes": [], "not-sure": ["dry"]}}"#);
    let dry = entry(&sheet["reasons"], "thirsty-chain/dry");
    assert_eq!((&dry["value"], &dry["holds"]), (&json!("unsure"), &json!("no")));
}

#[test]
fn every_rule_is_told_and_agrees_with_the_assessment() {
    let workshop = Workshop::new("why-whole");
    let (content, _) = workshop.read();
    let rules = content.packs[0].rules();
    for text in [
        "{}",
        r#"{"dangers": "not-sure", "frame": "cracked", "loudness": 9}"#,
        r#"{"dangers": "none", "frame": "scratched", "squeaks-for": "years", "loudness": 6, "household": ["curious-cat"]}"#,
    ] {
        let json = why(&workshop, text);
        let count = |list: &str| json[list].as_array().unwrap().len();
        assert_eq!(count("alerts"), rules.alerts.len());
        assert_eq!(count("out-of-scope"), rules.scope_reasons.len());
        assert_eq!(count("stages"), rules.stages.len() - 1, "the last has no condition");
        assert_eq!(
            count("reasons"),
            rules.explanations.iter().map(|explanation| explanation.reasons.len()).sum::<usize>()
        );
        assert_eq!(count("cautions"), rules.cautions.len());
        let holding: Vec<_> = json["alerts"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|alert| alert["holds"] == "yes")
            .map(|alert| alert["id"].clone())
            .collect();
        let answers = sheet(&workshop, text);
        let assessed =
            run(0, &["assess", &shown(&workshop.pack()), "--answers", &answers, "--json"]).0;
        let assessed: Value = serde_json::from_str(&assessed).unwrap();
        let mut alerts: Vec<_> = assessed["alerts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|alert| alert["alert"].clone())
            .collect();
        // The assessment puts the highest level first, as "not sure" leaves it.
        let place = |name: &Value| rules.alerts.iter().position(|alert| *name == alert.name);
        alerts.sort_by_key(place);
        assert_eq!(holding, alerts, "{text}");
    }
}

#[test]
fn the_text_has_words_answers_and_what_is_open() {
    let workshop = Workshop::new("why-text");
    let answers = sheet(&workshop, r#"{"dangers": ["wheel-wobbles"]}"#);
    let (text, _) = run(0, &["why", &shown(&workshop.pack()), "--answers", &answers]);
    assert!(text.starts_with("conditions\n  open    ignored-for-long\n"), "{text}");
    assert!(text.contains(
        "\n  true    wheel-trouble\n          when: Dangers: “A wheel wobbles” or “A wheel rubs a little” is ticked\n          because: dangers “A wheel wobbles”\n"
    ), "{text}");
    assert!(text.contains(
        "\n\nalerts\n  open    wheel-comes-off\n          when: all of (Dangers: “A wheel wobbles” is ticked; Frame is “Cracked”)\n          waits for: frame\n"
    ), "{text}");
    assert!(text.contains(
        "  true    wheel-out-of-true: holds\n          when: Dangers: “A wheel wobbles” or “A wheel rubs a little” is ticked\n          because: dangers “A wheel wobbles”\n"
    ), "{text}");
    run(2, &["why", &shown(&workshop.pack())]);
}
