use yew::prelude::*;

use super::Review;
use super::rule::count;
use crate::author::cases::{Expected, Kind, Tried};
use crate::author::tell::said::answer_text;
use crate::domain::answers::Answer;

/// The stories, with what should come of each and what does.
pub(super) fn cases(review: &Review<'_>) -> Html {
    if review.tried.is_empty() {
        return html! { <p><strong class="open">{"No patient stories are written for this content."}</strong></p> };
    }
    let kinds = [
        (Kind::Warning, "Stories with a warning sign"),
        (Kind::Ordinary, "Ordinary stories"),
        (Kind::Borderline, "Borderline stories, for you to judge"),
    ];
    let kind = |(kind, heading): (Kind, &'static str)| {
        let of: Vec<_> = review.tried.iter().filter(|found| found.case.kind == kind).collect();
        if of.is_empty() {
            return html! {};
        }
        let right = of.iter().filter(|found| found.verdict.is_right()).count();
        let total = format!(
            "{}, {right} right in all that is expected",
            count(of.len(), "story", "stories")
        );
        html! {
            <>
                <h3 class="group">{heading}</h3>
                <p>{total}</p>
                <table class="cases">
                    <thead><tr><th>{"Story and answers"}</th><th>{"Should come of it"}</th><th>{"Comes of it"}</th></tr></thead>
                    <tbody>{for of.into_iter().map(|found| row(review, found))}</tbody>
                </table>
            </>
        }
    };
    html! {
        <>
            <p>{"What should come of a story is taken from its source, never from what the rules make of it; where the source is silent, the story says that it is ours. Answers that are not listed are “none of these”."}</p>
            {for kinds.into_iter().map(kind)}
        </>
    }
}

fn row(review: &Review<'_>, found: &Tried<'_>) -> Html {
    let case = found.case;
    let lookup = review.lookup();
    let answers = case.answers.iter().filter(|(_, answer)| *answer != Answer::NONE_OF_THESE).map(
        |(question, answer)| {
            format!("{}: {}", lookup.short(question), answer_text(question, answer, lookup))
        },
    );
    let answers = answers.collect::<Vec<_>>().join("; ");
    let verdict = if found.verdict.is_right() { "right" } else { "differs" };
    let class = if found.verdict.is_right() { "right" } else { "open" };
    html! {
        <tr id={format!("case-{}", case.name)}>
            <td>
                <code>{case.name.clone()}</code>
                <p>{case.story.trim().to_owned()}</p>
                <p class="help">{format!("Answers: {answers}.")}</p>
                <p class="help">{format!("From: {}", case.from)}</p>
            </td>
            <td>{for expected(&case.expected).into_iter().map(|line| html! { <div>{line}</div> })}</td>
            <td>
                <strong class={class}>{verdict}</strong>
                {for came(found).into_iter().map(|line| html! { <div>{line}</div> })}
            </td>
        </tr>
    }
}

fn expected(expected: &Expected) -> Vec<String> {
    let mut lines = vec![expected.urgency.name().to_owned()];
    lines.extend(expected.scope.as_ref().map(|scope| format!("because of: {scope}")));
    lines.extend(expected.alerts.as_ref().map(|alerts| format!("alerts: {}", list(alerts))));
    lines.extend(expected.stage.as_ref().map(|stage| format!("stage: {stage}")));
    if !expected.first.is_empty() {
        lines.push(format!("first: {}", expected.first.join(" or ")));
    }
    lines.push(shown(expected.products));
    lines
}

fn came(found: &Tried<'_>) -> Vec<String> {
    let Some(came) = &found.came else { return vec!["the visit does not end".to_owned()] };
    let mut lines = vec![came.urgency.name().to_owned()];
    lines.extend(came.scope.map(|scope| format!("because of: {scope}")));
    if !came.alerts.is_empty() {
        lines.push(format!("alerts: {}", came.alerts.join(", ")));
    }
    lines.extend(came.stage.map(|stage| format!("stage: {stage}")));
    lines.extend(came.first.map(|first| format!("first: {first}")));
    lines.push(shown(came.products));
    lines
}

fn list(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

fn shown(products: bool) -> String {
    if products { "products: yes" } else { "products: no" }.to_owned()
}
