use rustsat::types::Lit;

use super::fault::Fault;
use super::rails::{ConditionRails, Rails};
use crate::author::prove::gates::{Gates, at};
use crate::domain::pack::{Alert, Level, Pack, ProductsBelow, WhenUnsure};

/// What the alerts and scope reasons of a sheet come to.
#[derive(Clone)]
pub struct Triage {
    /// For each alert: it stands at its own level.
    pub full: Vec<Lit>,
    /// For each alert: "not sure" has lowered it, and it stands there.
    pub lowered: Vec<Lit>,
    /// The highest level is see-a-clinician or more, same day or more, emergency.
    pub at_least: [Lit; 3],
    /// Some alert withholds every product.
    pub products_withheld: Lit,
    /// Some alert holds the explanations back.
    pub explanations_held_back: Lit,
    /// Some alert holds the topics back.
    pub topics_held_back: Lit,
    /// For each scope reason: the visitor is told this one.
    pub scope: Vec<Lit>,
    /// Neither urgent nor out of scope.
    pub guide: Lit,
}

impl Triage {
    pub(crate) fn new(
        gates: &mut Gates,
        pack: &Pack,
        rails: &ConditionRails,
        fault: Option<Fault>,
    ) -> Self {
        let rules = pack.rules();
        let (mut full, mut lowered) = (Vec::new(), Vec::new());
        for alert in &rules.alerts {
            let Rails { unsure, sure } = rails.get(alert.when);
            if alert.when_unsure == WhenUnsure::SameLevel || fault == Some(Fault::NotLowered) {
                full.push(unsure);
                lowered.push(Gates::FALSE);
            } else {
                full.push(sure);
                let only_unsure = gates.and(&[unsure, !sure]);
                let stands = alert.level.one_lower() > Level::SelfCare;
                lowered.push(if stands { only_unsure } else { Gates::FALSE });
            }
        }
        // Every alert at each level at which it can stand.
        let standing: Vec<(&Alert, Level, Lit)> = rules
            .alerts
            .iter()
            .zip(full.iter().zip(&lowered))
            .flat_map(|(alert, (full, lowered))| {
                [(alert, alert.level, *full), (alert, alert.level.one_lower(), *lowered)]
            })
            .collect();
        let some = |gates: &mut Gates, keep: &dyn Fn(&Alert, Level) -> bool| {
            let kept = standing.iter().filter(|(alert, level, _)| keep(alert, *level));
            let kept: Vec<Lit> = kept.map(|(_, _, lit)| *lit).collect();
            gates.or(&kept)
        };
        let at_least = [Level::SeeClinician, Level::SameDay, Level::Emergency]
            .map(|lowest| some(gates, &|_, level| level >= lowest));
        let urgent_only =
            |fault_is: Fault, level: Level| fault != Some(fault_is) || level > Level::SeeClinician;
        let products_withheld = some(gates, &|alert, level| {
            withholds_products(alert, level) && urgent_only(Fault::ProductsFollow, level)
        });
        let explanations_held_back = some(gates, &|alert, level| {
            holds_back_explanations(alert, level) && urgent_only(Fault::NothingHeldBack, level)
        });
        let topics_held_back =
            some(gates, &|alert, level| level > Level::SelfCare && alert.holds_back.topics);
        let urgent = at_least[1];
        let mut holding: Vec<Lit> =
            rules.scope_reasons.iter().map(|reason| rails.get(reason.when).unsure).collect();
        let any = gates.or(&holding);
        let later = fault == Some(Fault::LaterScopeReason);
        if later {
            holding.reverse();
        }
        let mut scope = first(gates, &holding);
        if later {
            scope.reverse();
        }
        let scope_first = fault == Some(Fault::ScopeFirst);
        for reason in &mut scope {
            let before = if scope_first { at_least[2] } else { urgent };
            *reason = gates.and(&[*reason, !before]);
        }
        let guide = gates.and(&[!urgent, !any]);
        Self {
            full,
            lowered,
            at_least,
            products_withheld,
            explanations_held_back,
            topics_held_back,
            scope,
            guide,
        }
    }

    /// An alert stands at this level or a higher one.
    pub(crate) fn stands_at(
        &self,
        gates: &mut Gates,
        pack: &Pack,
        alert: usize,
        lowest: Level,
    ) -> Lit {
        let Some(found) = pack.rules().alerts.get(alert) else { return Gates::FALSE };
        let mut standing = Vec::new();
        if found.level >= lowest {
            standing.push(at(&self.full, alert));
        }
        if found.level.one_lower() >= lowest {
            standing.push(at(&self.lowered, alert));
        }
        gates.or(&standing)
    }
}

/// Whether an alert that stands at this level withholds every product.
pub(crate) fn withholds_products(alert: &Alert, level: Level) -> bool {
    level > Level::SeeClinician
        || level == Level::SeeClinician && alert.products == ProductsBelow::Withhold
}

/// Whether an alert that stands at this level holds the explanations back.
pub(crate) fn holds_back_explanations(alert: &Alert, level: Level) -> bool {
    level > Level::SeeClinician || level == Level::SeeClinician && alert.holds_back.explanations
}

/// For each of a list: it holds, and none before it does.
pub(crate) fn first(gates: &mut Gates, holding: &[Lit]) -> Vec<Lit> {
    let mut none = Gates::TRUE;
    holding
        .iter()
        .map(|holds| {
            let this = gates.and(&[none, *holds]);
            none = gates.and(&[none, !*holds]);
            this
        })
        .collect()
}
