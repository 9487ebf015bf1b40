use yew::Html;

use crate::domain::outcome::{Evidence, Explanations, Fit, Guide};
use crate::domain::pack::{ExplanationWords, Phrase, ReasonId};
use crate::ui::drawing::figure;
use crate::ui::element::{list, tag, text, unseen};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;
use crate::ui::said::quote;

/// The heading: which explanation fits best, or that none does.
pub fn title(frame: Frame<'_>, outcome: &Guide) -> Html {
    let leading = match &outcome.explanations {
        Explanations::Ranked { leading, .. } => words(frame, leading),
        _ => None,
    };
    leading.map_or_else(
        || frame.say(Phrase::FitsNone),
        |words| {
            let before = tag("span", "before", vec![frame.say(Phrase::FitsBest)]);
            vec![before, text(" "), text(&words.title)].into_iter().collect()
        },
    )
}

/// What may be happening: the drawing, the text, and what is not settled.
pub fn explanation(frame: Frame<'_>, fit: &Fit) -> Html {
    let Some(words) = words(frame, fit) else { return Html::default() };
    let rules = frame.rules().explanations.get(fit.explanation.index());
    let mut all = Vec::new();
    let picture = rules.and_then(|rules| rules.picture);
    all.extend(picture.and_then(|picture| figure(frame, picture)));
    all.push(prose(frame, 2, &words.text));
    all.push(tag("p", "detail", vec![text(&frame.words().hedge)]));
    frame.section("part", Phrase::ExplanationTitle, vec![tag("div", "prose", all)])
}

/// Why it fits: for, against, not sure, not asked.
pub fn reasons(frame: Frame<'_>, fit: &Fit) -> Html {
    let Some(words) = words(frame, fit) else { return Html::default() };
    let found = |class, heard, reasons: &[crate::domain::outcome::FoundReason]| -> Vec<Html> {
        let line = |found: &crate::domain::outcome::FoundReason| {
            let mut line = vec![
                unseen(frame.words().phrase(heard)),
                text(" "),
                text(reason(words, found.reason)),
            ];
            line.extend(quotes(frame, &found.evidence));
            tag("li", class, vec![tag("span", "", line)])
        };
        reasons.iter().map(line).collect()
    };
    let mut lines = found("for", Phrase::ForIt, &fit.reasons_for);
    lines.extend(found("against", Phrase::AgainstIt, &fit.reasons_against));
    let mut all = vec![tag("ul", "reasons", lines)];
    let open = |title, reasons: &[ReasonId]| {
        (!reasons.is_empty()).then(|| {
            let lines = reasons.iter().map(|id| text(reason(words, *id)));
            let title = tag("p", "label", vec![frame.say(title)]);
            tag("div", "left-open", vec![title, list("dots", lines)])
        })
    };
    all.extend(open(Phrase::UnsureTitle, &fit.not_sure));
    all.extend(open(Phrase::NotAskedTitle, &fit.not_asked));
    frame.section("card", Phrase::WhyTitle, all)
}

/// The words of an explanation.
pub(super) fn words<'a>(frame: Frame<'a>, fit: &Fit) -> Option<&'a ExplanationWords> {
    frame.words().explanations.get(fit.explanation.index())
}

/// The words of a reason.
pub(super) fn reason(words: &ExplanationWords, id: ReasonId) -> &str {
    words.reasons.get(id.index()).map_or("", String::as_str)
}

/// The answers behind a reason, in the visitor's words.
fn quotes(frame: Frame<'_>, evidence: &[Evidence]) -> Vec<Html> {
    let quotes = evidence.iter().filter_map(|evidence| quote(frame, *evidence));
    quotes.map(|line| tag("span", "detail", vec![text(&line)])).collect()
}
