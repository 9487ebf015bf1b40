//! What must be installed, pinned here and nowhere else.
//!
//! Tools live in a cache outside the checkout. One that answers with the right
//! version is not built again.

use std::path::PathBuf;

use anyhow::Result;

/// The folder that outlives a checkout.
mod cache;
/// A tool that cargo installs.
mod cargo_tool;
/// Browsers and servers, from Debian.
pub(crate) mod debian;
/// What `Cargo.lock` pins.
mod lock;
/// Packages of npm.
pub(crate) mod npm;
/// Python, for the test shop.
pub(crate) mod python;
/// What rustup adds to the toolchain.
pub(crate) mod rustup;

use cargo_tool::CargoTool;

/// Builds and serves the page. 0.22 needs a newer Rust.
const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    arguments: &["--locked", "--no-default-features"],
};

/// Drives Firefox in the browser tests.
const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    arguments: &["--locked"],
};

/// The folders of `trunk` and of `wasm-bindgen`, installed if need be.
///
/// The latter must have exactly the version of the library that the program is
/// linked with. It is not installed `--locked`: its lock file names a crate
/// that the registry does not serve.
///
/// # Errors
/// `Cargo.lock` does not name the library, or a tool cannot be installed.
pub(crate) fn builders() -> Result<[PathBuf; 2]> {
    let version = lock::version_of("wasm-bindgen")?;
    let wasm_bindgen = CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &version,
        arguments: &[],
    };
    let folders = [TRUNK.folder()?, wasm_bindgen.folder()?];
    cargo_tool::tidy()?;
    Ok(folders)
}

/// The folder of `geckodriver`, installed if need be.
///
/// # Errors
/// It cannot be installed.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    let folder = GECKODRIVER.folder()?;
    cargo_tool::tidy()?;
    Ok(folder)
}
