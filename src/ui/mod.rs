//! The interface: Yew components that draw what the domain says.

/// What the interface asks of the place it is mounted in.
pub mod port;
/// One question on a screen.
pub mod question;
/// What the owner of the page chose.
pub mod settings;
/// What many components hold, compared by identity.
pub mod shared;
/// A whole visit: the component that the element mounts.
pub mod visit;
