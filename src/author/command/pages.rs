use std::path::PathBuf;

use clap::Args;

use super::ending::{Ending, print};
use super::load::{Which, in_language};
use crate::author::pages::{PageFile, fill_front, pages as draw};

/// The front page, where the folder has one.
const FRONT: &str = "index.html";

/// What `pack pages` is told.
#[derive(Args, Debug)]
pub struct Pages {
    #[command(flatten)]
    which: Which,
    /// The folder to write into; the marks of its `index.html` are filled in
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

/// Writes the static pages in the pack's first language.
///
/// # Errors
/// The content has problems, not all is proved of its rules, or the folder cannot be written.
pub fn pages(options: &Pages) -> Result<(), Ending> {
    let (packs, _) = options.which.certified(None)?;
    let pack = in_language(packs, None)?;
    let failed = |what: &str| {
        let shown = options.out.join(what);
        move |error: std::io::Error| Ending::Usage(format!("error: `{}`: {error}", shown.display()))
    };
    std::fs::create_dir_all(&options.out).map_err(failed(""))?;
    let mut files = draw(&pack).map_err(failed(""))?;
    let front = options.out.join(FRONT);
    if front.is_file() {
        let template = std::fs::read_to_string(&front).map_err(failed(FRONT))?;
        let html = fill_front(&pack, &template).map_err(failed(FRONT))?;
        files.push(PageFile { name: FRONT, text: html });
    }
    for file in files {
        let path = options.out.join(file.name);
        std::fs::write(&path, file.text).map_err(failed(file.name))?;
        print(&format!("{}\n", path.display()));
    }
    Ok(())
}
