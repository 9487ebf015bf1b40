use std::path::PathBuf;

use clap::Args;

use super::answers::{answers, json};
use super::ending::{Ending, print};
use super::load::{Which, in_language};
use crate::author::diagnostic::Problems;
use crate::author::tell::{Why as Told, why_text};

/// What `pack why` is told.
#[derive(Args, Debug)]
pub struct Why {
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

/// Prints every condition with its value, and the answers behind it. Every
/// answer counts, also one that a visit would not have asked for.
///
/// # Errors
/// The content or the answers have problems.
pub fn why(options: &Why) -> Result<(), Ending> {
    let problems = Problems::new();
    let content = options.which.read(&problems)?;
    if problems.has_errors() {
        return Err(Ending::problems(&problems.sorted()));
    }
    let pack = in_language(content.packs, options.lang.as_deref())?;
    let answers = answers(&pack, &options.answers)?;
    let told = Told::new(&pack, &content.named, &answers);
    if options.json {
        print(&json(&told)?);
    } else {
        print(&why_text(&pack, &told));
    }
    Ok(())
}
