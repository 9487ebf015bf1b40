//! More or stronger signs, or "not sure" for none, never make it look better.

use proptest::prelude::*;
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::interview::{assess, known};
use symptom_checker::domain::outcome::Outcome;
use symptom_checker::domain::pack::{ChoiceId, Kind, Pack, Question, QuestionId, Sign};

use crate::random_pack::{Flavour, Tape, every_answer, pack, sheet};
use crate::visits::cards;

/// Whether `after` has the signs of `before`, or more or stronger ones, or
/// "not sure" where there was none.
pub(crate) fn is_at_least_as_serious(question: &Question, before: Answer, after: Answer) -> bool {
    let sign = |choice: ChoiceId| question.choices()[choice.index()].sign;
    match (before, after, &question.kind) {
        (Answer::One(before), Answer::One(after), _) => sign(after) >= sign(before),
        (Answer::One(before), Answer::NotSure, _) => sign(before) == Sign::None,
        (Answer::Level(before), Answer::Level(after), Kind::Level(mark)) => {
            *mark > Sign::None && after >= before
        }
        (Answer::Level(0), Answer::NotSure, Kind::Level(mark)) => *mark > Sign::None,
        (Answer::Many { yes: before, not_sure: unsure }, Answer::Many { yes, not_sure }, _) => {
            // Ticked stays ticked; not sure stays, or is ticked.
            before.is_subset_of(yes)
                && unsure.iter().all(|choice| yes.contains(choice) || not_sure.contains(choice))
        }
        (Answer::Many { yes, .. }, Answer::NotSure, _) => yes.is_empty(),
        (Answer::NotSure, Answer::NotSure, _) => true,
        _ => false,
    }
}

/// Level, held-back products and cautions after one answer got more serious.
pub(crate) fn more_signs_never_look_better(pack: &Pack, sheet: &Answers, id: QuestionId) {
    let question = &pack.rules().questions[id.index()];
    let before = assess(pack, sheet);
    for other in every_answer(question) {
        if !is_at_least_as_serious(question, sheet.get(id).unwrap(), other) {
            continue;
        }
        let mut changed = sheet.clone();
        changed.set(id, other);
        let after = assess(pack, &changed);
        assert!(after.level >= before.level, "{id:?} {other:?} lowered the level");
        if before.scope.is_some() {
            assert!(after.scope.is_some(), "{id:?} {other:?} brought it into scope");
        }
        // Of every product, at whatever stage it is shown.
        let (known_before, known_after) = (known(pack, sheet), known(pack, &changed));
        for product in &pack.rules().products {
            for caution in &product.cautions {
                let when = pack.rules().cautions[caution.index()].when.index();
                assert!(
                    !known_before[when].is_at_least_unsure()
                        || known_after[when].is_at_least_unsure(),
                    "{id:?} {other:?} took the caution {caution:?} of `{}` away",
                    product.name
                );
            }
        }
        let (Some(Outcome::Guide(guide)), Some(outcome)) = (&after.outcome, &before.outcome) else {
            continue;
        };
        let Some(shown) = cards(guide) else { continue };
        let Outcome::Guide(earlier) = outcome else { panic!("{id:?} {other:?} brought products") };
        if earlier.stage != guide.stage {
            continue;
        }
        let earlier = cards(earlier).expect("held back never becomes not held back");
        for card in shown {
            let same = earlier.iter().find(|earlier| earlier.product == card.product);
            let same = same.expect("held back never becomes not held back");
            assert!(
                same.cautions.iter().all(|caution| card.cautions.contains(caution)),
                "a caution went away"
            );
        }
    }
}

proptest! {
    #![proptest_config(crate::cases(800))]

    #[test]
    fn monotony(numbers in prop::collection::vec(any::<u16>(), 600)) {
        let (first, second) = numbers.split_at(300);
        let pack = pack(&mut Tape::new(first), Flavour::Monotone);
        let mut tape = Tape::new(second);
        let sheet = sheet(&mut tape, &pack);
        for position in 0..pack.rules().questions.len() {
            more_signs_never_look_better(&pack, &sheet, QuestionId::new(position as u16));
        }
    }
}
