use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The folder of the checkout.
///
/// Cargo says it when it runs us; when trunk does, it is the folder we are in.
pub(crate) fn root() -> Result<PathBuf> {
    match env::var_os("CARGO_MANIFEST_DIR") {
        Some(xtask) => {
            let root = Path::new(&xtask).parent().context("xtask lies in no checkout")?;
            Ok(root.to_owned())
        }
        None => env::current_dir().context("the present folder cannot be read"),
    }
}

/// The folder that native programs are built into: ours is one of them.
pub(crate) fn target() -> Result<PathBuf> {
    let ours = env::current_exe().context("the path of xtask cannot be read")?;
    let target = ours.parent().and_then(Path::parent).context("xtask lies in no target folder")?;
    Ok(target.to_owned())
}

/// The folder for a static host, which `dist` writes.
pub(crate) fn dist() -> Result<PathBuf> {
    Ok(root()?.join("dist"))
}
