use core::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::Text;
use crate::author::diagnostic::{Problem, Problems};
use crate::domain::pack::{Block, Inline};

/// Markdown as blocks: paragraphs, flat lists, `**strong**`, headings from
/// `##`. Anything else is a problem at its line.
#[must_use]
pub fn read_blocks(text: &Text, problems: &Problems) -> Vec<Block> {
    let mut reader = Reader {
        text,
        problems,
        blocks: Vec::new(),
        runs: Vec::new(),
        items: None,
        strong: false,
        item_is_full: false,
    };
    for (event, span) in Parser::new_ext(&text.value, Options::empty()).into_offset_iter() {
        reader.take(event, span);
    }
    if reader.blocks.is_empty() && text.value.trim().is_empty() {
        problems.report(Problem::error("the text is empty").at(&text.spot).remedy("write it"));
    }
    reader.blocks
}

struct Reader<'a> {
    text: &'a Text,
    problems: &'a Problems,
    blocks: Vec<Block>,
    /// The runs of the block or item being read.
    runs: Vec<Inline>,
    /// The items of the list being read.
    items: Option<Vec<Vec<Inline>>>,
    strong: bool,
    /// Whether the item being read has a paragraph already.
    item_is_full: bool,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, span: Range<usize>) {
        match event {
            Event::Text(letters) => self.run(&letters),
            Event::SoftBreak => self.run(" "),
            Event::Start(Tag::Strong) => self.strong = true,
            Event::End(TagEnd::Strong) => self.strong = false,
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => {
                self.refuse(
                    span,
                    "a heading of the first level is the page's own",
                    "begin it with `##`",
                );
            }
            Event::Start(Tag::Paragraph) if self.items.is_some() => {
                if self.item_is_full {
                    self.refuse(
                        span,
                        "an item of a list has more than one paragraph",
                        "make it one paragraph, or two items",
                    );
                }
                self.item_is_full = true;
            }
            Event::Start(Tag::List(None)) if self.items.is_none() => self.items = Some(Vec::new()),
            Event::Start(Tag::List(None)) => {
                self.refuse(span, "a list stands within a list", "make it one list");
            }
            Event::Start(Tag::Item) => self.item_is_full = false,
            Event::End(TagEnd::Item) => {
                let runs = core::mem::take(&mut self.runs);
                if let Some(items) = &mut self.items {
                    items.push(runs);
                }
            }
            Event::End(TagEnd::List(_)) => {
                if let Some(items) = self.items.take() {
                    self.blocks.push(Block::List(items));
                }
            }
            Event::End(TagEnd::Heading(_)) => self.block(Block::Heading),
            Event::End(TagEnd::Paragraph) if self.items.is_none() => self.block(Block::Paragraph),
            Event::Start(Tag::Heading { .. } | Tag::Paragraph) | Event::End(_) => {}
            other => self.refuse_event(&other, span),
        }
    }

    fn run(&mut self, letters: &str) {
        match (self.runs.last_mut(), self.strong) {
            (Some(Inline::Text(text)), false) | (Some(Inline::Strong(text)), true) => {
                text.push_str(letters);
            }
            (_, false) => self.runs.push(Inline::Text(letters.to_owned())),
            (_, true) => self.runs.push(Inline::Strong(letters.to_owned())),
        }
    }

    fn block(&mut self, make: fn(Vec<Inline>) -> Block) {
        let runs = core::mem::take(&mut self.runs);
        if !runs.is_empty() {
            self.blocks.push(make(runs));
        }
    }

    fn refuse_event(&self, event: &Event<'_>, span: Range<usize>) {
        let (message, remedy) = match event {
            Event::Start(Tag::Emphasis) => {
                ("slanted text is not drawn", "use `**strong**`, or no mark")
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => (
                "a text has no links or pictures",
                "name a source in `pack.toml`; write out what the text needs",
            ),
            Event::Start(Tag::CodeBlock(_)) => {
                ("an indented or fenced block is not drawn", "begin the line without spaces")
            }
            Event::Code(_) => ("marks for code are not drawn", "take the backticks away"),
            Event::Start(Tag::BlockQuote(_)) => ("a quotation is not drawn", "take the `>` away"),
            Event::Start(Tag::List(_)) => {
                ("a numbered list is not drawn", "begin each item with `-`")
            }
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                ("a text has no HTML", "write plain text; `\\<` stands for a bracket")
            }
            Event::Rule => ("a line across is not drawn", "use a heading, `## …`"),
            Event::HardBreak => {
                ("a forced line break is not drawn", "begin a new paragraph with an empty line")
            }
            _ => {
                ("this is not drawn", "use paragraphs, lists, `**strong**` and headings from `##`")
            }
        };
        // The block that holds HTML is reported once, not with each of its lines.
        if !matches!(event, Event::Html(_)) {
            self.refuse(span, message, remedy);
        }
    }

    fn refuse(&self, span: Range<usize>, message: &str, remedy: &str) {
        self.problems.report(Problem::error(message).at(&self.text.part(span)).remedy(remedy));
    }
}
