use std::path::PathBuf;

use clap::Args;

use super::answers::{answers, json};
use super::ending::{Ending, print};
use super::load::Which;
use crate::author::tell::{StepJson, visit_text};
use crate::domain::interview::replay;

/// What `pack step` is told.
#[derive(Args, Debug)]
pub struct Step {
    #[command(flatten)]
    which: Which,
    /// The answers given so far, as JSON
    #[arg(long, value_name = "A.json")]
    answers: PathBuf,
    /// The language of the words; the pack's default if left out
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

/// Prints the next question of a visit, or its outcome.
///
/// # Errors
/// The content or the answers have problems.
pub fn step(options: &Step) -> Result<(), Ending> {
    let pack = options.which.pack(options.lang.as_deref())?;
    let answers = answers(&pack, &options.answers)?;
    let visit = replay(&pack, &answers);
    if options.json {
        print(&json(&StepJson::new(&pack, &answers, &visit))?);
    } else {
        print(&visit_text(&pack, &answers, &visit));
    }
    Ok(())
}
