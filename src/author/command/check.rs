use clap::Args;

use super::ending::{Ending, complain, look, print};
use super::load::Which;
use super::overdue::overdue;
use crate::author::cases::{read_cases, read_unnoticed};
use crate::author::diagnostic::{Problems, Severity, show};
use crate::author::prove::{Limits, prove};
use crate::author::wording::table;
use crate::domain::pack::Date;

/// What `pack check` is told.
#[derive(Args, Debug)]
pub struct Check {
    #[command(flatten)]
    which: Which,
    /// Warns where the review is overdue on this day
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    /// Leaves out the table of reading grades, and what was proved
    #[arg(long)]
    quiet: bool,
}

/// Checks content, and tells all that is wrong with it at once; then proves
/// the rules over all answers.
///
/// # Errors
/// Something is wrong with it.
pub fn check(options: &Check) -> Result<(), Ending> {
    let problems = Problems::new();
    let content = options.which.read(&problems)?;
    if let Some(problem) = overdue(&content, options.today) {
        problems.report(problem);
    }
    // Stories name parts of the pack: without one nothing can be said of them.
    if let Some(pack) = content.packs.first()
        && options.which.cases().is_dir()
    {
        let _ = read_cases(&options.which.cases(), pack, &problems);
        let _ = read_unnoticed(&options.which.unnoticed(), &problems);
    }
    if !options.quiet {
        for (language, graded) in &content.graded {
            print(&format!("{}\n", table(language, graded)));
        }
    }
    let found = problems.sorted();
    if found.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(Ending::problems(&found));
    }
    // The rules are the same in every language.
    let report =
        content.packs.first().map(|pack| prove(pack, &content.declared, Limits::default()));
    if let Some(report) = report.as_ref().filter(|report| !report.is_proved()) {
        let notes = if found.is_empty() { String::new() } else { show(&found, look()) + "\n" };
        return Err(Ending::Content(format!("{notes}{report}")));
    }
    if let Some(report) = report.filter(|_| !options.quiet) {
        print(&report.to_string());
    }
    complain(&show(&found, look()));
    Ok(())
}
