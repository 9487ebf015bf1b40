use yew::prelude::*;

use super::Review;
use crate::author::wording::Graded;
use crate::domain::pack::{Block, Inline, SourceId};

/// A rule in the paper: its title and id, a place for the reviewer's mark, and
/// what there is to say of it.
pub(super) fn rule(kind: &str, name: &str, title: &str, body: Html) -> Html {
    html! {
        <article id={format!("{kind}-{name}")}>
            <h3>
                <span>{first_upper(title)}</span>
                <code>{name.to_owned()}</code>
                <span class="mark">{"☐ agree  ☐ change"}</span>
            </h3>
            {body}
        </article>
    }
}

/// A line with its label.
pub(super) fn line(label: &str, body: Html) -> Html {
    html! { <div class="line"><div class="label">{label.to_owned()}</div><div>{body}</div></div> }
}

/// The sources of a rule, and the rows of the clinical table.
pub(super) fn sources(
    review: &Review<'_>,
    kind: &'static str,
    name: &str,
    ids: &[SourceId],
) -> Html {
    let all = &review.pack.rules().sources;
    let links = ids.iter().filter_map(|id| all.get(id.index())).map(|source| {
        html! { <li><a href={format!("#source-{}", source.name)}>{source.title.clone()}</a></li> }
    });
    let named = if ids.is_empty() {
        html! { <strong class="open">{"Unverified: no source was read for this"}</strong> }
    } else {
        html! { <ul class="plain">{for links}</ul> }
    };
    html! { <>{line("Sources", named)}{rows(review, kind, name)}</> }
}

fn rows(review: &Review<'_>, kind: &'static str, name: &str) -> Html {
    match review.rows.of(kind, name) {
        [] => html! {},
        rows => line("Clinical table", html! { {format!("row {}", rows.join(", "))} }),
    }
}

/// The reading grade of a text, where it has one.
pub(super) fn grade(review: &Review<'_>, what: &str) -> Html {
    review
        .grade(what)
        .map_or_else(|| html! {}, |graded| line("Reading grade", html! { {told(graded)} }))
}

/// A grade with the number of words.
pub(super) fn told(graded: &Graded) -> String {
    let words = if graded.words == 1 { "word" } else { "words" };
    format!("{:.1} ({} {words})", graded.grade, graded.words)
}

/// Blocks of text.
pub(super) fn prose(blocks: &[Block]) -> Html {
    let block = |block: &Block| match block {
        Block::Heading(runs) => html! { <p><strong>{runs_of(runs)}</strong></p> },
        Block::Paragraph(runs) => html! { <p>{runs_of(runs)}</p> },
        Block::List(items) => {
            let items = items.iter().map(|runs| html! { <li>{runs_of(runs)}</li> });
            html! { <ul>{for items}</ul> }
        }
    };
    html! { <div class="prose">{for blocks.iter().map(block)}</div> }
}

fn runs_of(runs: &[Inline]) -> Html {
    let run = |run: &Inline| match run {
        Inline::Text(words) => html! { {words.clone()} },
        Inline::Strong(words) => html! { <strong>{words.clone()}</strong> },
    };
    html! { <>{for runs.iter().map(run)}</> }
}

/// A text as the head of a line: titles of alerts begin in small letters.
fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number of things, in words.
pub(super) fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}
