use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

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
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let wrong = || format!("`{}`", path.display());
        let text = fs::read_to_string(&path).with_context(wrong)?;
        let Interface { script, failures, remedies, advice, shop, catalog } =
            toml::from_str(&text).with_context(wrong)?;
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        told.owner.extend(remedies);
        told.advice.extend(advice);
        told.catalog.extend(catalog);
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

/// What a failure means for the visit.
fn effect(name: &str) -> Result<Effect> {
    let failure = FAILURES.iter().find(|failure| failure.name == name);
    Ok(failure.with_context(|| format!("there is no failure `{name}`"))?.effect)
}
