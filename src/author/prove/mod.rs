//! Proofs over all combinations of answers: of the rules, not of the medicine.

/// Sheets of answers as statements.
pub mod encoder;
/// Statements made of others, and the SAT solver behind them.
pub mod gates;
/// Sums of points with a bound.
mod sum;
/// Visits: which questions they ask of a sheet.
pub mod visits;
