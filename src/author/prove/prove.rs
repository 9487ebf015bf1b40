use super::declared::Declared;
use super::encoder::Fault;
use super::limits::Limits;
use super::outcomes::outcomes;
use super::parts::Known;
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
    prove_with(pack, declared, limits, None)
}

/// The same with a rule of the encoder broken, for tests: the engine must then be
/// found to say otherwise.
#[must_use]
pub fn prove_with(
    pack: &Pack,
    declared: &Declared,
    limits: Limits,
    fault: Option<Fault>,
) -> Report {
    let is_large = pack.rules().questions.len() > limits.whole_questions;
    let known =
        if is_large { Known::of_parts(pack, declared, limits, fault) } else { Known::nothing() };
    let Known { decided, mut whole, mut monotone, mut reached, mut stages, emergencies } = known;
    let emergencies = emergencies.unwrap_or_else(|| {
        let mut beginnings = VisitProof::of_emergencies(pack, limits, fault);
        emergencies::check(&mut beginnings).told_why(&beginnings.gates)
    });

    // What the explanations have no part in, over far fewer statements.
    let mut plain = Proof::plain(pack, declared, limits, fault);
    let withholds = withholds::check(&mut plain).told_why(&plain.gates);
    whole::check(&mut plain, &mut whole);
    stages::check(&mut plain, &decided, &mut stages);
    let stages = stages.told_why(&plain.gates);
    reachable::check(&mut plain, &decided, &mut reached);
    monotone::check(&mut plain, &decided, &mut monotone);
    let monotone = monotone.told_why(&plain.gates);
    drop(plain);

    let mut visits = VisitProof::new(pack, limits, fault);
    asked::check(&mut visits, &decided, &mut reached);
    let mut reached = reached.told_why(&visits.gates);
    let (ends, mut counts) = ends::check(&mut visits, declared);

    // First what needs one sheet; more sheets make every search after them longer.
    let mut sheets = Proof::new(pack, declared, limits, fault);
    whole::check_explanations(&mut sheets, &decided, &mut whole);
    reachable::check_explanations(&mut sheets, &decided, &mut reached);
    if !sheets.gates.has_given_up() {
        counts.outcomes = outcomes(&mut sheets);
    }
    choices::check(&mut sheets, &decided, &mut reached);
    let given_up = sheets.gates.has_given_up() || visits.gates.has_given_up();
    let needed = if given_up && is_large {
        needed::of_parts(pack, &decided)
    } else if given_up {
        let mut needed = Checked::new(Property::Needed);
        needed.too_large();
        needed
    } else {
        needed::check(&mut visits, &mut sheets, &decided)
    };
    let (whole, reached) = (whole.told_why(&sheets.gates), reached.told_why(&sheets.gates));
    let needed = needed.told_why(&visits.gates).told_why(&sheets.gates);
    let checked = vec![ends, whole, withholds, monotone, reached, stages, emergencies, needed];
    Report { checked, visits: counts }
}
