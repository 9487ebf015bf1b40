use yew::prelude::*;

use super::first_screen::first_screen;
use super::parts::{links, masthead, sheet, skip, text_part, warning_signs};
use crate::domain::pack::Phrase;
use crate::ui::element::{tag, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;
use crate::ui::result::foot::version;

/// The page around the element: introduction, warning signs, the checker with
/// its static first screen, the note.
pub fn front(frame: Frame<'_>) -> Html {
    let words = frame.words();
    let start =
        html! { <a class="go start" href="#checker">{frame.say(Phrase::PageCheckerTitle)}</a> };
    let introduction = vec![prose(frame, 1, &words.introduction), start];
    let about = vec![masthead(frame, &words.title, introduction), warning_signs(frame)];
    let columns = vec![tag("div", "about", about), checker(frame)];
    let note = text_part(frame, "note", Phrase::NoteTitle, &words.disclaimer);
    let version = tag("p", "detail", vec![text(&version(frame))]);
    let end = tag("footer", "end", vec![note, links(frame, true, true), version]);
    let wide = vec![tag("main", "columns", columns), end];
    sheet(frame, skip(frame, "#checker", Phrase::Skip), wide)
}

/// The element. Its link to the products is shown only in a result that shows
/// products: no other has a place for it.
fn checker(frame: Frame<'_>) -> Html {
    // The page's own heading stands above the screen's.
    let first = first_screen(Frame { level: frame.level + 1, ..frame });
    html! {
        <section class="sheet" id="checker" aria-label={frame.words().phrase(Phrase::PageCheckerTitle).to_owned()}>
            <symptom-checker storage="session">
                <template shadowrootmode="open">
                    <link rel="stylesheet" href="first.css" />
                    {first}
                </template>
                <a slot="products-page" href="products.html">
                    {frame.say(Phrase::PageProducts)}
                </a>
            </symptom-checker>
        </section>
    }
}
