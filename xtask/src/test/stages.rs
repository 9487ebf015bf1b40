use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::tally::Tally;
use crate::stage::content;
use crate::trunk::Program;
use crate::{browser, budget, checkout, delivery, dist, process, shop, tools};

/// A part of `test`, by itself worth knowing the outcome of.
pub(super) struct Stage {
    pub(super) name: &'static str,
    /// What it does, for the heading.
    pub(super) what: &'static str,
    /// The stage without which it cannot run.
    pub(super) needs: Option<&'static str>,
    pub(super) run: fn(&mut Tally) -> Result<()>,
}

pub(super) const STAGES: &[Stage] = &[
    Stage {
        name: "format",
        what: "rustfmt has nothing to change",
        needs: None,
        run: |_| {
            tools::rustup::component("rustfmt")?;
            process::run(process::cargo("fmt")?.args(["--all", "--check"]))
        },
    },
    Stage {
        name: "lint",
        what: "clippy, all that runs natively",
        needs: None,
        run: |_| clippy(&["--workspace", "--all-targets"]),
    },
    Stage {
        name: "lint-domain",
        what: "clippy, the domain alone",
        needs: None,
        run: |_| clippy(&["--lib", "--no-default-features"]),
    },
    Stage {
        name: "lint-program",
        what: "clippy, the browser program",
        needs: None,
        run: |_| {
            tools::rustup::target()?;
            clippy(&[
                "--lib",
                "--bin=checker",
                "--no-default-features",
                "--features=web",
                "--target=wasm32-unknown-unknown",
            ])
        },
    },
    Stage {
        name: "reference",
        what: "rustdoc, without a warning",
        needs: None,
        run: |_| {
            let mut doc = process::cargo("doc")?;
            doc.args(["--workspace", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings");
            process::run(&mut doc)
        },
    },
    Stage {
        name: "native",
        what: "every rule that needs no browser",
        needs: None,
        run: |tally| tally.run(test()?.args(["--package", "symptom-checker"])),
    },
    Stage {
        name: "tools",
        what: "the tests of xtask itself",
        needs: None,
        run: |tally| tally.run(test()?.args(["--package", "xtask"])),
    },
    Stage {
        name: "domain",
        what: "the domain builds without any feature",
        needs: None,
        run: |_| process::run(process::cargo("check")?.args(["--lib", "--no-default-features"])),
    },
    Stage { name: "content", what: "every pack, checked", needs: None, run: |_| check_content() },
    Stage {
        name: "dist",
        what: "the folder for a static host, with the tags for a shop",
        needs: None,
        run: |_| {
            let dist = checkout::dist()?;
            dist::write(Program::ImmediateAbort, &dist)?;
            delivery::write(&dist, &"/static/checker/".parse()?)
        },
    },
    Stage {
        name: "budget",
        what: "its sizes against budget.toml",
        needs: Some("dist"),
        run: |_| budget::weigh(&checkout::dist()?, Program::ImmediateAbort),
    },
    Stage {
        name: "browser",
        what: "visits in Chromium, Firefox and WebKit",
        needs: Some("dist"),
        run: |tally| {
            tally.run(browser::command(browser::PACKAGE, &checkout::dist()?)?.arg("--no-fail-fast"))
        },
    },
    Stage {
        name: "shop",
        what: "the checker in shops, and on the servers of owners",
        needs: Some("dist"),
        run: |tally| tally.run(shop::command(&checkout::dist()?)?.arg("--no-fail-fast")),
    },
    Stage {
        name: "plain",
        what: "the plain build",
        needs: None,
        run: |_| dist::write(Program::Plain, &plain()?),
    },
    Stage {
        name: "plain-browser",
        what: "visits to the plain build in Chromium, Firefox and WebKit",
        needs: Some("plain"),
        run: |tally| {
            tally.run(browser::command(browser::PACKAGE, &plain()?)?.args([
                "--no-fail-fast",
                "--test",
                "visits",
                "ordinary",
            ]))
        },
    },
];

/// `cargo test`, which goes on after a test program has failed.
fn test() -> Result<Command> {
    let mut test = process::cargo("test")?;
    test.arg("--no-fail-fast");
    Ok(test)
}

fn clippy(arguments: &[&str]) -> Result<()> {
    tools::rustup::component("clippy")?;
    let mut clippy = process::cargo("clippy")?;
    process::run(clippy.arg("--quiet").args(arguments).args(["--", "-D", "warnings"]))
}

fn check_content() -> Result<()> {
    let root = checkout::root()?;
    let pack = content::pack()?;
    for folder in content::packs(&root.join("content"))? {
        let folder = folder.strip_prefix(&root).map(PathBuf::from)?;
        process::run(Command::new(&pack).current_dir(&root).arg("check").arg(folder))?;
    }
    Ok(())
}

/// Where the plain build goes, so that `dist/` stays what is shipped.
fn plain() -> Result<PathBuf> {
    Ok(checkout::target()?.join("dist-plain"))
}
