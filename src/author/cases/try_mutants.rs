use super::{Came, Case, Mutant, Verdict, mutants};
use crate::domain::pack::{BrokenPack, Pack};

/// Takes everything away in turn, and tells whether a story notices: one that
/// passes with the whole rules, and fails with what is left. A level that becomes
/// too high is not noticed by a story with a warning sign, nor anything by a
/// borderline one: neither would fail by it.
///
/// # Errors
/// Never, for a pack that holds together.
pub fn try_mutants(pack: &Pack, cases: &[Case]) -> Result<Vec<(Mutant, bool)>, BrokenPack> {
    let fails = |pack: &Pack, case: &Case| {
        Verdict::of(&case.expected, Came::of(pack, &case.answers).as_ref()).fails(case.kind)
    };
    let witnesses: Vec<&Case> = cases.iter().filter(|case| !fails(pack, case)).collect();
    let tried = mutants(pack).into_iter().map(|mutant| {
        let changed = mutant.pack(pack)?;
        let is_noticed = witnesses.iter().any(|case| fails(&changed, case));
        Ok((mutant, is_noticed))
    });
    tried.collect()
}
