use core::fmt::Write as _;

use symptom_checker::embed::face::attributes::ATTRIBUTES;
use symptom_checker::embed::face::event::{EVENTS, Event};

use crate::face::{as_type, told};
use crate::source::hold;

/// The type of an event's detail: `AddToCartDetail`.
pub(crate) fn detail_name(event: &Event) -> String {
    if event.detail.is_empty() {
        return "null".to_owned();
    }
    let (_, name) = event.name.split_once(':').unwrap();
    let words = name.split('-').map(|word| word[..1].to_ascii_uppercase() + &word[1..]);
    words.collect::<String>() + "Detail"
}

/// A comment before a declaration.
fn comment(indent: &str, told: &str, deprecated: Option<&str>) -> String {
    let age = deprecated.map(|instead| format!(" @deprecated {instead}")).unwrap_or_default();
    format!("{indent}/** {told}{age} */\n")
}

fn declarations() -> String {
    let mut text = "// Types of <symptom-checker>, for editors and TypeScript.\n\n".to_owned();
    for event in EVENTS.iter().filter(|event| !event.detail.is_empty()) {
        text += &comment("", &format!("What `{}` tells.", event.name), event.deprecated);
        writeln!(text, "export interface {} {{", detail_name(event)).unwrap();
        for field in event.detail {
            text += &comment("  ", field.meaning, None);
            writeln!(text, "  readonly {}: {};", field.name, field.type_).unwrap();
        }
        text += "}\n\n";
    }
    text += "/** The element. `lang` is every element's. */\n";
    text += "export interface SymptomCheckerElement extends HTMLElement {\n";
    for attribute in ATTRIBUTES.iter().filter(|attribute| attribute.name != "lang") {
        let meaning = format!("{} Default: {}.", attribute.meaning, attribute.default);
        text += &comment("  ", &told(&meaning, attribute.since, None), attribute.deprecated);
        let (name, kind) = (attribute.property(), as_type(attribute.value));
        // To set it to nothing takes the attribute away; what is read is then the default.
        writeln!(text, "  get {name}(): {kind};").unwrap();
        writeln!(text, "  set {name}(value: {kind} | null | undefined);").unwrap();
    }
    text += "}\n\ninterface SymptomCheckerEventMap {\n";
    for event in EVENTS {
        let when = format!("When {}.", event.when);
        text += &comment("  ", &told(&when, event.since, None), event.deprecated);
        writeln!(text, "  \"{}\": CustomEvent<{}>;", event.name, detail_name(event)).unwrap();
    }
    text += "}\n\ndeclare global {\n  interface HTMLElementTagNameMap {\n";
    text += "    \"symptom-checker\": SymptomCheckerElement;\n  }\n";
    // They bubble: a page may listen anywhere above.
    for map in ["HTMLElementEventMap", "DocumentEventMap", "WindowEventMap"] {
        writeln!(text, "  interface {map} extends SymptomCheckerEventMap {{}}").unwrap();
    }
    text += "}\n";
    text
}

#[test]
fn the_type_declarations_are_the_tables() {
    hold("src/embed/element/symptom-checker.d.ts", &declarations());
}
