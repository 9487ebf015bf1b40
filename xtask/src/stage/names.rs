use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// Gives what the program and its glue take from each other short names, in
/// both files, and drops what the program offers and the glue does not take.
///
/// wasm-bindgen's names end in a hash each, which no compression shrinks: more
/// than a kilobyte in the program, and as much again in the glue.
///
/// # Errors
/// A file cannot be read or written, is not what it should be, or the glue does
/// not name each import once.
pub(super) fn shorten(program: &Path, glue: &Path) -> Result<()> {
    let bytes = fs::read(program)?;
    let broken = || format!("`{}` is no module", program.display());
    let names = Names::of(&bytes).with_context(broken)?;
    let (source, taken) = names.in_glue(&fs::read_to_string(glue)?)?;
    let module = names.in_module(&bytes, &taken).with_context(broken)?;
    fs::write(program, module)?;
    fs::write(glue, source)?;
    Ok(())
}

/// The short name of each name, apart for the two directions.
struct Names {
    /// What the program takes from its glue.
    imports: BTreeMap<String, String>,
    /// What the glue takes from the program.
    exports: BTreeMap<String, String>,
}

impl Names {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut names = Self { imports: BTreeMap::new(), exports: BTreeMap::new() };
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(reader) => {
                    for (number, import) in reader.into_imports().enumerate() {
                        names.imports.insert(import?.name.to_owned(), short(number));
                    }
                }
                Payload::ExportSection(reader) => {
                    for (number, export) in reader.into_iter().enumerate() {
                        names.exports.insert(export?.name.to_owned(), short(number));
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }

    /// The module with the short names, and only what the glue has `taken`.
    fn in_module(&self, bytes: &[u8], taken: &BTreeSet<&str>) -> Result<Vec<u8>> {
        let mut module = Module::new();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            if let Payload::ImportSection(reader) = &payload {
                let mut imports = ImportSection::new();
                for import in reader.clone().into_imports() {
                    let import = import?;
                    let name = self.imports.get(import.name).context("an import came late")?;
                    imports.import(import.module, name, RoundtripReencoder.entity_type(import.ty)?);
                }
                module.section(&imports);
            } else if let Payload::ExportSection(reader) = &payload {
                let mut exports = ExportSection::new();
                for export in reader.clone() {
                    let export = export?;
                    if let Some(name) = self.exports.get(export.name)
                        && taken.contains(export.name)
                    {
                        let kind = RoundtripReencoder.export_kind(export.kind)?;
                        exports.export(name, kind, export.index);
                    }
                }
                module.section(&exports);
            } else if let Some((id, range)) = payload.as_section() {
                let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                let data = bytes.get(range).context("a section reaches past the end")?;
                module.section(&RawSection { id, data });
            }
        }
        Ok(module.finish())
    }

    /// The glue with the short names, and what it takes from the program. What
    /// it gives stands there once, as a key of the object that it hands over;
    /// what it takes is `wasm.NAME`.
    fn in_glue(&self, source: &str) -> Result<(String, BTreeSet<&str>)> {
        let is_name =
            |character: char| character.is_ascii_alphanumeric() || "_$".contains(character);
        let mut renamed = String::with_capacity(source.len());
        let (mut given, mut taken) = (0, BTreeSet::new());
        let mut rest = source;
        while let Some(start) = rest.find(is_name) {
            let (before, from) = rest.split_at(start);
            let (word, behind) = from.split_at(from.find(|c| !is_name(c)).unwrap_or(from.len()));
            renamed.push_str(before);
            let short = if renamed.ends_with("wasm.") {
                self.exports.get_key_value(word).map(|(name, short)| {
                    taken.insert(name.as_str());
                    short
                })
            } else {
                let short = self.imports.get(word).filter(|_| !before.ends_with('.'));
                given += usize::from(short.is_some());
                short
            };
            renamed.push_str(short.map_or(word, String::as_str));
            rest = behind;
        }
        renamed.push_str(rest);
        ensure!(
            given == self.imports.len(),
            "the glue names {given} of the {} things that the program imports",
            self.imports.len()
        );
        Ok((renamed, taken))
    }
}

/// A name for each number: `a`, `b`, … `z`, `a1`, `b1`, ….
fn short(number: usize) -> String {
    let letter = (b'a'..=b'z').map(char::from).nth(number % 26).unwrap_or('a');
    match number / 26 {
        0 => letter.into(),
        round => format!("{letter}{round}"),
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    use super::*;

    fn module(imports: [&str; 2], exports: &[&str]) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut taken = ImportSection::new();
        for name in imports {
            taken.import("./checker_bg.js", name, EntityType::Function(0));
        }
        let mut given = ExportSection::new();
        for name in exports {
            given.export(name, ExportKind::Func, 0);
        }
        module.section(&types).section(&taken).section(&given);
        module.finish()
    }

    #[test]
    fn both_files_get_the_same_short_names() {
        let imports = ["__wbg_now_0123456789abcdef", "__wbg_log_fedcba9876543210"];
        let long = module(imports, &["main", "free", "mount_0123456789abcdef"]);
        let names = Names::of(&long).unwrap();
        let glue = "return { __wbg_log_fedcba9876543210: function() { wasm.free(); other.main(); }, \
                    __wbg_now_0123456789abcdef: () => wasm.mount_0123456789abcdef(wasm.free) };";
        let (renamed, taken) = names.in_glue(glue).unwrap();
        assert_eq!(
            renamed,
            "return { b: function() { wasm.b(); other.main(); }, a: () => wasm.c(wasm.b) };"
        );
        let short = names.in_module(&long, &taken).unwrap();
        assert_eq!(short, module(["a", "b"], &["b", "c"]), "nobody takes `main`");
    }

    #[test]
    fn a_glue_that_lacks_a_name_is_refused() {
        let names = Names::of(&module(["one", "two"], &[])).unwrap();
        assert!(names.in_glue("({ one: 1 })").is_err());
        assert!(names.in_glue("({ one: 1, two: 2, one: 3 })").is_err());
    }

    #[test]
    fn every_number_has_its_own_name() {
        let names: BTreeSet<String> = (0..500).map(short).collect();
        assert_eq!(names.len(), 500);
    }
}
