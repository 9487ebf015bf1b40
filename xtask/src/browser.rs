use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{process, tools};

/// The browser tests' command, to which cargo's further arguments can be
/// added. All of it runs under one virtual display, which ends with it: a
/// driver under a display of its own leaves both behind.
///
/// # Errors
/// A tool is missing and cannot be installed.
pub(crate) fn command(dist: &Path) -> Result<Command> {
    tools::debian::browsers()?;
    let geckodriver = tools::geckodriver()?;
    let axe = tools::axe::axe()?;
    let cargo = process::cargo("test")?;
    let mut command = Command::new("xvfb-run");
    command.arg("--auto-servernum").arg(cargo.get_program()).args(cargo.get_args());
    process::copy_surroundings(&cargo, &mut command);
    command
        .args(["--package", "browser-tests"])
        .env("PATH", process::path_with([geckodriver])?)
        .env("SYMPTOM_CHECKER_AXE", axe)
        .env("SYMPTOM_CHECKER_DIST", dist);
    Ok(command)
}

/// Runs the browser tests, or those that cargo's arguments choose, on `dist/`
/// as it is.
///
/// # Errors
/// A tool is missing, or a test fails.
pub(crate) fn browser(arguments: &[String]) -> Result<()> {
    let dist = crate::checkout::dist()?;
    process::run(command(&dist)?.args(arguments))
}
