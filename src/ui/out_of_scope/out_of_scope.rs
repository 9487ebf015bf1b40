use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::outcome::OutOfScope;
use crate::domain::pack::{Level, Phrase, Place};
use crate::ui::check::answers;
use crate::ui::pen::Pen;
use crate::ui::prose::prose;
use crate::ui::question::Marks;
use crate::ui::said::quote;
use crate::ui::urgent::banner::place_to_go;
use crate::ui::urgent::call::{call_first, call_if_worse};

/// The checker does not fit: why, where to go instead, whom to call.
pub fn out_of_scope(
    pen: &mut Pen<'_>,
    visit: &Visit,
    given: &Answers,
    outcome: &OutOfScope,
    marks: &Marks,
) {
    let frame = pen.frame;
    let words = frame.words().scope_reasons.get(outcome.reason.index());
    let rules = pen.frame.rules().scope_reasons.get(outcome.reason.index());
    let (Some(words), Some(rules)) = (words, rules) else { return };
    pen.element("div", "head", |pen| {
        pen.say("p", "chip", Phrase::OutOfScope);
        pen.marked_heading(0, &marks.heading, |pen| pen.text(&words.title));
        for evidence in &outcome.evidence {
            if let Some(line) = quote(frame, *evidence) {
                pen.line("p", "detail", &line);
            }
        }
    });
    pen.line("p", "lead", &place_to_go(pen.frame, Level::SameDay, rules.place));
    pen.element("div", "explanation prose", |pen| prose(pen, 1, &words.advice));
    if rules.place >= Place::DoctorToday {
        pen.section("card", Phrase::CallTitle, |pen| call_first(pen, Level::SameDay));
    }
    call_if_worse(pen);
    pen.section("section", Phrase::AnswersTitle, |pen| answers(pen, visit, given));
}
