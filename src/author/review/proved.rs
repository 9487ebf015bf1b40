use yew::prelude::*;

use super::Review;
use crate::author::prove::{Checked, Property, Verdict};

/// What was proved, and what not.
pub(super) fn proved(review: &Review<'_>) -> Html {
    let rows = review.proved.checked.iter().map(row);
    html! {
        <>
            <p>{"A proof here looks at all combinations of answers, not at samples. It is about the rules as they are written: it says nothing of whether they are good medicine."}</p>
            <table>
                <thead><tr><th class="number">{"No."}</th><th>{"Property"}</th><th>{"Stands"}</th><th class="number">{"Statements"}</th></tr></thead>
                <tbody>{for rows}</tbody>
            </table>
            <p>{format!("Over all visits: {}.", review.proved.visits)}</p>
        </>
    }
}

fn row(checked: &Checked) -> Html {
    let (class, word) = match checked.verdict() {
        Verdict::Proved => ("right", "proved"),
        Verdict::Broken => ("open", "broken"),
        Verdict::NotDecided => ("open", "not decided"),
    };
    let findings = checked.findings.iter().map(ToString::to_string);
    let errors = checked.internal_errors.iter().map(|error| format!("internal error: {error}"));
    let open = checked.not_decided.iter().map(|what| format!("not decided: {what}"));
    // Those of the first property are whole visits, for a program to replay.
    let notes = checked.notes.iter().filter(|_| checked.property != Property::Ends);
    let notes = notes.map(|note| format!("note: {}", note.replace('`', "")));
    let more = findings.chain(errors).chain(open).chain(notes);
    html! {
        <tr>
            <td class="number">{checked.property.number()}</td>
            <td>
                {checked.property.to_string()}
                {for more.map(|line| html! { <p class="help">{line}</p> })}
            </td>
            <td><strong class={class}>{word}</strong></td>
            <td class="number">{checked.statements}</td>
        </tr>
    }
}
