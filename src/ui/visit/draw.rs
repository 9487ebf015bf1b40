use yew::Html;

use super::{Message, Screen, Walk};
use crate::domain::answers::Answers;
use crate::domain::interview::{Step, Visit, replay};
use crate::domain::pack::{Pack, Phrase};
use crate::ui::check::check;
use crate::ui::element::tag;
use crate::ui::frame::Frame;
use crate::ui::question::{Draft, Form, Marks, Problem, Progress, question};
use crate::ui::result::result;

/// Draws the screen at the walk's position.
pub fn draw(
    frame: Frame<'_>,
    walk: &Walk,
    draft: &Draft,
    problem: Option<Problem>,
    marks: &Marks,
) -> Html {
    let visit = walk.visit(frame.pack);
    let form = |depth| walk.question(&visit).map(|id| Form { id, draft, problem, depth, marks });
    let mut top = Vec::new();
    if walk.position > 0 {
        top.push(frame.button("back", Phrase::Back, Message::Back));
    }
    let mut all = Vec::new();
    match (Screen::at(&visit, walk.position), &visit.step) {
        (Some(Screen::Check), _) => all.push(check(frame, &visit, &walk.answers, marks)),
        (Some(Screen::Result), Step::Done(outcome)) => {
            all.push(result(frame, &visit, &walk.answers, outcome, form(1), marks));
        }
        _ => {
            if let Some(progress) = progress(frame.pack, &visit, walk) {
                top.push(progress.draw(frame));
                all.push(progress.bar());
            }
            all.extend(form(0).map(|form| question(frame, form)));
            let go = frame.button("go", Phrase::Continue, Message::Continue);
            all.push(tag("div", "actions", vec![go]));
            all.push(tag("p", "detail", vec![frame.say(Phrase::Privacy)]));
        }
    }
    all.insert(0, tag("div", "top", top));
    all.into_iter().collect()
}

/// Where the question on the screen stands. One that was answered before is
/// measured from there: by the visit that ended before it.
#[must_use]
pub fn progress(pack: &Pack, visit: &Visit, walk: &Walk) -> Option<Progress> {
    let before = visit.asked.get(..walk.position)?;
    let answers: Answers =
        before.iter().filter_map(|id| Some((*id, walk.answers.get(*id)?))).collect();
    match replay(pack, &answers).step {
        Step::Ask(ask) => Some(Progress::of(before.len(), ask)),
        Step::Done(_) => None,
    }
}
