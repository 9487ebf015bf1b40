use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::ending::{Ending, print};
use super::load::bytes;
use crate::domain::codec;
use crate::domain::pack::{Rules, Words};

/// No pack is larger than this, in bytes.
const LARGEST_PACK_BYTES: u64 = 100_000_000;

/// What `pack dump` is told.
#[derive(Args, Debug)]
pub struct Dump {
    /// A file that `pack build` wrote
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

#[derive(Serialize)]
struct Dumped<'a> {
    rules: &'a Rules,
    words: &'a Words,
}

/// Prints a pack as JSON.
///
/// # Errors
/// The file is not a pack of this program's format.
pub fn dump(options: &Dump) -> Result<(), Ending> {
    let shown = options.file.display();
    let bytes = bytes(&options.file, LARGEST_PACK_BYTES)?;
    let pack = codec::decode(&bytes)
        .map_err(|error| Ending::Content(format!("error: `{shown}`: {error}")))?;
    let text = serde_json::to_string_pretty(&Dumped { rules: pack.rules(), words: pack.words() })
        .map_err(|error| {
        Ending::Content(format!("error: `{shown}` cannot be told as JSON: {error}"))
    })?;
    print(&(text + "\n"));
    Ok(())
}
