use std::path::Path;

use super::Mutant;
use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::{Fields, Text, read_toml};

/// Parts of rules that can be taken away without changing what any visit comes
/// to, or only what no source speaks of, and why they stay.
#[derive(Clone, Debug)]
pub struct Unnoticed {
    /// The rules, such as `alert cancer`.
    pub rules: Vec<Text>,
    /// What can be taken away from each of them, such as `swelling = whole`.
    pub without: Vec<Text>,
    /// Why no visit notices, and why it stays.
    pub why: String,
}

/// Reads `unnoticed.toml`; a pack without such parts has no such file.
#[must_use]
pub fn read_unnoticed(path: &Path, problems: &Problems) -> Vec<Unnoticed> {
    if !path.exists() {
        return Vec::new();
    }
    let table = read_toml(path, problems);
    let file = Fields::new(&table, "`unnoticed.toml`", problems);
    let tables = file.tables("unnoticed");
    file.finish();
    let entries = tables.into_iter().filter_map(|table| {
        let fields = Fields::new(table, "`[[unnoticed]]`", problems);
        let (rules, without) = (fields.texts("rules"), fields.texts("without"));
        let why = fields.text("why");
        let is_empty = rules.is_empty() || without.is_empty() || why.as_ref().is_some_and(is_empty);
        if is_empty && !fields.is_partial() {
            let problem = Problem::error("`[[unnoticed]]` needs `rules`, `without` and `why`");
            problems.report(problem.at(fields.spot()));
        }
        fields.finish();
        Some(Unnoticed { rules, without, why: why?.value })
    });
    entries.collect()
}

/// Leaves out the survivors whose reason is written down. A reason for what a
/// story misses, or for what no rule has, is a problem: it would hide the next one.
#[must_use]
pub fn unexplained<'a>(
    mutants: &'a [(Mutant, bool)],
    unnoticed: &[Unnoticed],
    problems: &Problems,
) -> Vec<&'a Mutant> {
    let mut left: Vec<&Mutant> =
        mutants.iter().filter(|(_, noticed)| !noticed).map(|(mutant, _)| mutant).collect();
    for entry in unnoticed {
        for rule in &entry.rules {
            for without in &entry.without {
                let is_meant = |mutant: &Mutant| {
                    mutant.rule == rule.value && mutant.without.as_ref() == Some(&without.value)
                };
                if left.iter().any(|mutant| is_meant(mutant)) {
                    left.retain(|mutant| !is_meant(mutant));
                    continue;
                }
                let has_been = mutants.iter().any(|(mutant, _)| is_meant(mutant));
                let message = if has_been {
                    format!("a story misses `{}` of `{}`", without.value, rule.value)
                } else {
                    format!("`{}` has no `{}`", rule.value, shown(&without.value))
                };
                let of_rule = mutants.iter().map(|(mutant, _)| mutant);
                let parts = of_rule
                    .filter(|mutant| mutant.rule == rule.value)
                    .filter_map(|mutant| mutant.without.as_deref());
                let problem = Problem::error(message).at(&without.spot);
                let problem =
                    if has_been { problem } else { problem.near(&without.value, parts, problems) };
                problems.report(problem.remedy("take it out of `unnoticed.toml`"));
            }
        }
    }
    left
}

fn is_empty(text: &Text) -> bool {
    text.value.trim().is_empty()
}
