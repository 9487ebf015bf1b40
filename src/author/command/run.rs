use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::answers::Sheet;
use super::assess::assess;
use super::build::{Build, build};
use super::cases::{Cases, cases};
use super::check::{Check, check};
use super::diff::{Diff, diff};
use super::dump::{Dump, dump};
use super::graph::{Graph, graph};
use super::new::{New, new};
use super::report::{Report, report};
use super::step::step;
use super::why::why;

/// Checks, builds and tries the content of the symptom checker
///
/// Exit codes: 0 fine, 1 the content has problems, 2 wrong use.
#[derive(Parser, Debug)]
#[command(name = "pack", version)]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand, Debug)]
enum Verb {
    /// Tells everything that is wrong with a pack's content
    Check(Check),
    /// Writes a pack's content as files for the browser, and the static pages
    Build(Build),
    /// Tries patient stories, and tells where the rules miss what should come of them
    Cases(Cases),
    /// Tells what changed between two versions of a pack, rules and words apart
    Diff(Diff),
    /// Prints a built pack as JSON
    Dump(Dump),
    /// Draws the interview: which rule reads which question, and what it leads to
    Graph(Graph),
    /// Writes a small complete pack to begin with
    New(New),
    /// Prints the next question of a visit, or its outcome
    Step(Sheet),
    /// Prints what a whole sheet of answers comes to
    Assess(Sheet),
    /// Writes the whole content as one page for a clinician who reviews it
    Report(Report),
    /// Prints every condition with its value, and the answers behind it
    Why(Sheet),
}

/// Runs the author's command with the program's arguments.
#[must_use]
pub fn run() -> ExitCode {
    let done = match Command::parse().verb {
        Verb::Check(options) => check(&options),
        Verb::Build(options) => build(&options),
        Verb::Cases(options) => cases(&options),
        Verb::Diff(options) => diff(&options),
        Verb::Dump(options) => dump(&options),
        Verb::Graph(options) => graph(&options),
        Verb::New(options) => new(&options),
        Verb::Step(options) => step(&options),
        Verb::Assess(options) => assess(&options),
        Verb::Report(options) => report(&options),
        Verb::Why(options) => why(&options),
    };
    done.map_or_else(|ending| ending.tell(), |()| ExitCode::SUCCESS)
}
