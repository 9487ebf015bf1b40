use yew::prelude::*;

use super::draft::{Half, Pick};
use super::question::Form;
use crate::domain::pack::{Kind, Phrase, Question, QuestionWords};
use crate::ui::drawing::drawing;
use crate::ui::element::{tag, text};
use crate::ui::frame::Frame;
use crate::ui::visit::Message;

/// One thing to choose. The whole tile is the target; the input in it tells
/// by its mark, the tile by border and fill.
pub fn tile(
    frame: Frame<'_>,
    form: Form<'_>,
    question: &Question,
    words: &QuestionWords,
    pick: Pick,
) -> Html {
    let many = matches!(question.kind, Kind::Many(_));
    let (label, help, picture) = match pick {
        Pick::Choice(choice) => {
            let words = words.choices.get(choice.index());
            let rules = question.choices().get(choice.index());
            (
                words.map_or("", |words| &words.label),
                words.and_then(|words| words.help.as_deref()),
                rules.and_then(|choice| choice.picture),
            )
        }
        Pick::NotSure if many => (frame.words().phrase(Phrase::NotSureAboutSome), None, None),
        Pick::NotSure => (frame.words().phrase(Phrase::NotSure), None, None),
        Pick::None => (frame.words().phrase(Phrase::NoneOfThese), None, None),
        Pick::Level(_) => ("", None, None),
    };
    let mut told = vec![tag("span", "label", vec![text(label)])];
    if let Some(help) = help {
        told.push(tag("span", "detail", vec![text(help)]));
    }
    let mut content = vec![input(frame, form, question, pick), tag("span", "told", told)];
    content.extend(picture.and_then(|picture| drawing(frame, picture)));
    tag("label", "tile", content)
}

/// Tiles below one another.
pub fn tiles(all: Vec<Html>) -> Html {
    tag("div", "tiles", all)
}

/// The input of a tile or of a level.
pub fn input(frame: Frame<'_>, form: Form<'_>, question: &Question, pick: Pick) -> Html {
    let kind = if matches!(question.kind, Kind::Many(_)) { "checkbox" } else { "radio" };
    let on = frame.on.clone();
    let onchange = Callback::from(move |_: Event| on.emit(Message::Pick(pick)));
    let exclusive = (pick == Pick::None).then_some("");
    // The second half is another group of inputs: the browser must not carry
    // the ticks of the first one over.
    let mut name = question.name.clone();
    if form.draft.half() == Half::WhichUnsure {
        name.push_str("-unsure");
    }
    html! {
        <input type={kind} {name} value={pick.value()} checked={form.draft.has(pick)} {onchange}
            data-exclusive={exclusive} />
    }
}
