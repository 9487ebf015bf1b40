use schemars::JsonSchema;

use super::common::Id;

/// `pictures.toml`: drawings in outlines.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pictures {
    /// The drawings.
    pub picture: Option<Vec<Picture>>,
}

/// A drawing.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Picture {
    /// What choices, explanations and words name it by.
    pub id: Id,
    /// In the units of the outlines.
    #[schemars(range(min = 1, max = 2000))]
    pub width: u16,
    /// In the units of the outlines.
    #[schemars(range(min = 1, max = 2000))]
    pub height: u16,
    /// What is drawn, one over the other.
    pub outline: Option<Vec<Outline>>,
    /// Where labels stand.
    pub label: Option<Vec<Label>>,
}

/// An outline.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Outline {
    /// How it is drawn.
    pub tone: Tone,
    /// As in the `d` of an SVG path.
    #[schemars(regex(pattern = r"^[MmLlHhVvCcSsQqTtAaZz0-9., -]*$"))]
    pub path: String,
}

/// Where a label stands.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Label {
    /// What words name it by; within the drawing.
    pub id: Id,
    /// How it is drawn.
    pub tone: Tone,
    /// From the left.
    #[schemars(range(min = 0, max = 2000))]
    pub x: u16,
    /// From the top.
    #[schemars(range(min = 0, max = 2000))]
    pub y: u16,
}

/// How something is drawn.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the styles say what each looks like")]
pub enum Tone {
    Line,
    Area,
    Strong,
    Soft,
    Mark,
    Body,
    Inner,
}
