use yew::Html;

use super::answers::answers;
use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::pack::Phrase;
use crate::ui::element::tag;
use crate::ui::frame::Frame;
use crate::ui::question::Marks;
use crate::ui::visit::Message;

/// The answers, to check before the result.
pub fn check(frame: Frame<'_>, visit: &Visit, given: &Answers, marks: &Marks) -> Html {
    vec![
        frame.marked_heading(0, marks.heading.clone(), frame.say(Phrase::CheckTitle)),
        tag("p", "help", vec![frame.say(Phrase::CheckHelp)]),
        answers(frame, visit, given),
        tag("div", "actions", vec![frame.button("go", Phrase::SeeResult, Message::SeeResult)]),
    ]
    .into_iter()
    .collect()
}
