use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;

use anyhow::{Context as _, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::checkout;
use crate::trunk::Program;

/// How many modules and functions are listed.
const LONGEST_LIST: usize = 40;

/// Prints what the bytes of the browser program's code are for: by module,
/// ours to the third level, and the largest functions. It reads what the last
/// `dist` built, before the names were dropped.
///
/// # Errors
/// Nothing was built yet, or it cannot be understood.
pub(crate) fn sizes(program: Program) -> Result<()> {
    let folder = checkout::target()?.join(program.folder());
    let bytes = fs::read(folder.join("wasm-bindgen/release/checker_bg.wasm"))
        .context("no program was built yet: run `cargo xtask dist`")?;
    let functions = functions(&bytes)?;
    let whole: usize = functions.iter().map(|(_, bytes)| bytes).sum();

    let mut modules: BTreeMap<String, usize> = BTreeMap::new();
    for (name, bytes) in &functions {
        *modules.entry(module(name)).or_default() += bytes;
    }
    let modules = largest(modules.into_iter().collect());
    let text = format!("{whole:>8}  bytes of code, raw\n\n{modules}\n{}", largest(functions));
    // Nobody listening is no mistake: `cargo xtask sizes | head`.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}

fn largest(mut parts: Vec<(String, usize)>) -> String {
    let mut lines = String::new();
    parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    for (name, bytes) in parts.iter().take(LONGEST_LIST) {
        let name: String = name.chars().take(150).collect();
        lines.push_str(&format!("{bytes:>8}  {name}\n"));
    }
    let rest: usize = parts.iter().skip(LONGEST_LIST).map(|(_, bytes)| bytes).sum();
    lines + &format!("{rest:>8}  all others\n")
}

/// The functions of a module with their names and lengths.
fn functions(bytes: &[u8]) -> Result<Vec<(String, usize)>> {
    let mut imported = 0_u32;
    let mut lengths = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                lengths.push(usize::try_from(range.end - range.start)?);
            }
            Payload::CustomSection(custom) => {
                let KnownCustom::Name(sections) = custom.as_known() else { continue };
                for section in sections {
                    let Name::Function(map) = section? else { continue };
                    for naming in map {
                        let naming = naming?;
                        names.insert(naming.index, plain(naming.name));
                    }
                }
            }
            _ => {}
        }
    }
    let named = |(index, length)| (names.remove(&index).unwrap_or_default(), length);
    Ok((imported..).zip(lengths).map(named).collect())
}

/// A name without the hashes that tell crates of one name apart:
/// `yew[452827463a4a26c2]::html`.
fn plain(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.chars().all(|sign| sign.is_ascii_hexdigit()) => {
                plain.push_str(rest);
            }
            _ => plain.extend(["[", part]),
        }
    }
    plain
}

/// The module that a function is from. What another crate's function was made
/// for us counts as ours: `serde::…<symptom_checker::domain::…>`.
fn module(function: &str) -> String {
    let (start, depth) = match function.find("symptom_checker::") {
        Some(start) => (start, 3),
        None => (function.find(|sign: char| sign.is_alphanumeric()).unwrap_or(0), 1),
    };
    let path = function.get(start..).unwrap_or_default();
    let end = path.find(|sign: char| !(sign.is_alphanumeric() || "_:".contains(sign)));
    let path = end.and_then(|end| path.get(..end)).unwrap_or(path);
    path.split("::").take(depth).collect::<Vec<_>>().join("::")
}

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn functions_count_where_they_come_from() {
        assert_eq!(module("<yew::html::Scope as core::clone::Clone>::clone"), "yew");
        assert_eq!(
            module("<alloc::vec::Vec<symptom_checker::domain::pack::rules::Rules> as X>::f"),
            "symptom_checker::domain::pack"
        );
        assert_eq!(module("main"), "main");
    }
}
