//! The interview: order, change, relevance, the range of questions left.

use proptest::prelude::*;
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::interview::{assess, replay, step};
use symptom_checker::domain::outcome::Outcome;
use symptom_checker::domain::pack::{ChoiceId, Level, Pack, QuestionId};

use crate::random_pack::{Flavour, Tape, answer, every_answer, pack, sheet};
use crate::visits::{Seen, Walk, cards, level};

/// A random pack and a tape to draw answers from.
fn drawn(numbers: &[u16]) -> (Pack, Tape<'_>) {
    let (first, second) = numbers.split_at(numbers.len() / 2);
    (pack(&mut Tape::new(first), Flavour::Any), Tape::new(second))
}

fn numbers() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 600)
}

/// The same answers give the same step in whatever order they came.
pub(crate) fn order_does_not_matter(pack: &Pack, sheet: &Answers) {
    let mut pairs: Vec<(QuestionId, Answer)> = sheet.iter().collect();
    let forwards = step(pack, sheet);
    pairs.reverse();
    assert_eq!(step(pack, &pairs.iter().copied().collect()), forwards);
    pairs.rotate_left(sheet.iter().count() / 2);
    assert_eq!(step(pack, &pairs.into_iter().collect()), forwards);
}

/// Changing an early answer keeps what is still valid and drops the rest.
pub(crate) fn changes_keep_what_is_valid(
    pack: &Pack,
    sheet: &Answers,
    question: QuestionId,
    other: Answer,
) {
    let before = replay(pack, sheet);
    let mut changed = sheet.clone();
    changed.set(question, other);
    let after = replay(pack, &changed);
    let kept: Answers =
        after.asked.iter().map(|asked| (*asked, changed.get(*asked).unwrap())).collect();
    assert_eq!(replay(pack, &kept), after, "what the visit does not ask counts for nothing");
    let place =
        before.asked.iter().position(|asked| *asked == question).unwrap_or(before.asked.len());
    assert_eq!(
        before.asked[..place],
        after.asked[..place],
        "what was asked before the change stays"
    );
    changed.set(question, sheet.get(question).unwrap());
    assert_eq!(replay(pack, &changed), before, "taking the change back brings everything back");
    changed.set(question, Answer::One(ChoiceId::new(63)));
    assert!(
        !replay(pack, &changed).asked.contains(&question),
        "an answer that the question cannot have is none"
    );
}

/// A question that was not asked changes nothing, whatever its answer.
pub(crate) fn what_is_not_asked_does_not_matter(pack: &Pack, sheet: &Answers) {
    let walk = Walk::new(pack, sheet);
    let given = walk.answers(sheet);
    let forced = walk.unasked(pack).flat_map(|question| {
        every_answer(&pack.rules().questions[question.index()])
            .into_iter()
            .map(move |answer| (question, answer))
    });
    for (question, answer) in forced {
        let mut with = given.clone();
        with.set(question, answer);
        let after = assess(pack, &with);
        let outcome = after.outcome.expect("the stage was settled");
        match walk.outcome() {
            Outcome::Guide(guide) => {
                let Outcome::Guide(forced) = outcome else {
                    panic!("{question:?} {answer:?} stopped the visit")
                };
                assert_eq!(Seen::new(&forced), Seen::new(guide), "{question:?} {answer:?}");
            }
            Outcome::Urgent(urgent) => {
                assert!(
                    level(&outcome) >= Some(urgent.level),
                    "{question:?} {answer:?} lowered the level"
                );
            }
            Outcome::OutOfScope(out) => {
                let Outcome::OutOfScope(forced) = outcome else {
                    panic!("{question:?} {answer:?} brought it into scope")
                };
                assert_eq!(forced.reason, out.reason, "{question:?} {answer:?}");
                assert!(after.level < Level::SameDay, "{question:?} {answer:?} was urgent");
            }
        }
    }
}

/// The range of questions left: at most falls with every answer and is never
/// passed; at least holds in visits that no alert and no scope reason ends.
pub(crate) fn the_range_holds(pack: &Pack, sheet: &Answers) {
    let walk = Walk::new(pack, sheet);
    let all = walk.asks.len();
    for (position, ask) in walk.asks.iter().enumerate() {
        let actual = all - position;
        assert!(ask.at_least <= ask.at_most);
        assert!(
            actual <= ask.at_most,
            "{actual} questions came, at most {} were told",
            ask.at_most
        );
        if matches!(walk.outcome(), Outcome::Guide(_)) {
            assert!(
                ask.at_least <= actual,
                "{actual} questions came, at least {} were told",
                ask.at_least
            );
        }
    }
    assert!(
        walk.asks.windows(2).all(|pair| pair[0].at_most > pair[1].at_most),
        "at most did not fall: {:?}",
        walk.asks
    );
}

/// A visit that no emergency and no same-day alert stopped ends as its whole sheet does.
pub(crate) fn an_unstopped_visit_is_its_sheet(pack: &Pack, sheet: &Answers) {
    let walk = Walk::new(pack, sheet);
    let whole = assess(pack, sheet).outcome.expect("a whole sheet has a stage");
    match (walk.outcome(), &whole) {
        (Outcome::Guide(visit), Outcome::Guide(sheet)) => {
            assert_eq!(Seen::new(visit), Seen::new(sheet));
        }
        (Outcome::OutOfScope(visit), Outcome::OutOfScope(sheet)) => {
            assert_eq!(visit.reason, sheet.reason);
        }
        (Outcome::Urgent(visit), Outcome::Urgent(sheet)) => assert!(sheet.level >= visit.level),
        (visit, sheet) => panic!("{visit:?} against {sheet:?}"),
    }
}

/// Under a same-day alert only emergency questions follow, and they only raise.
pub(crate) fn urgent_visits_only_rise(pack: &Pack, sheet: &Answers) {
    let mut given = Walk::new(pack, sheet).answers(sheet);
    let mut before = Level::SelfCare;
    for _ in 0..=pack.rules().questions.len() {
        let visit = replay(pack, &given);
        let symptom_checker::domain::interview::Step::Done(Outcome::Urgent(urgent)) = visit.step
        else {
            return;
        };
        assert!(urgent.level >= before);
        before = urgent.level;
        let Some(question) = urgent.still_open else { return };
        assert_eq!(urgent.level, Level::SameDay, "an emergency leaves nothing to ask");
        given.set(question, sheet.get(question).unwrap());
    }
    panic!("the questions under the advice do not end");
}

proptest! {
    #![proptest_config(crate::cases(800))]

    #[test]
    fn order(numbers in numbers()) {
        let (pack, mut tape) = drawn(&numbers);
        order_does_not_matter(&pack, &sheet(&mut tape, &pack));
    }

    #[test]
    fn change(numbers in numbers()) {
        let (pack, mut tape) = drawn(&numbers);
        let sheet = sheet(&mut tape, &pack);
        let position = tape.below(pack.rules().questions.len());
        let other = answer(&mut tape, &pack.rules().questions[position]);
        changes_keep_what_is_valid(&pack, &sheet, QuestionId::new(position as u16), other);
    }

    #[test]
    fn relevance(numbers in numbers()) {
        let (pack, mut tape) = drawn(&numbers);
        what_is_not_asked_does_not_matter(&pack, &sheet(&mut tape, &pack));
    }

    #[test]
    fn range(numbers in numbers()) {
        let (pack, mut tape) = drawn(&numbers);
        the_range_holds(&pack, &sheet(&mut tape, &pack));
    }

    #[test]
    fn sheet_and_visit(numbers in numbers()) {
        let (pack, mut tape) = drawn(&numbers);
        an_unstopped_visit_is_its_sheet(&pack, &sheet(&mut tape, &pack));
    }

    #[test]
    fn urgent(numbers in numbers()) {
        let (pack, mut tape) = drawn(&numbers);
        urgent_visits_only_rise(&pack, &sheet(&mut tape, &pack));
    }

    #[test]
    fn no_product_beside_help(numbers in numbers()) {
        let (pack, mut tape) = drawn(&numbers);
        let walk = Walk::new(&pack, &sheet(&mut tape, &pack));
        if let Outcome::Guide(guide) = walk.outcome() {
            let withholding = guide.alerts.iter().any(|held| {
                pack.rules().alerts[held.alert.index()].products == symptom_checker::domain::pack::ProductsBelow::Withhold
            });
            prop_assert!(!withholding || cards(guide).is_none());
        }
    }
}
