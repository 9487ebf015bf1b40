use yew::Html;

use super::banner::{banner, do_not, further, signs};
use super::call::call_if_worse;
use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::outcome::Urgent;
use crate::domain::pack::{Level, Phrase};
use crate::ui::check::answers;
use crate::ui::element::tag;
use crate::ui::frame::Frame;
use crate::ui::question::{Form, Marks, question};
use crate::ui::visit::Message;

/// Medical help first. `form` is the emergency question that is still open.
pub fn urgent(
    frame: Frame<'_>,
    visit: &Visit,
    given: &Answers,
    outcome: &Urgent,
    form: Option<Form<'_>>,
    marks: &Marks,
) -> Html {
    let alerts = &outcome.alerts;
    let mut all = vec![banner(frame, outcome.level, outcome.place, alerts, marks)];
    if outcome.level < Level::Emergency {
        all.push(call_if_worse(frame));
    }
    all.extend(signs(frame, alerts));
    all.extend(further(frame, alerts));
    all.extend(
        do_not(frame, alerts)
            .map(|lines| frame.section("card watch", Phrase::DoNotTitle, vec![lines])),
    );
    if let Some(form) = form {
        let open = vec![
            tag("p", "detail", vec![frame.say(Phrase::StillOpen)]),
            question(frame, form),
            frame.button("go", Phrase::SendAnswer, Message::Continue),
        ];
        all.push(tag("div", "part open", open));
    }
    all.push(frame.section("part", Phrase::AnswersTitle, vec![answers(frame, visit, given)]));
    all.into_iter().collect()
}
