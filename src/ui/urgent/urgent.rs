use super::banner::{banner, not_to_do};
use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::outcome::Urgent;
use crate::domain::pack::Phrase;
use crate::ui::check::answers;
use crate::ui::pen::Pen;
use crate::ui::question::{Form, Marks, question};
use crate::ui::visit::Message;

/// Medical help first. `form` is the emergency question that is still open.
pub fn urgent(
    pen: &mut Pen<'_>,
    visit: &Visit,
    given: &Answers,
    outcome: &Urgent,
    form: Option<Form<'_>>,
    marks: &Marks,
) {
    let alerts = &outcome.alerts;
    banner(pen, outcome.level, outcome.place, alerts, marks);
    not_to_do(pen, alerts, false);
    if let Some(form) = form {
        pen.element("div", "section open", |pen| {
            pen.say("p", "detail", Phrase::StillOpen);
            question(pen, form);
            pen.button("go", Phrase::SendAnswer, "", Message::Continue);
        });
    }
    pen.section("section", Phrase::AnswersTitle, |pen| answers(pen, visit, given));
}
