use yew::prelude::*;

use super::card::{card, warning};
use crate::domain::outcome::{HeldBack, Suggestions, Withheld};
use crate::domain::pack::{CautionId, Phrase};
use crate::ui::element::{disclosure, tag, text};
use crate::ui::frame::Frame;

/// The products for the stage, or why there are none, told calmly.
pub fn suggestions(frame: Frame<'_>, suggestions: &Suggestions) -> Html {
    match suggestions {
        Suggestions::Shown { cards, held_back } => {
            let cards: Vec<Html> = cards
                .iter()
                .filter_map(|shown| card(frame, shown.product, &shown.cautions, true))
                .collect();
            let mut all = vec![
                tag("p", "detail", vec![frame.say(Phrase::ProductsHelp)]),
                tag("div", "products", cards),
            ];
            // Our own page puts the link to its page of products here.
            all.push(html! { <slot name="products-page"></slot> });
            all.extend(held_back.iter().filter_map(|held| not_shown(frame, held)));
            frame.section("part", Phrase::ProductsTitle, all)
        }
        Suggestions::Withheld(Withheld::Alert(_)) => {
            withheld(frame, Phrase::WithheldAlert, Vec::new())
        }
        Suggestions::Withheld(Withheld::Cautions(held)) => {
            let mut cautions: Vec<CautionId> = Vec::new();
            for caution in held.iter().flat_map(|held| &held.cautions) {
                if !cautions.contains(caution) {
                    cautions.push(*caution);
                }
            }
            let lines = cautions.into_iter().filter_map(|id| warning(frame, id)).collect();
            withheld(frame, Phrase::WithheldCautions, lines)
        }
        Suggestions::Withheld(Withheld::NoProduct) => Html::default(),
    }
}

/// Why no product is shown.
fn withheld(frame: Frame<'_>, why: Phrase, mut lines: Vec<Html>) -> Html {
    lines.insert(0, tag("p", "", vec![frame.say(why)]));
    frame.section("card", Phrase::WithheldTitle, lines)
}

/// A product of the stage that is not shown, with its reasons behind it.
fn not_shown(frame: Frame<'_>, held: &HeldBack) -> Option<Html> {
    let words = frame.words().products.get(held.product.index())?;
    let title = text(&frame.fill(Phrase::HeldBack, &[("product", &words.title)]));
    let lines = held.cautions.iter().filter_map(|id| warning(frame, *id)).collect();
    Some(disclosure("row", title, lines))
}
