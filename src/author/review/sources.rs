use yew::prelude::*;

use super::Review;
use crate::domain::pack::SourceId;

/// The sources, each with what rests on it.
pub(super) fn sources(review: &Review<'_>) -> Html {
    let sourced = review.sourced();
    let rows = (0..).map(SourceId::new).zip(&review.pack.rules().sources).map(|(id, source)| {
        let on = sourced.iter().filter(|rule| rule.sources.contains(&id)).map(|rule| {
            html! { <li>{format!("{} ", rule.kind)}<a href={format!("#{}-{}", rule.kind, rule.name)}>{rule.name.to_owned()}</a></li> }
        });
        let address = source.address.as_ref().map_or_else(
            || html! { <span class="help">{"no address"}</span> },
            |address| html! { <a href={address.clone()}>{address.clone()}</a> },
        );
        html! {
            <tr id={format!("source-{}", source.name)}>
                <td>{source.title.clone()}{" "}<code>{source.name.clone()}</code><div>{address}</div></td>
                <td class="day">{source.read.to_string()}</td>
                <td><ul class="plain">{for on}</ul></td>
            </tr>
        }
    });
    html! {
        <table>
            <thead><tr><th class="source">{"Source"}</th><th>{"Read on"}</th><th>{"Rules and texts that rest on it"}</th></tr></thead>
            <tbody>{for rows}</tbody>
        </table>
    }
}
