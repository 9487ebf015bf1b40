//! `pack diff`: what changed between two versions of a pack's folder.

use crate::command::{run, shown};
use crate::workshop::Workshop;

const STORY: &str = r#"kind = "ordinary"
from = "grandmother"
story = "It has been loud for years."

[answers]
wheels = "two"
frame = "whole"
loudness = 9
squeaks-for = "years"
weather = "dry"
noise = "squeak"
noise-when = "pedalling"

[expect]
level = "see-clinician"
products = false
"#;

/// Two copies of the bicycle.
fn versions(name: &str) -> (Workshop, Workshop) {
    (Workshop::new(&format!("{name}-a")), Workshop::new(&format!("{name}-b")))
}

fn diff(a: &Workshop, b: &Workshop) -> String {
    run(0, &["diff", &shown(&a.pack()), &shown(&b.pack())]).0
}

fn add_story(workshop: &Workshop, name: &str) {
    std::fs::create_dir_all(workshop.pack().join("cases")).unwrap();
    workshop.write(&format!("squeaky-bicycle/cases/{name}.toml"), STORY);
}

#[test]
fn the_same_content_has_no_change() {
    let (a, b) = versions("diff-same");
    assert_eq!(
        diff(&a, &b),
        "Rules\n  nothing changed\n\nWords (en)\n  nothing changed\n\nStories\n  there are none, neither with A nor with B\n"
    );
    add_story(&a, "loud-for-years");
    assert!(diff(&a, &b).ends_with("Stories\n  of 1 with A, 0 came to another outcome\n"));
}

#[test]
fn rules_words_and_stories_are_told_apart() {
    let (a, b) = versions("diff-rules");
    add_story(&b, "loud-for-years");
    b.edit(
        "squeaky-bicycle/alerts.toml",
        r#"when = "loudness >= 8 and not squeaks-for = days""#,
        r#"when = "loudness = 8 and not squeaks-for = days""#,
    );
    b.edit("squeaky-bicycle/alerts.toml", "products = \"follow\"", "");
    // A named condition shows where it is read.
    b.edit("squeaky-bicycle/alerts.toml", "squeaks-for in [months, years]", "squeaks-for = years");
    b.edit("squeaky-bicycle/explanations.toml", "points = -2", "points = -3");
    b.edit("squeaky-bicycle/en/pack.toml", "A bicycle that squeaks", "A bicycle that sings");
    b.edit(
        "squeaky-bicycle/topics.toml",
        "\"oiling\"\nsources = [\"grandmother\"]",
        "\"oiling\"\nsources = [\"bicycle-almanac\"]",
    );
    let told = diff(&a, &b);
    assert_eq!(
        told,
        "Rules
  ~ the alert `howling`
      when:
        - loudness >= 8 and not squeaks-for = days
        + loudness = 8 and not squeaks-for = days
  ~ the alert `old-squeak`
      when:
        - squeaks-for in [months, years] and loudness >= 5
        + squeaks-for = years and loudness >= 5
      products: follow -> withhold
  ~ the explanation `thirsty-chain`
      ~ the reason `braking`
          points: -2 -> -3
  ~ the topic `oiling`
      sources: grandmother -> bicycle-almanac

Words (en)
  ~ pack/title
      - A bicycle that squeaks
      + A bicycle that sings

Stories
  of 1 with B, 1 came to another outcome
  ~ `loud-for-years`
      alerts: howling (see-clinician), old-squeak (see-clinician) -> old-squeak (see-clinician)
      explanations: held back by `howling` -> thirsty-chain
      topics: nothing -> oiling
      products: withheld by `howling` -> withheld by `old-squeak`
"
    );
}

#[test]
fn what_is_added_taken_out_or_moved_is_told_both_ways() {
    let (a, b) = versions("diff-added");
    add_story(&a, "loud-for-years");
    // The alert that reads the level goes down the list, and a choice goes.
    let alerts = std::fs::read_to_string(b.path("squeaky-bicycle/alerts.toml")).unwrap();
    let (head, tail) = alerts.split_once("[[out-of-scope]]").unwrap();
    let at = head.find("[[alert]]\nid = \"howling\"").unwrap();
    let until = head.find("[[alert]]\nid = \"wheel-out-of-true\"").unwrap();
    let moved =
        format!("{}{}\n{}[[out-of-scope]]{tail}", &head[..at], &head[until..], &head[at..until]);
    b.write("squeaky-bicycle/alerts.toml", moved);
    b.edit("squeaky-bicycle/questions.toml", "[[question.choice]]\nid = \"silence\"\n", "");
    b.edit(
        "squeaky-bicycle/en/questions.toml",
        "[noise.choices.silence]\nlabel = \"Nothing now\"\n",
        "",
    );
    let told = diff(&a, &b);
    for line in [
        "  ~ the question `noise`\n      - the choice `silence`\n",
        "  ~ the order of the alerts\n",
        "  - questions/noise/silence/label\n",
        // The order decides which of two alerts of a level leads.
        "of 1 with A, 1 came to another outcome\n",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    let back = diff(&b, &a);
    for line in [
        "      + the choice `silence`\n          sign: none\n",
        "  + questions/noise/silence/label\n",
        "of 1 with B, 1 came to another outcome\n",
    ] {
        assert!(back.contains(line), "{line}\n{back}");
    }
    // A story's answer that the other version does not know.
    a.edit(
        "squeaky-bicycle/cases/loud-for-years.toml",
        "noise = \"squeak\"",
        "noise = \"silence\"",
    );
    a.edit("squeaky-bicycle/cases/loud-for-years.toml", "loudness = 9", "loudness = 1");
    let told = diff(&a, &b);
    assert!(told.contains("      ends as: self-care -> still asks `noise`\n"), "{told}");
}

#[test]
fn the_problems_of_both_versions_are_told_at_once() {
    let (a, b) = versions("diff-problems");
    a.edit("squeaky-bicycle/alerts.toml", "loudness >= 8", "loudnes >= 8");
    b.edit("squeaky-bicycle/alerts.toml", "loudness >= 8", "loudness >= 11");
    let (_, err) = run(1, &["diff", &shown(&a.pack()), &shown(&b.pack())]);
    for said in ["there is no question `loudnes`", "a level is never 11"] {
        assert!(err.contains(said), "{said}\n{err}");
    }
}

#[test]
fn another_place_to_go_is_told_of_every_outcome() {
    let (a, b) = versions("diff-place");
    add_story(&a, "loud-for-years");
    add_story(&a, "one-wheel");
    let one_wheel = "squeaky-bicycle/cases/one-wheel.toml";
    a.edit(one_wheel, "wheels = \"two\"", "wheels = \"one\"");
    let told = |what: &str| {
        let alerts = std::fs::read_to_string(a.path("squeaky-bicycle/alerts.toml")).unwrap();
        let (before, rule) = alerts.split_once(&format!("id = \"{what}\"")).unwrap();
        let (from, behind) = rule.split_once("place = \"").unwrap();
        let (place, behind) = behind.split_once('"').unwrap();
        let other = if place == "pharmacist" { "doctor-soon" } else { "pharmacist" };
        b.write(
            "squeaky-bicycle/alerts.toml",
            format!("{before}id = \"{what}\"{from}place = \"{other}\"{behind}"),
        );
        (diff(&a, &b), format!("      place: {place} -> {other}\n"))
    };
    for what in ["unicycle", "howling"] {
        let (told, line) = told(what);
        assert!(told.contains(&line), "{line}\n{told}");
    }
}

#[test]
fn the_document_shows_what_is_printed() {
    let (a, b) = versions("diff-document");
    add_story(&b, "loud-for-years");
    b.edit("squeaky-bicycle/alerts.toml", "loudness >= 8", "loudness = 8");
    let told = diff(&a, &b);
    let document =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/pack.md")).unwrap();
    assert!(document.contains(&format!("```text\n{told}```\n")), "docs/pack.md should say\n{told}");
}

#[test]
fn broken_content_is_told_as_by_check() {
    let (a, b) = versions("diff-broken");
    b.edit("squeaky-bicycle/stages.toml", "chain has muddy", "chain has mud");
    let (out, err) = run(1, &["diff", &shown(&a.pack()), &shown(&b.pack())]);
    assert!(out.is_empty() && err.contains("did you mean `muddy`?"), "{out}{err}");
    run(2, &["diff", &shown(&a.pack())]);
    run(2, &["diff", &shown(&a.pack()), "no-such-folder"]);
}
