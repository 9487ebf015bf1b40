use super::answers::answers;
use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::pack::Phrase;
use crate::ui::pen::Pen;
use crate::ui::question::Marks;
use crate::ui::visit::Message;

/// The answers, to check before the result.
pub fn check(pen: &mut Pen<'_>, visit: &Visit, given: &Answers, marks: &Marks) {
    pen.marked_heading(0, &marks.heading, |pen| pen.phrase(Phrase::CheckTitle));
    pen.say("p", "help", Phrase::CheckHelp);
    answers(pen, visit, given);
    pen.element("div", "actions", |pen| {
        pen.button("go", Phrase::SeeResult, "", Message::SeeResult);
    });
}
