//! Rule files into the domain's rules.

/// Names that entries declare, and references to them.
pub mod names;
/// `pack.toml`: what the pack is.
pub mod pack_file;
/// `[[source]]`: where facts were read.
pub mod sources;
/// `questions.toml`
pub mod questions;
/// `[[condition]]`: named conditions, and every other `when`.
pub mod conditions;
/// `alerts.toml`: alerts
pub mod alerts;
/// `alerts.toml`: reasons for which the checker does not fit
pub mod scope;
/// `stages.toml`
pub mod stages;
/// `topics.toml`
pub mod topics;
/// `explanations.toml`
pub mod explanations;
/// `products.toml`: cautions
pub mod cautions;
/// `products.toml`: products
pub mod products;
/// `regions.toml`: whom to call where
pub mod regions;
/// All of them together.
pub mod draft;
/// What no rule reads.
pub mod unread;

pub use draft::{Draft, read_rules};
pub use names::Names;
