use super::{Came, Case, Kind, Mutant, Verdict, mutants};
use crate::domain::pack::{BrokenPack, Pack};

/// Takes everything away in turn, and tells whether a story notices: one that
/// is right with the whole rules, and no longer is. Borderline stories do not count.
///
/// # Errors
/// Never, for a pack that holds together.
pub fn try_mutants(pack: &Pack, cases: &[Case]) -> Result<Vec<(Mutant, bool)>, BrokenPack> {
    let is_right = |pack: &Pack, case: &Case| {
        Verdict::of(&case.expected, Came::of(pack, &case.answers).as_ref()).is_right()
    };
    let witnesses: Vec<&Case> =
        cases.iter().filter(|case| case.kind != Kind::Borderline && is_right(pack, case)).collect();
    let tried = mutants(pack).into_iter().map(|mutant| {
        let changed = mutant.pack(pack)?;
        let is_noticed = witnesses.iter().any(|case| !is_right(&changed, case));
        Ok((mutant, is_noticed))
    });
    tried.collect()
}
