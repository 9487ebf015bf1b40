//! `pack new`: a pack that passes, and what is refused.

use std::fs;

use crate::command::{run, shown};
use crate::workshop::Workshop;

#[test]
fn a_new_pack_passes_everything() {
    let workshop = Workshop::new("starter");
    let packs = shown(&workshop.folder);
    let folder = workshop.path("sore-left-elbow");
    let pack = shown(&folder);
    let (out, err) = run(0, &["new", "sore-left-elbow", "--in", &packs, "--today", "2027-08-31"]);
    assert!(out.contains("is a small complete pack"), "{out}");
    assert_eq!(err, "");
    let file = fs::read_to_string(folder.join("pack.toml")).unwrap();
    assert!(
        file.contains("id = \"sore-left-elbow\"") && file.contains("reviewed = \"2027-08-31\"")
    );
    // February has no 31st day.
    assert!(file.contains("review-by = \"2028-02-29\""), "{file}");
    let words = fs::read_to_string(folder.join("en/pack.toml")).unwrap();
    assert!(words.contains("title = \"Sore left elbow\""), "{words}");

    let (out, err) = run(0, &["check", &pack]);
    assert_eq!(err, "no problem found\n");
    assert_eq!(out.matches(". proved ").count(), 8, "{out}");
    assert!(!out.contains("note: nothing tells"), "nothing to note of its rules: {out}");
    let (out, _) = run(0, &["cases", &pack, "--mutate"]);
    assert!(!out.contains("WRONG") && !out.contains("neither for 1"), "{out}");
    let built = workshop.path("built");
    run(0, &["build", &pack, "--out", &shown(&built), "--pages", &shown(&built)]);
    run(0, &["graph", &pack, "--out", &shown(&built)]);
    run(0, &["report", &pack, "--out", &shown(&built.join("report.html"))]);
}

#[test]
fn what_is_there_already_is_left_as_it_is() {
    let workshop = Workshop::new("starter-there");
    let packs = shown(&workshop.folder);
    let before = fs::read_to_string(workshop.path("squeaky-bicycle/pack.toml")).unwrap();
    let (_, err) = run(2, &["new", "squeaky-bicycle", "--in", &packs]);
    assert!(err.contains("is there already, and is left as it is"), "{err}");
    assert_eq!(before, fs::read_to_string(workshop.path("squeaky-bicycle/pack.toml")).unwrap());
}

#[test]
fn a_name_that_cannot_be_one_and_a_folder_that_has_no_packs() {
    let workshop = Workshop::new("starter-wrong");
    let packs = shown(&workshop.folder);
    for id in ["Wrist Pain", "../elsewhere", "none", "", "-x"] {
        let (_, err) = run(if id.starts_with('-') { 2 } else { 1 }, &["new", id, "--in", &packs]);
        assert!(err.starts_with("error: "), "{id}: {err}");
    }
    let (_, err) = run(2, &["new", "wrist-pain", "--in", &shown(&workshop.path("interface"))]);
    assert!(err.contains("is no folder of packs"), "{err}");
    let (_, err) = run(2, &["new", "wrist-pain", "--in", &packs, "--today", "9999-12-31"]);
    assert!(err.contains("no pack can begin on that day"), "{err}");
    assert!(!workshop.path("wrist-pain").exists());
}
