use yew::prelude::*;

use crate::domain::pack::{Block, Phrase};
use crate::ui::pen::Pen;
use crate::ui::prose::prose;

/// A part of a page that can be linked to: a heading and what follows.
pub fn part(
    pen: &mut Pen<'_>,
    id: &str,
    class: &'static str,
    depth: u8,
    title: &str,
    draw: impl FnOnce(&mut Pen<'_>),
) {
    pen.element_with("section", class, &["class", "part", "id"], &[id], None, |pen| {
        pen.heading(depth, title);
        draw(pen);
    });
}

/// A part of text under a phrase.
pub fn text_part(pen: &mut Pen<'_>, id: &str, title: Phrase, blocks: &[Block]) {
    let title = pen.frame.words().phrase(title);
    part(pen, id, "section", 1, title, |pen| prose(pen, 2, blocks));
}

/// The warning signs, which come before anything else.
pub fn warning_signs(pen: &mut Pen<'_>) {
    let words = pen.frame.words();
    let title = words.phrase(Phrase::PageSignsTitle);
    part(pen, "warning-signs", "card alert", 1, title, |pen| prose(pen, 2, &words.warning_signs));
}

/// A link with a phrase.
pub fn link(pen: &mut Pen<'_>, class: &'static str, address: &str, phrase: Phrase) {
    pen.link(class, address, pen.frame.words().phrase(phrase));
}

/// A page's header: the link for keyboards, then what else stands there. The
/// link stands in it since everything on a page belongs to a landmark.
pub fn masthead(pen: &mut Pen<'_>, skip: &str, phrase: Phrase, draw: impl FnOnce(&mut Pen<'_>)) {
    pen.element("header", "masthead", |pen| {
        link(pen, "skip", skip, phrase);
        draw(pen);
    });
}

/// A whole page.
pub fn sheet(pen: Pen<'_>, draw: impl FnOnce(&mut Pen<'_>)) -> Html {
    let mut pen = pen;
    let words = pen.frame.words();
    let direction = if words.right_to_left { "rtl" } else { "ltr" };
    let keys = &["class", "part", "lang", "dir"];
    pen.element_with("div", "checker", keys, &[&words.language, direction], None, |pen| {
        pen.element("div", "wide", draw);
    });
    pen.finish()
}
