use rustsat::types::Lit;

use crate::author::prove::encoder::Sheet;
use crate::author::prove::encoder::triage::withholds_products;
use crate::author::prove::engine;
use crate::author::prove::gates::{Gates, at};
use crate::author::prove::parts::Statement;
use crate::author::prove::visits::bounds::Cut;
use crate::domain::answers::Answers;
use crate::domain::interview::{assess, known};
use crate::domain::pack::{Alert, CautionId, ConditionId, Effect, Level, Pack, WhenUnsure};

/// What more serious answers must keep: each level, what holds a product back,
/// the cautions that products have.
pub(crate) fn statements(pack: &Pack) -> Vec<Statement> {
    let rules = pack.rules();
    let levels = [Level::SeeClinician, Level::SameDay, Level::Emergency];
    let mut all: Vec<Statement> = levels.into_iter().map(Statement::KeepsLevel).collect();
    all.extend((0..rules.products.len()).map(Statement::HoldsBack));
    let read = |id: CautionId| rules.products.iter().any(|product| product.cautions.contains(&id));
    let ids = (0..).map(CautionId::new).take(rules.cautions.len());
    all.extend(ids.filter(|id| read(*id)).map(|id| Statement::KeepsCaution(id.index())));
    all
}

/// What is wrong where it is not kept.
pub(crate) fn message(pack: &Pack, statement: Statement) -> String {
    let rules = pack.rules();
    match statement {
        Statement::HoldsBack(product) => {
            let name = rules.products.get(product).map_or("?", |found| found.name.as_str());
            format!("more serious answers bring back the product `{name}`")
        }
        Statement::KeepsCaution(caution) => {
            let name = rules.cautions.get(caution).map_or("?", |found| found.name.as_str());
            format!("more serious answers drop the caution `{name}`")
        }
        _ => "more serious answers lower the level".to_owned(),
    }
}

/// What must be kept, as a statement about a sheet.
pub(crate) fn literal(gates: &mut Gates, sheet: &Sheet, statement: Statement) -> Lit {
    match statement {
        Statement::KeepsLevel(Level::SeeClinician) => sheet.triage.at_least[0],
        Statement::KeepsLevel(Level::SameDay) => sheet.triage.at_least[1],
        Statement::KeepsLevel(Level::Emergency) => sheet.triage.at_least[2],
        Statement::HoldsBack(product) => {
            gates.or(&[sheet.triage.products_withheld, at(&sheet.withheld, product)])
        }
        Statement::KeepsCaution(caution) => at(&sheet.cautions, caution),
        _ => Gates::FALSE,
    }
}

/// The conditions of which each brings it alone, and from which cut on. `None`: an
/// alert brings it only where "not sure" lowers it.
pub(crate) fn brought_by(pack: &Pack, statement: Statement) -> Option<Vec<(ConditionId, Cut)>> {
    let rules = pack.rules();
    let by_alerts = |keep: &dyn Fn(&Alert, Level) -> bool| {
        let cuts = rules.alerts.iter().filter_map(|alert| {
            let lowered = alert.level.one_lower();
            let when_lowered = lowered > Level::SelfCare && keep(alert, lowered);
            match (alert.when_unsure, keep(alert, alert.level)) {
                (WhenUnsure::SameLevel, true) => Some(Some((alert.when, Cut::Unsure))),
                (WhenUnsure::OneLower, true) if when_lowered => {
                    Some(Some((alert.when, Cut::Unsure)))
                }
                (WhenUnsure::OneLower, true) => Some(Some((alert.when, Cut::Sure))),
                (WhenUnsure::OneLower, false) if when_lowered => Some(None),
                _ => None,
            }
        });
        cuts.collect::<Option<Vec<(ConditionId, Cut)>>>()
    };
    let caution = |position: usize| rules.cautions.get(position);
    match statement {
        Statement::KeepsLevel(lowest) => by_alerts(&|_, level| level >= lowest),
        Statement::HoldsBack(product) => {
            let mut all = by_alerts(&withholds_products)?;
            let cautions = rules.products.get(product).into_iter().flat_map(|it| &it.cautions);
            let withholding = cautions
                .filter_map(|id| caution(id.index()))
                .filter(|found| found.effect == Effect::Withhold);
            all.extend(withholding.map(|found| (found.when, Cut::Unsure)));
            Some(all)
        }
        Statement::KeepsCaution(position) => {
            caution(position).map(|found| vec![(found.when, Cut::Unsure)])
        }
        _ => None,
    }
}

/// Whether the engine has it lost from one sheet to the other.
pub(crate) fn is_lost(pack: &Pack, statement: Statement, from: &Answers, to: &Answers) -> bool {
    match statement {
        Statement::KeepsLevel(level) => {
            engine::level(pack, from) >= level && engine::level(pack, to) < level
        }
        Statement::HoldsBack(product) => {
            is_held_back(pack, from, product) && !is_held_back(pack, to, product)
        }
        Statement::KeepsCaution(caution) => holds(pack, from, caution) && !holds(pack, to, caution),
        _ => false,
    }
}

/// Whether a product is held back by level, alert or caution, as the engine has it.
fn is_held_back(pack: &Pack, answers: &Answers, position: usize) -> bool {
    let found = assess(pack, answers);
    let rules = pack.rules();
    let by_alert = found.alerts.iter().any(|held| {
        let alert = rules.alerts.get(held.alert.index());
        alert.is_some_and(|alert| withholds_products(alert, held.level))
    });
    let cautions = rules.products.get(position).into_iter().flat_map(|product| &product.cautions);
    by_alert
        || cautions.into_iter().any(|caution| {
            let withholds = rules
                .cautions
                .get(caution.index())
                .is_some_and(|caution| caution.effect == Effect::Withhold);
            withholds && holds(pack, answers, caution.index())
        })
}

/// Whether a caution is not false, as the engine has it.
fn holds(pack: &Pack, answers: &Answers, position: usize) -> bool {
    let known = known(pack, answers);
    let caution = pack.rules().cautions.get(position);
    let interval = caution.and_then(|caution| known.get(caution.when.index()));
    interval.is_some_and(|interval| interval.is_at_least_unsure())
}
