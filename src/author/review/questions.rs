use yew::prelude::*;

use super::Review;
use super::rule::{grade, line, rule};
use crate::domain::pack::{Choice, ChoiceWords, Kind, Phrase, Question, QuestionWords, Sign};

/// The questions with all that can be answered.
pub(super) fn questions(review: &Review<'_>) -> Html {
    let all = review.pack.rules().questions.iter().zip(&review.pack.words().questions);
    html! {
        <>
            <p>{"A visit asks only those that can still change what it comes to, the warning signs first. A choice marked “sign” is the serious one beside its neighbours, “milder” a weaker form of it."}</p>
            {for all.map(|(question, words)| draw(review, question, words))}
        </>
    }
}

fn draw(review: &Review<'_>, question: &Question, words: &QuestionWords) -> Html {
    let phrase = |phrase| review.pack.words().phrase(phrase).to_owned();
    let kind = match question.kind {
        Kind::One(_) => "one choice",
        Kind::Many(_) => "any number of boxes",
        Kind::Level(_) => "a level from 0 to 10",
    };
    let choices = question
        .choices()
        .iter()
        .zip(&words.choices)
        .map(|(choice, said)| one(choice, said, words));
    let ends = words.ends.as_ref().map(|(lowest, highest)| format!("0: {lowest}. 10: {highest}."));
    let body = html! {
        <>
            {line("Called", html! { {words.short.clone()} })}
            if let Some(help) = &words.help { {line("Help", html! { {help.clone()} })} }
            {line("Answered by", html! {
                <>
                    {kind}
                    if matches!(question.kind, Kind::Many(_)) { {format!(", or “{}”", phrase(Phrase::NoneOfThese))} }
                    if question.not_sure { {format!(", or “{}”", phrase(Phrase::NotSure))} }
                </>
            })}
            if let Some(ends) = ends { {line("Ends", html! { {ends} })} }
            if !question.choices().is_empty() {
                {line("Choices", html! { <ul class="plain">{for choices}</ul> })}
            }
            {grade(review, &format!("the question `{}`", question.name))}
        </>
    };
    rule("question", &question.name, &words.title, body)
}

fn one(choice: &Choice, said: &ChoiceWords, words: &QuestionWords) -> Html {
    let group = choice.group.and_then(|group| words.groups.get(usize::from(group)));
    let sign = match choice.sign {
        Sign::None => "",
        Sign::Milder => " [milder]",
        Sign::Sign => " [sign]",
    };
    html! {
        <li>
            if let Some(group) = group { {format!("{group}: ")} }
            {said.label.clone()}
            <strong>{sign}</strong>
            if let Some(help) = &said.help { <span class="help">{format!(" {help}")}</span> }
        </li>
    }
}
