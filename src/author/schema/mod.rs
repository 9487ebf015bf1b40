//! What content files may hold, as types from which JSON Schemas are made: an
//! editor completes and checks by them. The content's own reader says more, and
//! in words; a test holds both to the same names.

/// `alerts.toml`
pub mod alerts;
/// What several files have.
pub mod common;
/// `explanations.toml`
pub mod explanations;
/// `interface/<language>.toml`
pub mod interface;
/// `pack.toml`
pub mod pack_file;
/// `pictures.toml`
pub mod pictures;
/// `products.toml`
pub mod products;
/// `questions.toml`
pub mod questions;
/// `regions.toml`
pub mod regions;
/// All of them.
pub mod schemas;
/// `stages.toml`
pub mod stages;
/// `cases/` and `unnoticed.toml`
pub mod stories;
/// `topics.toml`
pub mod topics;
/// The words of one language.
pub mod words;

pub use schemas::{FileSchema, schemas};
