use core::fmt::Write as _;

use super::lookup::Lookup;
use super::outcome_text;
use super::said::answer_text;
use crate::domain::answers::Answers;
use crate::domain::interview::{Ask, Step, Visit};
use crate::domain::pack::{Kind, Pack, QuestionId};

/// A visit as text for authors: what was asked and answered, and then the next
/// question or the outcome.
#[must_use]
pub fn visit_text(pack: &Pack, answers: &Answers, visit: &Visit) -> String {
    let lookup = Lookup::new(pack);
    let mut text = String::new();
    for (number, question) in (1..).zip(&visit.asked) {
        let said = answers
            .get(*question)
            .map(|answer| answer_text(*question, answer, lookup))
            .unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{number:>2} {}: {said}", lookup.question(*question));
    }
    if !visit.asked.is_empty() {
        text.push('\n');
    }
    match &visit.step {
        Step::Ask(ask) => text + &ask_text(*ask, lookup),
        Step::Done(outcome) => text + &outcome_text(pack, outcome),
    }
}

fn ask_text(ask: Ask, lookup: Lookup<'_>) -> String {
    let left = if ask.at_least == ask.at_most {
        ask.at_most.to_string()
    } else {
        format!("{} to {}", ask.at_least, ask.at_most)
    };
    let text =
        format!("question: {} (left, this one included: {left})\n", lookup.question(ask.question));
    text + &choices_text(ask.question, lookup)
}

fn choices_text(question: QuestionId, lookup: Lookup<'_>) -> String {
    let mut text = String::new();
    let (Some(rules), Some(words)) = (
        lookup.rules.questions.get(question.index()),
        lookup.words.questions.get(question.index()),
    ) else {
        return text;
    };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "  {}", words.title);
    if let Some(help) = &words.help {
        let _ = writeln!(text, "  {help}");
    }
    for (choice, words) in rules.choices().iter().zip(&words.choices) {
        let _ = writeln!(text, "  {}: {}", choice.name, words.label);
    }
    if let Some((lowest, highest)) = &words.ends {
        let _ = writeln!(text, "  0: {lowest}\n  10: {highest}");
    }
    if matches!(rules.kind, Kind::Many(_)) {
        text.push_str("  none\n");
    }
    if rules.not_sure {
        text.push_str("  not-sure\n");
    }
    text
}
