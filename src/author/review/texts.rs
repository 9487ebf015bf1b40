use yew::prelude::*;

use super::Review;
use super::rule::{grade, line, prose, rule, sources, told};
use crate::author::wording::grade::{FEWEST_WORDS, HARDEST};
use crate::domain::pack::{Block, Contact, Phrase};

/// The texts that belong to no rule, then the grades of all.
pub(super) fn texts(review: &Review<'_>) -> Html {
    let (rules, words) = (review.pack.rules(), review.pack.words());
    let general = [
        ("Introduction", "`introduction.md`", &words.introduction),
        ("Warning signs, before any question", "`warning-signs.md`", &words.warning_signs),
        ("What was checked, in the guide", "what was checked", &words.checked),
        ("First steps", "`first-steps.md`", &words.first_steps),
        ("General guide, where no explanation fits", "`general-guide.md`", &words.general_guide),
        ("What to watch for", "`safety-net.md`", &words.safety_net),
        ("What is always said", "`disclaimer.md`", &words.disclaimer),
    ];
    let general = general
        .into_iter()
        .map(|(heading, what, text)| draw(review, heading.to_owned(), what, text));
    let topics = rules.topics.iter().zip(&words.topics).map(|(topic, words)| {
        claim(review, "topic", "topic", &topic.name, (&*words.title, &*words.text))
    });
    let asked = rules.common_questions.iter().zip(&words.common_questions).map(|(asked, words)| {
        let text = (&*words.title, &*words.text);
        claim(review, "common-question", "common question", &asked.name, text)
    });
    html! {
        <>
            {for general}
            {for topics}
            {for asked}
            {regions(review)}
            {pictures(review)}
            {interface(review)}
            {scripted(review)}
            {grades(review)}
        </>
    }
}

fn draw(review: &Review<'_>, heading: String, what: &str, text: &[Block]) -> Html {
    html! { <article><h3><span>{heading}</span></h3>{prose(text)}{grade(review, what)}</article> }
}

/// A text that says how something is, with where that was read.
fn claim(
    review: &Review<'_>,
    kind: &'static str,
    word: &str,
    name: &str,
    (title, text): (&str, &[Block]),
) -> Html {
    let body = html! {
        <>
            {prose(text)}
            {grade(review, &format!("the {word} `{name}`"))}
            {sources(review, kind, name, review.claims.of(kind, name))}
        </>
    };
    rule(kind, name, &format!("{word}: {title}"), body)
}

/// Whom visitors are told to call.
fn regions(review: &Review<'_>) -> Html {
    let told = |contacts: &[Contact]| {
        let one = |contact: &Contact| {
            if contact.label == contact.number {
                contact.number.clone()
            } else {
                format!("{} ({})", contact.label, contact.number)
            }
        };
        contacts.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    let rows = review.pack.rules().regions.iter().map(|region| {
        html! { <tr><td>{region.name.clone()}</td><td>{told(&region.emergency)}</td><td>{told(&region.advice)}</td></tr> }
    });
    html! {
        <>
            <h3 class="group">{"Whom to call"}</h3>
            <table>
                <thead><tr><th>{"Region"}</th><th>{"Emergency"}</th><th>{"Advice on the same day"}</th></tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </>
    }
}

/// What stands in pictures, and beside them for those who do not see them.
fn pictures(review: &Review<'_>) -> Html {
    let (rules, words) = (review.pack.rules(), review.pack.words());
    let rows = rules.pictures.iter().zip(&words.pictures).map(|(picture, words)| {
        let shows = words.shows.as_deref().unwrap_or("only what its choice says");
        html! { <tr><td><code>{picture.name.clone()}</code></td><td>{shows.to_owned()}</td><td>{words.labels.join(", ")}</td></tr> }
    });
    if rules.pictures.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h3 class="group">{"Pictures"}</h3>
            <table>
                <thead><tr><th>{"Picture"}</th><th>{"Shows"}</th><th>{"Words in it"}</th></tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </>
    }
}

/// The words around the content: headings, advice on where to go, buttons.
fn interface(review: &Review<'_>) -> Html {
    let rows = Phrase::ALL.iter().map(|(phrase, name)| {
        let words = review.pack.words().phrase(*phrase).to_owned();
        html! { <tr><td><code>{*name}</code></td><td>{words}</td></tr> }
    });
    html! {
        <>
            <h3 class="group">{"The interface’s own words"}</h3>
            <p>{"Words in braces are filled in. Each of these is too short to have a reading grade."}</p>
            <table><tbody>{for rows}</tbody></table>
        </>
    }
}

/// What the element says by itself: where it cannot show the content, or in a
/// shop.
fn scripted(review: &Review<'_>) -> Html {
    let rows = review.scripted.iter().map(|scripted| {
        html! { <tr><td><code>{scripted.name.clone()}</code></td><td>{scripted.text.clone()}</td></tr> }
    });
    html! {
        <>
            <h3 class="group">{"What the element says by itself"}</h3>
            <p>{"These stand where the content cannot be shown (script, failures), and on product cards in a shop (shop)."}</p>
            <table><tbody>{for rows}</tbody></table>
        </>
    }
}

/// Every text with its grade, the hardest first.
fn grades(review: &Review<'_>) -> Html {
    let mut all: Vec<_> = review.graded.iter().collect();
    all.sort_by(|one, other| other.grade.total_cmp(&one.grade));
    let rows = all.into_iter().map(|graded| {
        let is_judged = graded.passage.is_screen || graded.words >= FEWEST_WORDS;
        let note = if is_judged { "" } else { "too short to judge" };
        html! { <tr><td>{graded.passage.what.replace('`', "")}</td><td>{told(graded)}</td><td>{note}</td></tr> }
    });
    let wanted = format!(
        "At most {HARDEST:.1} is wanted for screens, and for texts of {FEWEST_WORDS} words or more."
    );
    html! {
        <>
            <h3 class="group">{"All reading grades, the hardest first"}</h3>
            if review.graded.is_empty() {
                <p>{"Reading grades are made for English only."}</p>
            } else {
                {line("Wanted", html! { {wanted} })}
                <table>
                    <thead><tr><th>{"Text"}</th><th>{"Reading grade"}</th><th></th></tr></thead>
                    <tbody>{for rows}</tbody>
                </table>
            }
        </>
    }
}
