use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::delivery::{self, Base};
use crate::files::files;
use crate::{browser, checkout, process, tools};

/// Where the oscar shop serves the checker.
const BASE: &str = "/static/checker/";

/// The command of the tests in shops, to which cargo's further arguments can
/// be added.
///
/// # Errors
/// A tool is missing and cannot be installed, or the oscar shop cannot be
/// filled.
pub(crate) fn command(dist: &Path) -> Result<Command> {
    tools::debian::shops()?;
    let python = tools::python::shop()?;
    let linter = tools::npm::package("tests/shop", "@shopify/theme-check-node")?;
    let packages = linter.ancestors().nth(2).context("a package lies among others")?;
    let typescript = tools::npm::package("tests/shop/types", "typescript")?;
    let state = checkout::target()?.join("shop");
    let delivered = deliver(dist, &state)?;
    fill(&python, &state, &delivered)?;
    let mut command = browser::command("shop-tests", dist)?;
    command
        .env("SYMPTOM_CHECKER_SHOP_PYTHON", python)
        .env("SYMPTOM_CHECKER_SHOP_STATE", state)
        .env("SYMPTOM_CHECKER_SHOP_PACKAGES", packages)
        .env("SYMPTOM_CHECKER_SHOP_TYPESCRIPT", typescript);
    Ok(command)
}

/// Runs the tests in shops, or those that cargo's arguments choose, on `dist/`
/// as it is.
///
/// # Errors
/// A tool is missing, or a test fails.
pub(crate) fn shop(arguments: &[String]) -> Result<()> {
    process::run(command(&checkout::dist()?)?.args(arguments))
}

/// Puts the build where the oscar shop serves it from, with the snippet for
/// that place.
fn deliver(dist: &Path, state: &Path) -> Result<PathBuf> {
    let delivered = state.join("dist");
    if delivered.exists() {
        fs::remove_dir_all(&delivered)?;
    }
    for file in files(dist)? {
        let to = delivered.join(&file);
        fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
        fs::copy(dist.join(&file), to)?;
    }
    delivery::write(&delivered, &BASE.parse::<Base>()?)?;
    Ok(delivered)
}

/// Fills the oscar shop: tables, products, pages, search index. What is there
/// stays; every test opens a copy.
fn fill(python: &Path, state: &Path, dist: &Path) -> Result<()> {
    fs::create_dir_all(state.join("media"))?;
    let root = checkout::root()?;
    let steps: [&[&str]; 3] = [
        &["manage.py", "migrate", "--noinput", "--verbosity=0"],
        &["shop/seed.py"],
        &["manage.py", "rebuild_index", "--noinput", "--verbosity=0"],
    ];
    for step in steps {
        let mut django = Command::new(python);
        django
            .current_dir(root.join("tests/shop/oscar"))
            .args(["-W", "ignore"])
            .args(step)
            .env("PYTHONPATH", root.join("examples/oscar"))
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("SHOP_STATE", state)
            .env("SHOP_DIST", dist);
        process::run(&mut django)?;
    }
    Ok(())
}
