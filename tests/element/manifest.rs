use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use symptom_checker::embed::face::attributes::ATTRIBUTES;
use symptom_checker::embed::face::custom_property::CUSTOM_PROPERTIES;
use symptom_checker::embed::face::event::{EVENTS, Event};
use symptom_checker::embed::face::part::PARTS;
use symptom_checker::embed::face::slot::SLOTS;

use crate::face::{as_type, told};
use crate::source::hold;
use crate::typescript::detail_name;

/// Leaves `deprecated` out where there is none: the format has no `null`.
fn aged(mut entry: Value, deprecated: Option<&str>) -> Value {
    if let (Some(instead), Value::Object(entry)) = (deprecated, &mut entry) {
        entry.insert("deprecated".into(), instead.into());
    }
    entry
}

fn event(event: &Event) -> Value {
    let prevented = event.prevented.map(|it| format!(" Prevented: {it}.")).unwrap_or_default();
    let when = format!("When {}.{prevented}", event.when);
    let entry = json!({
        "name": event.name,
        "type": { "text": format!("CustomEvent<{}>", detail_name(event)) },
        "description": told(&when, event.since, event.deprecated),
    });
    aged(entry, event.deprecated)
}

/// The manifest, after the schema 2.1.0 of the custom elements manifest.
fn manifest() -> Value {
    let attributes: Vec<_> = ATTRIBUTES
        .iter()
        .map(|it| {
            let entry = json!({
                "name": it.name,
                "fieldName": it.property(),
                "type": { "text": as_type(it.value) },
                "default": it.default,
                "description": told(it.meaning, it.since, it.deprecated),
            });
            aged(entry, it.deprecated)
        })
        .collect();
    // `lang` is every element's.
    let members: Vec<_> = ATTRIBUTES
        .iter()
        .filter(|it| it.name != "lang")
        .map(|it| {
            let entry = json!({
                "kind": "field",
                "name": it.property(),
                "attribute": it.name,
                "reflects": true,
                "type": { "text": as_type(it.value) },
                "default": it.default,
                "description": told(it.meaning, it.since, it.deprecated),
            });
            aged(entry, it.deprecated)
        })
        .collect();
    let slots: Vec<_> = SLOTS
        .iter()
        .map(|it| {
            let description = told(it.meaning, it.since, it.deprecated);
            aged(json!({ "name": it.name, "description": description }), it.deprecated)
        })
        .collect();
    let parts: Vec<_> = PARTS
        .iter()
        .map(|it| {
            let description = told(it.meaning, it.since, it.deprecated);
            aged(json!({ "name": it.name, "description": description }), it.deprecated)
        })
        .collect();
    let properties: Vec<_> = CUSTOM_PROPERTIES
        .iter()
        .map(|it| {
            let entry = json!({
                "name": it.name,
                "syntax": it.syntax,
                "default": it.default,
                "description": told(it.meaning, it.since, it.deprecated),
            });
            aged(entry, it.deprecated)
        })
        .collect();
    json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": "symptom-checker.js",
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "name": "SymptomCheckerElement",
                "tagName": "symptom-checker",
                "description": "A symptom checker that runs wholly in the browser.",
                "superclass": { "name": "HTMLElement" },
                "attributes": attributes,
                "members": members,
                "events": EVENTS.iter().map(event).collect::<Vec<_>>(),
                "slots": slots,
                "cssParts": parts,
                "cssProperties": properties,
            }],
            "exports": [{
                "kind": "custom-element-definition",
                "name": "symptom-checker",
                "declaration": { "name": "SymptomCheckerElement" },
            }],
        }],
    })
}

#[test]
fn custom_elements_json_is_the_tables() {
    let text = serde_json::to_string_pretty(&manifest()).unwrap() + "\n";
    hold("src/embed/element/custom-elements.json", &text);
}

/// The schema is the one that the npm package `custom-elements-manifest` 2.1.0
/// publishes, whose licence lies beside it. It takes any class for one without
/// an element, so the element is held to its own definition too.
#[test]
fn custom_elements_json_keeps_to_the_public_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(folder.join(path)).unwrap()).unwrap()
    };
    let whole = read("tests/fixtures/custom-elements-manifest/schema.json");
    let of_element = json!({
        "$schema": whole["$schema"],
        "$ref": "#/definitions/CustomElementDeclaration",
        "definitions": whole["definitions"],
    });
    let whole = jsonschema::validator_for(&whole).unwrap();
    let of_element = jsonschema::validator_for(&of_element).unwrap();
    let manifest = read("src/embed/element/custom-elements.json");
    let mut element = manifest["modules"][0]["declarations"][0].clone();
    let wrong: Vec<String> = whole
        .iter_errors(&manifest)
        .chain(of_element.iter_errors(&element))
        .map(|error| error.to_string())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    element["attributes"][0]["name"] = Value::Null;
    assert!(!of_element.is_valid(&element), "a nameless attribute is noticed");
}
