use serde::{Deserialize, Serialize};

/// A drawing that explains: outlines with places for words, never an image
/// file, so that showing it asks no server for anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The name that authors gave.
    pub name: String,
    /// Its width, in the units of its outlines.
    pub width: u16,
    /// Its height, in the units of its outlines.
    pub height: u16,
    /// What is drawn, from the back to the front.
    pub outlines: Vec<Outline>,
    /// Where its words stand.
    pub labels: Vec<Label>,
}

/// One outline of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// How it is drawn.
    pub tone: Tone,
    /// Path data as in SVG's `d`.
    pub path: String,
}

/// A place for words in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// How they are drawn.
    pub tone: Tone,
    /// The middle of the words, from the left.
    pub x: i16,
    /// Their base line, from the top.
    pub y: i16,
}

/// How a part of a picture is drawn; the style says which colours that means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// A thin line: an axis, a pointer.
    Line,
    /// A pale area that stands for time or space.
    Area,
    /// What the picture is about.
    Strong,
    /// What stands beside it.
    Soft,
    /// The place to look at.
    Mark,
    /// The outline of the whole.
    Body,
    /// Something within it.
    Inner,
}
