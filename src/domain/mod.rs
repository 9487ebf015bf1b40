//! Packs, answers, and the one pure function from both to the next step.

/// Answers to questions, and which of them are valid.
pub mod answers;
/// A pack as bytes: header, checksum, postcard.
pub mod codec;
/// Conditions over answers, as intervals over false, unsure and true.
pub mod condition;
/// Numbers in digits.
pub mod digits;
/// Which question comes next, and how many are left.
pub mod interview;
/// What a visit ends with.
pub mod outcome;
/// Content: rules and words.
pub mod pack;
/// Postcard's bytes, read without a path for errors.
mod reader;
