use super::card::{card, warnings};
use crate::domain::outcome::{Card, HeldBack, Suggestions, Withheld};
use crate::domain::pack::{CautionId, Phrase};
use crate::ui::pen::Pen;

/// The products for the stage, or why there are none, told calmly.
pub fn suggestions(pen: &mut Pen<'_>, suggestions: &Suggestions) {
    match suggestions {
        Suggestions::Shown { cards, held_back } => {
            pen.section("section", Phrase::ProductsTitle, |pen| {
                pen.say("p", "detail", Phrase::ProductsHelp);
                pen.element("div", "products", |pen| {
                    cards.iter().for_each(|shown| show(pen, shown));
                });
                // Our own page puts the link to its page of products here.
                pen.slot("products-page");
                held_back.iter().for_each(|held| not_shown(pen, held));
            });
        }
        Suggestions::Withheld(Withheld::Alert(_)) => withheld(pen, Phrase::WithheldAlert, &[]),
        Suggestions::Withheld(Withheld::Cautions(_)) => {
            withheld(pen, Phrase::WithheldCautions, &suggestions.cautions());
        }
        Suggestions::Withheld(Withheld::NoProduct) => {}
    }
}

/// A product's card, with the place for what the shop puts in: its own form,
/// or a link.
fn show(pen: &mut Pen<'_>, shown: &Card) {
    let product = pen.frame.rules().products.get(shown.product.index());
    let words = pen.frame.words().products.get(shown.product.index());
    let (Some(product), Some(words)) = (product, words) else { return };
    pen.element("article", "card product", |pen| {
        card(pen, product, words, &shown.cautions);
        pen.slot(&["product-", &product.name].concat());
    });
}

/// Why no product is shown.
fn withheld(pen: &mut Pen<'_>, why: Phrase, cautions: &[CautionId]) {
    pen.section("card", Phrase::WithheldTitle, |pen| {
        pen.say("p", "", why);
        warnings(pen, cautions);
    });
}

/// A product of the stage that is not shown, with its reasons behind it.
fn not_shown(pen: &mut Pen<'_>, held: &HeldBack) {
    let Some(words) = pen.frame.words().products.get(held.product.index()) else { return };
    let title = pen.frame.fill_one(Phrase::HeldBack, "product", &words.title);
    pen.disclosure("row", &title, |pen| warnings(pen, &held.cautions));
}
