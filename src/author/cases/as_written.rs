use crate::domain::condition::Condition;
use crate::domain::pack::{ChoiceId, ConditionId, QuestionId, Rules};

/// A text that would be longer is cut, so that conditions which share much
/// cannot grow without end.
const LONGEST_LETTERS: usize = 120;

/// A condition as authors write it, cut where it is long. Operands stand before
/// what reads them, so one pass from the first to `condition` writes them all.
#[must_use]
pub fn as_written(rules: &Rules, condition: ConditionId) -> String {
    written(rules, condition.index() + 1, LONGEST_LETTERS).pop().unwrap_or_default()
}

/// Every condition as authors write it, in the pack's order; a text of more
/// than `longest` letters is cut there and ends with "…".
#[must_use]
pub fn all_as_written(rules: &Rules, longest: usize) -> Vec<String> {
    written(rules, rules.conditions.len(), longest)
}

fn written(rules: &Rules, count: usize, longest: usize) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for found in rules.conditions.iter().take(count) {
        let text = one(rules, found, &texts, longest);
        texts.push(text);
    }
    texts
}

/// A question's choice as authors write it: `where = low`.
#[must_use]
pub fn choice_as_written(rules: &Rules, question: QuestionId, choice: ChoiceId) -> String {
    format!("{} = {}", question_name(rules, question), choice_name(rules, question, choice))
}

fn one(rules: &Rules, condition: &Condition, texts: &[String], longest: usize) -> String {
    let operand = |id: &ConditionId| texts.get(id.index()).map_or("", String::as_str);
    let grouped = |id: &ConditionId| {
        let is_group =
            matches!(rules.conditions.get(id.index()), Some(Condition::All(_) | Condition::Any(_)));
        if is_group { format!("({})", operand(id)) } else { operand(id).to_owned() }
    };
    let joined = |ids: &[ConditionId], between: &str| {
        ids.iter().map(grouped).collect::<Vec<_>>().join(between)
    };
    let text = match condition {
        Condition::OneOf(question, choices) => {
            let mut names: Vec<_> =
                choices.iter().map(|choice| choice_name(rules, *question, choice)).collect();
            match (names.pop(), names.is_empty()) {
                (Some(only), true) => format!("{} = {only}", question_name(rules, *question)),
                (last, _) => {
                    names.extend(last);
                    format!("{} in [{}]", question_name(rules, *question), names.join(", "))
                }
            }
        }
        Condition::Has(question, choice) => format!(
            "{} has {}",
            question_name(rules, *question),
            choice_name(rules, *question, *choice)
        ),
        Condition::Level { question, lowest, highest } => {
            let name = question_name(rules, *question);
            match (lowest, highest) {
                (lowest, 10) => format!("{name} >= {lowest}"),
                (0, highest) => format!("{name} <= {highest}"),
                // Authors compare with `>=`, `<=` and `=` only.
                (lowest, _) => format!("{name} = {lowest}"),
            }
        }
        Condition::Not(id) => format!("not {}", grouped(id)),
        Condition::All(ids) => joined(ids, " and "),
        Condition::Any(ids) => joined(ids, " or "),
        Condition::AtLeast(count, ids) => {
            format!("at_least {count} of ({})", joined(ids, ", "))
        }
    };
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

fn question_name(rules: &Rules, question: QuestionId) -> &str {
    rules.questions.get(question.index()).map_or("", |question| question.name.as_str())
}

fn choice_name(rules: &Rules, question: QuestionId, choice: ChoiceId) -> &str {
    let question = rules.questions.get(question.index());
    question.map_or("", |question| question.choice_name(choice))
}
