//! The interface's own words.

use std::fs;

use crate::workshop::Workshop;

const FILE: &str = "interface/en.toml";

/// What is told of a changed interface, without numbers of lines.
fn told(name: &str, change: impl FnOnce(String) -> String) -> String {
    let workshop = Workshop::new(name);
    let text = fs::read_to_string(workshop.path(FILE)).unwrap();
    workshop.write(FILE, change(text));
    workshop.read().1
}

fn line(text: &str, name: &str) -> String {
    let start = format!("{name} = ");
    text.lines().find(|line| line.starts_with(&start)).expect(name).to_owned()
}

#[test]
fn a_phrase_that_is_missing() {
    let told = told("phrase-missing", |text| text.replace(&line(&text, "back"), ""));
    assert!(told.starts_with("error: the phrase `back` is missing\n"), "{told}");
    assert!(told.ends_with("\n1 error\n"), "{told}");
}

#[test]
fn a_phrase_that_nothing_shows() {
    let told = told("phrase-unknown", |text| format!("bakc = \"Back\"\n{text}"));
    assert!(told.starts_with("error: the interface has no phrase `bakc`\n"), "{told}");
    assert!(told.contains("help: did you mean `back`?"), "{told}");
    assert!(told.ends_with("\n1 error\n"), "{told}");
}

#[test]
fn names_that_are_filled_in() {
    let told = told("phrase-filled", |text| {
        text.replace(&line(&text, "progress"), "progress = \"Question {numbr} of\"")
    });
    for says in [
        "nothing is filled in for `{numbr}` in the phrase `progress`",
        "did you mean `number`?",
        "the phrase `progress` does not say `{number}`",
        "the phrase `progress` does not say `{left}`",
    ] {
        assert!(told.contains(says), "`{says}` is not in\n{told}");
    }
    assert!(told.ends_with("\n3 errors\n"), "{told}");
}

#[test]
fn a_brace_that_is_not_closed() {
    let told =
        told("phrase-open", |text| text.replace(&line(&text, "back"), "back = \"Back {to\""));
    assert!(told.starts_with("error: a `{` of the phrase `back` is not closed\n"), "{told}");
}

#[test]
fn what_is_never_printed_is_not_printed_by_the_interface_either() {
    let told = told("phrase-safe", |text| {
        text.replace(&line(&text, "back"), "back = \"Back to the safe side\"")
    });
    assert!(told.starts_with("error: `safe` is never printed\n"), "{told}");
}
