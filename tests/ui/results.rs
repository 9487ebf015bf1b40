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

#[test]
fn the_day_stands_on_what_is_printed() {
    let html = result(bicycle(), TWO_PLACES, Settings::default());
    assert!(html.contains("<p class=\"made\">Made on 22 November 2026</p>"), "{html}");
}

/// The cautions of both products of the stage: both hold.
const ALL_WITHHELD: &str = r#"{"dangers": "none", "wheels": "two", "frame": "whole",
    "loudness": 5, "squeaks-for": "days", "weather": "rain-now", "noise": "silence",
    "noise-when": "pedalling", "chain": "none", "household": ["curious-cat"]}"#;

#[test]
fn cautions_that_withhold_every_product_name_their_sources() {
    let pack = bicycle();
    // The fixture's wet stage has a product without a caution: it gets one.
    let (mut rules, words) = (pack.rules().clone(), pack.words().clone());
    let all = rules.products[0].cautions.clone();
    rules.products.iter_mut().for_each(|product| product.cautions.clone_from(&all));
    let pack: &Pack = Box::leak(Box::new(Pack::new(rules, words).unwrap()));
    let html = result(pack, ALL_WITHHELD, Settings::default());
    assert!(html.contains(pack.words().phrase(Phrase::WithheldCautions)), "{html}");
    assert!(html.contains("Grandmother, in conversation over a puncture"), "{html}");
}
