use super::cut::Cut;
use super::evaluation::Evaluation;
use crate::domain::answers::Answer;
use crate::domain::condition::Condition;
use crate::domain::outcome::{Evidence, Said};
use crate::domain::pack::ConditionId;

/// The answers that make a condition reach a cut, in the order of the
/// questions. Where one of several operands would do, all that hold are named.
pub(crate) fn evidence(
    evaluation: &Evaluation<'_>,
    condition: ConditionId,
    cut: Cut,
) -> Vec<Evidence> {
    behind(evaluation, condition, cut, true)
}

/// The answers that make a condition miss a cut, in the order of the questions.
pub(crate) fn evidence_against(
    evaluation: &Evaluation<'_>,
    condition: ConditionId,
    cut: Cut,
) -> Vec<Evidence> {
    behind(evaluation, condition, cut, false)
}

fn behind(
    evaluation: &Evaluation<'_>,
    condition: ConditionId,
    cut: Cut,
    reach: bool,
) -> Vec<Evidence> {
    let mut found = Vec::new();
    let mut waiting = vec![(condition, cut, reach)];
    while let Some((id, cut, reach)) = waiting.pop() {
        let interval = evaluation.interval(id);
        let holds = if reach { cut.is_reached(interval) } else { cut.is_missed(interval) };
        let Some(condition) = evaluation.pack.rules().conditions.get(id.index()).filter(|_| holds)
        else {
            continue;
        };
        if let Some(said) = said(evaluation, condition, reach)
            && let Err(place) = found.binary_search(&said)
        {
            found.insert(place, said);
        }
        let below = if matches!(condition, Condition::Not(_)) {
            (cut.behind_not(), !reach)
        } else {
            (cut, reach)
        };
        waiting.extend(condition.operands().iter().map(|operand| (*operand, below.0, below.1)));
    }
    found
}

/// What was said to the question of a condition that reads one itself.
fn said(evaluation: &Evaluation<'_>, condition: &Condition, reach: bool) -> Option<Evidence> {
    let question = condition.question()?;
    let said = match (condition, evaluation.given(question)?) {
        (_, Answer::NotSure) => Said::NotSure,
        (_, Answer::One(choice)) => Said::Choice(choice),
        (_, Answer::Level(level)) => Said::Level(level),
        (Condition::Has(_, choice), Answer::Many { yes, .. }) if reach && yes.contains(*choice) => {
            Said::Choice(*choice)
        }
        (Condition::Has(_, choice), Answer::Many { not_sure, .. })
            if not_sure.contains(*choice) =>
        {
            Said::NotSureAbout(*choice)
        }
        (_, Answer::Many { yes, not_sure }) if yes.is_empty() && not_sure.is_empty() => {
            Said::NoneOfThese
        }
        (Condition::Has(_, choice), Answer::Many { .. }) => Said::NotTicked(*choice),
        _ => return None,
    };
    Some(Evidence { question, said })
}
