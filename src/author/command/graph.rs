use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::ending::{Ending, print};
use super::load::Which;
use crate::author::graph::{Interview, dot, svg};

/// What `pack graph` is told.
#[derive(Args, Debug)]
pub struct Graph {
    #[command(flatten)]
    which: Which,
    /// The folder to write into
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

/// Draws the interview: `<pack>.svg` to look at, `<pack>.dot` for Graphviz.
///
/// # Errors
/// The content has problems, or the folder cannot be written.
pub fn graph(options: &Graph) -> Result<(), Ending> {
    let pack = options.which.pack(None)?;
    let interview = Interview::of(&pack);
    let name = &pack.rules().name;
    let files =
        [(format!("{name}.dot"), dot(&interview)), (format!("{name}.svg"), svg(&interview))];
    for (file, text) in files {
        let path = options.out.join(file);
        write(&options.out, &path, &text).map_err(|error| {
            Ending::Usage(format!("error: `{}` cannot be written: {error}", path.display()))
        })?;
        print(&format!("{}\n", path.display()));
    }
    Ok(())
}

fn write(folder: &Path, path: &Path, text: &str) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(path, text)
}
