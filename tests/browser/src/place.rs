use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

/// The folder of the checkout.
#[must_use]
pub fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_owned()
}

/// The built page: the folder in `SYMPTOM_CHECKER_DIST`, or `dist/`.
///
/// # Errors
/// Nothing was built there.
pub fn dist() -> Result<PathBuf> {
    let dist = env::var_os("SYMPTOM_CHECKER_DIST").map_or(checkout().join("dist"), PathBuf::from);
    ensure!(
        dist.join("index.html").is_file(),
        "`{}` holds no page: build it with `cargo xtask dist`",
        dist.display()
    );
    Ok(dist)
}

/// The next version of the built page, from the folder in
/// `SYMPTOM_CHECKER_NEXT`, for tests of an upgrade.
///
/// # Errors
/// It was not built: `cargo xtask browser` does it.
pub fn next() -> Result<PathBuf> {
    let next = env::var_os("SYMPTOM_CHECKER_NEXT").map(PathBuf::from);
    let next = next.filter(|next| next.join("snippet.html").is_file());
    next.context("no next version is built: run the tests with `cargo xtask browser`")
}

/// A page made with Yew that holds the element, from the folder in
/// `SYMPTOM_CHECKER_YEW_HOST`.
///
/// # Errors
/// It was not built: `cargo xtask browser` does it.
pub fn yew_host() -> Result<PathBuf> {
    let host = env::var_os("SYMPTOM_CHECKER_YEW_HOST").map(PathBuf::from);
    let host = host.filter(|host| host.join("host_bg.wasm").is_file());
    host.context("the page made with Yew is not built: run the tests with `cargo xtask browser`")
}

/// The text of axe-core, from the file in `SYMPTOM_CHECKER_AXE`.
///
/// # Errors
/// The variable is not set, or its file cannot be read.
pub fn axe() -> Result<String> {
    let path = env::var_os("SYMPTOM_CHECKER_AXE")
        .context("`SYMPTOM_CHECKER_AXE` is not set: run the tests with `cargo xtask browser`")?;
    std::fs::read_to_string(&path)
        .with_context(|| format!("`{}` cannot be read", Path::new(&path).display()))
}

/// Where pictures of pages are put.
///
/// # Errors
/// The folder cannot be made.
pub fn pictures() -> Result<PathBuf> {
    let folder = env::var_os("SYMPTOM_CHECKER_PICTURES")
        .map_or(checkout().join("target/screenshots"), PathBuf::from);
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("`{}` cannot be made", folder.display()))?;
    Ok(folder)
}
