use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};
use tempfile::TempDir;
use tokio::time::{Instant, sleep};

/// How long a server may take until it answers. A database is made in it.
const PATIENCE: Duration = Duration::from_secs(120);

/// How long a server may take to end.
const FAREWELL: Duration = Duration::from_secs(5);

/// A server with a folder of its own. Both go when this is dropped.
pub struct Server {
    /// Its port on 127.0.0.1.
    pub port: u16,
    process: Child,
    scratch: TempDir,
}

impl Server {
    /// Starts a server on a free port and waits until it takes connections.
    /// The command is made from the port and the server's empty folder.
    ///
    /// # Errors
    /// It does not start, or ends again; the sentence tells what it said.
    pub async fn start(command: impl FnOnce(u16, &TempDir) -> Result<Command>) -> Result<Self> {
        let scratch = TempDir::new()?;
        let port = free_port()?;
        let mut command = command(port, &scratch)?;
        let name = command.get_program().to_string_lossy().into_owned();
        let said = File::create(scratch.path().join("said"))?;
        let process =
            command
                .stdin(Stdio::null())
                .stdout(said.try_clone()?)
                .stderr(said)
                .spawn()
                .with_context(|| format!("`{name}` cannot be started: run `cargo xtask shop`"))?;
        let mut server = Self { port, process, scratch };
        let since = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if server.process.try_wait()?.is_some() || since.elapsed() > PATIENCE {
                bail!("`{name}` does not answer: {}", server.said());
            }
            sleep(Duration::from_millis(50)).await;
        }
        Ok(server)
    }

    /// The address of a path without its first `/`.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    /// A path in the server's folder.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.scratch.path().join(name)
    }

    /// What it has written to its terminal.
    #[must_use]
    pub fn said(&self) -> String {
        fs::read_to_string(self.file("said")).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let pid = i32::try_from(self.process.id()).ok().and_then(Pid::from_raw);
        if let Some(pid) = pid {
            let _ = kill_process_group(pid, Signal::TERM);
        }
        let since = std::time::Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) && since.elapsed() < FAREWELL {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
