use std::collections::BTreeSet;

use super::search::Search;
use super::{Decided, Parts, Statement};
use crate::author::prove::encoder::Fault;
use crate::author::prove::engine;
use crate::author::prove::gates::Found;
use crate::author::prove::properties::whole;
use crate::author::prove::report::Checked;
use crate::author::prove::sum::Sum;
use crate::domain::answers::Answers;
use crate::domain::pack::ConditionId;

/// An explanation can lead without a reason that speaks for it only where its own
/// sum can pass the floor without one, whatever the others have. And one of whole
/// points with an order is always first, whatever they are.
pub(crate) fn ranked(parts: &Parts<'_>, decided: &mut Decided, checked: &mut Checked) {
    decided.add(Statement::OneExplains);
    let rules = parts.pack.rules();
    let strict = i64::from(parts.fault == Some(Fault::FloorIsStrict));
    for (position, explanation) in rules.explanations.iter().enumerate() {
        let whens: Vec<ConditionId> =
            explanation.reasons.iter().map(|reason| reason.when).collect();
        let mut cone = parts.cone(&whens);
        let mut sum = Sum::default();
        let mut all = Vec::new();
        for reason in &explanation.reasons {
            let holds = cone.rails(reason.when).sure;
            sum.add(holds, i64::from(reason.points));
            if reason.points > 0 {
                all.push(!holds);
            }
        }
        all.push(sum.at_least(&mut cone.gates, i64::from(rules.floor) + strict));
        match cone.find(&all) {
            Found::No => decided.add(Statement::NoGuess(position)),
            Found::NotDecided => {}
            Found::Yes => {
                let answers = cone.read(&cone.answers, &parts.calm);
                if whole::is_a_guess(parts.pack, &answers, position) {
                    whole::tell_guess(checked, parts.pack, position, &answers);
                    decided.add(Statement::NoGuess(position));
                }
            }
        }
    }
}

/// Each explanation comes first, and each topic is shown, on a sheet that small
/// steps lead to and the engine confirms. Those sheets.
pub(crate) fn lead(
    parts: &Parts<'_>,
    search: &Search<'_>,
    decided: &mut Decided,
    checked: &mut Checked,
) -> Vec<Option<Answers>> {
    let pack = parts.pack;
    let rules = pack.rules();
    let mut shown = BTreeSet::new();
    let mut sheets = Vec::new();
    for position in 0..rules.explanations.len() {
        let found = search.leading(position, &BTreeSet::new(), search.low());
        let guide = found.as_ref().and_then(|answers| engine::guide(pack, answers));
        let guide = guide.filter(|guide| engine::leading(guide) == Some(position));
        if let Some(guide) = &guide {
            decided.add(Statement::Leads(position));
            shown.extend(guide.topics.iter().map(|topic| topic.index()));
        }
        sheets.push(found.filter(|_| guide.is_some()));
    }
    let general = engine::guide(pack, search.low());
    for (position, topic) in rules.topics.iter().enumerate() {
        let is_named = rules.explanations.iter().any(|found| found.topic.index() == position);
        if is_named && shown.contains(&position) {
            decided.add(Statement::Topic(position));
        }
        let by_general = general
            .as_ref()
            .is_some_and(|guide| guide.topics.iter().any(|topic| topic.index() == position));
        if !is_named && by_general {
            decided.add(Statement::Topic(position));
            checked.notes.push(format!("only the general guide shows the topic `{}`", topic.name));
        }
    }
    sheets
}
