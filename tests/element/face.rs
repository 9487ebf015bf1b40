use std::collections::BTreeSet;

use symptom_checker::embed::face::attribute::Attribute;
use symptom_checker::embed::face::attributes::ATTRIBUTES;
use symptom_checker::embed::face::custom_property::CUSTOM_PROPERTIES;
use symptom_checker::embed::face::event::EVENTS;
use symptom_checker::embed::face::part::PARTS;
use symptom_checker::embed::face::value::Value;

use crate::source::{catalog_sources, read, script};

/// What an attribute may be, in words.
pub(crate) fn in_words(value: Value) -> String {
    let quoted: Vec<_> = value.values().iter().map(|value| format!("`{value}`")).collect();
    match (value, quoted.split_last()) {
        (_, Some((last, rest))) => format!("{} or {last}", rest.join(", ")),
        (Value::Address, _) => "an address".to_owned(),
        (Value::Integrity, _) => "an integrity hash".to_owned(),
        (Value::Language, _) => "a language tag".to_owned(),
        _ => "a name".to_owned(),
    }
}

/// What an attribute may be, as a type of TypeScript.
pub(crate) fn as_type(value: Value) -> String {
    let quoted: Vec<_> = value.values().iter().map(|value| format!("\"{value}\"")).collect();
    if quoted.is_empty() { "string".to_owned() } else { quoted.join(" | ") }
}

/// What an entry says, with its age.
pub(crate) fn told(meaning: &str, since: &str, deprecated: Option<&str>) -> String {
    let instead = deprecated.map(|instead| format!(" Deprecated: {instead}")).unwrap_or_default();
    format!("{meaning} Since {since}.{instead}")
}

/// The names in quotes that begin with `symptom-checker:`.
fn emitted(source: &str) -> BTreeSet<&str> {
    source
        .split(['"', '\'', '`'])
        .filter(|text| text.starts_with("symptom-checker:"))
        .filter(|text| text.bytes().skip(16).all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
        .filter(|text| text.len() > "symptom-checker:".len())
        .collect()
}

#[test]
fn no_name_stands_twice() {
    let names: BTreeSet<_> = ATTRIBUTES.iter().map(Attribute::property).collect();
    assert_eq!(names.len(), ATTRIBUTES.len());
    let names: BTreeSet<_> = CUSTOM_PROPERTIES.iter().map(|property| property.name).collect();
    assert_eq!(names.len(), CUSTOM_PROPERTIES.len());
}

#[test]
fn every_event_that_is_sent_stands_in_the_table() {
    let source = read("src/embed/browser_port.rs") + &script();
    let known: BTreeSet<_> = EVENTS.iter().map(|event| event.name).collect();
    let sent = emitted(&source);
    assert!(sent.contains("symptom-checker:start"), "{sent:?}");
    assert!(sent.is_subset(&known), "{sent:?}");
}

#[cfg(feature = "author")]
#[test]
fn the_program_has_the_parts_of_the_table() {
    let told: BTreeSet<_> = PARTS.iter().map(|part| part.name).collect();
    let mut drawn: BTreeSet<_> =
        symptom_checker::ui::part::PARTS.iter().flat_map(|parts| parts.split(' ')).collect();
    drawn.insert("notice");
    let sources = catalog_sources().concat();
    let stocked = sources.split("part: '").skip(1).filter_map(|rest| rest.split_once('\''));
    drawn.extend(stocked.map(|(part, _)| part));
    assert_eq!(drawn, told);
    assert!(script().contains("part: 'notice'"));
}

#[test]
fn the_sheets_have_the_custom_properties_with_their_defaults() {
    let sheets = read("styles/tokens.css") + &read("styles/first/base.css");
    let mut used = BTreeSet::new();
    for text in sheets.split("var(--symptom-checker-").skip(1) {
        // Up to the bracket that ends `var(`.
        let mut depth = 1;
        let end = text.find(|letter| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth == 0
        });
        let (name, default) = text[..end.unwrap()].split_once(',').unwrap();
        used.insert((format!("--symptom-checker-{name}"), default.trim().to_owned()));
    }
    let told = CUSTOM_PROPERTIES
        .iter()
        .map(|property| (property.name.to_owned(), property.default.to_owned()))
        .collect();
    assert_eq!(used, told);
}
