use super::ending::{Ending, look};
use super::load::Which;
use super::overdue::overdue;
use crate::author::cases::{read_cases, read_unnoticed};
use crate::author::content::Content;
use crate::author::diagnostic::{Problem, Problems, Severity, show};
use crate::author::prove::{Limits, Report, prove};
use crate::domain::pack::Date;

/// Content with all that is wrong with it.
#[derive(Debug)]
pub struct Examined {
    /// What was read.
    pub content: Content,
    /// What is wrong with what is written, stories included.
    pub found: Vec<Problem>,
    /// What is proved of the rules; none where they do not hold together, which
    /// is among what was found.
    pub report: Option<Report>,
}

/// Reads content and its stories, and proves its rules. One mistake hides no
/// other: where the rules hold together, they are proved whatever is wrong with
/// words and stories. A review that is overdue today is told as `late` as it is.
///
/// # Errors
/// There is no such folder.
pub fn examine(which: &Which, today: Option<Date>, late: Severity) -> Result<Examined, Ending> {
    let problems = Problems::new();
    let content = which.read(&problems)?;
    if let Some(problem) = overdue(&content, today) {
        problems.report(Problem { severity: late, ..problem });
    }
    // Stories name parts of the rules: without these nothing can be said of them.
    if let Some(rules) = content.rules.as_ref().filter(|_| which.cases().is_dir()) {
        let _ = read_cases(&which.cases(), rules, &problems);
        let _ = read_unnoticed(&which.unnoticed(), &problems);
    }
    let report =
        content.rules.as_ref().map(|rules| prove(rules, &content.declared, Limits::default()));
    Ok(Examined { content, found: problems.sorted(), report })
}

impl Examined {
    /// That something is wrong, or that not all is proved: all of it at once.
    ///
    /// # Errors
    /// It is so.
    pub fn in_order(&self) -> Result<(), Ending> {
        let has_errors = self.found.iter().any(|problem| problem.severity == Severity::Error);
        let unproved = self.report.as_ref().filter(|report| !report.is_proved());
        if !has_errors && unproved.is_none() {
            return Ok(());
        }
        let mut parts = Vec::new();
        if !self.found.is_empty() {
            parts.push(show(&self.found, look()));
        }
        if let Some(report) = unproved {
            parts.push(format!("error: not all is proved of the rules\n\n{report}"));
        }
        Err(Ending::Content(parts.join("\n")))
    }
}
