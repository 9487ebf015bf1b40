use yew::prelude::*;

use super::Review;

/// Rules and texts without a source, and sources without an address.
pub(super) fn unverified(review: &Review<'_>) -> Html {
    let sourced = review.sourced();
    let open = sourced.iter().filter(|rule| rule.sources.is_empty()).map(|rule| {
        let rows = review.rows.of(rule.kind, rule.name).join(", ");
        html! {
            <tr>
                <td>{rule.kind}</td>
                <td><a href={format!("#{}-{}", rule.kind, rule.name)}>{rule.title.to_owned()}</a>{" "}
                    <code>{rule.name.to_owned()}</code></td>
                <td>{rows}</td>
                <td class="write"></td>
            </tr>
        }
    });
    let open: Vec<Html> = open.collect();
    let without = review.pack.rules().sources.iter().filter(|source| source.address.is_none());
    let without: Vec<Html> =
        without.map(|source| html! { <li>{source.title.clone()}</li> }).collect();
    html! {
        <>
            if open.is_empty() {
                <p>{"Every alert, limit, explanation, caution, product, topic and common question names a source."}</p>
            } else {
                <p>{"No source was read for these rules and texts, or not for all that they say. Each was written from general knowledge: please judge these first."}</p>
                <table>
                    <thead><tr><th>{"Kind"}</th><th>{"Rule or text"}</th><th>{"Row of the clinical table"}</th><th>{"Your source or remark"}</th></tr></thead>
                    <tbody>{for open}</tbody>
                </table>
            }
            if !without.is_empty() {
                <p>{"These sources are named without an address, so that you cannot follow them from here:"}</p>
                <ul class="columns">{for without}</ul>
            }
        </>
    }
}
