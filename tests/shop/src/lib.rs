//! What the tests in shops stand on: a real django-oscar shop, a real
//! WordPress, other web servers with the examples' configurations, and
//! stand-ins for the shops that cannot be had here.
//!
//! Run them with `cargo xtask shop`, which installs what they need.

/// What `cargo xtask shop` says where things are.
pub mod place;
/// A server that a test starts; it ends with the test.
pub mod server;

/// The django-oscar shop.
pub mod oscar;
/// A server of our own in the place of a shop's.
pub mod stand_in;
/// WordPress, with the plugin of `examples/woocommerce`.
pub mod wordpress;
