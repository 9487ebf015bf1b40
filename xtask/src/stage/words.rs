use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::Deserialize;
use symptom_checker::embed::failure::{Effect, FAILURES};

/// Sentences, by the name of the failure that they tell.
pub(super) type Sentences = BTreeMap<String, String>;

/// What is told without a pack, by language.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// To visitors, in the element: where trying again can help, and the rest.
    pub(super) visitor: BTreeMap<String, [Sentences; 2]>,
    /// To visitors, of a visit that goes on.
    pub(super) notices: BTreeMap<String, Sentences>,
    /// To owners, in the console; in the first language, English.
    pub(super) owner: Sentences,
    /// To owners, of attributes that are wrong; in English.
    pub(super) advice: Sentences,
    /// To visitors, on the cards of a shop with a catalog.
    pub(super) shop: BTreeMap<String, Sentences>,
    /// To owners, about their catalog.
    pub(super) catalog: Sentences,
}

/// The parts of an interface's words that a pack does not carry.
#[derive(Deserialize)]
struct Interface {
    script: Sentences,
    failures: Sentences,
    #[serde(default)]
    remedies: Sentences,
    #[serde(default)]
    advice: Sentences,
    shop: Sentences,
    #[serde(default)]
    catalog: Sentences,
}

/// Reads what is told without a pack from `content/interface/<language>.toml`.
///
/// # Errors
/// A file cannot be read, or one of the parts `[script]`, `[failures]` and
/// `[shop]` is missing.
pub(super) fn read(folder: &Path) -> Result<Told> {
    let mut told = Told::default();
    for path in sorted(folder)? {
        let wrong = || format!("`{}`", path.display());
        let text = fs::read_to_string(&path).with_context(wrong)?;
        let Interface { script, failures, remedies, advice, shop, catalog } =
            toml::from_str(&text).with_context(wrong)?;
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        add(&mut told.owner, remedies);
        add(&mut told.advice, advice);
        add(&mut told.catalog, catalog);
        told.shop.insert(language.clone(), shop);
        let (mut again, mut others, mut notices) = (Sentences::new(), script, Sentences::new());
        for (name, sentence) in failures {
            let part = match effect(&name)? {
                Effect::TryAgain => &mut again,
                Effect::Stop => &mut others,
                Effect::Notice => &mut notices,
            };
            part.insert(name, sentence);
        }
        told.notices.insert(language.clone(), notices);
        told.visitor.insert(language, [again, others]);
    }
    Ok(told)
}

/// The files of the languages, by their names.
fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Adds what owners are told in one more language, where it was not told yet:
/// they are told each thing in the first language that has it.
fn add(told: &mut Sentences, more: Sentences) {
    for (name, sentence) in more {
        told.entry(name).or_insert(sentence);
    }
}

/// What a failure means for the visit.
fn effect(name: &str) -> Result<Effect> {
    let failure = FAILURES.iter().find(|failure| failure.name == name);
    Ok(failure.with_context(|| format!("there is no failure `{name}`"))?.effect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owners_are_told_each_thing_in_the_first_language_that_has_it() {
        let folder = std::env::temp_dir().join(format!("words-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = |owner: &str| format!("{owner}\n[script]\n[failures]\n[shop]\n");
        for (name, text) in [
            // Written last to first: what a folder lists first is the system's affair.
            ("fr.toml", file("[remedies]\nstatus = \"Envoyez.\"\ntype = \"Changez.\"")),
            ("en.toml", file("[remedies]\nstatus = \"Upload it.\"")),
            ("de.toml", file("")),
            ("notes.md", String::new()),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        let told = read(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(told.owner["status"], "Upload it.");
        assert_eq!(told.owner["type"], "Changez.");
        assert_eq!(told.shop.len(), 3);
    }
}
