use super::draft::Pick;
use super::question::Form;
use crate::domain::pack::{Kind, Phrase};
use crate::ui::drawing::drawing;
use crate::ui::pen::Pen;

/// One thing to choose. The whole tile is the target; the input in it tells
/// by its mark, the tile by border and fill.
pub fn tile(pen: &mut Pen<'_>, form: Form<'_>, pick: Pick) {
    let is_many = matches!(form.question.kind, Kind::Many(_));
    let phrase = |phrase| pen.frame.words().phrase(phrase);
    let (label, help, picture) = match pick {
        Pick::Choice(choice) => {
            let words = form.words.choices.get(choice.index());
            let rules = form.question.choices().get(choice.index());
            let picture = rules.and_then(|choice| choice.picture);
            (
                words.map_or("", |words| &words.label),
                words.and_then(|words| words.help.as_deref()),
                picture,
            )
        }
        Pick::NotSure if is_many => (phrase(Phrase::NotSureAboutSome), None, None),
        Pick::NotSure => (phrase(Phrase::NotSure), None, None),
        Pick::None => (phrase(Phrase::NoneOfThese), None, None),
        Pick::Level(_) => ("", None, None),
    };
    pen.element("label", "tile", |pen| {
        input(pen, form, pick);
        pen.element("span", "told", |pen| {
            pen.line("span", "label", label);
            if let Some(help) = help {
                pen.text(" ");
                pen.line("span", "detail", help);
            }
        });
        if let Some(picture) = picture {
            drawing(pen, picture);
        }
    });
}

/// The input of a tile or of a level.
pub(super) fn input(pen: &mut Pen<'_>, form: Form<'_>, pick: Pick) {
    let kind = if matches!(form.question.kind, Kind::Many(_)) { "checkbox" } else { "radio" };
    let exclusive = if pick == Pick::None { "true" } else { "" };
    // The second half is another group of inputs: the browser must not carry
    // the ticks of the first one over.
    let half = if form.asks_which() { "-unsure" } else { "" };
    let name = [&form.question.name, half].concat();
    let keys = &["class", "part", "type", "name", "data-exclusive"];
    pen.input(keys, &[kind, &name, exclusive], pick, form.draft.has(pick));
}
