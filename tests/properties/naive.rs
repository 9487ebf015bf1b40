//! The engine against a second, naive reading of the same rules.

use proptest::prelude::*;
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::condition::{Condition, Truth};
use symptom_checker::domain::interview::assess;
use symptom_checker::domain::pack::{ConditionId, Level, Pack, WhenUnsure};

use crate::random_pack::{Flavour, Tape, pack, sheet};

/// The truth of a condition over a whole sheet, by recursion.
fn truth(pack: &Pack, sheet: &Answers, id: ConditionId) -> Truth {
    let condition = &pack.rules().conditions[id.index()];
    let answer = condition.question().map(|question| sheet.get(question).unwrap());
    let point = |holds: bool| if holds { Truth::True } else { Truth::False };
    let mut operands: Vec<Truth> =
        condition.operands().iter().map(|operand| truth(pack, sheet, *operand)).collect();
    operands.sort();
    match (condition, answer) {
        (_, Some(Answer::NotSure)) => Truth::Unsure,
        (Condition::OneOf(_, choices), Some(Answer::One(choice))) => {
            point(choices.contains(choice))
        }
        (Condition::Has(_, choice), Some(Answer::Many { not_sure, .. }))
            if not_sure.contains(*choice) =>
        {
            Truth::Unsure
        }
        (Condition::Has(_, choice), Some(Answer::Many { yes, .. })) => point(yes.contains(*choice)),
        (Condition::Level { lowest, highest, .. }, Some(Answer::Level(level))) => {
            point(*lowest <= level && level <= *highest)
        }
        (Condition::Not(_), _) => !operands[0],
        (Condition::All(_), _) => operands[0],
        (Condition::Any(_), _) => operands[operands.len() - 1],
        (Condition::AtLeast(count, _), _) => operands[operands.len() - usize::from(*count)],
        (condition, answer) => panic!("{condition:?} {answer:?}"),
    }
}

proptest! {
    #![proptest_config(crate::cases(800))]

    #[test]
    fn same_level_scope_stage_and_points(numbers in prop::collection::vec(any::<u16>(), 600)) {
        let (first, second) = numbers.split_at(300);
        let pack = pack(&mut Tape::new(first), Flavour::Any);
        let sheet = sheet(&mut Tape::new(second), &pack);
        let rules = pack.rules();
        let found = assess(&pack, &sheet);
        let level = rules.alerts.iter().map(|alert| match (truth(&pack, &sheet, alert.when), alert.when_unsure) {
            (Truth::True, _) | (Truth::Unsure, WhenUnsure::SameLevel) => alert.level,
            (Truth::Unsure, WhenUnsure::OneLower) => alert.level.one_lower(),
            (Truth::False, _) => Level::SelfCare,
        });
        prop_assert_eq!(found.level, level.max().unwrap_or(Level::SelfCare));
        let scope = rules.scope_reasons.iter().position(|reason| truth(&pack, &sheet, reason.when) >= Truth::Unsure);
        prop_assert_eq!(found.scope.map(|scope| scope.reason.index()), scope);
        let stage = rules.stages.iter().position(|stage| stage.when.is_none_or(|when| truth(&pack, &sheet, when) >= Truth::Unsure));
        prop_assert_eq!(found.stage.map(|stage| stage.index()), stage);
        for fit in &found.ranked {
            let reasons = rules.explanations[fit.explanation.index()].reasons.iter();
            let points: i32 = reasons
                .filter(|reason| truth(&pack, &sheet, reason.when) == Truth::True)
                .map(|reason| i32::from(reason.points))
                .sum();
            prop_assert_eq!(fit.points, points);
        }
        let order = |fits: &[symptom_checker::domain::outcome::Fit]| -> Vec<(i32, usize)> {
            fits.iter().map(|fit| (-fit.points, fit.explanation.index())).collect()
        };
        prop_assert!(order(&found.ranked).is_sorted());
    }
}
