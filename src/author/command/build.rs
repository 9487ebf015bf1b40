use std::path::PathBuf;

use clap::Args;

use super::ending::{Ending, complain, look, print};
use super::load::Which;
use crate::author::build::{files, write};
use crate::author::diagnostic::{Problem, Severity, show};
use crate::domain::pack::Date;

/// What `pack build` is told.
#[derive(Args, Debug)]
pub struct Build {
    #[command(flatten)]
    which: Which,
    /// The folder to write into
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Fails where the review is overdue on this day
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

/// Writes one pack a language, with what was proved of the rules, and their
/// list; nothing where the content has problems, or a property is not proved.
///
/// # Errors
/// The content has problems, its review is overdue, not all is proved, or the
/// folder cannot be written.
pub fn build(options: &Build) -> Result<(), Ending> {
    let (packs, found) = options.which.certified(options.today)?;
    let warnings: Vec<Problem> =
        found.into_iter().filter(|problem| problem.severity == Severity::Warning).collect();
    if !warnings.is_empty() {
        complain(&show(&warnings, look()));
    }
    let files = files(&packs)
        .map_err(|error| Ending::Content(format!("error: the pack cannot be written: {error}")))?;
    let written = write(&packs, &files, &options.out).map_err(|error| {
        Ending::Usage(format!("error: `{}` cannot be written: {error}", options.out.display()))
    })?;
    for path in written {
        print(&format!("{}\n", path.display()));
    }
    Ok(())
}
