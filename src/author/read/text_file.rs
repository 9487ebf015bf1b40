use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::rc::Rc;

use crate::author::diagnostic::{Problem, Problems, SourceFile, Spot};

/// No content file is larger, in bytes: a file of this size is a mistake.
pub const LARGEST_FILE_BYTES: u64 = 1_000_000;

/// The text of a content file, in UTF-8; or a problem, and nothing.
#[must_use]
pub fn read_text(path: &Path, problems: &Problems) -> Option<Rc<SourceFile>> {
    let shown = path.to_string_lossy().replace('\\', "/");
    let nowhere = |problem: Problem| {
        let file = Rc::new(SourceFile { path: shown.clone(), text: String::new() });
        problems.report(problem.at(&Spot::whole(file)));
        None
    };
    // A device or a pipe would be read for ever: only plain files are opened.
    let size = match fs::metadata(path) {
        Ok(found) if found.is_file() => found.len(),
        Ok(found) if found.is_dir() => {
            return nowhere(
                Problem::error("this is a folder, where a file is expected")
                    .remedy("move the folder away"),
            );
        }
        Ok(_) => {
            return nowhere(
                Problem::error("this is not a plain file").remedy("put a text file there"),
            );
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return nowhere(
                Problem::error("the file is missing")
                    .remedy("write it; docs/content-format.md shows what it says"),
            );
        }
        Err(error) => {
            return nowhere(
                Problem::error(format!("the file cannot be read: {error}"))
                    .remedy("check who may read it"),
            );
        }
    };
    if size > LARGEST_FILE_BYTES {
        return nowhere(
            Problem::error(format!(
                "the file is too large: {size} bytes, at most {LARGEST_FILE_BYTES} are read"
            ))
            .remedy("split it, or look for what was pasted into it"),
        );
    }
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            return nowhere(
                Problem::error(format!("the file cannot be read: {error}"))
                    .remedy("check who may read it"),
            );
        }
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let line =
                error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count() + 1;
            return nowhere(
                Problem::error(format!(
                    "the file is not UTF-8 text: line {line} has bytes that are no letters"
                ))
                .remedy("save it with the encoding UTF-8"),
            );
        }
    };
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    let file = Rc::new(SourceFile { path: shown.clone(), text });
    if let Some((start, found)) = file.text.char_indices().find(|(_, letter)| is_unwanted(*letter))
    {
        let spot = Spot::of(Rc::clone(&file), start..start + found.len_utf8());
        problems.report(
            Problem::error(format!("the file has a control character, U+{:04X}", u32::from(found)))
                .at(&spot)
                .remedy("delete it; it is not seen in most editors"),
        );
        return None;
    }
    Some(file)
}

/// Control characters, and those that make a line look like another one.
fn is_unwanted(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
