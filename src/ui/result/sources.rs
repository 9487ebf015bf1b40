use crate::domain::outcome::{Explanations, Outcome, Suggestions};
use crate::domain::pack::{Phrase, Rules, Source, SourceId};
use crate::ui::pen::Pen;

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
    let all = (0..).map(SourceId::new).take(rules.sources.len());
    all.filter(|source| found.contains(source)).collect()
}

/// These sources as a list, each with the day on which it was read.
pub fn sources(pen: &mut Pen<'_>, ids: &[SourceId]) {
    let rules = &pen.frame.rules().sources;
    pen.element("ul", "dots", |pen| {
        for source in ids.iter().filter_map(|id| rules.get(id.index())) {
            pen.element("li", "", |pen| line(pen, source));
        }
    });
}

fn line(pen: &mut Pen<'_>, source: &Source) {
    match &source.address {
        // Another page, so that the visit is not lost; it does not hear from where.
        Some(address) => {
            let values = [address.as_str(), "_blank", "noopener noreferrer"];
            pen.element_with("a", &["href", "target", "rel"], &values, None, |pen| {
                pen.text(&source.title);
            });
        }
        None => pen.text(&source.title),
    }
    pen.text(" ");
    pen.line("span", "detail", &pen.frame.fill_date(Phrase::SourceRead, source.read));
}
