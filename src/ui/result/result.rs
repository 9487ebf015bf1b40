use yew::Html;

use super::foot::foot;
use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::outcome::Outcome;
use crate::ui::frame::Frame;
use crate::ui::guide::guide;
use crate::ui::out_of_scope::out_of_scope;
use crate::ui::question::{Form, Marks};
use crate::ui::urgent::urgent;

/// The screen of a result.
pub fn result(
    frame: Frame<'_>,
    visit: &Visit,
    given: &Answers,
    outcome: &Outcome,
    form: Option<Form<'_>>,
    marks: &Marks,
) -> Html {
    let letter = match outcome {
        Outcome::Urgent(outcome) => urgent(frame, visit, given, outcome, form, marks),
        Outcome::OutOfScope(outcome) => out_of_scope(frame, visit, given, outcome, marks),
        Outcome::Guide(outcome) => guide(frame, visit, given, outcome, marks),
    };
    vec![letter, foot(frame, outcome)].into_iter().collect()
}
