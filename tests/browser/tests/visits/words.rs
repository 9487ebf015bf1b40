//! The words of the pack, by the names that journeys use.

use symptom_checker::domain::pack::{Pack, Phrase, QuestionWords};

use browser_tests::visit::find;

/// A position by its name, in a list of the rules.
fn at<'a>(name: &str, mut names: impl Iterator<Item = &'a str>) -> usize {
    names.position(|other| other == name).unwrap_or_else(|| panic!("the pack has no `{name}`"))
}

pub(crate) fn phrase(pack: &Pack, phrase: Phrase) -> &str {
    pack.words().phrase(phrase)
}

pub(crate) fn explanation<'a>(pack: &'a Pack, name: &str) -> &'a str {
    let rules = &pack.rules().explanations;
    &pack.words().explanations[at(name, rules.iter().map(|rules| rules.name.as_str()))].title
}

pub(crate) fn stage<'a>(pack: &'a Pack, name: &str) -> &'a str {
    let rules = &pack.rules().stages;
    &pack.words().stages[at(name, rules.iter().map(|rules| rules.name.as_str()))].title
}

pub(crate) fn product<'a>(pack: &'a Pack, name: &str) -> &'a str {
    let rules = &pack.rules().products;
    &pack.words().products[at(name, rules.iter().map(|rules| rules.name.as_str()))].title
}

pub(crate) fn alert<'a>(pack: &'a Pack, name: &str) -> &'a str {
    let rules = &pack.rules().alerts;
    &pack.words().alerts[at(name, rules.iter().map(|rules| rules.name.as_str()))].title
}

pub(crate) fn scope<'a>(pack: &'a Pack, name: &str) -> &'a str {
    let rules = &pack.rules().scope_reasons;
    &pack.words().scope_reasons[at(name, rules.iter().map(|rules| rules.name.as_str()))].title
}

pub(crate) fn topic<'a>(pack: &'a Pack, name: &str) -> &'a str {
    let rules = &pack.rules().topics;
    &pack.words().topics[at(name, rules.iter().map(|rules| rules.name.as_str()))].title
}

pub(crate) fn question<'a>(pack: &'a Pack, name: &str) -> &'a QuestionWords {
    let (id, _) = find(pack, name).expect(name);
    &pack.words().questions[id.index()]
}

pub(crate) fn choice<'a>(pack: &'a Pack, name: &str, choice: &str) -> &'a str {
    let (_, rules) = find(pack, name).expect(name);
    let place = at(choice, rules.choices().iter().map(|rules| rules.name.as_str()));
    &question(pack, name).choices[place].label
}
