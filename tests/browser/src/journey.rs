use std::collections::BTreeMap;

use anyhow::{Context as _, Result, anyhow};
use serde::Deserialize;
use symptom_checker::author::answers::{Written, read_json, read_sheet};
use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::Problems;
use symptom_checker::domain::answers::Answers;
use symptom_checker::domain::pack::Pack;

use crate::place;

/// An answer sheet of `tests/journeys/`, and what the facts say of it. What
/// the sheet does not expect stays empty.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Journey {
    /// Every question's answer, asked or not.
    pub answers: Written,
    /// The outcome.
    pub expect: Expect,
}

/// The outcome that the facts ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Expect {
    /// `self-care`, `see-clinician`, `same-day` or `emergency`.
    pub level: Option<String>,
    /// The alerts that hold.
    pub alerts: Option<Vec<String>>,
    /// Why the checker does not fit.
    pub scope: Option<String>,
    /// The stage.
    pub stage: Option<String>,
    /// The explanation that comes first, `general-guide` or `held-back`.
    pub first: Option<String>,
    /// The products that are shown.
    pub products: Option<Vec<String>>,
    /// The related topics.
    pub topics: Option<Vec<String>>,
    /// The cautions or alerts that hold products back.
    pub withheld_by: Option<Vec<String>>,
}

impl Journey {
    /// Reads `tests/journeys/NAME.toml`.
    ///
    /// # Errors
    /// It is not there, or is no journey.
    pub fn read(name: &str) -> Result<Self> {
        let path = place::checkout().join("tests/journeys").join(format!("{name}.toml"));
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("`{}` cannot be read", path.display()))?;
        toml::from_str(&text).with_context(|| format!("`{}` is no journey", path.display()))
    }

    /// The answers, with those in `changed` instead of the sheet's:
    /// `{"question-id": "choice-id", …}`, as in `pack step --answers`.
    ///
    /// # Errors
    /// The pack has no such question or choice.
    pub fn answers(&self, pack: &Pack, changed: &str) -> Result<Answers> {
        let (Written::Named(given), Written::Named(changed)) =
            (&self.answers, read_json(changed).map_err(|error| anyhow!(error))?)
        else {
            return Err(anyhow!("a sheet is an object of questions with their answers"));
        };
        let mut all: BTreeMap<String, Written> = given.iter().cloned().collect();
        all.extend(changed);
        let all = Written::Named(all.into_iter().collect());
        read_sheet(pack, &all).map_err(|sentences| anyhow!(sentences.join("; ")))
    }
}

/// The English pack, with the words of the pages too.
///
/// # Errors
/// The content has problems.
pub fn pack() -> Result<Pack> {
    let folder = place::checkout().join("content/calf-pain");
    let problems = Problems::default();
    let packs = read_content(&Folders::of(&folder), &problems).packs;
    let mut english = packs.into_iter().filter(|pack| pack.words().language == "en");
    english.next().context("`pack check content/calf-pain` says what is wrong")
}
