use core::fmt;

use super::Lookup;
use crate::domain::condition::{ChoiceSet, Condition};
use crate::domain::pack::{ConditionId, Pack, QuestionId};

/// Conditions that share much could be read out without end: no more parts are.
const MOST_PARTS: usize = 300;

/// Nor does one stand deeper within others.
const DEEPEST: usize = 24;

/// Stands where a condition is cut.
const CUT: &str = "more than can be read out here: see the rule file";

/// A condition in words, for authors and reviewers: ids are replaced by the
/// words of the question and its choices. Visitors read the authored reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// What one question says.
    Fact(String),
    /// Several readings, and how many of them must be so.
    Group(Together, Vec<Reading>),
}

/// How many parts of a group must be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// Every one.
    All,
    /// One at least.
    Any,
    /// This many at least.
    AtLeast(u16),
    /// No one.
    None,
    /// One at least must not be so.
    NotAll,
    /// Fewer than this many.
    Fewer(u16),
}

/// Reads a condition of a pack out in words.
#[must_use]
pub fn reading(pack: &Pack, condition: ConditionId) -> Reading {
    Reader { lookup: Lookup::new(pack), left: MOST_PARTS }.read(condition, false, 0)
}

/// One of these choices, in words.
#[must_use]
pub fn choices(pack: &Pack, question: QuestionId, choices: ChoiceSet) -> String {
    Reader { lookup: Lookup::new(pack), left: 0 }.choice(question, choices, false)
}

/// One of these boxes, in words.
#[must_use]
pub fn boxes(pack: &Pack, question: QuestionId, boxes: ChoiceSet) -> String {
    Reader { lookup: Lookup::new(pack), left: 0 }.boxes(question, boxes, Together::Any, false)
}

/// A level in a range, ends included, in words.
#[must_use]
pub fn levels(pack: &Pack, question: QuestionId, range: (u8, u8)) -> String {
    Reader { lookup: Lookup::new(pack), left: 0 }.level(question, range, false)
}

impl fmt::Display for Together {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => formatter.write_str("all of"),
            Self::Any => formatter.write_str("any of"),
            Self::AtLeast(count) => write!(formatter, "at least {count} of"),
            Self::None => formatter.write_str("none of"),
            Self::NotAll => formatter.write_str("not all of"),
            Self::Fewer(count) => write!(formatter, "fewer than {count} of"),
        }
    }
}

impl fmt::Display for Reading {
    /// In one line; groups stand in parentheses.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(words) => formatter.write_str(words),
            Self::Group(together, parts) => {
                write!(formatter, "{together} (")?;
                for (position, part) in parts.iter().enumerate() {
                    let between = if position > 0 { "; " } else { "" };
                    write!(formatter, "{between}{part}")?;
                }
                formatter.write_str(")")
            }
        }
    }
}

struct Reader<'a> {
    lookup: Lookup<'a>,
    /// How many parts can still be read out.
    left: usize,
}

/// A part of a group: boxes of one question are told together.
enum Part {
    Boxes(QuestionId, ChoiceSet),
    Other(ConditionId),
}

impl Reader<'_> {
    fn read(&mut self, id: ConditionId, is_negated: bool, depth: usize) -> Reading {
        let rules = self.lookup.rules;
        let Some(condition) = rules.conditions.get(id.index()) else {
            return Reading::Fact(String::new());
        };
        if depth >= DEEPEST || self.left == 0 {
            return Reading::Fact(CUT.to_owned());
        }
        self.left -= 1;
        let (together, opposite) = match condition {
            Condition::Not(operand) => return self.read(*operand, !is_negated, depth + 1),
            Condition::OneOf(question, choices) => {
                return Reading::Fact(self.choice(*question, *choices, is_negated));
            }
            Condition::Has(question, choice) => {
                let choices = ChoiceSet::NONE.with(*choice);
                return Reading::Fact(self.boxes(*question, choices, Together::Any, is_negated));
            }
            Condition::Level { question, lowest, highest } => {
                return Reading::Fact(self.level(*question, (*lowest, *highest), is_negated));
            }
            Condition::All(_) => (Together::All, Together::NotAll),
            Condition::Any(_) | Condition::AtLeast(1, _) => (Together::Any, Together::None),
            Condition::AtLeast(count, _) => (Together::AtLeast(*count), Together::Fewer(*count)),
        };
        let parts = self.parts(condition.operands(), together);
        if let [Part::Boxes(question, choices)] = parts.as_slice() {
            return Reading::Fact(self.boxes(*question, *choices, together, is_negated));
        }
        let parts = parts.into_iter().map(|part| match part {
            Part::Boxes(question, choices) => {
                Reading::Fact(self.boxes(question, choices, together, false))
            }
            Part::Other(id) => self.read(id, false, depth + 1),
        });
        Reading::Group(if is_negated { opposite } else { together }, parts.collect())
    }

    /// The parts of a group: a group of the same kind within it adds its own,
    /// and boxes of one question come together where all or any must be so.
    fn parts(&mut self, operands: &[ConditionId], together: Together) -> Vec<Part> {
        let rules = self.lookup.rules;
        let mut parts: Vec<Part> = Vec::new();
        let mut waiting: Vec<ConditionId> = operands.iter().rev().copied().collect();
        while let Some(id) = waiting.pop() {
            match (rules.conditions.get(id.index()), together) {
                (Some(Condition::Has(question, choice)), Together::All | Together::Any) => {
                    let there = parts.iter_mut().find_map(|part| match part {
                        Part::Boxes(known, choices) if known == question => Some(choices),
                        _ => None,
                    });
                    match there {
                        Some(choices) => *choices = choices.with(*choice),
                        None => parts.push(Part::Boxes(*question, ChoiceSet::NONE.with(*choice))),
                    }
                }
                (Some(Condition::All(within)), Together::All)
                | (Some(Condition::Any(within)), Together::Any)
                    if self.left > 0 =>
                {
                    self.left -= 1;
                    waiting.extend(within.iter().rev());
                }
                _ => parts.push(Part::Other(id)),
            }
        }
        parts
    }

    fn choice(&self, question: QuestionId, choices: ChoiceSet, is_negated: bool) -> String {
        let short = self.lookup.short(question);
        let (none, last) = if is_negated { ("not ", "nor") } else { ("", "or") };
        format!("{short} is {none}{}", self.labels(question, choices, last))
    }

    fn boxes(
        &self,
        question: QuestionId,
        choices: ChoiceSet,
        together: Together,
        is_negated: bool,
    ) -> String {
        let short = self.lookup.short(question);
        let last = match (together, is_negated) {
            (Together::All, _) => "and",
            (_, false) => "or",
            (_, true) => "nor",
        };
        let labels = self.labels(question, choices, last);
        let verb = match (choices.len() > 1 && together == Together::All, is_negated) {
            (true, false) => "are ticked",
            (true, true) => "are not all ticked",
            (false, false) => "is ticked",
            (false, true) if choices.len() > 1 => {
                return format!("{short}: neither {labels} is ticked");
            }
            (false, true) => "is not ticked",
        };
        format!("{short}: {labels} {verb}")
    }

    fn level(&self, question: QuestionId, range: (u8, u8), is_negated: bool) -> String {
        let range = match (range, is_negated) {
            ((lowest, 10), false) => format!("{lowest} or more"),
            ((lowest, 10), true) => format!("less than {lowest}"),
            ((0, highest), false) => format!("{highest} or less"),
            ((0, highest), true) => format!("more than {highest}"),
            ((lowest, highest), false) if lowest == highest => lowest.to_string(),
            ((lowest, highest), true) if lowest == highest => format!("not {lowest}"),
            ((lowest, highest), false) => format!("from {lowest} to {highest}"),
            ((lowest, highest), true) => format!("not from {lowest} to {highest}"),
        };
        format!("{} is {range} (of 10)", self.lookup.short(question))
    }

    /// Choices in quotation marks, as a list: `“a”, “b” or “c”`.
    fn labels(&self, question: QuestionId, choices: ChoiceSet, last: &str) -> String {
        let mut labels: Vec<String> = choices
            .iter()
            .map(|choice| format!("“{}”", self.lookup.label(question, choice)))
            .collect();
        match labels.pop() {
            Some(only) if labels.is_empty() => only,
            Some(end) => format!("{} {last} {end}", labels.join(", ")),
            None => String::new(),
        }
    }
}
