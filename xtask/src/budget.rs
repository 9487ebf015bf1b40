use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use crate::checkout;
use crate::files::files;
use crate::trunk::Program;

/// `budget.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    line: Vec<Line>,
}

/// What some of the files may weigh together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    name: String,
    /// Paths within `dist/`; one `*` in the last part stands for anything.
    files: Vec<String>,
    /// KB of 1,000 bytes, brotli 11.
    kilobytes: f64,
    /// Not part of the first visit: left out of the total.
    #[serde(default)]
    apart: bool,
    /// A share of another line, which is in the total already.
    within: Option<String>,
}

/// A file of `dist/`.
struct Weight {
    path: String,
    raw: usize,
    brotli: usize,
}

/// Prints what each file of `dist` weighs, raw and brotli 11, and each line of
/// `budget.toml` with what it comes to.
///
/// # Errors
/// A file cannot be read; a line names no file; and, unless the program is the
/// plain build, which the budget is not for, a line is exceeded.
pub(crate) fn weigh(dist: &Path, program: Program) -> Result<()> {
    let text = fs::read_to_string(checkout::root()?.join("budget.toml"))
        .context("`budget.toml` cannot be read")?;
    let budget: Budget = toml::from_str(&text).context("`budget.toml` cannot be understood")?;
    let weights = weights(dist)?;

    println!("\n{:<44}{:>12}{:>12}", "file", "raw", "brotli 11");
    for Weight { path, raw, brotli } in &weights {
        println!("{path:<44}{raw:>12}{brotli:>12}");
    }

    println!("\n{:<44}{:>12}{:>12}", "line (KB of 1,000 bytes, brotli 11)", "is", "may be");
    let mut over = Vec::new();
    let (mut total, mut allowed) = (0, 0.0);
    for line in &budget.line {
        let bytes = line.bytes(&weights)?;
        println!("{:<44}{:>12.2}{:>12.1}", line.label(), kilobytes(bytes), line.kilobytes);
        if kilobytes(bytes) > line.kilobytes {
            over.push(line.name.as_str());
        }
        if !line.apart && line.within.is_none() {
            total += bytes;
            allowed += line.kilobytes;
        }
    }
    println!("{:<44}{:>12.2}{:>12.1}", "first visit, the sum", kilobytes(total), allowed);

    match (over.is_empty(), program) {
        (true, _) => Ok(()),
        (false, Program::ImmediateAbort) => {
            bail!("over budget: {} (see `budget.toml`)", over.join(", "))
        }
        (false, Program::Plain) => {
            println!("over budget, which is not for the plain build: {}", over.join(", "));
            Ok(())
        }
    }
}

impl Line {
    fn bytes(&self, weights: &[Weight]) -> Result<usize> {
        let mut bytes = 0;
        for pattern in &self.files {
            let mut matching = weights.iter().filter(|weight| matches(pattern, &weight.path));
            let first = matching
                .next()
                .with_context(|| format!("`budget.toml` names `{pattern}`, which was not built"))?;
            bytes += first.brotli + matching.map(|weight| weight.brotli).sum::<usize>();
        }
        Ok(bytes)
    }

    fn label(&self) -> String {
        match &self.within {
            Some(whole) => format!("  {}, of {whole}", self.name),
            None if self.apart => format!("{} (apart)", self.name),
            None => self.name.clone(),
        }
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => {
            path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
        }
    }
}

/// All files under a folder, sorted by path.
fn weights(folder: &Path) -> Result<Vec<Weight>> {
    let weight = |path: String| {
        let bytes = fs::read(folder.join(&path))?;
        Ok(Weight { raw: bytes.len(), brotli: brotli(&bytes)?, path })
    };
    files(folder)?.into_iter().map(weight).collect()
}

/// The length of what a server sends with brotli at its highest quality, 11,
/// and a window of 22 bits, as `brotli -q 11 -w 22` and static hosts do.
fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut compressed = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    compressed.write_all(bytes)?;
    Ok(compressed.into_inner().len())
}

#[expect(clippy::cast_precision_loss, reason = "file sizes are far below 2^52")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1_000.0
}
