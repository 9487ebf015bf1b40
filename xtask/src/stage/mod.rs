//! `stage`: what trunk's build lacks, written into its staging folder, alike
//! for `dist` and `serve`.
//!
//! Trunk leaves `index.html` as it is in the checkout, the program
//! (`checker-HASH_bg.wasm`) and its glue (`checker-HASH.js`). Then, in order:
//!
//! 1. `pack build` writes the packs, fills `index.html` and writes the other pages.
//!    Content problems end the build here.
//! 2. The program loses the sections that only a debugger reads, and the long
//!    names of what it and its glue take from each other; its functions get the
//!    order that compresses best.
//! 3. The sheets `styles/first.css`, `page.css`, `program.css` and `builder.css`
//!    are bundled from what they import, and named after their content.
//! 4. The glue gets names of its own for what Yew writes onto nodes, and is
//!    minified. The catalog's module becomes one file with its words and its
//!    sheet. The element's script gets all names and integrity hashes, and the
//!    sentences that are needed where no pack is.
//! 5. The manifest and the type declarations of the element are put beside it;
//!    the embed builder gets its module and the regions.
//! 6. The pages, which name sheets plainly (`href="page.css"`), get the names
//!    of step 3.
//!
//! Nothing is written anywhere else: trunk would see it change and start again.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, Result, bail};

use crate::checkout;

/// The build of a next version, to test an upgrade with.
pub(crate) mod again;
/// Names after content, and integrity hashes.
mod asset;
/// The embed builder, a page for owners.
mod builder;
/// The module for a shop's catalog.
mod catalog;
/// The author's command, run on all packs.
pub(crate) mod content;
/// What an owner can set, for the element's script and for editors.
mod face;
/// A script of the element with what it imports and what was built.
mod filled;
/// What the program writes onto nodes, under names of its own.
mod marks;
/// JavaScript in fewer bytes.
mod minify;
/// What is wrong with the content, over the last good build.
mod mistakes;
/// What the program and its glue take from each other, under short names.
mod names;
/// The program's functions, in the order that compresses best.
mod order;
/// Links from the pages to the sheets.
mod pages;
/// The element's script, filled in.
mod script;
/// The custom sections of a WebAssembly module.
mod sections;
/// The sheets, bundled.
mod styles;
/// What is told where no pack is.
mod words;

pub(crate) use asset::find;

/// The element's script: the one file that a page names.
pub(crate) const SCRIPT: &str = "symptom-checker.js";
/// The static first screen as a fragment, from `pack build`.
pub(crate) const FIRST_SCREEN: &str = "first-screen.html";
/// A catalog that names every product, from `pack build`.
pub(crate) const EXAMPLE_CATALOG: &str = "example-catalog.json";

/// Set where `serve` builds, to the folder of the content: what is wrong with the
/// content is then shown in the browser. Elsewhere it ends the build.
pub(crate) const SERVING: &str = "CHECKER_SERVING";

/// Completes the folder that trunk names in `TRUNK_STAGING_DIR`.
///
/// # Errors
/// The content has problems, a style sheet cannot be read, or trunk did not
/// leave what it should.
pub(crate) fn stage() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "`TRUNK_STAGING_DIR` is not set: trunk calls `stage`, you call `dist` or `serve`",
    )?;
    let begun = Instant::now();
    match std::env::var_os(SERVING).map(PathBuf::from) {
        Some(content) => serve(&content, &folder)?,
        None => complete(&checkout::root()?.join("content"), &folder)?,
    }
    println!("What trunk's build lacks took {:.1} s.", begun.elapsed().as_secs_f64());
    Ok(())
}

/// As [`complete`], for an author who looks on.
fn serve(content: &Path, folder: &Path) -> Result<()> {
    let begun = Instant::now();
    let mistakes = content::write_if_changed(content, folder)?;
    println!("The content took {:.1} s.", begun.elapsed().as_secs_f64());
    match mistakes {
        Some(told) => {
            let last =
                std::env::var_os("TRUNK_DIST_DIR").context("trunk names `TRUNK_DIST_DIR`")?;
            mistakes::over_last_good(folder, &PathBuf::from(last), &told)
        }
        None => add_rest(content, folder),
    }
}

fn complete(content: &Path, folder: &Path) -> Result<()> {
    if content::write(content, folder)?.is_some() {
        bail!("the content has mistakes: nothing is built of it");
    }
    add_rest(content, folder)
}

/// Steps 2 to 6.
fn add_rest(content: &Path, folder: &Path) -> Result<()> {
    let program = asset::find(folder, "checker-", "_bg.wasm")?;
    sections::strip(&program)?;
    names::shorten(&program, &asset::find(folder, "checker-", ".js")?)?;
    order::sort(&program)?;
    let sheets = styles::write(folder)?;
    script::write(content, folder, &sheets)?;
    face::copy(folder)?;
    builder::write(content, folder)?;
    pages::link(folder, &sheets)
}
