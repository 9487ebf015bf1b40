use super::pen::Pen;
use crate::domain::pack::{Block, Inline};

/// Blocks of text; their headings stand at this depth.
pub fn prose(pen: &mut Pen<'_>, depth: u8, blocks: &[Block]) {
    for block in blocks {
        let (name, class, runs) = match block {
            Block::Heading(runs) => (pen.frame.heading_name(depth), "heading", runs),
            Block::Paragraph(runs) => ("p", "", runs),
            Block::List(items) => {
                pen.element("ul", "dots", |pen| {
                    for runs in items {
                        pen.element("li", "", |pen| inline(pen, runs));
                    }
                });
                continue;
            }
        };
        pen.element(name, class, |pen| inline(pen, runs));
    }
}

/// A run of text.
fn inline(pen: &mut Pen<'_>, runs: &[Inline]) {
    for run in runs {
        match run {
            Inline::Text(words) => pen.text(words),
            Inline::Strong(words) => pen.line("strong", "", words),
        }
    }
}
