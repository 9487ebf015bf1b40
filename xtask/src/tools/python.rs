use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use super::cache;
use crate::{checkout, process};

/// Python with the packages of the test shop, `tests/shop/requirements.txt`,
/// in a virtual environment that is named after them.
///
/// # Errors
/// Python, its `venv` or pip is missing, or a package cannot be installed.
pub(crate) fn shop() -> Result<PathBuf> {
    let pins = checkout::root()?.join("tests/shop/requirements.txt");
    let text = fs::read(&pins).with_context(|| format!("`{}` cannot be read", pins.display()))?;
    let digest = Sha256::digest(text);
    let version: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let folder = cache::folder("shop-python", &version)?;
    let python = folder.join("bin/python");
    // Written last: an environment that was left half made has none.
    let complete = folder.join("complete");
    if complete.is_file() && process::output(Command::new(&python).arg("--version")).is_ok() {
        return Ok(python);
    }
    println!("Installing the test shop's Python packages (once)");
    process::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder)).context(
        "the test shop needs Python 3.10 or newer with `venv`: run `apt-get install python3 python3-venv` as root",
    )?;
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    process::run(pip.arg(&pins))
        .context("the test shop's Python packages are missing and pip cannot install them")?;
    fs::write(complete, "")?;
    Ok(python)
}
