use std::path::PathBuf;

use clap::Args;

use super::ending::{Ending, complain, look, print};
use super::examine::examine;
use super::load::Which;
use super::pages::write_pages;
use crate::author::build::{files, write};
use crate::author::diagnostic::{Severity, show};
use crate::author::prove::{certificate, certified};
use crate::domain::pack::{Date, Pack};

/// What `pack build` is told.
#[derive(Args, Debug)]
pub struct Build {
    #[command(flatten)]
    which: Which,
    /// The folder to write into
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Writes the static pages too, into this folder; the marks of its
    /// `index.html` are filled in
    #[arg(long, value_name = "FOLDER")]
    pages: Option<PathBuf>,
    /// Fails where the review is overdue on this day
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

/// Writes one pack a language, with what was proved of the rules, and their
/// list; nothing where anything is wrong, or a property is not proved.
///
/// # Errors
/// The content has problems, its review is overdue, not all is proved, or a
/// folder cannot be written.
pub fn build(options: &Build) -> Result<(), Ending> {
    let examined = examine(&options.which, options.today, Severity::Error)?;
    examined.in_order()?;
    let warnings: Vec<_> = examined
        .found
        .into_iter()
        .filter(|problem| problem.severity == Severity::Warning)
        .collect();
    if !warnings.is_empty() {
        complain(&show(&warnings, look()));
    }
    let unwritten = |error: &dyn std::fmt::Display| {
        Ending::Content(format!("error: the pack cannot be written: {error}"))
    };
    let certificate = examined.report.as_ref().and_then(certificate);
    let certificate = certificate.ok_or_else(|| unwritten(&"nothing is proved of its rules"))?;
    let packs: Vec<Pack> = examined
        .content
        .packs
        .iter()
        .map(|pack| certified(pack, &certificate))
        .collect::<Result<_, _>>()
        .map_err(|error| unwritten(&error))?;
    let files = files(&packs).map_err(|error| unwritten(&error))?;
    let written = write(&packs, &files, &options.out).map_err(|error| {
        Ending::Usage(format!("error: `{}` cannot be written: {error}", options.out.display()))
    })?;
    for path in written {
        print(&format!("{}\n", path.display()));
    }
    // Pages are written in the pack's first language.
    match (&options.pages, packs.first()) {
        (Some(folder), Some(pack)) => write_pages(pack, folder),
        _ => Ok(()),
    }
}
