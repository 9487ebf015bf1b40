use std::path::Path;

use anyhow::{Context as _, Result};

use crate::stage::SERVING;
use crate::trunk::{Program, trunk};
use crate::{checkout, process};

/// Serves the page on 127.0.0.1 until it is stopped, and builds it anew at
/// each change. What is wrong with the content stands over the last good page
/// until it is mended. The content is the checkout's, or lies elsewhere. The
/// program is the plain build: it is built faster, and a panic says on the console
/// where it came from.
///
/// # Errors
/// A tool is missing, the first build fails, or the port is taken.
pub(crate) fn serve(port: u16, content: Option<&Path>) -> Result<()> {
    let root = checkout::root()?;
    let dist = checkout::target()?.join("serve");
    let mut command = trunk("serve", Program::Plain, &dist)?;
    match content {
        Some(content) => {
            let content = content.canonicalize();
            let content = content.context("the folder of the content cannot be read")?;
            for watched in [root.join("index.html"), root.join("src"), root.join("styles")] {
                command.arg("--watch").arg(watched);
            }
            command.arg("--watch").arg(&content).env(SERVING, content);
        }
        None => {
            command.env(SERVING, root.join("content"));
        }
    }
    // Trunk would list each name that this machine goes by.
    command.args(["--disable-address-lookup", "--port"]).arg(port.to_string());
    println!("The page will be at http://127.0.0.1:{port}/ once it is built.");
    process::hand_over(&mut command)
}
