use crate::domain::outcome::{Explanations, Outcome};
use crate::domain::pack::{Phrase, Rules, Source, SourceId};
use crate::ui::pen::Pen;

/// The sources of everything that a result says, each once, in the pack's order.
#[must_use]
pub fn sources_of(rules: &Rules, outcome: &Outcome) -> Vec<SourceId> {
    let mut named: Vec<&[SourceId]> = Vec::new();
    let alerts = match outcome {
        Outcome::Urgent(urgent) => urgent.alerts.as_slice(),
        Outcome::Guide(guide) => guide.alerts.as_slice(),
        Outcome::OutOfScope(out) => {
            if let Some(reason) = rules.scope_reasons.get(out.reason.index()) {
                named.push(&reason.sources);
            }
            &[]
        }
    };
    for held in alerts {
        if let Some(alert) = rules.alerts.get(held.alert.index()) {
            named.push(&alert.sources);
        }
    }
    if let Outcome::Guide(guide) = outcome {
        if let Explanations::Ranked { leading, others } = &guide.explanations {
            for fit in core::iter::once(leading).chain(others) {
                if let Some(explanation) = rules.explanations.get(fit.explanation.index()) {
                    named.push(&explanation.sources);
                }
            }
        }
        for id in guide.suggestions.cautions() {
            if let Some(caution) = rules.cautions.get(id.index()) {
                named.push(&caution.sources);
            }
        }
    }
    let all = (0..).map(SourceId::new).take(rules.sources.len());
    all.filter(|source| named.iter().any(|sources| sources.contains(source))).collect()
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
            let keys = &["class", "part", "href", "target", "rel"];
            let values = [address.as_str(), "_blank", "noopener noreferrer"];
            pen.element_with("a", "", keys, &values, None, |pen| {
                pen.text(&source.title);
            });
        }
        None => pen.text(&source.title),
    }
    pen.text(" ");
    pen.line("span", "detail", &pen.frame.fill_date(Phrase::SourceRead, source.read));
}
