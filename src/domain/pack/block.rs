use serde::{Deserialize, Serialize};

/// A block of text. Never markup: each side draws it with its own means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A heading within a text.
    Heading(Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list without numbers; an item is one run of text.
    List(Vec<Vec<Inline>>),
}

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain.
    Text(String),
    /// Of weight.
    Strong(String),
}
