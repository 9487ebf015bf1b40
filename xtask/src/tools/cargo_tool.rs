use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::cache;
use crate::{checkout, process};

/// A tool that cargo installs from the registry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CargoTool<'a> {
    /// The package's name in the registry.
    pub(crate) package: &'a str,
    /// The program that the package has.
    pub(crate) program: &'a str,
    /// The one version that is used.
    pub(crate) version: &'a str,
    /// What else `cargo install` is told.
    pub(crate) arguments: &'a [&'a str],
}

/// Where tools are built: one folder for all, since they have many
/// dependencies in common.
fn workshop() -> Result<PathBuf> {
    Ok(checkout::target()?.join("tools"))
}

/// Removes what was left from building tools, some hundred megabytes.
///
/// # Errors
/// It cannot be removed.
pub(crate) fn tidy() -> Result<()> {
    match fs::remove_dir_all(workshop()?) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).context("what was left from building tools cannot be removed")
        }
        _ => Ok(()),
    }
}

impl CargoTool<'_> {
    /// The folder that holds the program, which is built if it is not there at
    /// its version.
    ///
    /// # Errors
    /// It cannot be built, or what was built says another version.
    pub(crate) fn folder(&self) -> Result<PathBuf> {
        let root = cache::folder(self.package, self.version)?;
        let folder = root.join("bin");
        if !self.answers(&folder) {
            self.install(&root)?;
        }
        if !self.answers(&folder) {
            let program = folder.join(self.program);
            bail!(
                "`{} --version` does not say {}: remove `{}` and try again",
                program.display(),
                self.version,
                root.display()
            );
        }
        Ok(folder)
    }

    /// Whether the program is there and says that it has the right version.
    fn answers(&self, folder: &Path) -> bool {
        let said = process::output(Command::new(folder.join(self.program)).arg("--version"));
        said.is_ok_and(|said| said.split_whitespace().any(|word| word == self.version))
    }

    fn install(&self, root: &Path) -> Result<()> {
        println!("Installing {} {} (once, some minutes)", self.package, self.version);
        let mut command = process::cargo("install")?;
        command
            .args([self.package, "--version", self.version, "--force", "--root"])
            .arg(root)
            .args(self.arguments)
            .env("CARGO_TARGET_DIR", workshop()?)
            // Half the time of the tools' own profiles, for programs that
            // need not be fast.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        process::run(&mut command).with_context(|| {
            format!("{} {} is missing and cannot be installed", self.package, self.version)
        })
    }
}
