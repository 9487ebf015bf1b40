use super::foot::foot;
use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::outcome::Outcome;
use crate::ui::guide::guide;
use crate::ui::out_of_scope::out_of_scope;
use crate::ui::pen::Pen;
use crate::ui::question::{Form, Marks};
use crate::ui::urgent::urgent;

/// The screen of a result.
pub fn result(
    pen: &mut Pen<'_>,
    visit: &Visit,
    given: &Answers,
    outcome: &Outcome,
    form: Option<Form<'_>>,
    marks: &Marks,
) {
    match outcome {
        Outcome::Urgent(outcome) => urgent(pen, visit, given, outcome, form, marks),
        Outcome::OutOfScope(outcome) => out_of_scope(pen, visit, given, outcome, marks),
        Outcome::Guide(outcome) => guide(pen, visit, given, outcome, marks),
    }
    foot(pen, outcome);
}
