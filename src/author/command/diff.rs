use std::path::PathBuf;

use clap::Args;

use super::ending::{Ending, print};
use super::load::Which;
use crate::author::cases::read_cases;
use crate::author::compare::{changed_entries, changed_texts, entries, retell, texts};
use crate::author::diagnostic::Problems;
use crate::domain::pack::Pack;

/// What `pack diff` is told.
#[derive(Args, Debug)]
pub struct Diff {
    /// The earlier version of the pack's folder
    #[arg(value_name = "A")]
    before: PathBuf,
    /// The later version of the pack's folder
    #[arg(value_name = "B")]
    after: PathBuf,
    /// The folder with `interface/` and `regions.toml` for both, if it is not the one above each
    #[arg(long, value_name = "FOLDER")]
    shared: Option<PathBuf>,
}

/// Tells what changed between two versions of a pack's content: rules, words,
/// and which stories come to another outcome.
///
/// # Errors
/// The content of one, or a story, has problems.
pub fn diff(options: &Diff) -> Result<(), Ending> {
    let earlier = Which::of(&options.before, options.shared.as_deref());
    let later = Which::of(&options.after, options.shared.as_deref());
    let (before, after) = match (earlier.content(), later.content()) {
        (Ok((before, _)), Ok((after, _))) => (before, after),
        // What is wrong with one version hides nothing of the other.
        (Err(Ending::Content(before)), Err(Ending::Content(after))) => {
            return Err(Ending::Content(before + "\n" + &after));
        }
        (Err(ending), _) | (_, Err(ending)) => return Err(ending),
    };
    let (Some(was), Some(now)) = (before.packs.first(), after.packs.first()) else {
        return Ok(());
    };
    let stories = stories(&earlier, &later, was, now)?;
    section(
        "Rules",
        &changed_entries(
            &entries(was.rules(), &before.claims),
            &entries(now.rules(), &after.claims),
        ),
    );
    words(&before.packs, &after.packs);
    print(&stories);
    Ok(())
}

/// The words of each language; one that only one version has, is told as such.
fn words(before: &[Pack], after: &[Pack]) {
    let language = |pack: &Pack| pack.words().language.clone();
    for was in before {
        if !after.iter().any(|now| language(now) == language(was)) {
            section(&format!("Words ({})", language(was)), "  - the language\n");
        }
    }
    for now in after {
        let told = match before.iter().find(|was| language(was) == language(now)) {
            Some(was) => changed_texts(&texts(was), &texts(now)),
            None => "  + the language\n".to_owned(),
        };
        section(&format!("Words ({})", language(now)), &told);
    }
}

fn section(heading: &str, told: &str) {
    let told = if told.is_empty() { "  nothing changed\n" } else { told };
    print(&format!("{heading}\n{told}\n"));
}

/// The stories of the later version, or else of the earlier one, that come to
/// another outcome.
fn stories(earlier: &Which, later: &Which, was: &Pack, now: &Pack) -> Result<String, Ending> {
    let (which, read_with, whose) = if later.cases().is_dir() {
        (later, now, "B")
    } else if earlier.cases().is_dir() {
        (earlier, was, "A")
    } else {
        return Ok("Stories\n  there are none, neither with A nor with B\n".to_owned());
    };
    let problems = Problems::new();
    let cases = read_cases(&which.cases(), read_with, &problems);
    if problems.has_errors() {
        return Err(Ending::problems(&problems.sorted()));
    }
    let retold = retell(&cases, read_with, was, now);
    let mut text = format!(
        "Stories\n  of {} with {whose}, {} came to another outcome\n",
        cases.len(),
        retold.len()
    );
    for story in retold {
        text += &format!("  ~ `{}`\n", story.name);
        for (part, was, now) in story.changes {
            let told = |value: String| if value.is_empty() { "nothing".to_owned() } else { value };
            text += &format!("      {part}: {} -> {}\n", told(was), told(now));
        }
    }
    Ok(text)
}
