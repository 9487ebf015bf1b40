use anyhow::Result;

use crate::trunk::{Program, trunk};
use crate::{budget, checkout, process};

/// Writes `dist/` and weighs it.
///
/// # Errors
/// A tool is missing, the content has problems, the build fails, or a line of
/// `budget.toml` is exceeded.
pub(crate) fn dist(program: Program) -> Result<()> {
    let dist = checkout::dist()?;
    process::run(&mut trunk("build", program, &dist)?)?;
    budget::weigh(&dist, program)
}
