use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::stage::SCRIPT;
use crate::stage::again::again;
use crate::trunk::Program;
use crate::{checkout, process, tools};

/// The package of the tests of the page itself.
pub(crate) const PACKAGE: &str = "browser-tests";

/// The command that runs a package's tests in browsers, to which cargo's
/// further arguments can be added. All of it runs under one virtual display, which ends with it: a
/// driver under a display of its own leaves both behind.
///
/// # Errors
/// A tool is missing and cannot be installed.
pub(crate) fn command(package: &str, dist: &Path) -> Result<Command> {
    tools::debian::browsers()?;
    let geckodriver = tools::geckodriver()?;
    let axe = tools::npm::package("tests/browser", "axe-core")?.join("axe.min.js");
    let cargo = process::cargo("test")?;
    let mut command = Command::new("xvfb-run");
    command.arg("--auto-servernum").arg(cargo.get_program()).args(cargo.get_args());
    process::copy_surroundings(&cargo, &mut command);
    command
        .args(["--package", package])
        .env("PATH", process::path_with([geckodriver])?)
        .env("SYMPTOM_CHECKER_XTASK", std::env::current_exe()?)
        .env("SYMPTOM_CHECKER_AXE", axe)
        .env("SYMPTOM_CHECKER_DIST", dist)
        .env("SYMPTOM_CHECKER_NEXT", next(dist)?)
        .env("SYMPTOM_CHECKER_YEW_HOST", yew_host()?)
        // An error of a test says enough; where it passed through does not help.
        .env("RUST_LIB_BACKTRACE", "0");
    Ok(command)
}

/// The next version of what is in `dist/`, where that is what was compiled last;
/// as it is, if it came after.
fn next(dist: &Path) -> Result<PathBuf> {
    let next = checkout::target()?.join("next");
    let written = |path: PathBuf| std::fs::metadata(path).and_then(|about| about.modified()).ok();
    let (of_next, of_dist) = (written(next.join("integrity.json")), written(dist.join(SCRIPT)));
    if dist == checkout::dist()? && of_next < of_dist {
        again(&next)?;
    }
    Ok(next)
}

/// A page made with Yew, which the element must bear.
fn yew_host() -> Result<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let [_, wasm_bindgen] = tools::builders()?;
    tools::rustup::target()?;
    let plain = checkout::target()?.join(Program::Plain.folder());
    let mut build = process::cargo("build")?;
    build.args(["--quiet", "--package", "yew-host", "--release", "--target", TARGET]);
    // The plain program's folder has the same Yew, compiled.
    process::run(build.env("CARGO_TARGET_DIR", &plain))?;
    let host = checkout::target()?.join("yew-host");
    let mut bind = Command::new(wasm_bindgen.join("wasm-bindgen"));
    bind.args(["--target", "web", "--no-typescript", "--out-name", "host", "--out-dir"]).arg(&host);
    process::run(bind.arg(plain.join(TARGET).join("release/yew-host.wasm")))?;
    Ok(host)
}

/// Runs the browser tests, or those that cargo's arguments choose, on `dist/`
/// as it is.
///
/// # Errors
/// A tool is missing, or a test fails.
pub(crate) fn browser(arguments: &[String]) -> Result<()> {
    process::run(command(PACKAGE, &checkout::dist()?)?.args(arguments))
}

/// Takes the README's pictures from `dist/` as it is.
///
/// # Errors
/// A tool is missing, or the visits that they show fail.
pub(crate) fn pictures() -> Result<()> {
    let mut command = command(PACKAGE, &checkout::dist()?)?;
    command.env("SYMPTOM_CHECKER_PICTURES", checkout::root()?.join("docs/pictures"));
    process::run(command.args(["--test", "pictures"]))
}
