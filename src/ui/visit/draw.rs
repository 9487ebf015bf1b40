use yew::Html;

use super::{Message, Screen, Walk};
use crate::domain::answers::Answers;
use crate::domain::interview::{Step, Visit, replay};
use crate::domain::pack::{Pack, Phrase};
use crate::ui::check::check;
use crate::ui::frame::Frame;
use crate::ui::pen::Pen;
use crate::ui::question::{Draft, Form, Half, Marks, Problem, Progress, question};
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
    let form = walk.question(&visit).and_then(|id| Form::new(frame, id, draft, marks));
    let form = form.map(|form| Form { problem, ..form });
    let screen = Screen::at(&visit, walk.position);
    let progress = progress(frame.pack, &visit, walk);
    let mut pen = Pen::new(frame);
    pen.element("div", "top", |pen| {
        if walk.position > 0 || draft.half() == Half::WhichUnsure {
            pen.button("back", Phrase::Back, "", Message::Back);
        }
        if let Some(progress) = progress {
            progress.draw(pen);
        }
    });
    match (screen, &visit.step) {
        (Some(Screen::Check), _) => check(&mut pen, &visit, &walk.answers, marks),
        (Some(Screen::Result), Step::Done(outcome)) => {
            let form = form.map(|form| Form { depth: 1, ..form });
            result(&mut pen, &visit, &walk.answers, outcome, form, marks);
        }
        _ => {
            if let Some(progress) = progress {
                progress.bar(&mut pen);
            }
            if let Some(form) = form {
                question(&mut pen, form);
            }
            pen.element("div", "actions", |pen| {
                pen.button("go", Phrase::Continue, "", Message::Continue);
            });
            pen.say("p", "detail", Phrase::Privacy);
        }
    }
    pen.finish()
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
