use super::step::{Step, replay, valid};
use crate::domain::answers::{Answer, Answers};
use crate::domain::outcome::{Explanations, Guide, Outcome, Suggestions};
use crate::domain::pack::{ChoiceId, ExplanationId, Kind, Level, Pack, Question, QuestionId, Sign};

/// A single other answer that would have mattered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// The question.
    pub question: QuestionId,
    /// The other answer.
    pub change: Change,
    /// What it would have come to.
    pub consequence: Consequence,
}

/// A single other answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// This choice, or this box as well.
    Choice(ChoiceId),
    /// This level.
    Level(u8),
}

/// What a change comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// A higher level.
    Raises(Level),
    /// Another explanation comes first.
    Leads(ExplanationId),
}

/// How many changes are told at the most.
const LIMIT: usize = 12;

/// Single changes that would have made it more serious, or that would have put
/// another explanation first, in the order of the visit.
///
/// Told only where no alert holds and no product is withheld, and never
/// towards fewer or weaker signs: nobody learns here which sign to take back.
#[must_use]
pub fn what_if(pack: &Pack, answers: &Answers) -> Vec<WhatIf> {
    let visit = replay(pack, answers);
    let Some(leading) = open_to_changes(&visit.step) else { return Vec::new() };
    let mut found: Vec<WhatIf> = Vec::new();
    for id in visit.asked {
        let Some(question) = pack.rules().questions.get(id.index()) else { continue };
        let Some(given) = valid(pack, answers, id) else { continue };
        for (change, answer) in changes(question, given) {
            let mut changed = answers.clone();
            changed.set(id, answer);
            let Some(consequence) = consequence(&replay(pack, &changed).step, leading) else {
                continue;
            };
            let told = found.iter().any(|what_if| {
                what_if.consequence == consequence && matches!(consequence, Consequence::Leads(_))
            });
            if !told {
                found.push(WhatIf { question: id, change, consequence });
            }
            if found.len() == LIMIT {
                return found;
            }
        }
    }
    found
}

/// The explanation that leads, of an outcome to which changes may be told.
fn open_to_changes(step: &Step) -> Option<Option<ExplanationId>> {
    let Step::Done(Outcome::Guide(Guide {
        alerts,
        explanations,
        suggestions: Suggestions::Shown { held_back, .. },
        ..
    })) = step
    else {
        return None;
    };
    (alerts.is_empty() && held_back.is_empty()).then(|| leading(explanations))
}

fn leading(explanations: &Explanations) -> Option<ExplanationId> {
    match explanations {
        Explanations::Ranked { leading, .. } => Some(leading.explanation),
        _ => None,
    }
}

fn consequence(step: &Step, before: Option<ExplanationId>) -> Option<Consequence> {
    match step {
        Step::Done(Outcome::Urgent(urgent)) => Some(Consequence::Raises(urgent.level)),
        Step::Done(Outcome::Guide(guide)) if guide.level > Level::SelfCare => {
            Some(Consequence::Raises(guide.level))
        }
        Step::Done(Outcome::Guide(guide)) => leading(&guide.explanations)
            .filter(|leading| Some(*leading) != before)
            .map(Consequence::Leads),
        _ => None,
    }
}

/// The other answers that have no fewer and no weaker signs.
fn changes(question: &Question, given: Answer) -> Vec<(Change, Answer)> {
    let sign =
        |of: ChoiceId| question.choices().get(of.index()).map_or(Sign::None, |choice| choice.sign);
    let mut changes = Vec::new();
    if let (Kind::Level(Sign::Milder | Sign::Sign), Answer::Level(given)) = (&question.kind, given)
    {
        for level in given + 1..=10 {
            changes.push((Change::Level(level), Answer::Level(level)));
        }
    }
    for (id, choice) in (0..).map(ChoiceId::new).zip(question.choices()) {
        let other = match (&question.kind, given) {
            (Kind::One(_), Answer::One(given)) if id != given && choice.sign >= sign(given) => {
                Answer::One(id)
            }
            (Kind::Many(_), Answer::Many { yes, not_sure })
                if choice.sign > Sign::None && !yes.contains(id) && !not_sure.contains(id) =>
            {
                Answer::Many { yes: yes.with(id), not_sure }
            }
            _ => continue,
        };
        changes.push((Change::Choice(id), other));
    }
    changes
}
