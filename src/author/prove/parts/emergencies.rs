use std::collections::{BTreeMap, BTreeSet};

use super::Parts;
use crate::author::prove::encoder::Fault;
use crate::author::prove::encoder::rails::cone;
use crate::author::prove::words::single_answers;
use crate::domain::answers::{Answer, Answers};
use crate::domain::condition::{ChoiceSet, Condition, Truth};
use crate::domain::interview::{Step, known, replay};
use crate::domain::outcome::Outcome;
use crate::domain::pack::{ChoiceId, ConditionId, Kind, Level, Pack, QuestionId};

/// How many beginnings of visits are replayed.
const MOST: usize = 4_000;

/// How many answers to one question are told apart.
const WIDEST: usize = 243;

/// After which question each emergency can be told at the earliest, as the engine
/// has it in every way in which a visit can begin.
pub(crate) struct Beginnings {
    /// For each alert; `None`: not by that question to which all was tried.
    pub(crate) earliest: Vec<Option<usize>>,
    /// All was tried up to this question.
    pub(crate) tried: usize,
}

/// Replays every beginning up to `latest` questions; of answers that all
/// conditions of emergencies read alike, one. Visits go on to other things only when
/// every emergency is settled.
pub(crate) fn beginnings(parts: &Parts<'_>, latest: usize) -> Beginnings {
    let pack = parts.pack;
    let emergencies: Vec<ConditionId> = pack
        .rules()
        .alerts
        .iter()
        .filter(|alert| alert.level == Level::Emergency)
        .map(|alert| alert.when)
        .collect();
    let read = cone(pack, &emergencies);
    let mut earliest = vec![None; pack.rules().alerts.len()];
    let mut left = MOST;
    let mut given = vec![Answers::new()];
    for asked in 0..=latest {
        let mut next = Vec::new();
        for answers in given {
            let Some(rest) = left.checked_sub(1) else {
                return Beginnings { earliest, tried: asked.saturating_sub(1) };
            };
            left = rest;
            let question = match replay(pack, &answers).step {
                Step::Ask(ask) => Some(ask.question),
                Step::Done(Outcome::Urgent(urgent)) => {
                    for held in &urgent.alerts {
                        if let Some(place) = earliest.get_mut(held.alert.index())
                            && held.level == Level::Emergency
                        {
                            place.get_or_insert(asked);
                        }
                    }
                    urgent.still_open
                }
                Step::Done(_) => None,
            };
            let is_settled = || {
                let known = known(pack, &answers);
                emergencies
                    .iter()
                    .all(|when| known.get(when.index()).is_some_and(|found| found.is_point()))
            };
            let Some(question) = question.filter(|_| asked < latest && !is_settled()) else {
                continue;
            };
            let Some(kinds) = kinds(pack, question, &read) else {
                return Beginnings { earliest, tried: asked };
            };
            let kept = if parts.fault == Some(Fault::OneAnswerIsAll) { 1 } else { kinds.len() };
            next.extend(kinds.into_iter().take(kept).map(|answer| {
                let mut answers = answers.clone();
                answers.set(question, answer);
                answers
            }));
        }
        given = next;
    }
    Beginnings { earliest, tried: latest }
}

/// An answer for each way in which these conditions can read a question; `None`:
/// too many.
fn kinds(pack: &Pack, id: QuestionId, read: &BTreeSet<ConditionId>) -> Option<Vec<Answer>> {
    let facts = || pack.index().facts(id).iter().filter(|fact| read.contains(&fact.condition));
    let question = pack.rules().questions.get(id.index())?;
    let answers = match &question.kind {
        Kind::One(_) | Kind::Level(_) => single_answers(question),
        Kind::Many(_) => {
            let boxes: ChoiceSet = facts()
                .filter_map(|fact| match pack.rules().conditions.get(fact.condition.index())? {
                    Condition::Has(_, choice) => Some(*choice),
                    _ => None,
                })
                .collect();
            every_mix(boxes, question.not_sure)?
        }
    };
    let mut kinds: BTreeMap<Vec<Truth>, Answer> = BTreeMap::new();
    for answer in answers {
        let truths = facts().map(|fact| fact.truth(answer)).collect();
        kinds.entry(truths).or_insert(answer);
    }
    Some(kinds.into_values().collect())
}

/// Every mix of some boxes, the others not ticked; `None`: too many.
fn every_mix(boxes: ChoiceSet, not_sure: bool) -> Option<Vec<Answer>> {
    let boxes: Vec<ChoiceId> = boxes.iter().collect();
    let states: usize = if not_sure { 3 } else { 2 };
    let count = states.checked_pow(u32::try_from(boxes.len()).ok()?)?;
    let mix = |mut number: usize| {
        let (mut yes, mut unsure) = (ChoiceSet::NONE, ChoiceSet::NONE);
        for id in &boxes {
            match number % states {
                1 => yes = yes.with(*id),
                2 => unsure = unsure.with(*id),
                _ => {}
            }
            number /= states;
        }
        Answer::Many { yes, not_sure: unsure }
    };
    (count <= WIDEST).then(|| (0..count).map(mix).collect())
}
