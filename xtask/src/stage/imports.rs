use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// Gives what the program imports from its glue short names, in both files.
///
/// wasm-bindgen's names end in a hash each, which no compression shrinks: more
/// than a kilobyte in the program, and as much again in the glue.
///
/// # Errors
/// A file cannot be read or written, is not what it should be, or the glue does
/// not name each import once.
pub(super) fn shorten(program: &Path, glue: &Path) -> Result<()> {
    let bytes = fs::read(program)?;
    let (module, names) =
        renamed(&bytes).with_context(|| format!("`{}` is no module", program.display()))?;
    let source = in_glue(&fs::read_to_string(glue)?, &names)?;
    fs::write(program, module)?;
    fs::write(glue, source)?;
    Ok(())
}

/// The module with short names for its imports, and the short name of each.
fn renamed(bytes: &[u8]) -> Result<(Vec<u8>, BTreeMap<String, String>)> {
    let mut module = Module::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        if let Payload::ImportSection(reader) = &payload {
            let mut imports = ImportSection::new();
            for (number, import) in reader.clone().into_imports().enumerate() {
                let import = import?;
                let short = short(number);
                imports.import(import.module, &short, RoundtripReencoder.entity_type(import.ty)?);
                names.insert(import.name.to_owned(), short);
            }
            module.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = bytes.get(range).context("a section reaches past the end")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok((module.finish(), names))
}

/// A name for each number: `a0`, `b0`, … `z0`, `a1`, ….
fn short(number: usize) -> String {
    let letter = (b'a'..=b'z').map(char::from).nth(number % 26).unwrap_or('a');
    format!("{letter}{}", number / 26)
}

/// The glue with these names for what it gives the program. Each stands there
/// once, as a key of the object that it hands over.
fn in_glue(source: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let is_name = |character: char| character.is_ascii_alphanumeric() || "_$".contains(character);
    let mut renamed = String::with_capacity(source.len());
    let mut found = 0;
    let mut rest = source;
    while let Some(start) = rest.find(is_name) {
        let (before, from) = rest.split_at(start);
        let (word, behind) = from.split_at(from.find(|c| !is_name(c)).unwrap_or(from.len()));
        renamed.push_str(before);
        // `wasm.NAME` is what the program gives, not what it takes.
        let short = names.get(word).filter(|_| !before.ends_with('.'));
        found += usize::from(short.is_some());
        renamed.push_str(short.map_or(word, String::as_str));
        rest = behind;
    }
    renamed.push_str(rest);
    ensure!(
        found == names.len(),
        "the glue names {found} of the {} things that the program imports",
        names.len()
    );
    Ok(renamed)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, TypeSection};

    use super::*;

    fn module(names: [&str; 2]) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in names {
            imports.import("./checker_bg.js", name, EntityType::Function(0));
        }
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn both_files_get_the_same_short_names() {
        let long = ["__wbg_now_0123456789abcdef", "__wbg_log_fedcba9876543210"];
        let (short, names) = renamed(&module(long)).unwrap();
        assert_eq!(short, module(["a0", "b0"]));
        let glue = "return { __wbg_log_fedcba9876543210: function() { wasm.free(); }, \
                    __wbg_now_0123456789abcdef: now };";
        let renamed = in_glue(glue, &names).unwrap();
        assert_eq!(renamed, "return { b0: function() { wasm.free(); }, a0: now };");
    }

    #[test]
    fn a_glue_that_lacks_a_name_is_refused() {
        let (_, names) = renamed(&module(["one", "two"])).unwrap();
        assert!(in_glue("({ one: 1 })", &names).is_err());
        assert!(in_glue("({ one: 1, two: 2, one: 3 })", &names).is_err());
    }

    #[test]
    fn every_number_has_its_own_name() {
        let names: std::collections::BTreeSet<String> = (0..500).map(short).collect();
        assert_eq!(names.len(), 500);
    }
}
