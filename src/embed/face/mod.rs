//! The public face of `<symptom-checker>`: all that an owner of a page can set,
//! hear, fill and style, each in one table.
//!
//! The parser, the script's names and values, `custom-elements.json`, the
//! TypeScript declarations and the reference in `docs/embedding.md` follow these
//! tables; `tests/element` holds them equal.

/// One attribute, and the parser of its value.
pub mod attribute;
/// Every attribute.
pub mod attributes;
/// Every custom property.
pub mod custom_property;
/// Every event.
pub mod event;
/// Every part.
pub mod part;
/// Every slot.
pub mod slot;
/// What an attribute may be.
pub mod value;
