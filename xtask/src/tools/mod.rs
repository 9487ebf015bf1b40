//! What must be installed, pinned here and nowhere else.
//!
//! Tools live in a cache outside the checkout. One that answers with the right
//! version is not built again.

use std::path::PathBuf;

use anyhow::Result;

/// The accessibility checker of the browser tests, from npm.
pub(crate) mod axe;
/// The folder that outlives a checkout.
mod cache;
/// A tool that cargo installs.
mod cargo_tool;
/// Browsers and their drivers, from Debian.
pub(crate) mod debian;
/// What `Cargo.lock` pins.
mod lock;
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

/// The folder of `trunk`, installed if need be.
///
/// # Errors
/// It cannot be installed.
pub(crate) fn trunk() -> Result<PathBuf> {
    TRUNK.folder()
}

/// The folder of `geckodriver`, installed if need be.
///
/// # Errors
/// It cannot be installed.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    GECKODRIVER.folder()
}

/// The folder of `wasm-bindgen`, which must have exactly the version of the
/// library that the program is linked with. Not `--locked`: its lock file
/// names a crate that the registry does not serve.
///
/// # Errors
/// `Cargo.lock` does not name the library, or the tool cannot be installed.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    let version = lock::version_of("wasm-bindgen")?;
    CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &version,
        arguments: &[],
    }
    .folder()
}
