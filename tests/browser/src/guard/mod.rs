//! Looks at a page for what must not be there. Each gives what it finds, one
//! line a finding; `tests/visits/guards.rs` shows that each can find.

/// Sideways overflow, small targets, buttons that lead on.
pub mod layout;
/// Products.
pub mod products;
/// Traces of a visit outside of its screen.
pub mod traces;
