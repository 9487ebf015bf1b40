use yew::Html;

use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::outcome::OutOfScope;
use crate::domain::pack::{Level, Phrase, Place};
use crate::ui::check::answers;
use crate::ui::element::{list, tag, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;
use crate::ui::question::Marks;
use crate::ui::said::quote;
use crate::ui::urgent::banner::place_to_go;
use crate::ui::urgent::call::{call_first, call_if_worse};

/// The checker does not fit: why, where to go instead, whom to call.
pub fn out_of_scope(
    frame: Frame<'_>,
    visit: &Visit,
    given: &Answers,
    outcome: &OutOfScope,
    marks: &Marks,
) -> Html {
    let words = frame.words().scope_reasons.get(outcome.reason.index());
    let place = frame.rules().scope_reasons.get(outcome.reason.index()).map(|reason| reason.place);
    let title = text(words.map_or("", |words| &words.title));
    let mut all = vec![
        tag("p", "chip", vec![frame.say(Phrase::OutOfScope)]),
        frame.marked_heading(0, marks.heading.clone(), title),
    ];
    let quotes = outcome.evidence.iter().filter_map(|evidence| quote(frame, *evidence));
    all.push(list("quotes", quotes.map(|line| text(&line))));
    if let Some(place) = place {
        let sentence = text(&place_to_go(frame, Level::SameDay, place));
        all.push(tag("p", "lead", vec![sentence]));
    }
    all.extend(words.map(|words| tag("div", "prose", vec![prose(frame, 1, &words.advice)])));
    if place >= Some(Place::DoctorToday) {
        let numbers = call_first(frame, Level::SameDay);
        all.push(frame.section("card", Phrase::CallTitle, vec![numbers]));
    }
    all.push(call_if_worse(frame));
    all.push(frame.section("part", Phrase::AnswersTitle, vec![answers(frame, visit, given)]));
    all.into_iter().collect()
}
