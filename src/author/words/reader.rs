use std::cell::RefCell;
use std::path::Path;

use crate::author::diagnostic::{Problem, Problems, Spot};
use crate::author::read::{Fields, Text, read_blocks, read_text};
use crate::domain::pack::{Block, Inline};

/// What every reader of words shares: where problems go, and what was read so
/// far, for the checks of the wording.
pub struct WordReader<'a> {
    /// Where problems go.
    pub problems: &'a Problems,
    /// Every text that a visitor can read, with its place.
    pub texts: RefCell<Vec<Text>>,
    /// What a visitor reads in one go.
    pub passages: RefCell<Vec<Passage>>,
    /// What is said of mechanisms, titles and texts apart.
    pub mechanisms: RefCell<Vec<Passage>>,
    /// What visitors read that no pack carries.
    pub scripted: RefCell<Vec<Scripted>>,
}

/// What a visitor reads in one go: a screen, or a longer text.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What it is, such as "question `pain-start`".
    pub what: String,
    /// Where it begins.
    pub spot: Spot,
    /// Its sentences; headings, labels and items count as one each.
    pub lines: Vec<String>,
    /// Whether it is a screen of the visit.
    pub is_screen: bool,
}

/// A sentence for visitors that the element's script has, and no pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scripted {
    /// The table and the name under which authors wrote it, such as `failures.offline`.
    pub name: String,
    /// The sentence.
    pub text: String,
}

impl<'a> WordReader<'a> {
    /// Nothing was read yet.
    #[must_use]
    pub fn new(problems: &'a Problems) -> Self {
        Self {
            problems,
            texts: RefCell::default(),
            passages: RefCell::default(),
            mechanisms: RefCell::default(),
            scripted: RefCell::default(),
        }
    }

    /// A text of one line that must be there; an empty one where it is not.
    pub fn line(&self, fields: &Fields<'_>, name: &'static str) -> String {
        fields.text(name).map(|text| self.checked_line(&text)).unwrap_or_default()
    }

    /// A text of one line that may be left out.
    pub fn optional_line(&self, fields: &Fields<'_>, name: &'static str) -> Option<String> {
        fields.optional_text(name).map(|text| self.checked_line(&text))
    }

    /// A text of one line, without marks.
    pub fn checked_line(&self, text: &Text) -> String {
        let problem = if text.value.trim().is_empty() {
            Some(Problem::error("the text is empty").remedy("write it"))
        } else if text.value.contains('\n') {
            Some(
                Problem::error("the text has more than one line")
                    .remedy("write it as one line; only texts marked *blocks* have more"),
            )
        } else if text.value.contains("**") {
            Some(
                Problem::error("a text of one line has no `**strong**` words")
                    .remedy("take the stars away"),
            )
        } else if text.value.trim() != text.value {
            Some(
                Problem::error("the text begins or ends with a space")
                    .remedy("take the space away"),
            )
        } else {
            None
        };
        if let Some(problem) = problem {
            self.problems.report(problem.at(&text.spot));
        }
        self.texts.borrow_mut().push(text.clone());
        text.value.clone()
    }

    /// Blocks in a Markdown file that must be there.
    pub fn file(&self, path: &Path, what: impl Into<String>) -> Vec<Block> {
        let Some(file) = read_text(path, self.problems) else { return Vec::new() };
        let blocks = self.blocks(Text::whole(&file));
        let (what, spot, lines) = (what.into(), Spot::whole(file), lines(&blocks));
        self.passage(Passage { what, spot, lines, is_screen: false });
        blocks
    }

    /// Blocks in a text.
    pub fn blocks(&self, text: Text) -> Vec<Block> {
        let blocks = read_blocks(&text, self.problems);
        self.texts.borrow_mut().push(text);
        blocks
    }

    /// Keeps a passage for the checks of the wording.
    pub fn passage(&self, passage: Passage) {
        self.passages.borrow_mut().push(passage);
    }
}

/// The lines of blocks: paragraphs, headings, items.
pub(crate) fn lines(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Heading(runs) | Block::Paragraph(runs) => vec![line(runs)],
            Block::List(items) => items.iter().map(|item| line(item)).collect(),
        })
        .collect()
}

/// Runs as one line, without marks.
pub(crate) fn line(runs: &[Inline]) -> String {
    runs.iter()
        .map(|run| match run {
            Inline::Text(text) | Inline::Strong(text) => text.as_str(),
        })
        .collect()
}
