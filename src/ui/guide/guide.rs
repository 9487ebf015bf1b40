use yew::Html;

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
use crate::ui::element::{disclosure, tag, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;
use crate::ui::question::Marks;
use crate::ui::suggestions::suggestions;
use crate::ui::urgent::banner::{banner, do_not, further, signs};

/// Reads like a letter: what to do, what it may be, why we think so, what to
/// watch, what some people apply, where to read on.
pub fn guide(
    frame: Frame<'_>,
    visit: &Visit,
    given: &Answers,
    outcome: &Guide,
    marks: &Marks,
) -> Html {
    let mut all = opening(frame, outcome, marks);
    all.extend(letter(frame, given, outcome));
    all.push(suggestions(frame, &outcome.suggestions));
    all.extend(topics(frame, &outcome.topics));
    if outcome.common_questions {
        all.extend(common_questions(frame));
    }
    let answers = vec![answers(frame, visit, given)].into_iter().collect();
    all.push(disclosure("card", frame.say(Phrase::AnswersTitle), answers));
    all.into_iter().collect()
}

/// The heading and what to do first.
fn opening(frame: Frame<'_>, outcome: &Guide, marks: &Marks) -> Vec<Html> {
    let mut all = Vec::new();
    let alerts = &outcome.alerts;
    if let Some(leading) = alerts.first() {
        all.push(banner(frame, leading.level, leading.place, alerts, marks));
        all.extend(signs(frame, alerts));
        all.extend(further(frame, alerts));
    } else {
        let heading = frame.marked_heading(0, marks.heading.clone(), title(frame, outcome));
        all.push(head(frame, outcome, heading));
        let steps = prose(frame, 2, &frame.words().first_steps);
        all.push(frame.section("card first", Phrase::FirstTitle, vec![steps]));
    }
    let lines: Vec<Html> =
        do_not(frame, alerts).into_iter().chain(until_seen(frame, outcome)).collect();
    if !lines.is_empty() {
        all.push(frame.section("card watch", Phrase::DoNotTitle, lines));
    }
    all
}

/// That what follows does not take the place of being seen.
fn until_seen(frame: Frame<'_>, outcome: &Guide) -> Option<Html> {
    outcome.until_seen.map(|_| tag("p", "", vec![frame.say(Phrase::UntilSeen)]))
}

/// The heading of the explanation under the name of the stage, and what that means.
fn head(frame: Frame<'_>, outcome: &Guide, heading: Html) -> Html {
    let mut all = vec![heading];
    if let Some(words) = frame.words().stages.get(outcome.stage.index()) {
        let name = frame.fill(Phrase::Stage, &[("stage", &words.title)]);
        all.insert(0, tag("p", "chip", vec![text(&name)]));
        all.push(tag("p", "detail", vec![text(&words.meaning)]));
    }
    tag("div", "head", all)
}

/// What it may be, why, and what to watch.
fn letter(frame: Frame<'_>, given: &Answers, outcome: &Guide) -> Vec<Html> {
    let mut all = Vec::new();
    if !outcome.alerts.is_empty() {
        // The screen's heading says what to do; the explanation has its own.
        if !matches!(outcome.explanations, Explanations::HeldBack(_)) {
            let heading = frame.heading(1, title(frame, outcome));
            all.push(head(frame, outcome, heading));
        }
    }
    match &outcome.explanations {
        Explanations::Ranked { leading, others: other } => {
            all.push(explanation(frame, leading));
            all.push(reasons(frame, leading));
            all.extend(others(frame, other));
        }
        Explanations::GeneralGuide => {
            let general = prose(frame, 1, &frame.words().general_guide);
            all.push(tag("div", "prose", vec![general]));
        }
        Explanations::HeldBack(_) => {}
    }
    all.extend(serious(frame, given));
    all.push(watch(frame));
    all
}
