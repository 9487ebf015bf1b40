use yew::prelude::*;

use crate::author::tell::{Reading, Together, reading};
use crate::domain::pack::{ConditionId, Pack};

/// A condition in words: a sentence, or lists within lists.
pub(super) fn condition(pack: &Pack, id: ConditionId) -> Html {
    draw(&reading(pack, id))
}

fn draw(reading: &Reading) -> Html {
    match reading {
        Reading::Fact(words) => html! { {words.clone()} },
        Reading::Group(together, parts) => {
            let parts = parts.iter().map(|part| html! { <li>{draw(part)}</li> });
            html! { <><em>{heading(*together)}</em><ul class="parts">{for parts}</ul></> }
        }
    }
}

fn heading(together: Together) -> String {
    match together {
        Together::All => "all of these:".to_owned(),
        Together::Any => "any of these:".to_owned(),
        Together::None => "none of these:".to_owned(),
        Together::NotAll => "not all of these:".to_owned(),
        Together::AtLeast(count) => format!("at least {count} of these:"),
        Together::Fewer(count) => format!("fewer than {count} of these:"),
    }
}
