use yew::Html;

use super::parts::{links, masthead, part, sheet, skip, warning_signs};
use crate::domain::pack::{CautionId, Effect, Phrase, ProductId, StageId};
use crate::ui::element::{link, tag, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;
use crate::ui::result::foot::version;
use crate::ui::suggestions::card::{card, warning};

/// The products by stage. The warning signs and the cautions come first.
pub fn products(frame: Frame<'_>) -> Html {
    let title = frame.words().phrase(Phrase::ProductsPageTitle);
    let help = tag("p", "lead", vec![frame.say(Phrase::ProductsPageHelp)]);
    let back = link("", "index.html", frame.say(Phrase::GuideBack));
    let head = masthead(frame, title, vec![help, back]);
    let mut parts = vec![warning_signs(frame), cautions(frame)];
    parts.extend(
        (0..).map(StageId::new).take(frame.rules().stages.len()).filter_map(|id| stage(frame, id)),
    );
    let note = prose(frame, 2, &frame.words().disclaimer);
    parts.push(part(frame, "note", "part prose", frame.say(Phrase::NoteTitle), vec![note]));
    parts.push(tag("p", "detail", vec![text(&version(frame))]));
    parts.push(links(frame, true, false));
    let wide = vec![head, tag("main", "text", parts)];
    sheet(frame, skip(frame, "#warning-signs", Phrase::PageSignsTitle), wide)
}

/// Every caution: those that withhold, then those that warn.
fn cautions(frame: Frame<'_>) -> Html {
    let of = |effect: Effect, title| {
        let ids = (0..).map(CautionId::new).zip(&frame.rules().cautions);
        let lines: Vec<Html> = ids
            .filter(|(_, caution)| caution.effect == effect)
            .filter_map(|(id, _)| warning(frame, id))
            .collect();
        (!lines.is_empty()).then(|| {
            let title = tag("p", "label", vec![frame.say(title)]);
            tag("div", "prose", core::iter::once(title).chain(lines).collect())
        })
    };
    let all = of(Effect::Withhold, Phrase::ProductsPageNotFor)
        .into_iter()
        .chain(of(Effect::ShowWith, Phrase::ProductsPageCare));
    part(frame, "cautions", "card watch", frame.say(Phrase::ProductsPageFirst), all.collect())
}

/// A stage with its products, if it has any.
fn stage(frame: Frame<'_>, id: StageId) -> Option<Html> {
    let rules = frame.rules().stages.get(id.index())?;
    let words = frame.words().stages.get(id.index())?;
    let products = (0..).map(ProductId::new).zip(&frame.rules().products);
    let cards: Vec<Html> = products
        .filter(|(_, product)| product.stage == id)
        .filter_map(|(product, _)| card(frame, product, &[], false))
        .collect();
    if cards.is_empty() {
        return None;
    }
    let title = text(&frame.fill(Phrase::Stage, &[("stage", &words.title)]));
    let meaning = tag("p", "", vec![text(&words.meaning)]);
    let content = vec![meaning, tag("div", "products", cards)];
    Some(part(frame, &["stage-", &rules.name].concat(), "part", title, content))
}
