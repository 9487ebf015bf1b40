use yew::prelude::*;

use crate::domain::pack::{Contact, Level, Phrase, Region};
use crate::ui::element::{tag, text};
use crate::ui::frame::Frame;

/// Whom to call first, at this level: links that a telephone dials.
pub fn call_first(frame: Frame<'_>, level: Level) -> Html {
    match frame.region() {
        Some(region) if level == Level::Emergency => emergency(frame, region),
        Some(region) if !region.advice.is_empty() => numbers(frame, &region.advice),
        _ => tag("p", "", vec![frame.say(Phrase::CallAdvice)]),
    }
}

/// Whom to call at once if it gets worse.
pub fn call_if_worse(frame: Frame<'_>) -> Html {
    let numbers = frame.region().map(|region| emergency(frame, region));
    let sentence = tag("p", "", vec![frame.say(Phrase::CallIfWorse)]);
    tag("div", "at-once", core::iter::once(sentence).chain(numbers).collect())
}

/// Emergency numbers for the first screen.
pub fn emergency_numbers(frame: Frame<'_>) -> Html {
    frame.region().map_or_else(Html::default, |region| numbers(frame, &region.emergency))
}

/// The emergency numbers; for an unknown region with a word on which works.
fn emergency(frame: Frame<'_>, region: &Region) -> Html {
    let mut all = vec![numbers(frame, &region.emergency)];
    if frame.is_region_unknown() {
        all.push(tag("p", "detail", vec![frame.say(Phrase::CallWhere)]));
    }
    tag("div", "call", all)
}

fn numbers(frame: Frame<'_>, contacts: &[Contact]) -> Html {
    let link = |contact: &Contact| {
        let mut address = String::from("tel:");
        address.push_str(&contact.number);
        let label = text(&frame.fill(Phrase::Call, &[("name", &contact.label)]));
        html! { <a class="number" href={address}>{label}</a> }
    };
    tag("p", "calls", contacts.iter().map(link).collect())
}
