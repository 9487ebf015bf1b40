use super::sources::{sources, sources_of};
use crate::domain::outcome::Outcome;
use crate::domain::pack::Phrase;
use crate::ui::frame::Frame;
use crate::ui::pen::Pen;
use crate::ui::prose::prose;
use crate::ui::visit::Message;

/// What stands under every result: a copy to keep, what must always be said,
/// the sources, the version.
pub fn foot(pen: &mut Pen<'_>, outcome: &Outcome) {
    pen.element("div", "actions", |pen| {
        pen.button("quiet", Phrase::Copy, "", Message::Copy);
        pen.button("quiet", Phrase::Print, "", Message::Print);
        pen.button("quiet", Phrase::StartAgain, "", Message::StartAgain);
    });
    pen.section("section note", Phrase::NoteTitle, |pen| {
        prose(pen, 2, &pen.frame.words().disclaimer);
        let ids = sources_of(pen.frame.rules(), outcome);
        if !ids.is_empty() {
            let title = pen.frame.words().phrase(Phrase::SourcesTitle);
            pen.disclosure("row", title, |pen| sources(pen, &ids));
        }
        // A copy tells its day, and so must what is printed.
        let made = pen.frame.fill_date(Phrase::SummaryMade, pen.frame.today);
        pen.line("p", "made", &made);
        pen.line("p", "detail", &version(pen.frame));
        if pen.frame.rules().certificate.is_some() {
            pen.say("p", "detail", Phrase::Checked);
        }
    });
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
    sentences.push_str(&frame.fill_date(due, rules.review_by));
    sentences
}
