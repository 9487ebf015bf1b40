use super::cut::Cut;
use super::evaluation::Evaluation;
use super::goal::Goal;
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
    behind(evaluation, condition, Goal { cut, reach: true })
}

/// The answers that make a condition miss a cut, in the order of the questions.
pub(crate) fn evidence_against(
    evaluation: &Evaluation<'_>,
    condition: ConditionId,
    cut: Cut,
) -> Vec<Evidence> {
    behind(evaluation, condition, Goal { cut, reach: false })
}

fn behind(evaluation: &Evaluation<'_>, condition: ConditionId, goal: Goal) -> Vec<Evidence> {
    let rules = evaluation.pack.rules();
    let mut found = Vec::new();
    let mut entered = vec![false; rules.conditions.len() * Goal::COUNT];
    let mut waiting = vec![(condition, goal)];
    while let Some((id, goal)) = waiting.pop() {
        // What many conditions share is entered once: the ways to it may be countless.
        let is_new =
            entered.get_mut(goal.place(id)).is_some_and(|mark| !core::mem::replace(mark, true));
        let holds = is_new && goal.is_met(evaluation.interval(id));
        let Some(condition) = rules.conditions.get(id.index()).filter(|_| holds) else { continue };
        if let Some(said) = said(evaluation, condition, goal.reach)
            && let Err(place) = found.binary_search(&said)
        {
            found.insert(place, said);
        }
        let below = if matches!(condition, Condition::Not(_)) { goal.behind_not() } else { goal };
        waiting.extend(condition.operands().iter().map(|operand| (*operand, below)));
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
