use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Everything a contributor runs.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Serve the page on this machine; a change is built and shown at once
    Serve {
        /// The port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// A folder of packs, with `interface/` and `regions.toml`, in place of `content/`
        #[arg(long, value_name = "FOLDER")]
        content: Option<PathBuf>,
    },
    /// Run everything there is, browsers included, and say how long it took
    Test,
    /// Write `dist/`, ready for any static host, and weigh it
    Dist {
        /// Build with the standard library as it is installed: larger, but the
        /// console says where a panic came from
        #[arg(long)]
        plain: bool,
        /// Where the files will lie, such as `/static/checker/`: writes
        /// `snippet.html`, the tags to paste, and `integrity.json` too
        #[arg(long, value_name = "ADDRESS")]
        base: Option<String>,
    },
    /// Say what the bytes of the browser program are for
    Sizes {
        /// Of the last `dist --plain`
        #[arg(long)]
        plain: bool,
    },
    /// Run the browser tests on `dist/` as it is
    Browser {
        /// What `cargo test` takes: `--test page`, a test's name, `-- --nocapture`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Run the tests in shops and on owners' servers on `dist/` as it is
    Shop {
        /// What `cargo test` takes: `--test oscar`, a test's name, `-- --nocapture`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Take the README's pictures from `dist/` as it is
    Pictures,
    /// Measure how checking, building and a step of a visit grow with the pack
    Bench,
    /// Complete trunk's staging folder; trunk calls it
    #[command(hide = true)]
    Stage,
}
