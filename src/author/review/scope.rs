use yew::prelude::*;

use super::Review;
use super::alerts::place;
use super::condition::condition;
use super::rule::{grade, line, prose, rule, sources};

/// The reasons for which the checker does not fit.
pub(super) fn scope(review: &Review<'_>) -> Html {
    let (rules, words) = (review.pack.rules(), review.pack.words());
    let reasons = rules.scope_reasons.iter().zip(&words.scope_reasons).map(|(reason, words)| {
        let body = html! {
            <>
                {line("When", condition(review.pack, reason.when))}
                {line("Where to go", html! { {place(reason.place)} })}
                {line("Advice", prose(&words.advice))}
                {grade(review, &format!("the out-of-scope reason `{}`", reason.name))}
                {sources(review, "out-of-scope", &reason.name, &reason.sources)}
            </>
        };
        rule("out-of-scope", &reason.name, &words.title, body)
    });
    html! {
        <>
            <p>{"Where one of these holds, the visitor gets its advice and nothing else. Emergencies and alerts for the same day come first all the same."}</p>
            {for reasons}
        </>
    }
}
