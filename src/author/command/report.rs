use std::path::PathBuf;

use clap::Args;

use super::ending::{Ending, complain, look, print};
use super::load::{Which, in_language};
use crate::author::cases::{read_cases, try_cases};
use crate::author::diagnostic::{Problems, show};
use crate::author::prove::{Limits, prove};
use crate::author::review::{Review, fingerprint, paper};

/// What `pack report` is told.
#[derive(Args, Debug)]
pub struct Report {
    #[command(flatten)]
    which: Which,
    /// The file to write
    #[arg(long, value_name = "F.html")]
    out: PathBuf,
    /// The language of the texts; the pack's default if left out
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

/// Writes the whole content as one page for a clinician who reviews it. A story
/// that fails, or a property that is not proved, stands on it as such.
///
/// # Errors
/// The content or a story has problems, or the file cannot be written.
pub fn report(options: &Report) -> Result<(), Ending> {
    let problems = Problems::new();
    let content = options.which.read(&problems)?;
    if problems.has_errors() {
        return Err(Ending::problems(&problems.sorted()));
    }
    let pack = in_language(content.packs, options.lang.as_deref())?;
    let cases = if options.which.cases().is_dir() {
        read_cases(&options.which.cases(), &pack, &problems)
    } else {
        Vec::new()
    };
    if problems.has_errors() {
        return Err(Ending::problems(&problems.sorted()));
    }
    let language = &pack.words().language;
    let graded = content.graded.iter().find(|(known, _)| known == language);
    let scripted = content.scripted.iter().find(|(known, _)| known == language);
    let scripted = scripted.map_or(&[][..], |(_, scripted)| scripted.as_slice());
    let fingerprint = fingerprint(&pack, scripted)
        .map_err(|error| Ending::Content(format!("error: the pack cannot be written: {error}")))?;
    let review = Review {
        pack: &pack,
        fingerprint,
        graded: graded.map_or(&[], |(_, graded)| graded.as_slice()),
        scripted,
        rows: &content.rows,
        claims: &content.claims,
        tried: &try_cases(&pack, &cases),
        proved: &prove(&pack, &content.declared, Limits::default()),
    };
    let shown = options.out.display();
    let failed = |error| Ending::Usage(format!("error: `{shown}`: {error}"));
    let html = paper(&review).map_err(failed)?;
    std::fs::write(&options.out, html).map_err(failed)?;
    print(&format!("{shown}\n"));
    let found = problems.sorted();
    if !found.is_empty() {
        complain(&show(&found, look()));
    }
    Ok(())
}
