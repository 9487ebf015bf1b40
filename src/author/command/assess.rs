use std::path::PathBuf;

use clap::Args;

use super::answers::{answers, json};
use super::ending::{Ending, print};
use super::load::Which;
use crate::author::tell::{AssessmentJson, assessment_text};
use crate::domain::interview::{assess as assess_sheet, replay};

/// What `pack assess` is told.
#[derive(Args, Debug)]
pub struct Assess {
    #[command(flatten)]
    which: Which,
    /// The whole sheet of answers, as JSON; what is left out is not known
    #[arg(long, value_name = "A.json")]
    answers: PathBuf,
    /// The language of the words; the pack's default if left out
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

/// Prints what a whole sheet of answers comes to: every answer counts, also
/// one that a visit would not have asked for.
///
/// # Errors
/// The content or the answers have problems.
pub fn assess(options: &Assess) -> Result<(), Ending> {
    let pack = options.which.pack(options.lang.as_deref())?;
    let answers = answers(&pack, &options.answers)?;
    let assessment = assess_sheet(&pack, &answers);
    let visit = replay(&pack, &answers);
    if options.json {
        print(&json(&AssessmentJson::new(&pack, &answers, &assessment, &visit))?);
    } else {
        print(&assessment_text(&pack, &answers, &assessment, &visit));
    }
    Ok(())
}
