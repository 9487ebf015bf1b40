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

/// What the tests of shops need besides the browsers: the servers that owners
/// have, and what WordPress runs on. `wordpress` brings PHP's way to its
/// database. Tests start all of them themselves, on free ports.
const SHOPS: [Installed; 7] = [
    Installed { program: "/usr/sbin/nginx", package: "nginx" },
    Installed { program: "/usr/sbin/apache2", package: "apache2-bin" },
    Installed { program: "/usr/bin/caddy", package: "caddy" },
    Installed { program: "/usr/bin/php", package: "php-cli" },
    Installed { program: "/usr/sbin/mariadbd", package: "mariadb-server-core" },
    Installed { program: "/usr/share/wordpress/wp-settings.php", package: "wordpress" },
    Installed {
        program: "/usr/share/wordpress/wp-content/themes/twentytwentythree/theme.json",
        package: "wordpress-theme-twentytwentythree",
    },
];

/// Sees to the browsers, their drivers, a display and npm.
///
/// # Errors
/// Something is missing and apt may not, or cannot, install it; the sentence
/// says what to run.
pub(crate) fn browsers() -> Result<()> {
    see_to("the browser tests", &BROWSERS)
}

/// Sees to web servers, PHP, a database and WordPress.
///
/// # Errors
/// As [`browsers`].
pub(crate) fn shops() -> Result<()> {
    see_to("the tests of shops", &SHOPS)
}

fn see_to(wanted_by: &str, wanted: &[Installed]) -> Result<()> {
    let missing: Vec<&str> = missing(wanted);
    if missing.is_empty() {
        return Ok(());
    }
    let packages = missing.join(" ");
    if which::which("apt-get").is_err() {
        bail!("missing for {wanted_by}, and only Debian's apt is known here: {packages}");
    }
    println!("Installing {packages} (once)");
    let mut update = Command::new("apt-get");
    let mut install = Command::new("apt-get");
    install.args(["install", "--yes", "--no-install-recommends"]).args(&missing);
    let installed = process::run(update.args(["update", "--quiet"]))
        .and_then(|()| process::run(install.env("DEBIAN_FRONTEND", "noninteractive")));
    if let Err(error) = installed {
        bail!("missing for {wanted_by}: run `apt-get install {packages}` as root ({error})");
    }
    let still = self::missing(wanted);
    if still.is_empty() { Ok(()) } else { bail!("not found after installing: {}", still.join(" ")) }
}

fn missing(wanted: &[Installed]) -> Vec<&'static str> {
    let there = |program: &str| Path::new(program).is_file() || which::which(program).is_ok();
    wanted.iter().filter(|one| !there(one.program)).map(|one| one.package).collect()
}
