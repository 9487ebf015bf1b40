use std::path::Path;

use super::ending::{Ending, print};
use crate::author::pages::{PageFile, fill_front, pages};
use crate::domain::pack::Pack;

/// The front page, where the folder has one.
const FRONT: &str = "index.html";

/// Writes the static pages of a pack into a folder.
///
/// # Errors
/// The folder cannot be written, or its front page has no marks.
pub fn write_pages(pack: &Pack, folder: &Path) -> Result<(), Ending> {
    let failed = |what: &str| {
        let shown = folder.join(what);
        move |error: std::io::Error| Ending::Usage(format!("error: `{}`: {error}", shown.display()))
    };
    std::fs::create_dir_all(folder).map_err(failed(""))?;
    let mut files = pages(pack).map_err(failed(""))?;
    let front = folder.join(FRONT);
    if front.is_file() {
        let template = std::fs::read_to_string(&front).map_err(failed(FRONT))?;
        let html = fill_front(pack, &template).map_err(failed(FRONT))?;
        files.push(PageFile { name: FRONT, text: html });
    }
    for file in files {
        let path = folder.join(file.name);
        std::fs::write(&path, file.text).map_err(failed(file.name))?;
        print(&format!("{}\n", path.display()));
    }
    Ok(())
}
