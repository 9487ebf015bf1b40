use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::UNIX_EPOCH;

use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha256};

use crate::files::{copy, files};
use crate::{checkout, process};

/// Where `dist` hands down the day of the build through trunk: content whose
/// review is overdue then is not shipped. `serve` does not: it can be mended.
pub(crate) const TODAY: &str = "CHECKER_BUILD_DAY";

/// The page whose marks are filled in.
const FRONT: &str = "index.html";

/// Writes the packs of a `content/` and its pages into a folder with the
/// author's command, or gives what is wrong with the content; it is told on the
/// terminal too.
///
/// # Errors
/// The command does not compile, or cannot be run.
pub(super) fn write(content: &Path, folder: &Path) -> Result<Option<String>> {
    let root = checkout::root()?;
    let pack = pack()?;
    let packs = packs(content)?;
    let first = packs.first().context("`content/` holds no pack")?;
    let mut told = String::new();
    for content in &packs {
        let name = content.file_name().context("a pack lies in a folder")?;
        let mut build = Command::new(&pack);
        build.current_dir(&root).arg("build").arg(shown(&root, content));
        build.arg("--out").arg(folder.join(name)).args(today(std::env::var_os(TODAY)));
        // The pages show the pack that an element without `pack` shows: the first.
        if content == first {
            build.arg("--pages").arg(folder);
        }
        let output = build.stdout(Stdio::inherit()).stderr(Stdio::piped()).output();
        let output = output.context("the author's command cannot be started")?;
        let text = String::from_utf8_lossy(&output.stderr);
        eprint!("{text}");
        match output.status.code() {
            Some(0) => {}
            Some(1) => told += &text,
            _ => bail!("`{}` failed ({})", process::shown(&build), output.status),
        }
    }
    Ok((!told.is_empty()).then_some(told))
}

/// As [`write()`], with what came of it last where nothing that it is made from
/// has changed: proving takes longer than all else that a change of a sheet needs.
///
/// # Errors
/// As [`write()`].
pub(super) fn write_if_changed(content: &Path, folder: &Path) -> Result<Option<String>> {
    let kept = checkout::target()?.join("serve-content");
    let (built, key) = (kept.join("built"), kept.join("made-from"));
    let compiled = fs::metadata(pack()?)?.modified()?.duration_since(UNIX_EPOCH)?;
    let made_from = made_from(content, &folder.join(FRONT), compiled.as_nanos())?;
    if fs::read_to_string(&key).ok().as_ref() != Some(&made_from) {
        if kept.exists() {
            fs::remove_dir_all(&kept)?;
        }
        fs::create_dir_all(&built)?;
        fs::copy(folder.join(FRONT), built.join(FRONT))?;
        if let Some(told) = write(content, &built)? {
            return Ok(Some(told));
        }
        fs::write(&key, made_from)?;
    }
    copy(&built, folder, folder)?;
    Ok(None)
}

/// What packs and pages are made from, as one hash: the content, the front page
/// and when the author's command was compiled.
fn made_from(content: &Path, front: &Path, command: u128) -> Result<String> {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update(bytes.len().to_le_bytes());
        hash.update(bytes);
    };
    add(&command.to_le_bytes());
    add(&fs::read(front)?);
    add(content.to_string_lossy().as_bytes());
    for path in files(content)? {
        add(path.as_bytes());
        add(&fs::read(content.join(path))?);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What the author's command is told of the day of the build, where there is one.
fn today(day: Option<OsString>) -> Vec<OsString> {
    day.map_or_else(Vec::new, |day| vec!["--today".into(), day])
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_the_build_reaches_the_command_where_there_is_one() {
        assert_eq!(today(Some("2027-06-01".into())), ["--today", "2027-06-01"]);
        assert!(today(None).is_empty());
    }

    #[test]
    fn what_is_made_from_other_content_is_made_anew() {
        let content = std::env::temp_dir().join(format!("made-from-{}", std::process::id()));
        fs::create_dir_all(content.join("pack")).unwrap();
        let (front, file) = (content.join("front.html"), content.join("pack/pack.toml"));
        fs::write(&front, "<!--body-->").unwrap();
        fs::write(&file, "floor = 3").unwrap();
        let made_from = || made_from(&content, &front, 1).unwrap();
        let first = made_from();
        assert_eq!(first, made_from());
        fs::write(&file, "floor = 4").unwrap();
        let second = made_from();
        assert_ne!(first, second);
        fs::write(&front, "<main><!--body--></main>").unwrap();
        let third = made_from();
        fs::rename(&file, content.join("pack/pock.toml")).unwrap();
        let fourth = made_from();
        fs::remove_dir_all(&content).unwrap();
        assert!(second != third && third != fourth);
    }
}
