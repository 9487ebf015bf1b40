use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::{checkout, process};

/// Where `dist` hands down the day of the build through trunk: content whose
/// review is overdue then is not shipped. `serve` does not: it can be mended.
pub(crate) const TODAY: &str = "CHECKER_BUILD_DAY";

/// Writes the packs of a `content/` and its pages into a folder with the
/// author's command.
///
/// # Errors
/// The command does not compile, or the content has problems: they are on the
/// terminal then.
pub(super) fn write(content: &Path, folder: &Path) -> Result<()> {
    let root = checkout::root()?;
    let pack = pack()?;
    let packs = packs(content)?;
    for content in &packs {
        let name = content.file_name().context("a pack lies in a folder")?;
        let mut build = Command::new(&pack);
        build.current_dir(&root).arg("build").arg(shown(&root, content));
        build.arg("--out").arg(folder.join(name));
        if let Some(today) = std::env::var_os(TODAY) {
            build.arg("--today").arg(today);
        }
        process::run(&mut build)?;
    }
    // The pages show the pack that an element without `pack` shows: the first.
    let first = packs.first().context("`content/` holds no pack")?;
    let mut pages = Command::new(&pack);
    pages.current_dir(&root).arg("pages").arg(shown(&root, first)).arg("--out").arg(folder);
    process::run(&mut pages)
}

/// What `pack check` says of all packs, where anything is wrong with one; it is
/// told on the terminal too.
///
/// # Errors
/// The command does not compile, or cannot be run.
pub(super) fn mistakes() -> Result<Option<String>> {
    let root = checkout::root()?;
    let pack = pack()?;
    let mut told = String::new();
    for content in packs(&root.join("content"))? {
        let content = content.strip_prefix(&root)?.to_owned();
        let mut check = Command::new(&pack);
        check.current_dir(&root).args(["check", "--quiet"]).arg(content);
        let output = check.output().context("the author's command cannot be started")?;
        let text = String::from_utf8_lossy(&output.stderr);
        match output.status.code() {
            Some(0) => {}
            Some(1) => told += &text,
            _ => bail!("`{}` failed: {}", process::shown(&check), text.trim()),
        }
    }
    eprint!("{told}");
    Ok((!told.is_empty()).then_some(told))
}

/// The author's command, built if need be.
///
/// # Errors
/// It does not compile.
pub(crate) fn pack() -> Result<PathBuf> {
    process::run(process::cargo("build")?.args(["--quiet", "--bin", "pack"]))?;
    Ok(checkout::target()?.join("debug/pack"))
}

/// A path as errors in content shall show it: from the checkout.
fn shown<'a>(root: &Path, path: &'a Path) -> &'a Path {
    path.strip_prefix(root).unwrap_or(path)
}

/// The folders of a `content/` that hold a pack.
///
/// # Errors
/// It cannot be read.
pub(crate) fn packs(content: &Path) -> Result<Vec<PathBuf>> {
    let mut packs = Vec::new();
    let entries =
        fs::read_dir(content).with_context(|| format!("`{}` cannot be read", content.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.join("pack.toml").is_file() {
            packs.push(path);
        }
    }
    packs.sort();
    Ok(packs)
}
