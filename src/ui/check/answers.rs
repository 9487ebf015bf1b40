use yew::Html;

use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::pack::{Phrase, QuestionId};
use crate::ui::element::{tag, text, unseen};
use crate::ui::frame::Frame;
use crate::ui::said::answer_lines;
use crate::ui::visit::Message;

/// The answers that count, each with a button that opens its question again.
pub fn answers(frame: Frame<'_>, visit: &Visit, answers: &Answers) -> Html {
    tag("dl", "answers", visit.asked.iter().filter_map(|id| row(frame, answers, *id)).collect())
}

fn row(frame: Frame<'_>, answers: &Answers, id: QuestionId) -> Option<Html> {
    let words = frame.question(id)?;
    let answer = answers.get(id)?;
    let lines = answer_lines(frame, words, answer);
    let lines = lines.iter().map(|line| tag("span", "line", vec![text(line)])).collect();
    let label = vec![frame.say(Phrase::Change), text(" "), unseen(&words.short)];
    let change = frame.button_of("link", label.into_iter().collect(), Message::Change(id));
    Some(tag(
        "div",
        "",
        vec![
            tag("dt", "", vec![text(&words.short)]),
            tag("dd", "", lines),
            tag("dd", "change", vec![change]),
        ],
    ))
}
