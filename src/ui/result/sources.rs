use yew::prelude::*;

use crate::domain::outcome::{Explanations, Outcome, Suggestions};
use crate::domain::pack::{Phrase, Rules, Source, SourceId};
use crate::ui::element::{list, tag, text};
use crate::ui::frame::Frame;

/// The sources of everything that a result says, each once, in the pack's order.
#[must_use]
pub fn sources_of(rules: &Rules, outcome: &Outcome) -> Vec<SourceId> {
    let mut found: Vec<SourceId> = Vec::new();
    let alerts = match outcome {
        Outcome::Urgent(urgent) => urgent.alerts.as_slice(),
        Outcome::Guide(guide) => guide.alerts.as_slice(),
        Outcome::OutOfScope(out) => {
            let reason = rules.scope_reasons.get(out.reason.index());
            found.extend(reason.into_iter().flat_map(|reason| &reason.sources));
            &[]
        }
    };
    let alerts = alerts.iter().filter_map(|held| rules.alerts.get(held.alert.index()));
    found.extend(alerts.flat_map(|alert| &alert.sources));
    if let Outcome::Guide(guide) = outcome {
        if let Explanations::Ranked { leading, others } = &guide.explanations {
            let shown = core::iter::once(leading).chain(others);
            let shown = shown.filter_map(|fit| rules.explanations.get(fit.explanation.index()));
            found.extend(shown.flat_map(|explanation| &explanation.sources));
        }
        if let Suggestions::Shown { cards, held_back } = &guide.suggestions {
            let cautions = cards.iter().flat_map(|card| &card.cautions);
            let cautions = cautions.chain(held_back.iter().flat_map(|held| &held.cautions));
            let cautions = cautions.filter_map(|caution| rules.cautions.get(caution.index()));
            found.extend(cautions.flat_map(|caution| &caution.sources));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// These sources as a list, each with the day on which it was read.
pub fn sources(frame: Frame<'_>, ids: &[SourceId]) -> Html {
    let rules = &frame.rules().sources;
    let lines = ids.iter().filter_map(|id| rules.get(id.index())).map(|source| line(frame, source));
    list("dots", lines)
}

fn line(frame: Frame<'_>, source: &Source) -> Html {
    let title = text(&source.title);
    // Another page, so that the visit is not lost; it does not hear from where.
    let title = match &source.address {
        Some(address) => html! {
            <a href={address.clone()} target="_blank" rel="noopener noreferrer">{title}</a>
        },
        None => title,
    };
    let read = frame.fill(Phrase::SourceRead, &[("date", &frame.date(source.read))]);
    vec![title, text(" "), tag("span", "detail", vec![text(&read)])].into_iter().collect()
}
