use yew::prelude::*;

use super::Review;
use super::condition::condition;
use super::rule::{grade, line, rule, sources};
use crate::domain::pack::{Alert, AlertWords, Level, Place, ProductsBelow, WhenUnsure};

/// The alerts, by level.
pub(super) fn alerts(review: &Review<'_>) -> Html {
    let all = || review.pack.rules().alerts.iter().zip(&review.pack.words().alerts);
    let level = |(level, heading): (Level, &'static str)| {
        let at = all().filter(move |(alert, _)| alert.level == level);
        let drawn: Vec<Html> = at.map(|(alert, words)| draw(review, alert, words)).collect();
        if drawn.is_empty() {
            html! {}
        } else {
            html! { <><h3 class="group">{heading}</h3>{for drawn}</> }
        }
    };
    let levels = [
        (Level::Emergency, "Emergency: help now"),
        (Level::SameDay, "Same day: help today"),
        (Level::SeeClinician, "To be seen by a clinician within days to two weeks"),
        (Level::SelfCare, "No help needed"),
    ];
    html! { <>{for levels.into_iter().map(level)}</> }
}

fn draw(review: &Review<'_>, alert: &Alert, words: &AlertWords) -> Html {
    let all = &review.pack.words().do_not;
    let do_not: Vec<Html> = alert
        .do_not
        .iter()
        .filter_map(|line| all.get(usize::from(*line)))
        .map(|line| html! { <li>{line.clone()}</li> })
        .collect();
    let body = html! {
        <>
            {line("When", condition(review.pack, alert.when))}
            {line("Not sure", html! { {unsure(alert)} })}
            {line("Where to go", html! { {place(alert.place)} })}
            {line("Why, as told", html! { {words.why.clone()} })}
            if let Some(advice) = &words.advice { {line("Advice", html! { {advice.clone()} })} }
            if !do_not.is_empty() { {line("What not to do", html! { <ul class="plain">{for do_not}</ul> })} }
            if alert.level == Level::SeeClinician { {line("What follows", html! { {follows(alert)} })} }
            {grade(review, &format!("the alert `{}`", alert.name))}
            {sources(review, "alert", &alert.name, &alert.sources)}
        </>
    };
    rule("alert", &alert.name, &words.title, body)
}

fn unsure(alert: &Alert) -> &'static str {
    match alert.when_unsure {
        WhenUnsure::SameLevel => "counts as yes, at the same level",
        WhenUnsure::OneLower => match alert.level.one_lower() {
            Level::Emergency => "counts as an emergency",
            Level::SameDay => "stands one level lower: the same day",
            Level::SeeClinician => "stands one level lower: to be seen by a clinician",
            Level::SelfCare => "raises no alert",
        },
    }
}

/// Where to go, in words.
pub(super) const fn place(place: Place) -> &'static str {
    match place {
        Place::Ambulance => "ambulance",
        Place::EmergencyDepartment => "emergency department",
        Place::DoctorToday => "a doctor, today",
        Place::ClinicianSoon => "a clinician, within days to two weeks",
        Place::Pharmacist => "a pharmacist, within days to two weeks",
    }
}

/// What is shown below the advice of an alert that stops nothing.
fn follows(alert: &Alert) -> String {
    let held = alert.holds_back;
    let parts = [
        (held.explanations, "explanations"),
        (held.topics, "topics"),
        (held.common_questions, "common questions"),
        (alert.products == ProductsBelow::Withhold, "products"),
    ];
    let of = |is_held: bool| {
        let names = parts.iter().filter(|(held, _)| *held == is_held).map(|(_, name)| *name);
        names.collect::<Vec<_>>().join(", ")
    };
    let or_none = |names: String| if names.is_empty() { "nothing".to_owned() } else { names };
    format!("held back: {}; shown: {}", or_none(of(true)), or_none(of(false)))
}
