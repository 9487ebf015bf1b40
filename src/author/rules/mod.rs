//! Rule files into the domain's rules.

/// `alerts.toml`: alerts
pub mod alerts;
/// `products.toml`: cautions
pub mod cautions;
/// Where the facts of texts were read.
pub mod claims;
/// `[[condition]]`: named conditions, and every other `when`.
pub mod conditions;
/// What authors declare to be meant
pub mod declared;
/// All of them together.
pub mod draft;
/// `explanations.toml`
pub mod explanations;
/// Names that entries declare, and references to them.
pub mod names;
/// `pack.toml`: what the pack is.
pub mod pack_file;
/// `pictures.toml`
pub mod pictures;
/// `products.toml`: products
pub mod products;
/// `questions.toml`
pub mod questions;
/// `regions.toml`: whom to call where
pub mod regions;
/// Rows of the clinical table that rules name.
pub mod rows;
/// `alerts.toml`: reasons for which the checker does not fit
pub mod scope;
/// `[[source]]`: where facts were read.
pub mod sources;
/// `stages.toml`
pub mod stages;
/// `topics.toml`
pub mod topics;
/// What no rule reads.
pub mod unread;
/// The words by which authors write values.
pub mod word;

pub use claims::Claims;
pub use draft::{Draft, read_rules};
pub use names::Names;
pub use rows::Rows;
pub use word::word;
