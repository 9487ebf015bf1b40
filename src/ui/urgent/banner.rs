use super::call::{call_first, call_if_worse};
use crate::domain::outcome::{HeldAlert, Said};
use crate::domain::pack::{AlertWords, Level, Phrase, Place};
use crate::ui::days::{SEEN_WITHIN_DAYS, days_after};
use crate::ui::frame::Frame;
use crate::ui::pen::Pen;
use crate::ui::question::Marks;
use crate::ui::said::sign;

/// What to do, how soon, where, and why, in the first lines of the screen; then
/// the signs behind it, and what else it may be.
pub fn banner(pen: &mut Pen<'_>, level: Level, place: Place, alerts: &[HeldAlert], marks: &Marks) {
    let (class, title) = match level {
        Level::Emergency => ("banner now", Phrase::HelpNow),
        Level::SameDay => ("banner today", Phrase::HelpToday),
        _ => ("banner soon", Phrase::SeenSoon),
    };
    pen.element("div", class, |pen| {
        pen.marked_heading(0, &marks.heading, |pen| pen.phrase(title));
        pen.line("p", "lead", &place_to_go(pen.frame, level, place));
        if let Some(leading) = alerts.first().and_then(|held| words(pen.frame, held)) {
            why(pen, Phrase::MayBe, leading);
            if let Some(advice) = &leading.advice {
                pen.line("p", "", advice);
            }
        }
        if level >= Level::SameDay {
            call_first(pen, level);
        }
    });
    if level == Level::SameDay {
        call_if_worse(pen);
    }
    signs(pen, alerts);
    further(pen, alerts);
}

/// The further alerts: what else it may be, and why.
fn further(pen: &mut Pen<'_>, alerts: &[HeldAlert]) {
    let Some((_, further)) = alerts.split_first().filter(|(_, further)| !further.is_empty()) else {
        return;
    };
    let frame = pen.frame;
    pen.section("section", Phrase::WhyHelp, |pen| {
        for held in further {
            if let Some(words) = words(frame, held) {
                why(pen, Phrase::MayAlsoBe, words);
            }
        }
    });
}

/// The signs given, in the visitor's words, each once. What was not ticked is
/// no sign.
fn signs(pen: &mut Pen<'_>, alerts: &[HeldAlert]) {
    let mut told: Vec<String> = Vec::new();
    for held in alerts {
        for evidence in &held.evidence {
            let is_sign = !matches!(evidence.said, Said::NoneOfThese | Said::NotTicked(_));
            if is_sign
                && let Some(line) = sign(pen.frame, *evidence)
                && !told.contains(&line)
            {
                told.push(line);
            }
        }
    }
    if told.is_empty() {
        return;
    }
    pen.section("card", Phrase::SignsTitle, |pen| {
        pen.element("ul", "dots", |pen| {
            for line in &told {
                pen.line("li", "", line);
            }
        });
    });
}

/// What not to do; and, where a clinician is to be seen first, that the rest is
/// for the time until then.
pub fn not_to_do(pen: &mut Pen<'_>, alerts: &[HeldAlert], until_seen: bool) {
    let lines = do_not(pen.frame, alerts);
    if until_seen || !lines.is_empty() {
        pen.section("card watch", Phrase::DoNotTitle, |pen| {
            pen.list("not", &lines);
            if until_seen {
                pen.say("p", "", Phrase::UntilSeen);
            }
        });
    }
}

/// What not to do, each line once.
#[must_use]
pub fn do_not<'a>(frame: Frame<'a>, alerts: &[HeldAlert]) -> Vec<&'a str> {
    let mut lines: Vec<&str> = Vec::new();
    for held in alerts {
        let Some(alert) = frame.rules().alerts.get(held.alert.index()) else { continue };
        for position in &alert.do_not {
            if let Some(line) = frame.words().do_not.get(usize::from(*position))
                && !lines.contains(&line.as_str())
            {
                lines.push(line);
            }
        }
    }
    lines
}

/// Where to go and how soon, in one sentence.
#[must_use]
pub fn place_to_go(frame: Frame<'_>, level: Level, place: Place) -> String {
    let phrase = match (place, level) {
        (Place::Ambulance, _) => Phrase::PlaceAmbulance,
        (Place::EmergencyDepartment, Level::Emergency) => Phrase::PlaceEmergencyNow,
        (Place::EmergencyDepartment, _) => Phrase::PlaceEmergencyToday,
        (Place::DoctorToday, _) => Phrase::PlaceDoctorToday,
        (Place::ClinicianSoon, _) => Phrase::PlaceClinicianSoon,
        (Place::Pharmacist, _) => Phrase::PlacePharmacist,
    };
    frame.fill_date(phrase, days_after(frame.today, SEEN_WITHIN_DAYS))
}

/// The words of an alert that holds.
fn words<'a>(frame: Frame<'a>, held: &HeldAlert) -> Option<&'a AlertWords> {
    frame.words().alerts.get(held.alert.index())
}

fn why(pen: &mut Pen<'_>, phrase: Phrase, words: &AlertWords) {
    let may_be = pen.frame.fill_one(phrase, "what", &words.title);
    pen.element("p", "", |pen| {
        pen.line("strong", "", &may_be);
        pen.text(" ");
        pen.text(&words.why);
    });
}
