use schemars::JsonSchema;

use super::common::{Day, Id, Source};

/// `pack.toml`: what the pack is.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PackFile {
    /// The pack's name, which is its folder's too.
    pub id: Id,
    /// The version of the content, such as 1.0.0.
    #[schemars(regex(pattern = r"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}$"))]
    pub version: String,
    /// No visit may ask more questions; proved by `pack check`.
    #[schemars(range(min = 1, max = 65_536))]
    pub longest_visit: Option<u32>,
    /// The languages, the default first; each has a folder.
    #[schemars(length(min = 1), inner(regex(pattern = r"^[A-Za-z][A-Za-z0-9-]{0,34}$")))]
    pub languages: Vec<String>,
    /// When its authors last reviewed it.
    pub reviewed: Day,
    /// By when they must have reviewed it again.
    pub review_by: Day,
    /// Who among clinicians has reviewed it; left out until one has.
    pub clinician: Option<Clinician>,
    /// An explanation with fewer points is not shown.
    #[schemars(range(min = 1, max = 10_000))]
    pub floor: u32,
    /// Names that count as two syllables in the reading grade.
    pub glossary: Option<Vec<String>>,
    /// Where facts were read.
    pub source: Option<Vec<Source>>,
}

/// A clinician who has reviewed the content.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Clinician {
    /// Their name.
    pub name: String,
    /// When.
    pub date: Day,
}
