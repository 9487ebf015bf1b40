use core::fmt::{self, Write as _};

use super::Lookup;
use super::said::said_text;
use super::why::{Rule, Why};
use crate::domain::pack::Pack;

/// What is known of every condition, as text for authors.
#[must_use]
pub fn why_text(pack: &Pack, why: &Why<'_>) -> String {
    let mut text = String::new();
    let lists = [
        ("conditions", &why.conditions),
        ("alerts", &why.alerts),
        ("out of scope", &why.out_of_scope),
        ("stages", &why.stages),
        ("reasons", &why.reasons),
        ("cautions", &why.cautions),
    ];
    for (heading, rules) in lists.into_iter().filter(|(_, rules)| !rules.is_empty()) {
        text += heading;
        text.push('\n');
        for rule in rules {
            // Writing to a string cannot fail.
            let _ = one(&mut text, rule, Lookup::new(pack));
        }
        text.push('\n');
    }
    if why.not_asked_by_visit.is_empty() {
        text.pop();
    } else {
        let _ =
            writeln!(text, "a visit would not have asked: {}", why.not_asked_by_visit.join(", "));
    }
    text
}

fn one(text: &mut String, rule: &Rule<'_>, lookup: Lookup<'_>) -> fmt::Result {
    write!(text, "  {:<6}  {}", rule.value, rule.id)?;
    if let Some(points) = rule.points {
        write!(text, " ({points:+})")?;
    }
    if let Some(least) = rule.at_least {
        write!(text, ", at least {least}")?;
    }
    if let Some(most) = rule.at_most {
        write!(text, ", at most {most}")?;
    }
    if rule.holds == Some("yes") {
        text.push_str(": holds");
    }
    text.push('\n');
    writeln!(text, "          when: {}", rule.when)?;
    if !rule.evidence.is_empty() {
        writeln!(text, "          because: {}", said_text(&rule.evidence, lookup))?;
    }
    if !rule.waits_for.is_empty() {
        writeln!(text, "          waits for: {}", rule.waits_for.join(", "))?;
    }
    Ok(())
}
