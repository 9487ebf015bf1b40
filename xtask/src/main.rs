//! Everything a contributor runs, one file a verb.

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser as _;

/// `browser`: the tests in real browsers.
mod browser;
/// Sizes against `budget.toml`.
mod budget;
/// Where the checkout is and where it builds to.
mod checkout;
/// What can be asked for.
mod command;
/// `dist --base`: what an owner needs beside the files.
mod delivery;
/// `dist`: the folder for a static host.
mod dist;
/// All files under a folder.
mod files;
/// Integrity hashes, of one kind everywhere.
mod integrity;
/// Starting other programs.
mod process;
/// `serve`: the page on this machine.
mod serve;
/// `shop`: the tests in shops.
mod shop;
/// `sizes`: what the program's bytes are for.
mod sizes;
/// `stage`: what trunk's build lacks, written into its staging folder.
mod stage;
/// What must be installed, pinned in one table.
mod tools;
/// Trunk, set up for one of the two builds of the program.
mod trunk;

/// `test`: everything there is.
mod test;

use command::{Arguments, Verb};

fn main() -> ExitCode {
    match run(&Arguments::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(verb: &Verb) -> Result<()> {
    match verb {
        Verb::Serve { port, content } => serve::serve(*port, content.as_deref()),
        Verb::Test => test::test(),
        Verb::Dist { plain, base } => {
            let base = base.as_deref().map(str::parse).transpose()?;
            dist::dist(trunk::Program::asked(*plain), base.as_ref())
        }
        Verb::Sizes { plain } => sizes::sizes(trunk::Program::asked(*plain)),
        Verb::Browser { arguments } => browser::browser(arguments),
        Verb::Shop { arguments } => shop::shop(arguments),
        Verb::Pictures => browser::pictures(),
        Verb::Bench => process::run(process::cargo("bench")?.args(["--bench", "growth"])),
        Verb::Stage => stage::stage(),
    }
}
