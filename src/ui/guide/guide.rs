use super::fit::{explanation, reasons, title};
use super::others::others;
use super::read_on::{common_questions, topics};
use super::serious::serious;
use super::watch::watch;
use crate::domain::answers::Answers;
use crate::domain::interview::Visit;
use crate::domain::outcome::{Explanations, Guide};
use crate::domain::pack::Phrase;
use crate::ui::check::answers;
use crate::ui::pen::Pen;
use crate::ui::prose::prose;
use crate::ui::question::Marks;
use crate::ui::suggestions::suggestions;
use crate::ui::urgent::banner::{banner, not_to_do};

/// Reads like a letter: what to do, what it may be, why we think so, what to
/// watch, what some people apply, where to read on.
pub fn guide(pen: &mut Pen<'_>, visit: &Visit, given: &Answers, outcome: &Guide, marks: &Marks) {
    if outcome.alerts.is_empty() {
        opening(pen, outcome, marks);
    } else {
        seen_first(pen, outcome, marks);
    }
    match &outcome.explanations {
        Explanations::Ranked { leading, others: other } => {
            explanation(pen, leading);
            reasons(pen, leading);
            others(pen, other);
        }
        Explanations::GeneralGuide => {
            let general = &pen.frame.words().general_guide;
            pen.element("div", "explanation prose", |pen| prose(pen, 1, general));
        }
        Explanations::HeldBack(_) => {}
    }
    serious(pen, given);
    watch(pen);
    suggestions(pen, &outcome.suggestions);
    topics(pen, &outcome.topics);
    if outcome.common_questions {
        common_questions(pen);
    }
    let title = pen.frame.words().phrase(Phrase::AnswersTitle);
    pen.disclosure("card", title, |pen| answers(pen, visit, given));
}

/// Where no alert holds: what fits, and what to do first.
fn opening(pen: &mut Pen<'_>, outcome: &Guide, marks: &Marks) {
    pen.element("div", "head", |pen| {
        stage(pen, outcome);
        pen.marked_heading(0, &marks.heading, |pen| title(pen, outcome));
        meaning(pen, outcome);
    });
    let steps = &pen.frame.words().first_steps;
    pen.section("card first", Phrase::FirstTitle, |pen| prose(pen, 2, steps));
}

/// Where a clinician is to be seen: that first, then what fits, under a
/// heading of its own.
fn seen_first(pen: &mut Pen<'_>, outcome: &Guide, marks: &Marks) {
    let alerts = &outcome.alerts;
    if let Some(place) = outcome.place {
        banner(pen, outcome.level, place, alerts, marks);
    }
    not_to_do(pen, alerts, outcome.until_seen.is_some());
    if !matches!(outcome.explanations, Explanations::HeldBack(_)) {
        pen.element("div", "head", |pen| {
            stage(pen, outcome);
            pen.element(pen.frame.heading_name(1), "heading", |pen| title(pen, outcome));
            meaning(pen, outcome);
        });
    }
}

/// The name of the stage.
fn stage(pen: &mut Pen<'_>, outcome: &Guide) {
    if let Some(words) = pen.frame.words().stages.get(outcome.stage.index()) {
        let name = pen.frame.fill_one(Phrase::Stage, "stage", &words.title);
        pen.line("p", "chip", &name);
    }
}

/// What the stage means.
fn meaning(pen: &mut Pen<'_>, outcome: &Guide) {
    if let Some(words) = pen.frame.words().stages.get(outcome.stage.index()) {
        pen.line("p", "detail", &words.meaning);
    }
}
