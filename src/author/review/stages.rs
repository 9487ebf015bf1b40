use yew::prelude::*;

use super::Review;
use super::condition::condition;
use super::rule::{grade, line, rule};

/// The stages, in the order in which they are tried.
pub(super) fn stages(review: &Review<'_>) -> Html {
    let (rules, words) = (review.pack.rules(), review.pack.words());
    let stages = rules.stages.iter().zip(&words.stages).map(|(stage, words)| {
        let when = stage.when.map_or_else(
            || html! { {"where no stage above holds"} },
            |when| condition(review.pack, when),
        );
        let body = html! {
            <>
                {line("When", when)}
                {line("As told", html! { {words.meaning.clone()} })}
                {grade(review, &format!("the stage `{}`", stage.name))}
            </>
        };
        rule("stage", &stage.name, &words.title, body)
    });
    html! {
        <>
            <p>{"The first stage that holds counts. It decides which products can be shown."}</p>
            {for stages}
        </>
    }
}
