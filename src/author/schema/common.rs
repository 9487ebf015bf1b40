use schemars::JsonSchema;

/// A name: lower-case letters, digits and hyphens, a letter first, at most 64.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct Id(#[schemars(regex(pattern = r"^[a-z][a-z0-9-]{0,63}$"))] pub String);

/// An id that may be defined in place of a table's key.
pub type ById<T> = std::collections::BTreeMap<String, T>;

/// A day, such as 2026-11-22.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct Day(#[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))] pub String);

/// When it holds, such as `pain-start = late and not swelling = whole`.
/// docs/expressions.md has the language.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct When(#[schemars(length(min = 1))] pub String);

/// A text that says something, on one line.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct Line(#[schemars(regex(pattern = r"^\S([^\n]*\S)?$"))] pub String);

/// A text of paragraphs, lists and headings from `##`, in Markdown.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct Blocks(#[schemars(length(min = 1))] pub String);

/// Ids of `[[source]]`, at least one; or `unverified` alone.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct Sources(#[schemars(length(min = 1))] pub Vec<Id>);

/// How much more serious an answer is than the others: in this order.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Sign {
    /// Not at all; what is meant where it is left out.
    None,
    /// Less so than a sign.
    Milder,
    /// As a warning sign.
    Sign,
}

/// Where to go.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Place {
    /// Call an ambulance.
    Ambulance,
    /// Go to an emergency department.
    EmergencyDepartment,
    /// See a doctor today.
    DoctorToday,
    /// See a clinician within days to two weeks.
    ClinicianSoon,
    /// Ask a pharmacist.
    Pharmacist,
}

/// Where a fact was read.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Source {
    /// What others name it by.
    pub id: Id,
    /// Author, title, year.
    pub title: String,
    /// Its address, where one was read.
    #[schemars(regex(pattern = r"^https?://[^\s\x22<>]+$"))]
    pub address: Option<String>,
    /// When it was read.
    pub read: Day,
}

/// A condition with a name, for use in other conditions.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NamedCondition {
    /// What conditions name it by.
    pub id: Id,
    /// When it holds.
    pub when: When,
}
