use std::collections::BTreeMap;

use anyhow::{Context as _, Result, anyhow, bail};
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
        let (Written::Named(given), Written::Named(changed)) = (&self.answers, read(changed)?)
        else {
            bail!("a sheet is an object of questions with their answers");
        };
        let mut all: BTreeMap<String, Written> = given.iter().cloned().collect();
        all.extend(changed);
        sheet(pack, &Written::Named(all.into_iter().collect()))
    }
}

/// Answers as in `pack step --answers`.
///
/// # Errors
/// The pack has no such question or choice.
pub fn answers(pack: &Pack, written: &str) -> Result<Answers> {
    sheet(pack, &read(written)?)
}

fn read(written: &str) -> Result<Written> {
    read_json(written).map_err(|error| anyhow!(error))
}

fn sheet(pack: &Pack, written: &Written) -> Result<Answers> {
    read_sheet(pack, written).map_err(|sentences| anyhow!(sentences.join("; ")))
}

/// The English calf-pain pack, with the words of the pages too.
///
/// # Errors
/// The content has problems.
pub fn pack() -> Result<Pack> {
    read_pack("content/calf-pain", "content")
}

/// The silly pack that has every feature, in the interface's own words.
///
/// # Errors
/// It has problems.
pub fn bicycle() -> Result<Pack> {
    read_pack("tests/fixtures/squeaky-bicycle", "content")
}

fn read_pack(folder: &str, shared: &str) -> Result<Pack> {
    let [pack, shared] = [folder, shared].map(|folder| place::checkout().join(folder));
    let problems = Problems::default();
    let packs = read_content(&Folders { pack, shared }, &problems).packs;
    let mut english = packs.into_iter().filter(|pack| pack.words().language == "en");
    english.next().with_context(|| format!("`pack check {folder}` says what is wrong"))
}
