use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::ending::{Ending, print};
use super::load::{Which, in_language, text};
use crate::author::answers::{read_json, read_sheet};
use crate::author::content::Content;
use crate::author::diagnostic::Problems;
use crate::domain::answers::Answers;
use crate::domain::pack::Pack;

/// No answer sheet is larger than this, in bytes.
const LARGEST_SHEET_BYTES: u64 = 1_000_000;

/// What a verb is told that says what comes of answers.
#[derive(Args, Debug)]
pub struct Sheet {
    #[command(flatten)]
    which: Which,
    /// The answers, as JSON; what is left out is not known
    #[arg(long, value_name = "A.json")]
    answers: PathBuf,
    /// The language of the words; the pack's default if left out
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

impl Sheet {
    /// The content without its packs, the pack in the language, the answers.
    ///
    /// # Errors
    /// The content or the answers have problems, or the pack has no such language.
    pub fn read(&self) -> Result<(Content, Pack, Answers), Ending> {
        let problems = Problems::new();
        let mut content = self.which.read(&problems)?;
        if problems.has_errors() {
            return Err(Ending::problems(&problems.sorted()));
        }
        let packs = core::mem::take(&mut content.packs);
        let pack = in_language(packs, self.lang.as_deref())?;
        let answers = answers(&pack, &self.answers)?;
        Ok((content, pack, answers))
    }

    /// Prints what comes of the answers, as JSON or as text.
    ///
    /// # Errors
    /// Never, for what this program tells; the writer's own error otherwise.
    pub fn tell(&self, json: &impl Serialize, text: impl FnOnce() -> String) -> Result<(), Ending> {
        if !self.json {
            print(&text());
            return Ok(());
        }
        let json = serde_json::to_string_pretty(json).map_err(|error| {
            Ending::Content(format!("error: this cannot be told as JSON: {error}"))
        })?;
        print(&(json + "\n"));
        Ok(())
    }
}

/// The answers of a file for the questions of a pack.
fn answers(pack: &Pack, path: &Path) -> Result<Answers, Ending> {
    let shown = path.display();
    let text = text(path, LARGEST_SHEET_BYTES)?;
    let written = read_json(&text)
        .map_err(|sentence| Ending::Content(format!("error: `{shown}`: {sentence}")))?;
    read_sheet(pack, &written).map_err(|sentences| {
        let told: Vec<_> =
            sentences.iter().map(|sentence| format!("error: `{shown}`: {sentence}")).collect();
        Ending::Content(told.join("\n"))
    })
}
