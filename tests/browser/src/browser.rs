use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::time::{Instant, sleep};

use crate::processes::Processes;

/// How long a driver may take to answer, and a browser to start.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a browser may take to close.
const FAREWELL: Duration = Duration::from_secs(5);

/// How often a browser is started before the test fails. Under load a driver
/// now and then loses its port to another, or its browser at the start.
const TRIES: usize = 3;

/// The engines that visitors' browsers are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Opera, Samsung Internet: Debian's `chromium`.
    Chromium,
    /// Debian's `firefox-esr`.
    Firefox,
    /// Safari's engine: Debian's `webkit2gtk-driver`.
    WebKit,
}

/// A running browser; it ends when this is dropped.
pub struct Browser {
    /// Its engine.
    pub engine: Engine,
    /// The WebDriver session.
    pub driver: WebDriver,
    port: u16,
    _processes: Processes,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The client's own farewell blocks the very runtime that would send it.
        let _ = self.driver.clone().leak();
        // Asked so, the driver closes the browser in good order. If it does
        // not, its processes are ended all the same.
        let _ = self.say_farewell();
    }
}

impl Browser {
    /// Starts a browser with nothing from before: no history, no storage.
    ///
    /// # Errors
    /// The browser or its driver is missing or does not start in three tries;
    /// the sentence says what to install.
    pub async fn start(engine: Engine) -> Result<Self> {
        Self::start_with(engine, "normal").await
    }

    /// Starts a browser that does not wait for a page's scripts and pictures
    /// before it does what it is told.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub async fn start_impatient(engine: Engine) -> Result<Self> {
        Self::start_with(engine, "none").await
    }

    async fn start_with(engine: Engine, page_load_strategy: &str) -> Result<Self> {
        let mut last = None;
        for _ in 0..TRIES {
            match Self::try_start(engine, page_load_strategy).await {
                Ok(browser) => return Ok(browser),
                Err(error) => last = Some(error),
            }
        }
        Err(last.context("no try was made")?)
    }

    async fn try_start(engine: Engine, page_load_strategy: &str) -> Result<Self> {
        let mut capabilities = engine.capabilities()?;
        capabilities.set("pageLoadStrategy", page_load_strategy)?;
        let port = free_port()?;
        let mut processes = Processes::start(engine.command(port)?)
            .with_context(|| format!("`{}` cannot be started: {HOW}", engine.program()))?;
        let address = format!("http://127.0.0.1:{port}");
        let since = Instant::now();
        let driver = loop {
            ensure!(processes.running()?, "`{}` ended at once", engine.program());
            match WebDriver::new(&address, capabilities.clone()).await {
                Ok(driver) => break driver,
                Err(error) if since.elapsed() > PATIENCE => {
                    bail!("{engine:?} does not start: {error}; {HOW}")
                }
                Err(_) => sleep(Duration::from_millis(50)).await,
            }
        };
        driver.set_script_timeout(PATIENCE).await?;
        driver.set_page_load_timeout(PATIENCE).await?;
        driver.set_window_rect(0, 0, 1280, 900).await?;
        Ok(Self { engine, driver, port, _processes: processes })
    }

    fn say_farewell(&self) -> Result<()> {
        let mut driver = TcpStream::connect(("127.0.0.1", self.port))?;
        driver.set_read_timeout(Some(FAREWELL))?;
        let session = self.driver.session_id();
        write!(driver, "DELETE /session/{session} HTTP/1.1\r\n")?;
        write!(driver, "Host: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)?;
        // The first byte of the answer is sent when the browser is closed.
        driver.read_exact(&mut [0])?;
        Ok(())
    }
}

const HOW: &str = "`cargo xtask browser` says what is missing";

impl Engine {
    fn program(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    fn command(self, port: u16) -> Result<Command> {
        let mut command = Command::new(self.program());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        match self {
            Self::Chromium => command.arg(format!("--port={port}")),
            // Each Firefox opens one more port, 9222 unless told.
            Self::Firefox => command
                .args(["--port", &port.to_string(), "--websocket-port"])
                .arg(free_port()?.to_string()),
            Self::WebKit => {
                ensure!(
                    std::env::var_os("DISPLAY").is_some(),
                    "WebKit needs a display: run the tests with `cargo xtask browser`"
                );
                command.arg(format!("--port={port}"))
            }
        };
        Ok(command)
    }

    fn capabilities(self) -> Result<Capabilities> {
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": "/usr/bin/chromium",
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--lang=en",
                        // In a container /dev/shm may be too small.
                        "--disable-dev-shm-usage",
                    ],
                },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": "/usr/lib/firefox-esr/firefox-esr",
                    "args": ["-headless"],
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                    "args": ["--automation"],
                },
            }),
        };
        let mut capabilities = Capabilities::new();
        if let Value::Object(wanted) = wanted {
            for (name, value) in wanted {
                capabilities.set(name, value)?;
            }
        }
        Ok(capabilities)
    }
}

/// A port that nothing listens on.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
