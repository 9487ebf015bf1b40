//! Packs that are too large for the whole to be asked of every statement.

use symptom_checker::author::prove::{Declared, Limits, Property, Report, Verdict, prove};
use symptom_checker::domain::interview::replay;

use crate::large_pack::{Family, large};
use crate::random_pack::{Tape, numbers, sheet};

/// As of packs with more than 96 questions: parts alone.
const BY_PARTS: Limits = Limits { unrolled_questions: 0, ..Limits::DEFAULT };

fn verdict(report: &Report, property: Property) -> Verdict {
    report.checked[property.number() - 1].verdict()
}

#[test]
fn the_longest_visit_is_told_as_at_most() {
    let pack = large(Family::Neighbours, 70);
    let report = prove(&pack, &Declared::default(), BY_PARTS);
    assert_eq!(verdict(&report, Property::Ends), Verdict::Proved, "{report}");
    assert!(!report.visits.is_exact && report.visits.at_least.is_none());
    let told = report.to_string();
    assert!(told.contains("a visit asks at most 70 questions; none may ask so many"), "{told}");
    assert!(told.contains("with more than 64 questions the longest visit is not looked for"));
    let drawn = numbers(1, 20_000);
    let mut tape = Tape::new(&drawn);
    for _ in 0..200 {
        assert!(replay(&pack, &sheet(&mut tape, &pack)).asked.len() <= 70);
    }
    // Whether a visit asks so many is not known: no proof that fewer are enough.
    let declared = Declared { longest_visit: Some(69), ..Declared::default() };
    let report = prove(&pack, &declared, BY_PARTS);
    assert_eq!(verdict(&report, Property::Ends), Verdict::NotDecided, "{report}");
    let declared = Declared { longest_visit: Some(70), ..Declared::default() };
    let report = prove(&pack, &declared, BY_PARTS);
    assert_eq!(verdict(&report, Property::Ends), Verdict::Proved, "{report}");
}

#[test]
fn a_question_that_no_rule_reads_does_not_count() {
    let mut rules = large(Family::Neighbours, 70).rules().clone();
    let unread = rules.questions[0].clone();
    rules.questions.push(unread);
    let pack = symptom_checker::domain::pack::Pack::new(
        rules.clone(),
        symptom_checker::author::words::blank(&rules),
    )
    .unwrap();
    let report = prove(&pack, &Declared::default(), BY_PARTS);
    assert_eq!(report.visits.at_most, 70, "{report}");
}

#[test]
fn parts_decide_most_of_a_large_pack() {
    let report = prove(&large(Family::Neighbours, 300), &Declared::default(), Limits::DEFAULT);
    for property in [Property::Ends, Property::Whole, Property::Withholds, Property::Monotone] {
        assert_eq!(verdict(&report, property), Verdict::Proved, "{report}");
    }
    for property in [Property::Reachable, Property::Stages, Property::Emergencies] {
        let open = &report.checked[property.number() - 1].not_decided;
        assert!(open.is_empty(), "{report}");
    }
    // What explanations ask for is not decided, and named.
    let needed = &report.checked[Property::Needed.number() - 1];
    assert!(needed.not_decided.len() < needed.statements * 2 / 3, "{report}");
    let told = report.to_string();
    assert!(told.contains("not decided within the limit: whether an explanation needs"), "{told}");
}
