//! What changed between two versions of a pack: rules, words, and what comes
//! of the stories.

/// What was added, taken out and changed in a list.
pub mod changes;
/// A thing of a pack, as names and texts that can be compared.
pub mod entry;
/// A pack's rules as entries.
pub mod rules;
/// What comes of the stories under both versions.
pub mod stories;
/// A pack's words, each under its place.
pub mod words;

pub use changes::{changed_entries, changed_texts};
pub use entry::Entry;
pub use rules::entries;
pub use stories::{Retold, retell};
pub use words::texts;
