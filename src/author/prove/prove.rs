use super::declared::Declared;
use super::limits::Limits;
use super::outcomes::outcomes;
use super::proof::Proof;
use super::properties::{
    asked, choices, emergencies, ends, monotone, needed, reachable, stages, whole, withholds,
};
use super::property::Property;
use super::report::{Checked, Report};
use super::visit_proof::VisitProof;
use crate::domain::pack::Pack;

/// Proves what a pack's rules must have, over all answers, or tells what
/// breaks it. Every witness is replayed through the engine before it is told.
#[must_use]
pub fn prove(pack: &Pack, declared: &Declared, limits: Limits) -> Report {
    let mut sheets = Proof::new(pack, declared, limits);
    let mut visits = VisitProof::new(pack, limits);
    let mut reached = Checked::new(Property::Reachable);
    let (ends, mut counts) = ends::check(&mut visits, declared);
    asked::check(&mut visits, &mut reached);
    choices::check(&mut sheets, &mut reached);
    reachable::check(&mut sheets, &mut reached);
    let checked = vec![
        ends,
        whole::check(&mut sheets),
        withholds::check(&mut sheets),
        monotone::check(&mut sheets),
        reached,
        stages::check(&mut sheets),
        emergencies::check(&mut visits),
        needed::check(&mut visits, &mut sheets),
    ];
    counts.outcomes = outcomes(&mut sheets);
    Report { checked, visits: counts }
}
