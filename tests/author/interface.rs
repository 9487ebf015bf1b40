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

/// What the element's script says by itself: a visitor would read "undefined".
#[test]
fn a_sentence_of_a_script_that_is_missing_or_misspelt() {
    let told = told("sentence-missing", |text| {
        let text = text.replace(&line(&text, "timeout"), "tiemout = \"Too long.\"");
        let text = text.replacen("add = \"", "# add = \"", 1);
        text.replace("{item}` stands in", "{itme}` stands in")
    });
    for says in [
        "`[failures]` has no sentence `tiemout`",
        "did you mean `timeout`?",
        "`timeout` of `[failures]` is missing",
        "`add` of `[shop]` is missing",
        "nothing is filled in for `{itme}` in the phrase `twice`",
    ] {
        assert!(told.contains(says), "`{says}` is not in\n{told}");
    }
}

#[test]
fn a_part_for_visitors_that_is_missing() {
    let told = told("part-missing", |text| {
        let (before, shop) = text.split_once("[shop]\n").unwrap();
        let (_, behind) = shop.split_once("[catalog]\n").unwrap();
        format!("{before}[catalog]\n{behind}")
    });
    assert!(told.starts_with("error: the interface has no `[shop]`\n"), "{told}");
    assert!(told.ends_with("\n1 error\n"), "{told}");
}

/// Owners are told each thing in the first language that has it.
#[test]
fn what_owners_read_may_stand_in_another_language() {
    let told = told("owners-elsewhere", |text| {
        let (before, _) = text.split_once("[catalog]\n").unwrap();
        before.to_owned()
    });
    assert_eq!(told, "no problem found\n");
}
