//! How a visit moves on, without any screen.

use symptom_checker::author::answers::{read_json, read_sheet};
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::condition::ChoiceSet;
use symptom_checker::domain::interview::Step;
use symptom_checker::domain::pack::{ChoiceId, Pack, QuestionId};
use symptom_checker::ui::question::{Draft, Half, Pick, Problem};
use symptom_checker::ui::visit::{Screen, Trace, Walk};

use crate::html::pack;

fn bicycle() -> &'static Pack {
    pack("tests/fixtures/squeaky-bicycle")
}

fn sheet(pack: &Pack, json: &str) -> Answers {
    read_sheet(pack, &read_json(json).unwrap()).unwrap()
}

/// Answers everything that is asked from the sheet, from where the walk is.
fn walk_on(walk: &mut Walk, pack: &Pack, sheet: &Answers) -> usize {
    let mut steps = 0;
    while let Some(Screen::Question(question)) = Screen::at(&walk.visit(pack), walk.position) {
        walk.answer(pack, question, sheet.get(question).expect("the sheet has every answer"));
        steps += 1;
    }
    steps
}

const ORDINARY: &str = r#"{"dangers": "none", "wheels": "two", "frame": "whole", "loudness": 5,
    "squeaks-for": "days", "weather": "rain-before", "noise": "squeak", "noise-when": "braking",
    "chain": ["dry"], "household": "none"}"#;

#[test]
fn an_ordinary_visit_is_checked_before_its_result() {
    let pack = bicycle();
    let mut walk = Walk::new(pack, Answers::new(), None);
    let steps = walk_on(&mut walk, pack, &sheet(pack, ORDINARY));
    assert_eq!(Screen::at(&walk.visit(pack), walk.position), Some(Screen::Check));
    assert_eq!(walk.position, steps);
    walk.see_result(pack);
    assert_eq!(Screen::at(&walk.visit(pack), walk.position), Some(Screen::Result));
}

#[test]
fn a_changed_answer_leads_back_to_the_check() {
    let pack = bicycle();
    let given = sheet(pack, ORDINARY);
    let mut walk = Walk::new(pack, Answers::new(), None);
    walk_on(&mut walk, pack, &given);
    let question = walk.visit(pack).asked[3];
    walk.change(pack, question);
    assert_eq!(walk.position, 3);
    let trace = walk.answer(pack, question, given.get(question).unwrap());
    assert_eq!(trace, Trace::New);
    assert_eq!(Screen::at(&walk.visit(pack), walk.position), Some(Screen::Check));
}

#[test]
fn going_back_walks_every_question_again() {
    let pack = bicycle();
    let given = sheet(pack, ORDINARY);
    let mut walk = Walk::new(pack, Answers::new(), None);
    walk_on(&mut walk, pack, &given);
    walk.go_to(pack, 2);
    let question = walk.question(&walk.visit(pack)).unwrap();
    walk.answer(pack, question, given.get(question).unwrap());
    assert_eq!(walk.position, 3);
}

#[test]
fn an_emergency_is_shown_at_once() {
    let pack = bicycle();
    let mut walk = Walk::new(pack, Answers::new(), None);
    let danger = sheet(pack, r#"{"dangers": ["no-brakes"]}"#);
    walk.answer(pack, QuestionId::new(0), danger.get(QuestionId::new(0)).unwrap());
    assert_eq!(Screen::at(&walk.visit(pack), walk.position), Some(Screen::Result));
    assert_eq!(walk.question(&walk.visit(pack)), None);
}

#[test]
fn a_question_under_an_advice_keeps_its_history_entry() {
    let pack = bicycle();
    let answers = sheet(pack, r#"{"dangers": ["wheel-wobbles", "soft-brakes"]}"#);
    let mut walk = Walk::new(pack, answers, None);
    assert_eq!(Screen::at(&walk.visit(pack), walk.position), Some(Screen::Result));
    let open = walk.question(&walk.visit(pack)).expect("an emergency question is open");
    let trace = walk.answer(pack, open, Answer::One(ChoiceId::new(0)));
    assert_eq!(trace, Trace::Same);
    let visit = walk.visit(pack);
    assert_eq!(Screen::at(&visit, walk.position), Some(Screen::Result));
    assert!(matches!(visit.step, Step::Done(_)));
}

#[test]
fn unknown_positions_are_the_first_question() {
    let pack = bicycle();
    let mut walk = Walk::new(pack, sheet(pack, ORDINARY), None);
    for position in [99, usize::MAX] {
        walk.go_to(pack, position);
        assert_eq!(walk.position, 0);
    }
    assert_eq!(Walk::new(pack, Answers::new(), Some(7)).position, 0);
}

#[test]
fn none_of_these_excludes_the_rest() {
    let pack = bicycle();
    let question = &pack.rules().questions[0];
    let mut draft = Draft::default();
    draft.pick(question, Pick::Choice(ChoiceId::new(1)));
    draft.pick(question, Pick::NotSure);
    draft.pick(question, Pick::None);
    assert_eq!(draft.answer(question), Ok(Answer::NONE_OF_THESE));
    draft.pick(question, Pick::Choice(ChoiceId::new(1)));
    let ticked = ChoiceSet::NONE.with(ChoiceId::new(1));
    let answer = Answer::Many { yes: ticked, not_sure: ChoiceSet::NONE };
    assert_eq!(draft.answer(question), Ok(answer));
}

#[test]
fn not_sure_about_some_asks_which() {
    let pack = bicycle();
    let question = &pack.rules().questions[0];
    let mut draft = Draft::from_values(question, ["1", "not-sure"]);
    assert_eq!(draft.answer(question), Err(Problem::WhichUnsure));
    draft.show(Half::WhichUnsure);
    assert_eq!(draft.answer(question), Err(Problem::WhichUnsure));
    draft.pick(question, Pick::Choice(ChoiceId::new(2)));
    let answer = Answer::Many {
        yes: ChoiceSet::NONE.with(ChoiceId::new(1)),
        not_sure: ChoiceSet::NONE.with(ChoiceId::new(2)),
    };
    assert_eq!(draft.answer(question), Ok(answer));
    // The draft of the answer is the same first half again.
    let again = Draft::of(question, Some(answer));
    assert!(again.has(Pick::NotSure) && again.has(Pick::Choice(ChoiceId::new(1))));
}

#[test]
fn values_that_the_question_lacks_count_for_nothing() {
    let pack = bicycle();
    let dangers = &pack.rules().questions[0];
    let wheels = &pack.rules().questions[1];
    let loudness = &pack.rules().questions[3];
    assert_eq!(Draft::from_values(dangers, ["4", "-1", "x", ""]), Draft::default());
    assert_eq!(Draft::from_values(wheels, ["none", "not-sure"]), Draft::default());
    assert_eq!(Draft::from_values(loudness, ["11"]), Draft::default());
    assert_eq!(Draft::from_values(loudness, ["10"]).answer(loudness), Ok(Answer::Level(10)));
    for pick in [Pick::Choice(ChoiceId::new(2)), Pick::NotSure, Pick::None] {
        assert_eq!(Pick::from_value(dangers, &pick.value()), Some(pick));
    }
}

#[test]
fn nothing_chosen_is_no_answer() {
    let pack = bicycle();
    for question in &pack.rules().questions {
        assert_eq!(Draft::default().answer(question), Err(Problem::Missing), "{}", question.name);
    }
}
