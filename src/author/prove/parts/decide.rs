use super::search::Search;
use super::{Decided, Parts, changes, explanations, met, monotone, once, stages};
use crate::author::prove::declared::Declared;
use crate::author::prove::encoder::Fault;
use crate::author::prove::limits::Limits;
use crate::author::prove::properties::emergencies;
use crate::author::prove::property::Property;
use crate::author::prove::report::Checked;
use crate::domain::pack::Pack;

/// What is known before the whole is asked.
pub(crate) struct Known {
    pub(crate) decided: Decided,
    pub(crate) whole: Checked,
    pub(crate) monotone: Checked,
    pub(crate) reached: Checked,
    pub(crate) stages: Checked,
    /// All of it, unless visits can begin in too many ways.
    pub(crate) emergencies: Option<Checked>,
}

impl Known {
    /// Of a small pack: nothing.
    pub(crate) fn nothing() -> Self {
        Self {
            decided: Decided::default(),
            whole: Checked::new(Property::Whole),
            monotone: Checked::new(Property::Monotone),
            reached: Checked::new(Property::Reachable),
            stages: Checked::new(Property::Stages),
            emergencies: None,
        }
    }

    /// Of a large one: what its parts show, and what the engine confirms.
    pub(crate) fn of_parts(
        pack: &Pack,
        declared: &Declared,
        limits: Limits,
        fault: Option<Fault>,
    ) -> Self {
        let parts = Parts::new(pack, declared, limits, fault);
        let mut known = Self::nothing();
        let Self { decided, whole, monotone: kept, reached, stages, .. } = &mut known;
        monotone::check(&parts, decided, kept);
        explanations::ranked(&parts, decided, whole);
        once::check(&parts, decided);
        let search = Search::new(&parts);
        let leading = explanations::lead(&parts, &search, decided, reached);
        let shown = met::check(&parts, &search, decided);
        stages::check(&parts, decided, stages);
        changes::check(&parts, &search, &leading, &shown, decided);
        known.emergencies = emergencies::of_beginnings(&parts);
        known
    }
}
