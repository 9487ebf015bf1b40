use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{checkout, process};

const TARGET: &str = "wasm32-unknown-unknown";

/// Sees to the standard library for WebAssembly.
///
/// # Errors
/// It is missing and rustup cannot add it.
pub(crate) fn target() -> Result<()> {
    if installed("target")?.lines().any(|line| line == TARGET) {
        return Ok(());
    }
    add("target", TARGET)
}

/// Sees to the standard library's source, from which it is built anew.
///
/// # Errors
/// It is missing and rustup cannot add it.
pub(crate) fn standard_library_source() -> Result<()> {
    component("rust-src")
}

/// Sees to a component of the toolchain.
///
/// # Errors
/// It is missing and rustup cannot add it.
pub(crate) fn component(name: &str) -> Result<()> {
    // rustup lists some components with their platform: `clippy-x86_64-…`.
    let there = |line: &str| line == name || line.starts_with(&format!("{name}-"));
    if installed("component")?.lines().any(there) {
        return Ok(());
    }
    add("component", name)
}

fn installed(kind: &str) -> Result<String> {
    process::output(Command::new("rustup").current_dir(checkout::root()?).args([
        kind,
        "list",
        "--installed",
    ]))
    .context("rustup is needed, from https://rustup.rs: it adds what the build needs to Rust")
}

fn add(kind: &str, name: &str) -> Result<()> {
    process::run(Command::new("rustup").current_dir(checkout::root()?).args([kind, "add", name]))
        .with_context(|| format!("`rustup {kind} add {name}` is needed"))
}
