//! The author's command.

fn main() {}
