use symptom_checker::embed::face::attributes::ATTRIBUTES;
use symptom_checker::embed::face::custom_property::CUSTOM_PROPERTIES;
use symptom_checker::embed::face::event::{EVENTS, Event};
use symptom_checker::embed::face::part::PARTS;
use symptom_checker::embed::face::slot::SLOTS;

use crate::face::in_words;
use crate::source::{hold, read};

const DOCUMENT: &str = "docs/embedding.md";
const BEGIN: &str = "<!-- Made from src/embed/face: FACE=rewrite cargo test --test element -->\n";
const END: &str = "<!-- The end of what is made -->\n";

const ATTRIBUTES_TOLD: &str = "Each is a property of the element as well: `pack-integrity` is \
    `packIntegrity`; `null` takes the attribute away. A value that there is not counts as the \
    default, and the console says so.";
const EVENTS_TOLD: &str = "All bubble and leave the shadow root. None tells an answer, a level, \
    a stage or an explanation.";
const PARTS_TOLD: &str = "Style them with `symptom-checker::part(name)`.";
const PROPERTIES_TOLD: &str = "Set them on the element or on anything around it.";

/// A Markdown table under a heading.
fn section(title: &str, told: &str, head: &[&str], rows: Vec<Vec<String>>) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let head_line = line(head.iter().map(|cell| (*cell).to_owned()).collect());
    let rule = format!("|{}\n", "---|".repeat(head.len()));
    let told = if told.is_empty() { String::new() } else { format!("{}\n\n", wrapped(told)) };
    let rows: String = rows.into_iter().map(line).collect();
    format!("### {title}\n\n{told}{head_line}{rule}{rows}\n")
}

/// The words in lines of at most 85 letters.
fn wrapped(words: &str) -> String {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let line = lines.last_mut().unwrap();
        if line.is_empty() {
            line.push_str(word);
        } else if line.len() + word.len() < 85 {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}

fn code(text: &str) -> String {
    if text.is_empty() { "(no name)".to_owned() } else { format!("`{text}`") }
}

fn meant(meaning: &str, deprecated: Option<&str>) -> String {
    let meaning = meaning.replace('|', "\\|");
    deprecated.map_or(meaning.clone(), |instead| format!("{meaning} Deprecated: {instead}"))
}

fn detail(event: &Event) -> String {
    let fields = event.detail.iter().map(|field| {
        format!("`{}` (`{}`): {}", field.name, field.type_.replace('|', "\\|"), field.meaning)
    });
    let fields: Vec<_> = fields.collect();
    if fields.is_empty() { "none".to_owned() } else { fields.join(" ") }
}

/// The reference, as Markdown.
fn reference() -> String {
    let attributes = ATTRIBUTES.iter().map(|attribute| {
        vec![
            code(attribute.name),
            in_words(attribute.value),
            if attribute.value.values().is_empty() {
                attribute.default.to_owned()
            } else {
                code(attribute.default)
            },
            meant(attribute.meaning, attribute.deprecated),
            attribute.since.to_owned(),
        ]
    });
    let events = EVENTS.iter().map(|event| {
        vec![
            code(event.name),
            meant(event.when, event.deprecated),
            detail(event),
            event.prevented.unwrap_or("no").to_owned(),
            event.since.to_owned(),
        ]
    });
    let slots = SLOTS.iter().map(|slot| {
        vec![code(slot.name), meant(slot.meaning, slot.deprecated), slot.since.to_owned()]
    });
    let parts = PARTS.iter().map(|part| {
        vec![code(part.name), meant(part.meaning, part.deprecated), part.since.to_owned()]
    });
    let properties = CUSTOM_PROPERTIES.iter().map(|property| {
        vec![
            code(property.name),
            code(property.syntax),
            code(property.default),
            meant(property.meaning, property.deprecated),
            property.since.to_owned(),
        ]
    });
    let of_attributes = ["attribute", "value", "default", "meaning", "since"];
    let of_events = ["event", "when", "detail", "prevented", "since"];
    let of_properties = ["custom property", "value", "default", "meaning", "since"];
    [
        section("Attributes", ATTRIBUTES_TOLD, &of_attributes, attributes.collect()),
        section("Events", EVENTS_TOLD, &of_events, events.collect()),
        section("Slots", "", &["slot", "meaning", "since"], slots.collect()),
        section("Parts", PARTS_TOLD, &["part", "what it is", "since"], parts.collect()),
        section("Custom properties", PROPERTIES_TOLD, &of_properties, properties.collect()),
    ]
    .concat()
}

#[test]
fn the_reference_is_the_tables() {
    let document = read(DOCUMENT);
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    hold(DOCUMENT, &format!("{before}{BEGIN}\n{}{END}{after}", reference()));
}
