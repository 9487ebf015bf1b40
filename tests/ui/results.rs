//! What some results say, and where it stands.

use symptom_checker::domain::pack::{Pack, Phrase};
use symptom_checker::ui::settings::Settings;

use crate::html::{pack, result};

/// A wheel that a pharmacist may look at, and an old squeak that a clinician
/// has to hear: the first comes first in the pack.
const TWO_PLACES: &str = r#"{"dangers": ["wheel-wobbles"], "wheels": "two", "frame": "whole",
    "loudness": 5, "squeaks-for": "years", "weather": "dry", "noise": "squeak",
    "noise-when": "pedalling", "chain": "none", "household": "none"}"#;

fn bicycle() -> &'static Pack {
    pack("tests/fixtures/squeaky-bicycle")
}

/// A phrase up to its first place to fill in.
fn beginning(pack: &Pack, phrase: Phrase) -> &str {
    pack.words().phrase(phrase).split('{').next().unwrap()
}

#[test]
fn of_two_places_the_more_urgent_one_is_told() {
    let pack = bicycle();
    let html = result(pack, TWO_PLACES, Settings::default());
    assert!(html.contains(beginning(pack, Phrase::PlaceClinicianSoon)), "{html}");
    assert!(!html.contains(beginning(pack, Phrase::PlacePharmacist)), "{html}");
}
