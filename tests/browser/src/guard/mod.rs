//! Looks at a page for what must not be there. Each gives what it finds, one
//! line a finding; `tests/visits/guards.rs` shows that each can find.

/// All that a visit leaves, by whatever way.
pub mod diary;
/// What the element's events say.
pub mod events;
/// Sideways overflow, small targets, buttons that lead on.
pub mod layout;
/// Products.
pub mod products;
/// What moves by itself.
pub mod shifts;
/// Traces of a visit outside of its screen.
pub mod traces;
