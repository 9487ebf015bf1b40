//! The configurations in `examples/servers/`, run by the servers that they are
//! for: every file of the build comes whole, with the type, the caching and the
//! policy that docs/security.md asks for, and a visit runs.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use browser_tests::browser::{Browser, Engine};
use browser_tests::page::Page;
use browser_tests::place::{checkout, dist};
use reqwest::{Client, Response};
use shop_tests::server::Server;

const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// What a server needs around the example: where it listens, what it writes.
struct Kind {
    /// The file in `examples/servers/`.
    example: &'static str,
    /// What stands in it for the port.
    listen: &'static str,
    /// The same with a port.
    listen_to: fn(u16) -> String,
    /// The command, from the port, the folder, and the example as it is run.
    command: fn(u16, &Path, &str) -> Result<Command>,
}

const NGINX: Kind = Kind {
    example: "nginx.conf",
    listen: "listen 80;",
    listen_to: |port| format!("listen 127.0.0.1:{port};"),
    command: |_, folder, example| {
        let there = folder.display();
        let folders: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {there}/{kind};\n"))
            .concat();
        let around = format!(
            "daemon off; pid {there}/pid; error_log stderr;\nevents {{}}\n\
             http {{\naccess_log off;\n{folders}{example}\n}}\n"
        );
        fs::write(folder.join("nginx.conf"), around)?;
        let mut command = Command::new("/usr/sbin/nginx");
        command.args(["-e", "stderr", "-p"]).arg(folder).arg("-c").arg(folder.join("nginx.conf"));
        Ok(command)
    },
};

const APACHE: Kind = Kind {
    example: "apache.conf",
    listen: "*:80",
    listen_to: |port| format!("127.0.0.1:{port}"),
    command: |port, folder, example| {
        let modules: String =
            ["mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate"]
                .map(|name| {
                    format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")
                })
                .concat();
        let there = folder.display();
        // Its processes have the rights of whoever runs the tests, unless that is root.
        let around = format!(
            "{modules}User nobody\nGroup nogroup\nServerName shop.example\n\
             Listen 127.0.0.1:{port}\nPidFile {there}/pid\nErrorLog /dev/stderr\n\
             DefaultRuntimeDir {there}\nTypesConfig /dev/null\n{example}"
        );
        fs::write(folder.join("apache.conf"), around)?;
        let mut command = Command::new("/usr/sbin/apache2");
        command
            .args(["-D", "FOREGROUND", "-d"])
            .arg(folder)
            .arg("-f")
            .arg(folder.join("apache.conf"));
        Ok(command)
    },
};

const CADDY: Kind = Kind {
    example: "Caddyfile",
    listen: "\nshop.example {",
    listen_to: |port| format!("\nhttp://127.0.0.1:{port} {{"),
    command: |_, folder, example| {
        fs::write(folder.join("Caddyfile"), format!("{{\n\tadmin off\n}}\n{example}"))?;
        let mut command = Command::new("/usr/bin/caddy");
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
        command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
        Ok(command)
    },
};

/// A folder with a version, where nothing is ever written over.
const VERSION: &str = "0.1.0/";

/// A running server with the build in `checker/` beside a shop's page, and once
/// more in a folder with a version below it.
async fn start(kind: &Kind, with_cors: bool) -> Result<Server> {
    Server::start(|port, scratch| {
        let folder = scratch.path();
        open(folder)?;
        let www = folder.join("www");
        fs::create_dir(&www)?;
        let checker = www.join("checker");
        fs::create_dir(&checker)?;
        for entry in fs::read_dir(dist()?)? {
            let entry = entry?;
            symlink(entry.path(), checker.join(entry.file_name()))?;
        }
        symlink(dist()?, checker.join(VERSION.trim_end_matches('/')))?;
        fs::write(www.join("index.html"), "<!doctype html><title>A shop</title>")?;
        let path = checkout().join("examples/servers").join(kind.example);
        let mut example = fs::read_to_string(path)?;
        for (from, to) in
            [(kind.listen, (kind.listen_to)(port)), ("/var/www/shop", www.display().to_string())]
        {
            ensure!(example.contains(from), "`{}` has no `{from}`", kind.example);
            example = example.replace(from, &to);
        }
        if with_cors {
            example = uncommented(&example)?;
        }
        (kind.command)(port, folder, &example)
    })
    .await
}

/// Lets a server that gives its rights away read the folder.
fn open(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?)
}

/// The example with its lines for another origin in force.
fn uncommented(example: &str) -> Result<String> {
    let is_code = |line: &str| {
        let rest = line.trim_start().strip_prefix('#');
        rest.is_some_and(|rest| !rest.starts_with(' '))
    };
    ensure!(example.lines().any(is_code), "the example has no line for another origin");
    let lines = example
        .lines()
        .map(|line| if is_code(line) { line.replacen('#', "", 1) } else { line.to_owned() });
    Ok(lines.collect::<Vec<_>>().join("\n") + "\n")
}

/// The type that a file must have, by its ending.
fn expected_type(path: &str) -> Result<&'static str> {
    let ending = path.rsplit('.').next().unwrap_or_default();
    Ok(match ending {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "pack" => "application/octet-stream",
        "svg" => "image/svg+xml",
        "ts" | "txt" => "text/plain; charset=utf-8",
        _ => anyhow::bail!(
            "`{path}`: no type is known here: add it to examples/servers/ and to docs/security.md"
        ),
    })
}

/// Whether a name says what the file holds: `checker-0f3a91c2.wasm`.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem);
    let mut parts = stem.rsplit(['-', '.']);
    let last = parts.next().unwrap_or_default();
    parts.next().is_some()
        && (8..=16).contains(&last.len())
        && last.bytes().all(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase())
}

fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    response.headers().get(name).and_then(|value| value.to_str().ok())
}

/// All files of the build, by their path in it.
fn files(folder: &Path, before: &str, found: &mut BTreeMap<String, PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.insert(name, entry.path());
        }
    }
    Ok(())
}

/// What is wrong with a file as the server gives it.
async fn wrong(client: &Client, server: &Server, path: &str, file: &Path) -> Result<Vec<String>> {
    let address = server.address(&format!("checker/{path}"));
    let response = client.get(&address).send().await?;
    let mut found = Vec::new();
    let mut differs = |what: &str, is: Option<&str>, should: &str| {
        if is != Some(should) {
            found.push(format!("{path}: {what} is {is:?} and should be `{should}`"));
        }
    };
    differs("the status", Some(response.status().as_str()), "200");
    // Text is text with or without its character set: the program's type alone
    // must be exactly its own.
    let is = header(&response, "content-type").unwrap_or_default().to_lowercase();
    let should = expected_type(path)?;
    let is = if path.ends_with(".html") || !should.starts_with("text/") {
        is
    } else {
        is.replace("; charset=utf-8", "")
    };
    let should =
        if path.ends_with(".html") { should } else { should.trim_end_matches("; charset=utf-8") };
    differs("the type", Some(&is), should);
    let is_kept = has_hash(path) || path.starts_with(VERSION);
    let cache = if is_kept { IMMUTABLE } else { "no-cache" };
    differs("Cache-Control", header(&response, "cache-control"), cache);
    for encoding in ["identity", "gzip"] {
        let get = || client.get(&address).header("accept-encoding", encoding);
        let first = get().send().await?;
        let mut again = get();
        for (name, condition) in [("etag", "if-none-match"), ("last-modified", "if-modified-since")]
        {
            if let Some(value) = header(&first, name) {
                again = again.header(condition, value);
            }
        }
        let known = again.send().await?;
        let what = format!("the status of what is known, as {encoding},");
        differs(&what, Some(known.status().as_str()), "304");
        differs("its Cache-Control", header(&known, "cache-control"), cache);
    }
    differs("X-Content-Type-Options", header(&response, "x-content-type-options"), "nosniff");
    let policy = header(&response, "content-security-policy").unwrap_or_default();
    if !policy.contains("trusted-types symptom-checker") {
        found.push(format!("{path}: the policy is `{policy}`"));
    }
    if header(&response, "access-control-allow-origin").is_some() {
        found.push(format!("{path}: is open to other origins, which nobody asked for"));
    }
    if response.bytes().await? != fs::read(file)? {
        found.push(format!("{path}: other bytes"));
    }
    Ok(found)
}

async fn serves_the_build(kind: Kind) -> Result<()> {
    let server = start(&kind, false).await?;
    let client = Client::new();
    let mut all = BTreeMap::new();
    files(&dist()?, "", &mut all)?;
    files(&dist()?, VERSION, &mut all)?;
    let mut found = Vec::new();
    for (path, file) in &all {
        found.extend(wrong(&client, &server, path, file).await?);
    }
    ensure!(found.is_empty(), "{}\n{}", found.join("\n"), server.said());
    ensure!(all.keys().any(|path| has_hash(path)), "no name has a hash");

    for path in all.keys().filter(|path| path.ends_with(".wasm") || path.ends_with(".pack")) {
        let request = client.get(server.address(&format!("checker/{path}")));
        let response = request.header("accept-encoding", "gzip").send().await?;
        ensure!(header(&response, "content-encoding") == Some("gzip"), "`{path}` comes as it is");
    }
    let shop = client.get(server.address("")).send().await?;
    ensure!(
        shop.status() == 200 && header(&shop, "cache-control").is_none(),
        "the shop's own page"
    );
    // What is not there yet may be there tomorrow: nobody may keep that it is missing.
    let missing = ["none.pack", "checker-00000000.wasm", &format!("{VERSION}none.js")]
        .map(|path| format!("checker/{path}"));
    for path in missing {
        let response = client.get(server.address(&path)).send().await?;
        ensure!(response.status() == 404, "`{path}`: {}", response.status());
        let kept = header(&response, "cache-control").filter(|cache| *cache != "no-cache");
        ensure!(kept.is_none(), "`{path}` is missing, and that is kept: {kept:?}");
    }
    drop(server);

    let server = start(&kind, true).await?;
    for path in all.keys() {
        let address = server.address(&format!("checker/{path}"));
        let request = client.get(address).header("origin", "http://other.example");
        let response = request.send().await?;
        let allowed = header(&response, "access-control-allow-origin");
        ensure!(allowed == Some("*"), "`{path}` is not open to other origins: {allowed:?}");
    }
    a_visit_begins(&server).await
}

/// The page of the build, under the example's policy.
async fn a_visit_begins(server: &Server) -> Result<()> {
    let page = Page { browser: Browser::start(Engine::Chromium).await? };
    page.go(&server.address("checker/")).await?;
    page.click("input[value=none]").await?;
    page.click("[data-continue]").await?;
    page.wait("input[value='0']:not([name=danger-signs])").await.context(server.said())?;
    let console = page.take_console().await?;
    ensure!(console.is_empty(), "{console:?}");
    Ok(())
}

#[tokio::test]
async fn nginx() -> Result<()> {
    serves_the_build(NGINX).await
}

#[tokio::test]
async fn apache() -> Result<()> {
    serves_the_build(APACHE).await
}

#[tokio::test]
async fn caddy() -> Result<()> {
    serves_the_build(CADDY).await
}

#[test]
fn a_hash_in_a_name_is_told_from_a_word() {
    for name in ["checker-0f3a91c2.wasm", "calf-pain/en.9713a61f58d66e8d.pack"] {
        assert!(has_hash(name), "{name}");
    }
    for name in ["symptom-checker.js", "calf-pain/pack.json", "index.html", "deadbeef.js"] {
        assert!(!has_hash(name), "{name}");
    }
}
