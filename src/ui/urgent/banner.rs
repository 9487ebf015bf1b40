use yew::Html;

use super::call::call_first;
use crate::domain::outcome::{Evidence, HeldAlert, Said};
use crate::domain::pack::{AlertWords, Level, Phrase, Place};
use crate::ui::days::{SEEN_WITHIN_DAYS, days_after};
use crate::ui::element::{list, tag, text};
use crate::ui::frame::Frame;
use crate::ui::question::Marks;
use crate::ui::said::sign;

/// What to do, how soon, where, and why, in the first lines of the screen.
pub fn banner(
    frame: Frame<'_>,
    level: Level,
    place: Place,
    alerts: &[HeldAlert],
    marks: &Marks,
) -> Html {
    let (class, title) = match level {
        Level::Emergency => ("banner now", Phrase::HelpNow),
        Level::SameDay => ("banner today", Phrase::HelpToday),
        _ => ("banner soon", Phrase::SeenSoon),
    };
    let words = |held: &HeldAlert| frame.words().alerts.get(held.alert.index());
    let mut all = vec![frame.marked_heading(0, marks.heading.clone(), frame.say(title))];
    let advice = place_to_go(frame, level, place);
    all.push(tag("p", "lead", vec![text(&advice)]));
    let leading = alerts.first().and_then(words);
    if let Some(leading) = leading {
        all.push(why(frame, Phrase::MayBe, leading));
        all.extend(leading.advice.as_deref().map(|advice| tag("p", "", vec![text(advice)])));
    }
    if level >= Level::SameDay {
        all.push(call_first(frame, level));
    }
    tag("div", class, all)
}

/// The further alerts: what else it may be, and why.
#[must_use]
pub fn further(frame: Frame<'_>, alerts: &[HeldAlert]) -> Option<Html> {
    let further: Vec<Html> = alerts
        .iter()
        .skip(1)
        .filter_map(|held| frame.words().alerts.get(held.alert.index()))
        .map(|words| why(frame, Phrase::MayAlsoBe, words))
        .collect();
    (!further.is_empty()).then(|| frame.section("part", Phrase::WhyHelp, further))
}

/// The signs given, in the visitor's words, each once. What was not ticked is
/// no sign.
#[must_use]
pub fn signs(frame: Frame<'_>, alerts: &[HeldAlert]) -> Option<Html> {
    let mut told: Vec<Evidence> = Vec::new();
    for evidence in alerts.iter().flat_map(|held| &held.evidence) {
        let is_sign = !matches!(evidence.said, Said::NoneOfThese | Said::NotTicked(_));
        if is_sign && !told.contains(evidence) {
            told.push(*evidence);
        }
    }
    let lines: Vec<Html> = told
        .into_iter()
        .filter_map(|evidence| sign(frame, evidence))
        .map(|line| text(&line))
        .collect();
    (!lines.is_empty())
        .then(|| frame.section("card", Phrase::SignsTitle, vec![list("dots", lines)]))
}

/// What not to do, each line once.
#[must_use]
pub fn do_not(frame: Frame<'_>, alerts: &[HeldAlert]) -> Option<Html> {
    let mut lines: Vec<u16> = Vec::new();
    for held in alerts {
        let alert = frame.rules().alerts.get(held.alert.index());
        for line in alert.into_iter().flat_map(|alert| &alert.do_not) {
            if !lines.contains(line) {
                lines.push(*line);
            }
        }
    }
    let lines: Vec<Html> = lines
        .into_iter()
        .filter_map(|line| frame.words().do_not.get(usize::from(line)))
        .map(|line| text(line))
        .collect();
    (!lines.is_empty()).then(|| list("not", lines))
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
    let date = frame.date(days_after(frame.today, SEEN_WITHIN_DAYS));
    frame.fill(phrase, &[("date", &date)])
}

fn why(frame: Frame<'_>, phrase: Phrase, words: &AlertWords) -> Html {
    let may_be = frame.fill(phrase, &[("what", &words.title)]);
    let may_be = tag("strong", "", vec![text(&may_be)]);
    tag("p", "", vec![may_be, text(" "), text(&words.why)])
}
