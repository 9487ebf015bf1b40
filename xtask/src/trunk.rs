use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{checkout, process, tools};

/// Which build of the browser program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    /// With a standard library built anew, in which a panic ends at once:
    /// 12 KB (brotli) less, and nothing that a visitor answered can reach the
    /// console.
    ImmediateAbort,
    /// With the standard library as it is installed.
    Plain,
}

impl Program {
    /// The build that the command line asks for.
    pub(crate) fn asked(plain: bool) -> Self {
        if plain { Self::Plain } else { Self::ImmediateAbort }
    }

    /// The folder under `target/` that this build has for itself, so that no
    /// build writes its program over the other's between compiling and binding.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::ImmediateAbort => "immediate-abort",
            Self::Plain => "plain",
        }
    }
}

/// Trunk, ready to `build` or `serve` into `dist`, with all that it needs.
///
/// # Errors
/// A tool is missing and cannot be installed.
pub(crate) fn trunk(verb: &str, program: Program, dist: &Path) -> Result<Command> {
    tools::rustup::target()?;
    let [trunk, wasm_bindgen] = tools::builders()?;
    let target = checkout::target()?;
    let ours = std::env::current_exe().context("the path of xtask cannot be read")?;
    let ours = ours.parent().context("xtask lies in no folder")?.to_owned();

    let mut command = Command::new(trunk.join("trunk"));
    command
        .current_dir(checkout::root()?)
        .args([verb, "--skip-version-check", "--dist"])
        .arg(dist)
        .env("PATH", process::path_with([wasm_bindgen, ours])?)
        .env("CARGO_TARGET_DIR", target.join(program.folder()))
        // Its own errors are for its makers; ours are said by what it calls.
        .env("RUST_BACKTRACE", "0");
    if program == Program::ImmediateAbort {
        tools::rustup::standard_library_source()?;
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                "-Zunstable-options -Cpanic=immediate-abort",
            );
    }
    Ok(command)
}
