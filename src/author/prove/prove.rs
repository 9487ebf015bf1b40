use super::declared::Declared;
use super::encoder::Fault;
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
    let mut reached = Checked::new(Property::Reachable);
    let mut beginnings = VisitProof::of_emergencies(pack, limits, fault);
    let emergencies = emergencies::check(&mut beginnings).told_why(&beginnings.gates);
    drop(beginnings);
    let (withholds, stages, monotone) =
        without_explanations(pack, declared, limits, fault, &mut reached);

    let mut visits = VisitProof::new(pack, limits, fault);
    asked::check(&mut visits, &mut reached);
    let mut reached = reached.told_why(&visits.gates);
    let (ends, mut counts) = ends::check(&mut visits, declared);

    // First what needs one sheet; more sheets make every search after them longer.
    let mut sheets = Proof::new(pack, declared, limits, fault);
    let (mut whole, mut needed) = (Checked::new(Property::Whole), Checked::new(Property::Needed));
    if sheets.gates.has_given_up() {
        // All that was made since then means nothing.
        choices::check(&mut sheets, &mut reached);
        for checked in [&mut whole, &mut reached, &mut needed] {
            checked.too_large();
        }
    } else {
        whole = whole::check(&mut sheets);
        reachable::check_explanations(&mut sheets, &mut reached);
        counts.outcomes = outcomes(&mut sheets);
        choices::check(&mut sheets, &mut reached);
        (whole, reached) = (whole.told_why(&sheets.gates), reached.told_why(&sheets.gates));
        if visits.gates.has_given_up() {
            needed.too_large();
        } else {
            needed = needed::check(&mut visits, &mut sheets);
            needed = needed.told_why(&visits.gates).told_why(&sheets.gates);
        }
    }
    let checked = vec![ends, whole, withholds, monotone, reached, stages, emergencies, needed];
    Report { checked, visits: counts }
}

/// What the explanations have no part in, over far fewer statements: what is
/// withheld, the stages, the order of signs, and what of the rest can come up.
fn without_explanations(
    pack: &Pack,
    declared: &Declared,
    limits: Limits,
    fault: Option<Fault>,
    reached: &mut Checked,
) -> (Checked, Checked, Checked) {
    let mut plain = Proof::plain(pack, declared, limits, fault);
    let withholds = withholds::check(&mut plain);
    let stages = stages::check(&mut plain);
    reachable::check(&mut plain, reached);
    let monotone = monotone::check(&mut plain);
    let told_why = |checked: Checked| checked.told_why(&plain.gates);
    (told_why(withholds), told_why(stages), told_why(monotone))
}
