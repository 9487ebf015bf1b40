//! Content files as values with places: nothing is lost, nothing is thrown.

/// The fields of one table, each asked for by name.
pub mod fields;
/// Names: what may be one.
pub mod id;
/// Markdown as blocks of text.
pub mod markdown;
/// A file's text.
pub mod text_file;
/// TOML as values with places.
pub mod toml_file;
/// Values with places.
pub mod value;

pub use fields::Fields;
pub use id::check_id;
pub use markdown::read_blocks;
pub use text_file::read_text;
pub use toml_file::read_toml;
pub use value::{Entry, Table, Text, Value, ValueKind};
