use clap::Args;

use super::ending::{Ending, print};
use super::load::Which;
use crate::author::cases::{
    Case, read_cases, read_unnoticed, table, try_cases, try_mutants, unexplained,
};
use crate::author::diagnostic::Problems;
use crate::domain::pack::Pack;

/// What `pack cases` is told.
#[derive(Args, Debug)]
pub struct Cases {
    #[command(flatten)]
    which: Which,
    /// Takes each alert, caution and part of a condition away in turn, and names
    /// those that no story misses
    #[arg(long)]
    mutate: bool,
}

/// Tries the stories of a pack, and prints what came of each.
///
/// # Errors
/// The content or a story has problems; there is no story; one fails; with
/// `--mutate`, something can be taken away unnoticed.
pub fn cases(options: &Cases) -> Result<(), Ending> {
    let pack = options.which.pack(None)?;
    let problems = Problems::new();
    let cases = read_cases(&options.which.cases(), &pack, &problems);
    if problems.has_errors() {
        return Err(Ending::problems(&problems.sorted()));
    }
    if cases.is_empty() {
        return Err(Ending::Content(format!(
            "error: `{}` holds no story\n  = help: write stories there; docs/content-format.md shows what they say",
            options.which.cases().display()
        )));
    }
    let tried = try_cases(&pack, &cases);
    print(&table(&tried));
    let failed = tried.iter().filter(|found| found.verdict.fails(found.case.kind)).count();
    if failed > 0 {
        let stories = if failed == 1 { "story fails" } else { "stories fail" };
        return Err(Ending::Content(format!("error: {failed} {stories}")));
    }
    if !options.mutate {
        return Ok(());
    }
    mutate(options, &pack, &cases)
}

fn mutate(options: &Cases, pack: &Pack, cases: &[Case]) -> Result<(), Ending> {
    let problems = Problems::new();
    let unnoticed = read_unnoticed(&options.which.unnoticed(), &problems);
    let mutants = try_mutants(pack, cases).map_err(|error| {
        Ending::Content(format!("error: the rules do not hold together: {error}"))
    })?;
    let survivors = unexplained(&mutants, &unnoticed, &problems);
    let (all, noticed) = (mutants.len(), mutants.iter().filter(|(_, noticed)| *noticed).count());
    print(&format!(
        "\nparts of rules taken away in turn: {all}; stories missed {noticed}, a reason is written for {}, neither for {}\n",
        all - noticed - survivors.len(),
        survivors.len(),
    ));
    for survivor in &survivors {
        print(&format!("  {}\n", survivor.name));
    }
    if problems.has_errors() {
        return Err(Ending::problems(&problems.sorted()));
    }
    if survivors.is_empty() {
        return Ok(());
    }
    Err(Ending::Content(
        "error: no story misses what is named above\n  = help: add a story, from a source, that needs it; or say in `unnoticed.toml` why no visit can notice".to_owned(),
    ))
}
