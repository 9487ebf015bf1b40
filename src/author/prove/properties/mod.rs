//! The properties, one a file.

/// 5: every question can be asked.
pub(crate) mod asked;
/// What the engine says of an answer that changes nothing.
pub(crate) mod changes_nothing;
/// 5: every question has choices that differ.
pub(crate) mod choices;
/// 7: emergencies come first.
pub(crate) mod emergencies;
/// 1: every visit ends.
pub(crate) mod ends;
/// What more serious answers must keep.
pub(crate) mod kept;
/// 4: more signs never look better.
pub(crate) mod monotone;
/// 8: no question is asked in vain.
pub(crate) mod needed;
/// What an answer may change.
pub(crate) mod observed;
/// Which answers are more serious.
pub(crate) mod order;
/// 5: everything else that is written can come up.
pub(crate) mod reachable;
/// 6: stages.
pub(crate) mod stages;
/// 2: every outcome is whole.
pub(crate) mod whole;
/// 3: nothing is shown that is withheld.
pub(crate) mod withholds;
