use yew::Html;

use super::sources::{sources, sources_of};
use crate::domain::outcome::Outcome;
use crate::domain::pack::Phrase;
use crate::ui::element::{disclosure, tag, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;
use crate::ui::visit::Message;

/// What stands under every result: a copy to keep, what must always be said,
/// the sources, the version.
pub fn foot(frame: Frame<'_>, outcome: &Outcome) -> Html {
    let actions = vec![
        frame.button("quiet", Phrase::Copy, Message::Copy),
        frame.button("quiet", Phrase::Print, Message::Print),
        frame.button("quiet", Phrase::StartAgain, Message::StartAgain),
    ];
    let mut note = vec![prose(frame, 2, &frame.words().disclaimer)];
    let ids = sources_of(frame.rules(), outcome);
    if !ids.is_empty() {
        note.push(disclosure("row", frame.say(Phrase::SourcesTitle), sources(frame, &ids)));
    }
    note.push(tag("p", "detail", vec![text(&version(frame))]));
    vec![tag("div", "actions", actions), frame.section("part note", Phrase::NoteTitle, note)]
        .into_iter()
        .collect()
}

/// Which content it is, who has reviewed it, and when the next review is due.
#[must_use]
pub fn version(frame: Frame<'_>) -> String {
    let rules = frame.rules();
    let reviewed = frame.date(rules.reviewed);
    let values = &[("version", rules.version.as_str()), ("date", reviewed.as_str())];
    let mut sentences = frame.fill(Phrase::Version, values);
    sentences.push(' ');
    sentences.push_str(&match &rules.clinician {
        Some((name, date)) => {
            frame.fill(Phrase::Clinician, &[("name", name), ("date", &frame.date(*date))])
        }
        None => frame.fill(Phrase::NoClinician, &[]),
    });
    let is_overdue = frame.today > rules.review_by;
    let due = if is_overdue { Phrase::ReviewOverdue } else { Phrase::ReviewDue };
    sentences.push(' ');
    sentences.push_str(&frame.fill(due, &[("date", &frame.date(rules.review_by))]));
    sentences
}
