use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use browser_tests::place::{checkout, dist};

use crate::place::copy;
use crate::server::Server;

/// Where Debian's package has it.
const DEBIAN: &str = "/usr/share/wordpress";
const THEME: &str = "wp-content/themes/twentytwentythree";

/// A WordPress with the plugin, and a stand-in for WooCommerce, on a database
/// of its own.
pub struct WordPress {
    /// The shop.
    pub server: Server,
    _database: Server,
}

impl WordPress {
    /// Sets WordPress up anew and starts it. Its pages are `shortcode` and
    /// `block`, by `?pagename=`.
    ///
    /// # Errors
    /// The database, PHP or WordPress cannot be set up.
    pub async fn open() -> Result<Self> {
        let database = Server::start(|port, scratch| mariadb(port, scratch.path())).await?;
        let server =
            Server::start(|port, scratch| php(port, scratch.path(), database.port)).await?;
        Ok(Self { server, _database: database })
    }

    /// What was put into the cart, one line of JSON each.
    #[must_use]
    pub fn cart(&self) -> String {
        fs::read_to_string(self.server.file("cart.jsonl")).unwrap_or_default()
    }

    /// What PHP found wrong with the plugin.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        let log = fs::read_to_string(self.server.file("debug.log")).unwrap_or_default();
        log.lines().filter(|line| line.contains("symptom-checker")).map(str::to_owned).collect()
    }
}

/// The plugin of the examples.
#[must_use]
pub fn plugin() -> PathBuf {
    checkout().join("examples/woocommerce/symptom-checker")
}

/// A database without users: it is a test's own, and ends with it.
fn mariadb(port: u16, folder: &Path) -> Result<Command> {
    let data = folder.join("data");
    let root = rustix::process::getuid().is_root();
    let mut install = Command::new("/usr/bin/mariadb-install-db");
    install.args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db"]);
    install.arg(format!("--datadir={}", data.display()));
    if root {
        install.arg("--user=root");
    }
    let output = install.output().context("`mariadb-install-db` cannot be started")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::write(folder.join("first.sql"), "CREATE DATABASE wordpress;\n")?;
    let mut command = Command::new("/usr/sbin/mariadbd");
    command.args(["--no-defaults", "--skip-grant-tables", "--bind-address=127.0.0.1"]);
    command.arg(format!("--port={port}"));
    for (option, name) in [
        ("datadir", "data"),
        ("socket", "socket"),
        ("pid-file", "pid"),
        ("tmpdir", ""),
        ("init-file", "first.sql"),
    ] {
        command.arg(format!("--{option}={}", folder.join(name).display()));
    }
    if root {
        command.arg("--user=root");
    }
    Ok(command)
}

/// WordPress by PHP's own server.
fn php(port: u16, folder: &Path, database: u16) -> Result<Command> {
    let www = folder.join("www");
    let ours = checkout().join("tests/shop/wordpress");
    fs::create_dir_all(&www)?;
    for entry in fs::read_dir(DEBIAN).context("WordPress is missing: run `cargo xtask shop`")? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "php") {
            copy(&path, &www.join(path.file_name().context("a file has a name")?))?;
        }
    }
    // The pages of the first look for WordPress beside themselves.
    copy(&Path::new(DEBIAN).join("wp-admin"), &www.join("wp-admin"))?;
    symlink(Path::new(DEBIAN).join("wp-includes"), www.join("wp-includes"))?;
    for part in ["plugins", "mu-plugins", "themes"] {
        fs::create_dir_all(www.join("wp-content").join(part))?;
    }
    copy(&Path::new(DEBIAN).join(THEME), &www.join(THEME))?;
    copy(&ours.join("wp-config.php"), &www.join("wp-config.php"))?;
    let stand_in = "woocommerce-stand-in.php";
    copy(&ours.join(stand_in), &www.join("wp-content/mu-plugins").join(stand_in))?;
    let installed = www.join("wp-content/plugins/symptom-checker");
    copy(&plugin(), &installed)?;
    copy(&dist()?, &installed.join("checker"))?;

    let surroundings = [
        ("WP_FOLDER", folder.display().to_string()),
        ("WP_DATABASE", format!("127.0.0.1:{database}")),
        ("WP_ADDRESS", format!("http://127.0.0.1:{port}")),
        // One request waits for no other.
        ("PHP_CLI_SERVER_WORKERS", "4".to_owned()),
    ];
    let mut install = Command::new("/usr/bin/php");
    let output = install.arg(ours.join("install.php")).envs(surroundings.clone()).output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    ensure!(output.status.success() && said.contains("block"), "WordPress is not set up: {said}");
    let mut command = Command::new("/usr/bin/php");
    command.args(["-S", &format!("127.0.0.1:{port}"), "-t"]).arg(&www).envs(surroundings);
    Ok(command)
}
