use crate::domain::outcome::{Explanations, Fit, FoundReason, Guide};
use crate::domain::pack::{ExplanationWords, Phrase, ReasonId};
use crate::ui::drawing::figure;
use crate::ui::frame::Frame;
use crate::ui::pen::Pen;
use crate::ui::prose::prose;
use crate::ui::said::quote;

/// The words of the heading: which explanation fits best, or that none does.
pub fn title(pen: &mut Pen<'_>, outcome: &Guide) {
    let leading = match &outcome.explanations {
        Explanations::Ranked { leading, .. } => words(pen.frame, leading),
        _ => None,
    };
    match leading {
        Some(words) => {
            pen.say("span", "before", Phrase::FitsBest);
            pen.text(" ");
            pen.text(&words.title);
        }
        None => pen.phrase(Phrase::FitsNone),
    }
}

/// What may be happening: the drawing, the text, and what is not settled.
pub fn explanation(pen: &mut Pen<'_>, fit: &Fit) {
    let Some(words) = words(pen.frame, fit) else { return };
    let rules = pen.frame.rules().explanations.get(fit.explanation.index());
    pen.section("section explanation", Phrase::ExplanationTitle, |pen| {
        if let Some(picture) = rules.and_then(|rules| rules.picture) {
            figure(pen, picture);
        }
        prose(pen, 2, &words.text);
        pen.line("p", "detail", &pen.frame.words().hedge);
    });
}

/// Why it fits: for, against, not sure, not asked.
pub fn reasons(pen: &mut Pen<'_>, fit: &Fit) {
    let Some(words) = words(pen.frame, fit) else { return };
    pen.section("card", Phrase::WhyTitle, |pen| {
        pen.element("ul", "reasons", |pen| {
            for found in &fit.reasons_for {
                found_reason(pen, "for", Phrase::ForIt, words, found);
            }
            for found in &fit.reasons_against {
                found_reason(pen, "against", Phrase::AgainstIt, words, found);
            }
        });
        open_reasons(pen, Phrase::UnsureTitle, words, &fit.not_sure);
        open_reasons(pen, Phrase::NotAskedTitle, words, &fit.not_asked);
    });
}

/// A reason that holds, with the answers behind it in the visitor's words.
fn found_reason(
    pen: &mut Pen<'_>,
    class: &'static str,
    heard: Phrase,
    words: &ExplanationWords,
    found: &FoundReason,
) {
    let frame = pen.frame;
    pen.element("li", class, |pen| {
        pen.element("span", "", |pen| {
            pen.unseen(pen.frame.words().phrase(heard));
            pen.text(" ");
            pen.text(reason(words, found.reason));
            for evidence in &found.evidence {
                if let Some(line) = quote(frame, *evidence) {
                    pen.text(" ");
                    pen.line("span", "detail", &line);
                }
            }
        });
    });
}

/// Reasons that stay open.
fn open_reasons(pen: &mut Pen<'_>, title: Phrase, words: &ExplanationWords, open: &[ReasonId]) {
    if open.is_empty() {
        return;
    }
    pen.element("div", "left-open", |pen| {
        pen.say("p", "label", title);
        pen.element("ul", "dots", |pen| {
            for id in open {
                pen.line("li", "", reason(words, *id));
            }
        });
    });
}

/// The words of an explanation.
pub(super) fn words<'a>(frame: Frame<'a>, fit: &Fit) -> Option<&'a ExplanationWords> {
    frame.words().explanations.get(fit.explanation.index())
}

/// The words of a reason.
pub(super) fn reason(words: &ExplanationWords, id: ReasonId) -> &str {
    words.reasons.get(id.index()).map_or("", String::as_str)
}
