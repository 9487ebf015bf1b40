use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;
use tempfile::TempDir;
use tokio::time::{Instant, sleep};

use crate::browser::free_port;
use crate::page::Page;
use crate::place;
use crate::processes::Processes;

/// How long the first build may take: it compiles the program.
const FIRST: Duration = Duration::from_secs(600);
/// How long a change may take to show on a machine that does much else.
const CHANGE: Duration = Duration::from_secs(60);

/// `cargo xtask serve` on a copy of the content; it ends when this is dropped.
pub struct Serving {
    port: u16,
    folder: TempDir,
    _processes: Processes,
}

impl Serving {
    /// Starts it, and waits until it serves.
    ///
    /// # Errors
    /// It ends, or the first build takes longer than ten minutes.
    pub async fn start() -> Result<Self> {
        let xtask = std::env::var_os("SYMPTOM_CHECKER_XTASK")
            .context("`SYMPTOM_CHECKER_XTASK` is not set: run it with `cargo xtask browser`")?;
        let folder = TempDir::new()?;
        copy(&place::checkout().join("content"), &folder.path().join("content"))?;
        let log = File::create(folder.path().join("terminal"))?;
        let port = free_port()?;
        let mut command = Command::new(xtask);
        command
            .args(["serve", "--port", &port.to_string(), "--content"])
            .arg(folder.path().join("content"))
            .current_dir(place::checkout())
            // Cargo names our own package's folder there, not that of xtask.
            .env_remove("CARGO_MANIFEST_DIR")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        let mut serving = Self { port, folder, _processes: Processes::start(command)? };
        let since = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(serving._processes.running()?, "serve ended: {}", serving.terminal()?);
            ensure!(since.elapsed() < FIRST, "no page is served: {}", serving.terminal()?);
            sleep(Duration::from_millis(100)).await;
        }
        Ok(serving)
    }

    /// Where the page is.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// What stands on the terminal so far.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn terminal(&self) -> Result<String> {
        Ok(fs::read_to_string(self.folder.path().join("terminal"))?)
    }

    /// Changes a part of a content file, as an editor does that saves it.
    ///
    /// # Errors
    /// The part does not stand there once, or the file cannot be written.
    pub fn edit(&self, file: &str, find: &str, with: &str) -> Result<()> {
        let path = self.folder.path().join("content").join(file);
        let text = fs::read_to_string(&path)?;
        ensure!(text.matches(find).count() == 1, "`{find}` does not stand once in `{file}`");
        Ok(fs::write(path, text.replace(find, with))?)
    }

    /// Waits until a script gives true in the page, which loads itself anew
    /// meanwhile, and gives how long that took.
    ///
    /// # Errors
    /// It does not within a minute.
    pub async fn shows(&self, page: &Page, what: &str, script: &str) -> Result<Duration> {
        let since = Instant::now();
        // A script fails in a page that is just leaving.
        while !matches!(page.run(script, Vec::new()).await, Ok(Value::Bool(true))) {
            if since.elapsed() > CHANGE {
                bail!("{what} is waited for in vain: {}", self.terminal()?);
            }
            sleep(Duration::from_millis(50)).await;
        }
        Ok(since.elapsed())
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path: PathBuf = entry?.path();
        let target = to.join(path.file_name().context("a file has a name")?);
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, target)?;
        }
    }
    Ok(())
}
