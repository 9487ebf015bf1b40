use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::cache;
use crate::{checkout, process};

/// The part of a `package.json` that says its version, or those of others.
#[derive(Deserialize)]
struct Package {
    #[serde(default)]
    version: String,
    #[serde(default)]
    dependencies: std::collections::BTreeMap<String, String>,
}

/// The file of axe-core, at the version that `tests/browser/package.json` pins
/// and with the hash that `package-lock.json` beside it holds.
///
/// # Errors
/// npm is missing or cannot install it.
pub(crate) fn axe() -> Result<PathBuf> {
    let pins = checkout::root()?.join("tests/browser");
    let version = read(&pins.join("package.json"))?
        .dependencies
        .remove("axe-core")
        .context("`tests/browser/package.json` names no `axe-core`")?;
    let folder = cache::folder("axe-core", &version)?;
    let installed = folder.join("node_modules/axe-core");
    let there = || read(&installed.join("package.json")).is_ok_and(|it| it.version == version);
    if !there() {
        println!("Installing axe-core {version} (once)");
        fs::create_dir_all(&folder)?;
        for name in ["package.json", "package-lock.json"] {
            fs::copy(pins.join(name), folder.join(name))?;
        }
        let mut npm = Command::new("npm");
        npm.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        process::run(&mut npm).context("axe-core is missing and npm cannot install it")?;
    }
    ensure!(there(), "npm did not install axe-core {version} into `{}`", folder.display());
    Ok(installed.join("axe.min.js"))
}

fn read(path: &std::path::Path) -> Result<Package> {
    let text =
        fs::read_to_string(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("`{}` is no JSON", path.display()))
}
