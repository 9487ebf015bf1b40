use clap::Args;

use super::ending::{Ending, complain, look, print};
use super::load::Which;
use crate::author::cases::{read_cases, read_unnoticed};
use crate::author::diagnostic::{Problem, Problems, Severity, show};
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
    /// Leaves out the table of reading grades
    #[arg(long)]
    quiet: bool,
}

/// Checks content, and tells all that is wrong with it at once.
///
/// # Errors
/// Something is wrong with it.
pub fn check(options: &Check) -> Result<(), Ending> {
    let problems = Problems::new();
    let content = options.which.read(&problems)?;
    if let (Some(today), Some((review_by, spot))) = (options.today, &content.review_by)
        && today > *review_by
    {
        let message = format!("the review was due by {review_by}");
        problems.report(
            Problem::warning(message)
                .at(spot)
                .remedy("review the content, then set `reviewed` and `review-by`"),
        );
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
    complain(&show(&found, look()));
    Ok(())
}
