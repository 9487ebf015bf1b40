use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
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
    dependencies: BTreeMap<String, String>,
}

/// The folder of a package, at the version that `package.json` in the folder
/// `pins` of the checkout names, with the hashes that `package-lock.json`
/// beside it holds. Packages that it needs lie beside it.
///
/// # Errors
/// npm is missing or cannot install it.
pub(crate) fn package(pins: &str, name: &str) -> Result<PathBuf> {
    let pins = checkout::root()?.join(pins);
    let version = read(&pins.join("package.json"))?
        .dependencies
        .remove(name)
        .with_context(|| format!("`{}` names no `{name}`", pins.join("package.json").display()))?;
    let folder = cache::folder(&name.replace(['@', '/'], "-"), &version)?;
    let installed = folder.join("node_modules").join(name);
    let there = || read(&installed.join("package.json")).is_ok_and(|it| it.version == version);
    if !there() {
        println!("Installing {name} {version} (once)");
        fs::create_dir_all(&folder)?;
        for file in ["package.json", "package-lock.json"] {
            fs::copy(pins.join(file), folder.join(file))?;
        }
        let mut npm = Command::new("npm");
        npm.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        process::run(&mut npm)
            .with_context(|| format!("{name} is missing and npm cannot install it"))?;
    }
    ensure!(there(), "npm did not install {name} {version} into `{}`", folder.display());
    Ok(installed)
}

fn read(path: &Path) -> Result<Package> {
    let text =
        fs::read_to_string(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("`{}` is no JSON", path.display()))
}
