use yew::Html;

use super::element::{list, tag, text};
use super::frame::Frame;
use crate::domain::pack::{Block, Inline};

/// Blocks of text; their headings stand at this depth.
pub fn prose(frame: Frame<'_>, depth: u8, blocks: &[Block]) -> Html {
    blocks
        .iter()
        .map(|block| match block {
            Block::Heading(runs) => frame.heading(depth, inline(runs)),
            Block::Paragraph(runs) => tag("p", "", vec![inline(runs)]),
            Block::List(items) => list("dots", items.iter().map(|runs| inline(runs))),
        })
        .collect()
}

/// A run of text.
fn inline(runs: &[Inline]) -> Html {
    runs.iter()
        .map(|run| match run {
            Inline::Text(words) => text(words),
            Inline::Strong(words) => tag("strong", "", vec![text(words)]),
        })
        .collect()
}
