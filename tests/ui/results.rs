//! What some results say, and where it stands.

use symptom_checker::domain::pack::{Certificate, Pack, Phrase};
use symptom_checker::ui::example::Example;
use symptom_checker::ui::settings::Settings;

use crate::html::{Piece, pack, pieces, result};

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

#[test]
fn products_stand_below_an_advice() {
    let pack = bicycle();
    let all = Example::all();
    let example = all.iter().find(|example| example.name == "suggestions-below-an-advice");
    let html = result(pack, example.unwrap().answers, Settings::default());
    let banner = html.find("<div class=\"banner soon\"").expect("an alert holds");
    let slot = html.find("<slot name=\"product-").expect("a product follows");
    assert!(banner < slot, "{html}");
}

/// The numbers that a telephone dials, in their order, each with its words.
fn numbers(answers: &str, region: &'static str) -> Vec<(String, String)> {
    let settings = Settings { region: region.into(), ..Settings::default() };
    let pieces = pieces(&result(bicycle(), answers, settings));
    let dialled = pieces.windows(2).filter_map(|pair| {
        let number = pair[0].attribute("href")?.strip_prefix("tel:")?;
        let Piece::Text(words) = &pair[1] else { panic!("a number without words") };
        Some((number.to_owned(), words.clone()))
    });
    dialled.collect()
}

#[test]
fn the_numbers_are_those_of_the_region() {
    let emergency = r#"{"dangers": ["no-brakes"]}"#;
    let today = r#"{"dangers": "none", "wheels": "two", "frame": "cracked"}"#;
    let call = |number: &str, label: &str| (number.to_owned(), format!("Call {label}"));
    let (britain, america) = ([call("999", "999"), call("112", "112")], [call("911", "911")]);
    assert_eq!(numbers(emergency, "gb"), britain);
    assert_eq!(numbers(emergency, "us"), america);
    // Today: whom to ask first, then whom to call if it gets worse.
    let first = [call("111", "NHS 111")];
    assert_eq!(numbers(today, "gb"), [first.as_slice(), &britain].concat());
    // No line for advice is known there: whom to ask stands in words.
    assert_eq!(numbers(today, "us"), america);
    let pack = bicycle();
    for (region, is_told) in [("gb", false), ("us", true)] {
        let settings = Settings { region: region.into(), ..Settings::default() };
        let html = result(pack, today, settings);
        assert_eq!(html.contains(pack.words().phrase(Phrase::CallAdvice)), is_told, "{region}");
        assert!(!html.contains(pack.words().phrase(Phrase::CallWhere)), "{region}");
    }
    let unknown = result(pack, emergency, Settings::default());
    assert!(unknown.contains(pack.words().phrase(Phrase::CallWhere)), "{unknown}");
}

#[test]
fn only_checked_rules_are_told_to_be_checked() {
    let pack = bicycle();
    let checked = pack.words().phrase(Phrase::Checked);
    assert!(checked.contains("no medical review"), "{checked}");
    assert!(pack.rules().certificate.is_none());
    let html = result(pack, TWO_PLACES, Settings::default());
    assert!(!html.contains(checked), "{html}");
    let mut rules = pack.rules().clone();
    rules.certificate = Some(Certificate {
        properties: Certificate::ALL,
        checker: "0.1.0".into(),
        statements: 1,
        longest_visit: 10,
    });
    let pack: &Pack = Box::leak(Box::new(Pack::new(rules, pack.words().clone()).unwrap()));
    let html = result(pack, TWO_PLACES, Settings::default());
    assert!(html.contains(checked), "{html}");
}
