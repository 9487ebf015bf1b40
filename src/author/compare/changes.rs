use core::fmt::Write as _;
use std::collections::{HashMap, HashSet};

use super::Entry;

/// What was added (`+`), taken out (`-`) and changed (`~`) between two lists of
/// entries; empty where nothing was.
#[must_use]
pub fn changed_entries(before: &[Entry], after: &[Entry]) -> String {
    let mut text = String::new();
    compare(before, after, "  ", &mut text);
    text
}

/// What was added, taken out and changed between two lists of texts, each under
/// its place; empty where nothing was.
#[must_use]
pub fn changed_texts(before: &[(String, String)], after: &[(String, String)]) -> String {
    let earlier: HashMap<&str, &str> = pairs(before).collect();
    let later: HashMap<&str, &str> = pairs(after).collect();
    let mut text = String::new();
    for (place, gone) in pairs(before).filter(|(place, _)| !later.contains_key(place)) {
        line(&mut text, "  ", &format!("- {place}"));
        marked(&mut text, "      ", "- ", gone);
    }
    for (place, now) in pairs(after) {
        match earlier.get(place) {
            Some(was) if *was == now => {}
            Some(was) => {
                line(&mut text, "  ", &format!("~ {place}"));
                marked(&mut text, "      ", "- ", was);
                marked(&mut text, "      ", "+ ", now);
            }
            None => {
                line(&mut text, "  ", &format!("+ {place}"));
                marked(&mut text, "      ", "+ ", now);
            }
        }
    }
    text
}

fn pairs(texts: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    texts.iter().map(|(place, text)| (place.as_str(), text.as_str()))
}

fn compare(before: &[Entry], after: &[Entry], indent: &str, text: &mut String) {
    let earlier: HashMap<Key<'_>, &Entry> =
        before.iter().map(|entry| (key(entry), entry)).collect();
    let later: HashSet<Key<'_>> = after.iter().map(key).collect();
    for entry in before.iter().filter(|entry| !later.contains(&key(entry))) {
        line(text, indent, &format!("- the {} `{}`", entry.kind, entry.name));
    }
    for entry in after {
        match earlier.get(&key(entry)) {
            Some(was) => changed(was, entry, indent, text),
            None => added(entry, indent, text),
        }
    }
    reordered(before, after, indent, text);
}

/// What makes two entries the same thing, however much was changed in it.
type Key<'a> = (&'static str, &'a str);

fn key(entry: &Entry) -> Key<'_> {
    (entry.kind, &entry.name)
}

fn added(entry: &Entry, indent: &str, text: &mut String) {
    line(text, indent, &format!("+ the {} `{}`", entry.kind, entry.name));
    let deeper = format!("{indent}    ");
    for (field, value) in entry.facts.iter().filter(|(_, value)| !value.is_empty()) {
        line(text, &deeper, &format!("{field}: {value}"));
    }
    for part in &entry.parts {
        added(part, &deeper, text);
    }
}

fn changed(was: &Entry, now: &Entry, indent: &str, text: &mut String) {
    if was == now {
        return;
    }
    line(text, indent, &format!("~ the {} `{}`", now.kind, now.name));
    let deeper = format!("{indent}    ");
    for (field, value) in &now.facts {
        let earlier = was.fact(field);
        if earlier == value {
            continue;
        }
        if *field == "when" {
            line(text, &deeper, "when:");
            line(text, &deeper, &format!("  - {earlier}"));
            line(text, &deeper, &format!("  + {value}"));
        } else {
            let told = |value: &str| if value.is_empty() { "nothing" } else { value }.to_owned();
            line(text, &deeper, &format!("{field}: {} -> {}", told(earlier), told(value)));
        }
    }
    compare(&was.parts, &now.parts, &deeper, text);
}

/// Tells where things that stand in both stand in another order: the order
/// decides ties, and which question comes first.
fn reordered(before: &[Entry], after: &[Entry], indent: &str, text: &mut String) {
    let mut kinds: Vec<&str> = after.iter().map(|entry| entry.kind).collect();
    kinds.dedup();
    let earlier: HashSet<Key<'_>> = before.iter().map(key).collect();
    let later: HashSet<Key<'_>> = after.iter().map(key).collect();
    for kind in kinds {
        let order = |list: &mut dyn Iterator<Item = Key<'_>>| -> Vec<String> {
            let of_kind = list.filter(|key| key.0 == kind);
            of_kind
                .filter(|key| earlier.contains(key) && later.contains(key))
                .map(|(_, name)| name.to_owned())
                .collect()
        };
        let (was, now) = (order(&mut before.iter().map(key)), order(&mut after.iter().map(key)));
        if was != now {
            line(text, indent, &format!("~ the order of the {kind}s"));
            line(text, indent, &format!("    - {}", was.join(", ")));
            line(text, indent, &format!("    + {}", now.join(", ")));
        }
    }
}

fn line(text: &mut String, indent: &str, line: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{indent}{line}");
}

/// Each line of a text behind a mark.
fn marked(text: &mut String, indent: &str, mark: &str, lines: &str) {
    for found in lines.lines() {
        line(text, indent, &format!("{mark}{found}"));
    }
}
