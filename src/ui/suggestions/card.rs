use crate::domain::pack::{CautionId, Phrase, Product, ProductWords, Role};
use crate::ui::pen::Pen;

/// A product: its place, what some people do with it, the lines that always
/// stand on its card, the warnings that hold for this visitor.
pub fn card(pen: &mut Pen<'_>, product: &Product, words: &ProductWords, cautions: &[CautionId]) {
    let frame = pen.frame;
    pen.say(
        "p",
        "chip",
        match product.role {
            Role::First => Phrase::RoleFirst,
            Role::Alongside => Phrase::RoleAlongside,
        },
    );
    pen.line(frame.heading_name(2), "heading product-name", &words.title);
    pen.line("p", "", &words.text);
    let words = &frame.words().notes;
    let notes: Vec<&str> = product
        .notes
        .iter()
        .filter_map(|note| words.get(usize::from(*note)).map(String::as_str))
        .collect();
    pen.list("dots", &notes);
    if !cautions.is_empty() {
        pen.element("div", "care", |pen| {
            pen.say("p", "label", Phrase::CautionsTitle);
            warnings(pen, cautions);
        });
    }
}

/// Cautions in their words.
pub fn warnings(pen: &mut Pen<'_>, cautions: &[CautionId]) {
    for caution in cautions {
        let Some(words) = pen.frame.words().cautions.get(caution.index()) else { continue };
        pen.element("p", "", |pen| {
            pen.line("strong", "", &words.title);
            pen.text(" ");
            pen.text(&words.text);
        });
    }
}
