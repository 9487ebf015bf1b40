use clap::Args;

use super::ending::{Ending, complain, look, print};
use super::examine::examine;
use super::load::Which;
use crate::author::diagnostic::{Severity, show};
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

/// Checks content, and tells all that is wrong with it at once; and proves
/// the rules over all answers.
///
/// # Errors
/// Something is wrong with it.
pub fn check(options: &Check) -> Result<(), Ending> {
    let examined = examine(&options.which, options.today, Severity::Warning)?;
    if !options.quiet {
        for (language, graded) in &examined.content.graded {
            print(&format!("{}\n", table(language, graded)));
        }
    }
    examined.in_order()?;
    if let Some(report) = examined.report.filter(|_| !options.quiet) {
        print(&report.to_string());
    }
    complain(&show(&examined.found, look()));
    Ok(())
}
