//! The plain text for a doctor.

use symptom_checker::author::answers::{read_json, read_sheet};
use symptom_checker::domain::interview::replay;
use symptom_checker::domain::pack::{Date, Pack};
use symptom_checker::ui::frame::Frame;
use symptom_checker::ui::result::summary;
use symptom_checker::ui::settings::Settings;
use yew::Callback;

use crate::html::pack;

fn told(pack: &Pack, answers: &str, today: &str) -> String {
    let answers = read_sheet(pack, &read_json(answers).unwrap()).unwrap();
    let (settings, on) = (Settings::default(), Callback::noop());
    let today: Date = today.parse().unwrap();
    let frame = Frame { pack, settings: &settings, today, level: 2, on: &on };
    summary(frame, &replay(pack, &answers), &answers)
}

#[test]
fn an_emergency_is_told_with_its_answers_and_the_day() {
    let pack = pack("tests/fixtures/squeaky-bicycle");
    let told = told(pack, r#"{"dangers": ["no-brakes"]}"#, "2026-12-01");
    let words = pack.words();
    let expected = [
        format!("Symptom check: {}", words.title),
        "Made on 1 December 2026".to_owned(),
        String::new(),
        "Your answers".to_owned(),
        words.questions[0].title.clone(),
        format!("- {}", words.questions[0].choices[2].label),
        String::new(),
        "Advice".to_owned(),
        "Get medical help now".to_owned(),
    ];
    let lines: Vec<&str> = told.lines().take(expected.len()).collect();
    assert_eq!(lines, expected);
    assert!(told.contains("Content version 1.0.0, last reviewed on 22 November 2026."), "{told}");
    assert!(told.contains("No clinician has reviewed it yet."), "{told}");
}

#[test]
fn a_guide_is_told_without_its_products() {
    let pack = pack("tests/fixtures/squeaky-bicycle");
    let answers = r#"{"dangers": "none", "wheels": "two", "frame": "whole", "loudness": 5,
        "squeaks-for": "days", "weather": "rain-now", "noise": "squeak", "noise-when": "not-sure",
        "chain": {"yes": ["dry"], "not-sure": ["rusty"]}, "household": "none"}"#;
    let told = told(pack, answers, "2026-12-01");
    assert!(told.contains("- Not sure\n"), "{told}");
    assert!(told.contains("- 5 out of 10\n"), "{told}");
    assert!(told.contains(&pack.words().explanations[0].title), "{told}");
    for product in &pack.words().products {
        assert!(!told.contains(&product.title), "{told}");
    }
}

#[test]
fn an_overdue_review_is_told() {
    let pack = pack("tests/fixtures/squeaky-bicycle");
    let due = "review was due on 22 May 2027";
    assert!(!told(pack, "{}", "2027-05-22").contains(due));
    assert!(told(pack, "{}", "2027-05-23").contains(due));
}

#[test]
fn the_leading_advice_and_what_not_to_do_are_told() {
    let pack = pack("tests/fixtures/squeaky-bicycle");
    let answers = r#"{"dangers": ["wheel-wobbles", "soft-brakes"], "wheels": "two",
        "frame": "cracked"}"#;
    let told = told(pack, answers, "2026-12-01");
    let advice = told.split_once("\nAdvice\n").unwrap().1;
    let lines: Vec<&str> = advice.lines().skip(2).take(6).collect();
    let expected = [
        "- This may be a wheel that comes off.",
        "Call a van.",
        "- This may be a frame that breaks.",
        "- This may be a wheel out of true.",
        "- Do not ride it.",
        "- Do not lift the front wheel.",
    ];
    assert_eq!(lines, expected, "{told}");
}

#[test]
fn out_of_scope_the_place_is_told() {
    let pack = pack("tests/fixtures/squeaky-bicycle");
    let told =
        told(pack, r#"{"dangers": "none", "wheels": "one", "frame": "whole"}"#, "2026-12-01");
    let expected = "See a doctor or a physiotherapist by 15 December 2026 at the latest.\n\
        A unicycle is another matter.\n- Ask a clown.\n";
    assert!(told.contains(expected), "{told}");
}
