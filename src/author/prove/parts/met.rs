use super::{Decided, Parts, Statement};
use crate::author::prove::engine;
use crate::author::prove::properties::reachable::{is_alone, is_of_scope, is_told};
use crate::author::prove::properties::withholds::is_shown;
use crate::domain::answers::Answers;
use crate::domain::pack::{ConditionId, Effect, WhenUnsure};

use super::search::Search;
use crate::author::prove::visits::bounds::Cut;

/// What a condition must come to: whether it reaches the cut.
type Want = (ConditionId, Cut, bool);

/// Alerts, scope reasons, stages and products that come up where their own
/// conditions are as they must be and all else is quiet. The sheets that show each product.
pub(crate) fn check(
    parts: &Parts<'_>,
    search: &Search<'_>,
    decided: &mut Decided,
) -> Vec<Option<Answers>> {
    let (pack, rules) = (parts.pack, parts.pack.rules());
    let met = |wants: &[Want], is_so: &dyn Fn(&Answers) -> bool| met(parts, search, wants, is_so);
    for (position, alert) in rules.alerts.iter().enumerate() {
        let cut = match alert.when_unsure {
            WhenUnsure::SameLevel => Cut::Unsure,
            WhenUnsure::OneLower => Cut::Sure,
        };
        let wants = [(alert.when, cut, true)];
        if met(&wants, &|answers| is_alone(pack, parts.declared, answers, position)).is_some() {
            decided.add(Statement::Alert(position));
            decided.add(Statement::AlertAlone(position));
        } else if met(&wants, &|answers| is_told(pack, answers, position)).is_some() {
            decided.add(Statement::Alert(position));
        }
    }
    for (position, reason) in rules.scope_reasons.iter().enumerate() {
        let wants = [(reason.when, Cut::Unsure, true)];
        if met(&wants, &|answers| is_of_scope(pack, answers, position)).is_some() {
            decided.add(Statement::Scope(position));
        }
    }
    let stage = |position: usize| -> Vec<Want> {
        let whens = rules.stages.iter().take(position + 1).map(|stage| stage.when).enumerate();
        let wants = whens
            .filter_map(|(number, when)| when.map(|when| (when, Cut::Unsure, number == position)));
        wants.collect()
    };
    for position in 0..rules.stages.len() {
        let is_here = |answers: &Answers| {
            engine::guide(pack, answers).is_some_and(|guide| guide.stage.index() == position)
        };
        if met(&stage(position), &is_here).is_some() {
            decided.add(Statement::Stage(position));
        }
    }
    let products = rules.products.iter().enumerate().map(|(position, product)| {
        let mut wants = stage(product.stage.index());
        let cautions = product.cautions.iter().filter_map(|id| rules.cautions.get(id.index()));
        let withholding = cautions.filter(|caution| caution.effect == Effect::Withhold);
        wants.extend(withholding.map(|caution| (caution.when, Cut::Unsure, false)));
        let sheet = met(&wants, &|answers| is_shown(pack, answers, position));
        if sheet.is_some() {
            decided.add(Statement::Product(position));
        }
        sheet
    });
    products.collect()
}

/// Answers that are as wanted, all others quiet, which the engine confirms.
fn met(
    parts: &Parts<'_>,
    search: &Search<'_>,
    wants: &[Want],
    is_so: &dyn Fn(&Answers) -> bool,
) -> Option<Answers> {
    let roots: Vec<ConditionId> = wants.iter().map(|(condition, ..)| *condition).collect();
    let mut cone = parts.cone(&roots);
    let all: Vec<_> = wants
        .iter()
        .map(|(condition, cut, reached)| {
            let rails = cone.rails(*condition);
            let at = if *cut == Cut::Unsure { rails.unsure } else { rails.sure };
            if *reached { at } else { !at }
        })
        .collect();
    let found = cone.confirmed(&all, |cone| {
        [&parts.calm, search.low()]
            .into_iter()
            .map(|base| cone.read(&cone.answers, base))
            .find(|answers| is_so(answers))
    });
    found.ok()
}
