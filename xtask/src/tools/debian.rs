use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// A program that a Debian package brings.
struct Installed {
    /// What must be there: a name on the PATH, or a path.
    program: &'static str,
    package: &'static str,
}

/// What the browser tests need besides cargo's tools. Browsers are no part of
/// a cache: they come with libraries that only the system's packages bring.
const BROWSERS: [Installed; 7] = [
    Installed { program: "/usr/bin/chromium", package: "chromium" },
    Installed { program: "chromedriver", package: "chromium-driver" },
    Installed { program: "/usr/lib/firefox-esr/firefox-esr", package: "firefox-esr" },
    Installed { program: "WebKitWebDriver", package: "webkit2gtk-driver" },
    Installed { program: "xvfb-run", package: "xvfb" },
    Installed { program: "node", package: "nodejs" },
    Installed { program: "npm", package: "npm" },
];

/// Sees to the browsers, their drivers, a display and npm.
///
/// # Errors
/// Something is missing and apt may not, or cannot, install it; the sentence
/// says what to run.
pub(crate) fn browsers() -> Result<()> {
    let missing: Vec<&str> = missing();
    if missing.is_empty() {
        return Ok(());
    }
    let packages = missing.join(" ");
    if which::which("apt-get").is_err() {
        bail!("missing for the browser tests, and only Debian's apt is known here: {packages}");
    }
    println!("Installing {packages} (once)");
    let mut update = Command::new("apt-get");
    let mut install = Command::new("apt-get");
    install.args(["install", "--yes", "--no-install-recommends"]).args(&missing);
    let installed = process::run(update.args(["update", "--quiet"]))
        .and_then(|()| process::run(install.env("DEBIAN_FRONTEND", "noninteractive")));
    if let Err(error) = installed {
        bail!("missing for the browser tests: run `apt-get install {packages}` as root ({error})");
    }
    let still = self::missing();
    if still.is_empty() { Ok(()) } else { bail!("not found after installing: {}", still.join(" ")) }
}

fn missing() -> Vec<&'static str> {
    let there = |program: &str| Path::new(program).is_file() || which::which(program).is_ok();
    BROWSERS.iter().filter(|one| !there(one.program)).map(|one| one.package).collect()
}
