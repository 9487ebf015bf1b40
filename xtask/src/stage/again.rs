use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::complete;
use crate::files::files;
use crate::trunk::Program;
use crate::{checkout, delivery};

/// An empty custom section, called `next`: another program that does the same.
const OTHER_PROGRAM: &[u8] = b"\0\x05\x04next";

/// Writes what an owner would upload after an upgrade into `folder`: the
/// program that was compiled last, made another, with a next version of the
/// content. Nothing is compiled.
///
/// # Errors
/// Nothing was compiled yet, or the stage fails.
pub(crate) fn again(folder: &Path) -> Result<()> {
    let root = checkout::root()?;
    for old in [folder, &content()?] {
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
        fs::create_dir_all(old)?;
    }
    let compiled = compiled()?;
    let mut program = fs::read(compiled.join("checker_bg.wasm"))?;
    program.extend_from_slice(OTHER_PROGRAM);
    fs::write(folder.join("checker-next_bg.wasm"), program)?;
    fs::copy(compiled.join("checker.js"), folder.join("checker-next.js"))?;
    for name in ["index.html", "styles/icon.svg"] {
        let path = root.join(name);
        fs::copy(&path, folder.join(path.file_name().context("a file has a name")?))?;
    }
    let next = content()?;
    for path in files(&root.join("content"))? {
        let text = fs::read_to_string(root.join("content").join(&path))?;
        // Rules have a version; words beside them, in folders of their own, have none.
        let has_version = path.ends_with("/pack.toml") && path.matches('/').count() == 1;
        let text = if has_version { versioned(&text)? } else { text };
        let copy = next.join(path);
        fs::create_dir_all(copy.parent().context("a file lies in a folder")?)?;
        fs::write(copy, text)?;
    }
    complete(&next, folder)?;
    delivery::write(folder, &"/static/checker/".parse()?)
}

/// Where the next version of the content is written.
fn content() -> Result<PathBuf> {
    Ok(checkout::target()?.join("next-content"))
}

/// What `dist` compiled last, before anything of it was dropped.
fn compiled() -> Result<PathBuf> {
    let mut found = Vec::new();
    for program in [Program::ImmediateAbort, Program::Plain] {
        let folder = checkout::target()?.join(program.folder()).join("wasm-bindgen/release");
        if let Ok(about) = fs::metadata(folder.join("checker_bg.wasm")) {
            found.push((about.modified()?, folder));
        }
    }
    found.sort();
    let (_, latest) = found.pop().context("no program was built yet: run `cargo xtask dist`")?;
    Ok(latest)
}

/// A `pack.toml` with another version.
fn versioned(text: &str) -> Result<String> {
    let line = text.lines().find(|line| line.starts_with("version = "));
    let line = line.context("`pack.toml` has no version")?;
    let next = text.replacen(line, "version = \"99.0.0\"", 1);
    ensure!(next != text, "the version is 99.0.0 already");
    Ok(next)
}
