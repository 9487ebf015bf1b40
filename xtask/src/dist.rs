use std::path::Path;

use anyhow::Result;

use crate::delivery::{self, Base};
use crate::trunk::{Program, trunk};
use crate::{budget, checkout, process};

/// Writes `dist/`, with what a shop needs where a base is given, and weighs it.
///
/// # Errors
/// A tool is missing, the content has problems, the build fails, or a line of
/// `budget.toml` is exceeded.
pub(crate) fn dist(program: Program, base: Option<&Base>) -> Result<()> {
    let dist = checkout::dist()?;
    write(program, &dist)?;
    if let Some(base) = base {
        delivery::write(&dist, base)?;
    }
    budget::weigh(&dist, program)
}

/// Writes the folder for a static host somewhere else.
///
/// # Errors
/// A tool is missing, the content has problems, or the build fails.
pub(crate) fn write(program: Program, dist: &Path) -> Result<()> {
    process::run(&mut trunk("build", program, dist)?)
}
