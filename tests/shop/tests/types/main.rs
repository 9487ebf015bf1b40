//! The type declarations of the build, as an owner's TypeScript takes them.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use browser_tests::place::{checkout, dist};
use shop_tests::place::typescript;

/// Compiles one of this folder's files beside the declarations; gives its errors
/// as `line code`, and what the compiler wrote.
fn compile(name: &str) -> Result<(BTreeSet<String>, String)> {
    let folder = tempfile::tempdir()?;
    let owner = checkout().join("tests/shop/tests/types").join(name);
    fs::copy(owner, folder.path().join(name))?;
    let types = "symptom-checker.d.ts";
    fs::copy(dist()?.join(types), folder.path().join(types))?;
    let output = Command::new("node")
        .current_dir(folder.path())
        .arg(typescript()?.join("lib/tsc.js"))
        .args(["--strict", "--noEmit", "--pretty", "false", "--target", "es2022"])
        .args(["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom", name])
        .output()
        .context("`node` cannot be started")?;
    let written = String::from_utf8([output.stdout, output.stderr].concat())?;
    // `owner.ts(5,9): error TS2322: …`
    let errors = written.lines().filter_map(|line| {
        let (place, error) = line.strip_prefix(name)?.strip_prefix('(')?.split_once("): error ")?;
        let (number, _) = place.split_once(',')?;
        let (code, _) = error.split_once(':')?;
        Some(format!("{number} {code}"))
    });
    let errors: BTreeSet<String> = errors.collect();
    ensure!(output.status.success() == written.is_empty(), "{written}");
    Ok((errors, written))
}

#[test]
fn an_owner_s_script_compiles_under_strict() -> Result<()> {
    assert_eq!(compile("owner.ts")?.1, "");
    Ok(())
}

#[test]
fn wrong_values_and_details_are_refused() -> Result<()> {
    let source = fs::read_to_string(checkout().join("tests/shop/tests/types/mistakes.ts"))?;
    let expected = (1..).zip(source.lines()).filter_map(|(number, line)| {
        line.split_once("// TS").map(|(_, code)| format!("{number} TS{code}"))
    });
    let (errors, written) = compile("mistakes.ts")?;
    assert_eq!(errors, expected.collect(), "{written}");
    Ok(())
}
