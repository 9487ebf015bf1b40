use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::pack::{Phrase, QuestionId};
use crate::ui::pen::Pen;
use crate::ui::said::answer_lines;
use crate::ui::visit::Message;

/// The answers that count, each with a button that opens its question again.
pub fn answers(pen: &mut Pen<'_>, visit: &Visit, given: &Answers) {
    pen.element("dl", "answers", |pen| {
        for id in &visit.asked {
            row(pen, given, *id);
        }
    });
}

fn row(pen: &mut Pen<'_>, given: &Answers, id: QuestionId) {
    let (Some(words), Some(answer)) = (pen.frame.question(id), given.get(id)) else { return };
    pen.element("div", "", |pen| {
        pen.line("dt", "", &words.short);
        pen.element("dd", "", |pen| {
            for line in answer_lines(pen.frame, words, answer) {
                pen.line("span", "line", &line);
            }
        });
        pen.element("dd", "change", |pen| {
            pen.button("link", Phrase::Change, &words.short, Message::Change(id));
        });
    });
}
