use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::checkout;

/// Runs a command to its end, its output on the terminal.
///
/// # Errors
/// The command cannot be started, or it fails; the sentence shows the command.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status =
        command.status().with_context(|| format!("`{}` cannot be started", shown(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs a command in our place where the system can, so that whoever stops us
/// stops it.
///
/// # Errors
/// The command cannot be started, or, where it ran beside us, it failed.
pub(crate) fn hand_over(command: &mut Command) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        let error = command.exec();
        Err(error).with_context(|| format!("`{}` cannot be started", shown(command)))
    }
    #[cfg(not(unix))]
    run(command)
}

/// Runs a command to its end and gives its standard output.
///
/// # Errors
/// The command cannot be started, or it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output =
        command.output().with_context(|| format!("`{}` cannot be started", shown(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({}): {}", shown(command), output.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Cargo for native programs, in the checkout.
///
/// Trunk's hook hands down what the browser program is built with; a native
/// build that saw it would start from nothing each time.
///
/// # Errors
/// The checkout cannot be found.
pub(crate) fn cargo(verb: &str) -> Result<Command> {
    let mut command = Command::new("cargo");
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        let for_the_browser = name == "RUSTC_BOOTSTRAP"
            || name == "RUSTFLAGS"
            || name == "CARGO_ENCODED_RUSTFLAGS"
            || name.starts_with("CARGO_UNSTABLE_")
            || (name.starts_with("CARGO_TARGET_") && name.ends_with("_RUSTFLAGS"));
        if for_the_browser {
            command.env_remove(name);
        }
    }
    command.current_dir(checkout::root()?).env("CARGO_TARGET_DIR", checkout::target()?).arg(verb);
    Ok(command)
}

/// Gives a command the folder and the environment of another.
pub(crate) fn copy_surroundings(from: &Command, to: &mut Command) {
    if let Some(folder) = from.get_current_dir() {
        to.current_dir(folder);
    }
    for (name, value) in from.get_envs() {
        match value {
            Some(value) => to.env(name, value),
            None => to.env_remove(name),
        };
    }
}

/// The PATH with more folders in front of it.
///
/// # Errors
/// A folder's name cannot stand in a PATH.
pub(crate) fn path_with(folders: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let present = env::var_os("PATH").unwrap_or_default();
    let all = folders.into_iter().chain(env::split_paths(&present));
    env::join_paths(all).context("a folder cannot stand in the PATH")
}

/// A command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
