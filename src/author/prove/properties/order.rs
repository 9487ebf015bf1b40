use rustsat::types::Lit;

use crate::author::prove::encoder::AnswerSheet;
use crate::author::prove::encoder::answered::Answered;
use crate::author::prove::gates::{Gates, at};
use crate::domain::pack::{Kind, Pack, Question, QuestionId, Sign};

/// Every answer of the second sheet is that of the first, or more serious.
/// Of these questions alone.
pub(crate) fn order(
    gates: &mut Gates,
    pack: &Pack,
    from: &AnswerSheet,
    to: &AnswerSheet,
    questions: impl IntoIterator<Item = QuestionId>,
) -> Vec<Lit> {
    let mut all = Vec::new();
    for id in questions {
        let found = pack.rules().questions.get(id.index());
        let pair = from.questions.get(id.index()).zip(to.questions.get(id.index()));
        if let (Some(question), Some((from, to))) = (found, pair) {
            all.extend(more_serious(gates, question, from, to));
        }
    }
    all
}

fn more_serious(
    gates: &mut Gates,
    question: &Question,
    from: &Answered,
    to: &Answered,
) -> Vec<Lit> {
    let mut all = Vec::new();
    match (from, to, &question.kind) {
        (
            Answered::One { choices: before, not_sure: unsure_before },
            Answered::One { choices: after, not_sure: unsure_after },
            Kind::One(choices),
        ) => {
            for (position, choice) in choices.iter().enumerate() {
                let stronger =
                    choices.iter().zip(after).enumerate().filter(|(other, (found, _))| {
                        *other == position || found.sign > choice.sign
                    });
                let mut allowed: Vec<Lit> = stronger.map(|(_, (_, literal))| *literal).collect();
                if choice.sign == Sign::None {
                    allowed.push(*unsure_after);
                }
                allowed.push(!at(before, position));
                all.push(gates.or(&allowed));
            }
            all.push(gates.or(&[!*unsure_before, *unsure_after]));
        }
        (
            Answered::Many { unsure: unsure_before, yes: before },
            Answered::Many { unsure: unsure_after, yes: after },
            Kind::Many(choices),
        ) => {
            for (position, choice) in choices.iter().enumerate() {
                let unsure = (at(unsure_before, position), at(unsure_after, position));
                let yes = (at(before, position), at(after, position));
                if choice.sign > Sign::None {
                    all.push(gates.or(&[!unsure.0, unsure.1]));
                    all.push(gates.or(&[!yes.0, yes.1]));
                } else {
                    // No sign either way: the same, or not sure of it.
                    let not_sure = gates.and(&[unsure.1, !yes.1]);
                    let differs = [gates.xor(unsure.0, unsure.1), gates.xor(yes.0, yes.1)];
                    let differs = gates.or(&differs);
                    all.push(gates.or(&[not_sure, !differs]));
                }
            }
        }
        (
            Answered::Level { at_least: before, not_sure: unsure_before },
            Answered::Level { at_least: after, not_sure: unsure_after },
            Kind::Level(sign),
        ) => {
            all.push(gates.or(&[!*unsure_before, *unsure_after]));
            for (before, after) in before.iter().zip(after).skip(1) {
                if *sign > Sign::None {
                    // "Not sure" has no level, so it can only follow level 0.
                    all.push(gates.or(&[!*before, *after]));
                } else {
                    let differs = gates.xor(*before, *after);
                    all.push(gates.or(&[*unsure_after, !differs]));
                }
            }
        }
        _ => {}
    }
    all
}
