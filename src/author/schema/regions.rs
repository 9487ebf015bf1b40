use schemars::JsonSchema;

use super::common::{Id, Source, Sources};

/// `regions.toml`: whom to call where.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Regions {
    /// The regions; the last is for those that are not known.
    #[schemars(length(min = 1))]
    pub region: Vec<Region>,
    /// Where numbers were read.
    pub source: Option<Vec<Source>>,
}

/// Whom to call in one region.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Region {
    /// What a page's owner names it by, such as `gb`.
    pub id: Id,
    /// Emergency numbers, the first one first.
    #[schemars(length(min = 1))]
    pub emergency: Vec<Contact>,
    /// Lines for advice on the same day.
    pub advice: Option<Vec<Contact>>,
    /// Where the numbers were read.
    pub sources: Sources,
}

/// A number to call.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Contact {
    /// What is shown.
    pub label: String,
    /// What is called.
    #[schemars(regex(pattern = r"^(?=.*[0-9])[0-9+-]{1,20}$"))]
    pub number: String,
}
