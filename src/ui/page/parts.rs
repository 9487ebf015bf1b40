use yew::prelude::*;

use crate::domain::pack::{Block, Phrase};
use crate::ui::element::{link, tag, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;

/// A part of a page that can be linked to: a heading and what follows.
pub fn part(
    frame: Frame<'_>,
    id: &str,
    class: &'static str,
    title: Html,
    content: Vec<Html>,
) -> Html {
    html! {
        <section {class} id={id.to_owned()}>
            {frame.heading(1, title)}
            {for content}
        </section>
    }
}

/// The warning signs, which come before anything else.
pub fn warning_signs(frame: Frame<'_>) -> Html {
    let signs = prose(frame, 2, &frame.words().warning_signs);
    part(frame, "warning-signs", "card alert", frame.say(Phrase::PageSignsTitle), vec![signs])
}

/// A part of text under a phrase.
pub fn text_part(frame: Frame<'_>, id: &str, title: Phrase, blocks: &[Block]) -> Html {
    part(frame, id, "part prose", frame.say(title), vec![prose(frame, 2, blocks)])
}

/// A link for keyboards, seen only while it has the focus.
pub fn skip(frame: Frame<'_>, address: &'static str, phrase: Phrase) -> Html {
    link("skip", address, frame.say(phrase))
}

/// A row of links to the other pages; the one to the products is marked, so
/// that it can go once an answer was given.
pub fn links(frame: Frame<'_>, guide: bool, products: bool) -> Html {
    let mut all = Vec::new();
    if guide {
        all.push(link("", "guide.html", frame.say(Phrase::PageGuide)));
    }
    if products {
        let words = frame.say(Phrase::PageProducts);
        all.push(html! { <a href="products.html" data-products="">{words}</a> });
    }
    tag("nav", "links", all)
}

/// The words above everything: the title, and what it is about.
pub fn masthead(frame: Frame<'_>, title: &str, content: Vec<Html>) -> Html {
    let mut all = vec![frame.heading(0, text(title))];
    all.extend(content);
    tag("header", "masthead", all)
}

/// A whole page: the link for keyboards, then everything else.
pub fn sheet(frame: Frame<'_>, skip: Html, content: Vec<Html>) -> Html {
    let words = frame.words();
    let direction = if words.right_to_left { "rtl" } else { "ltr" };
    html! {
        <div class="checker" lang={words.language.clone()} dir={direction}>
            {skip}
            {tag("div", "wide", content)}
        </div>
    }
}
