use crate::domain::pack::{Contact, Level, Phrase};
use crate::ui::pen::Pen;

/// Whom to call first, at this level: links that a telephone dials.
pub fn call_first(pen: &mut Pen<'_>, level: Level) {
    match pen.frame.region() {
        _ if level == Level::Emergency => emergency(pen),
        Some(region) if !region.advice.is_empty() => numbers(pen, &region.advice),
        _ => pen.say("p", "", Phrase::CallAdvice),
    }
}

/// Whom to call at once if it gets worse.
pub fn call_if_worse(pen: &mut Pen<'_>) {
    pen.element("div", "at-once", |pen| {
        pen.say("p", "", Phrase::CallIfWorse);
        emergency(pen);
    });
}

/// Emergency numbers for the first screen.
pub fn emergency_numbers(pen: &mut Pen<'_>) {
    if let Some(region) = pen.frame.region() {
        numbers(pen, &region.emergency);
    }
}

/// The emergency numbers; for an unknown region with a word on which works.
fn emergency(pen: &mut Pen<'_>) {
    pen.element("div", "call", |pen| {
        emergency_numbers(pen);
        if pen.frame.is_region_unknown() {
            pen.say("p", "detail", Phrase::CallWhere);
        }
    });
}

fn numbers(pen: &mut Pen<'_>, contacts: &[Contact]) {
    pen.element("p", "calls", |pen| {
        for contact in contacts {
            let address = ["tel:", &contact.number].concat();
            let label = pen.frame.fill_one(Phrase::Call, "name", &contact.label);
            pen.link("number", &address, &label);
        }
    });
}
