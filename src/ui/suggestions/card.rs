use yew::prelude::*;

use crate::domain::pack::{CautionId, Phrase, ProductId, Role};
use crate::ui::element::{list, tag, text};
use crate::ui::frame::Frame;

/// A product: its place, what some people do with it, the lines that always
/// stand on its card, the warnings that hold for this visitor, and the place
/// for what the shop puts in (its form, or a link).
#[must_use]
pub fn card(
    frame: Frame<'_>,
    product: ProductId,
    cautions: &[CautionId],
    slot: bool,
) -> Option<Html> {
    let rules = frame.rules().products.get(product.index())?;
    let words = frame.words().products.get(product.index())?;
    let role = match rules.role {
        Role::First => Phrase::RoleFirst,
        Role::Alongside => Phrase::RoleAlongside,
    };
    let notes = rules.notes.iter().filter_map(|note| frame.words().notes.get(usize::from(*note)));
    let mut all = vec![
        tag("p", "chip", vec![frame.say(role)]),
        frame.heading(2, text(&words.title)),
        tag("p", "", vec![text(&words.text)]),
        list("dots", notes.map(|note| text(note))),
    ];
    if !cautions.is_empty() {
        let lines = cautions.iter().filter_map(|caution| warning(frame, *caution));
        let title = tag("p", "label", vec![frame.say(Phrase::CautionsTitle)]);
        all.push(tag("div", "care", vec![title, lines.collect()]));
    }
    if slot {
        let mut name = String::from("product-");
        name.push_str(&rules.name);
        all.push(html! { <slot {name}></slot> });
    }
    Some(tag("article", "card product", all))
}

/// A caution in its words.
#[must_use]
pub fn warning(frame: Frame<'_>, caution: CautionId) -> Option<Html> {
    let words = frame.words().cautions.get(caution.index())?;
    let title = tag("strong", "", vec![text(&words.title)]);
    Some(tag("p", "", vec![title, text(" "), text(&words.text)]))
}
