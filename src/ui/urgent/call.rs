use yew::prelude::*;

use crate::domain::pack::{Contact, Level, Phrase};
use crate::ui::element::{tag, text};
use crate::ui::frame::Frame;

/// Whom to call, at this level: links that a telephone dials.
pub fn call(frame: Frame<'_>, level: Level) -> Html {
    let Some(region) = frame.region() else { return Html::default() };
    let emergency = numbers(frame, "calls", &region.emergency);
    let mut all = Vec::new();
    if level == Level::Emergency {
        all.push(emergency);
    } else {
        all.push(if region.advice.is_empty() {
            tag("p", "", vec![frame.say(Phrase::CallAdvice)])
        } else {
            numbers(frame, "calls", &region.advice)
        });
        all.push(tag("p", "", vec![frame.say(Phrase::CallIfWorse)]));
        all.push(numbers(frame, "calls quiet", &region.emergency));
    }
    if frame.is_region_unknown() {
        all.push(tag("p", "detail", vec![frame.say(Phrase::CallWhere)]));
    }
    tag("div", "call", all)
}

/// Emergency numbers only, as plain links: for the first screen.
pub fn emergency_numbers(frame: Frame<'_>) -> Html {
    frame
        .region()
        .map_or_else(Html::default, |region| numbers(frame, "calls quiet", &region.emergency))
}

fn numbers(frame: Frame<'_>, class: &'static str, contacts: &[Contact]) -> Html {
    let link = |contact: &Contact| {
        let mut address = String::from("tel:");
        address.push_str(&contact.number);
        let label = text(&frame.fill(Phrase::Call, &[("name", &contact.label)]));
        html! { <a class="number" href={address}>{label}</a> }
    };
    tag("p", class, contacts.iter().map(link).collect())
}
