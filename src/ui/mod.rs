//! The interface: Yew components that draw what the domain says.

/// What the interface asks of the place it is mounted in.
pub mod port;
