use yew::prelude::*;

use super::Review;
use super::condition::condition;
use super::rule::{grade, line, prose, rule, sources};
use crate::domain::pack::{Explanation, ExplanationWords};

/// The explanations, with what speaks for and against each.
pub(super) fn explanations(review: &Review<'_>) -> Html {
    let (rules, words) = (review.pack.rules(), review.pack.words());
    let all = rules.explanations.iter().zip(&words.explanations);
    let all = all.map(|(explanation, words)| draw(review, explanation, words));
    let floor = format!(
        "Each reason that is certain adds its points. The explanation with the most points comes first; one with fewer than {} is not shown, and where none reaches that, the general guide is. Where points are equal, the one that stands first here leads.",
        rules.floor
    );
    let hedge = line("Under each of them", html! { {words.hedge.clone()} });
    html! { <><p>{floor}</p>{hedge}{for all}</> }
}

fn draw(review: &Review<'_>, explanation: &Explanation, words: &ExplanationWords) -> Html {
    let reasons = explanation.reasons.iter().zip(&words.reasons).map(|(reason, told)| {
        html! {
            <tr>
                <td class="number">{format!("{:+}", reason.points)}</td>
                <td>{condition(review.pack, reason.when)}</td>
                <td>{told.clone()}</td>
            </tr>
        }
    });
    let topics = &review.pack.words().topics;
    let topic = topics.get(explanation.topic.index()).map(|topic| topic.title.clone());
    let body = html! {
        <>
            {line("As told", prose(&words.text))}
            <table>
                <thead><tr><th class="number">{"Points"}</th><th>{"When"}</th><th>{"Reason, as told"}</th></tr></thead>
                <tbody>{for reasons}</tbody>
            </table>
            {line("Related topic", html! { {topic.unwrap_or_default()} })}
            {grade(review, &format!("the explanation `{}`", explanation.name))}
            {sources(review, "explanation", &explanation.name, &explanation.sources)}
        </>
    };
    rule("explanation", &explanation.name, &words.title, body)
}
