use rustsat::types::Lit;

use super::encoder::triage::first;
use super::gates::{Found, at};
use super::proof::Proof;

/// How many outcomes of whole sheets differ in what stands at their top: the
/// level and the alert that leads, the scope reason, the stage, the explanation
/// that comes first, the products shown. `None`: too many, or not decided.
pub(crate) fn outcomes(proof: &mut Proof<'_>) -> Option<usize> {
    let told = top(proof);
    // Each outcome found is excluded, under a statement that only this search assumes.
    let counting = proof.gates.free();
    let mut count = 0;
    loop {
        match proof.gates.find(&[counting]) {
            Found::No => return Some(count),
            Found::NotDecided => return None,
            Found::Yes => {}
        }
        count += 1;
        if count > proof.limits.outcomes {
            return None;
        }
        let mut other: Vec<Lit> = told
            .iter()
            .map(|literal| if proof.gates.holds(*literal) { !*literal } else { *literal })
            .collect();
        other.push(!counting);
        proof.gates.require(&other);
    }
}

fn top(proof: &mut Proof<'_>) -> Vec<Lit> {
    let Proof { gates, pack, sheet, .. } = proof;
    let triage = &sheet.triage;
    let [clinician, same_day, emergency] = triage.at_least;
    let alerts_told = gates.or(&[same_day, triage.guide]);
    let mut told = vec![gates.and(&[clinician, alerts_told]), same_day, emergency];
    // The leading alert: of the highest level at which one stands, "not sure" having
    // lowered it or not, the first in the pack's order.
    let rules = pack.rules();
    let mut standing: Vec<_> = rules
        .alerts
        .iter()
        .enumerate()
        .flat_map(|(position, alert)| {
            [
                (alert.level, at(&triage.full, position)),
                (alert.level.one_lower(), at(&triage.lowered, position)),
            ]
        })
        .enumerate()
        .map(|(place, (level, stands))| (core::cmp::Reverse(level), place, stands))
        .collect();
    standing.sort_unstable();
    let standing: Vec<Lit> = standing.into_iter().map(|(_, _, stands)| stands).collect();
    let leading = first(gates, &standing);
    told.extend(leading.into_iter().map(|leads| gates.and(&[leads, alerts_told])));
    told.extend(&triage.scope);
    told.extend(sheet.stage.iter().map(|stage| gates.and(&[*stage, triage.guide])));
    let explains = sheet.explains(gates);
    told.extend(sheet.ranking.leads.iter().map(|leads| gates.and(&[*leads, explains])));
    told.extend(&sheet.cards);
    told.sort_unstable();
    told.dedup();
    told
}
