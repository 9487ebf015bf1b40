use yew::prelude::*;

use super::first_screen::first_screen;
use super::parts::{link, masthead, sheet, text_part, warning_signs};
use crate::domain::pack::Phrase;
use crate::ui::frame::Frame;
use crate::ui::pen::Pen;
use crate::ui::prose::prose;
use crate::ui::result::foot::version;

/// The page around the element: introduction, warning signs, the checker with
/// its static first screen, the note.
pub fn front(frame: Frame<'_>) -> Html {
    let words = frame.words();
    sheet(Pen::new(frame), |pen| {
        pen.element("main", "columns", |pen| {
            pen.element("div", "about", |pen| {
                masthead(pen, "#checker", Phrase::Skip, |pen| {
                    pen.heading(0, &words.title);
                    prose(pen, 1, &words.introduction);
                    link(pen, "go start", "#checker", Phrase::PageCheckerTitle);
                });
                warning_signs(pen);
            });
            pen.put(checker(frame));
        });
        pen.element("footer", "end", |pen| {
            text_part(pen, "note", Phrase::NoteTitle, &words.disclaimer);
            pen.element("nav", "links", |pen| {
                link(pen, "", "guide.html", Phrase::PageGuide);
                // It goes once an answer was given.
                let products = words.phrase(Phrase::PageProducts).to_owned();
                pen.put(html! { <a href="products.html" data-products="">{products}</a> });
            });
            pen.line("p", "detail", &version(frame));
        });
    })
}

/// The element. Its link to the products is shown only in a result that shows
/// products: no other has a place for it.
fn checker(frame: Frame<'_>) -> Html {
    // The page's own heading stands above the screen's.
    let first = first_screen(Frame { level: frame.level + 1, ..frame });
    let phrase = |phrase| frame.words().phrase(phrase).to_owned();
    html! {
        <section class="sheet" id="checker" aria-label={phrase(Phrase::PageCheckerTitle)}>
            <symptom-checker storage="session">
                <template shadowrootmode="open">
                    <link rel="stylesheet" href="first.css" />
                    {first}
                </template>
                <a slot="products-page" href="products.html">{phrase(Phrase::PageProducts)}</a>
            </symptom-checker>
        </section>
    }
}
