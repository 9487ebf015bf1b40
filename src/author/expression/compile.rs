use std::collections::HashMap;

use super::{Comparison, Expression, Name, Number};
use crate::author::diagnostic::{Problem, Problems};
use crate::author::read::Text;
use crate::author::rules::questions::KnownQuestions;
use crate::domain::condition::{ChoiceSet, Condition};
use crate::domain::pack::{ChoiceId, ConditionId, Kind, QuestionId};

/// The pack's list of conditions while it grows. Conditions that say the same
/// stand in it once, operands before those that read them.
pub struct Compiler<'a> {
    questions: &'a KnownQuestions,
    list: Vec<Condition>,
    places: HashMap<Condition, ConditionId>,
    /// The named conditions that are in the list; `None` where one is broken,
    /// which is reported already.
    named: HashMap<String, Option<ConditionId>>,
}

/// Where an expression comes from, and where its problems go.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// The text that it was read from.
    pub text: &'a Text,
    /// What is wrong with it.
    pub problems: &'a Problems,
}

impl<'a> Compiler<'a> {
    /// An empty list over these questions.
    #[must_use]
    pub fn new(questions: &'a KnownQuestions) -> Self {
        Self { questions, list: Vec::new(), places: HashMap::new(), named: HashMap::new() }
    }

    /// Gives a named condition its place, or none where it is broken.
    pub fn name(&mut self, name: &str, place: Option<ConditionId>) {
        self.named.insert(name.to_owned(), place);
    }

    /// Puts an expression into the list; reports what is wrong with it.
    pub fn add(&mut self, expression: &Expression, written: Written<'_>) -> Option<ConditionId> {
        let condition = match expression {
            Expression::Is(question, choice) => {
                self.one_of(question, core::slice::from_ref(choice), false, written)?
            }
            Expression::In(question, choices) => self.one_of(question, choices, true, written)?,
            Expression::Has(question, choice) => self.has(question, choice, written)?,
            Expression::Level(question, comparison, level) => {
                self.level(question, *comparison, level, written)?
            }
            Expression::Named(name) => return self.find_named(name, written),
            Expression::Not(operand) => Condition::Not(self.add(operand, written)?),
            Expression::All(operands) => Condition::All(self.add_all(operands, written)?),
            Expression::Any(operands) => Condition::Any(self.add_all(operands, written)?),
            Expression::AtLeast(count, operands) => {
                let places = self.add_all(operands, written);
                if count.value == 0 || usize::from(count.value) > operands.len() {
                    let message =
                        format!("`at_least {}` of {} conditions", count.value, operands.len());
                    let expected = format!("expected a number from 1 to {}", operands.len());
                    written.problems.report(
                        Problem::error(message)
                            .at(&written.text.part(count.span.clone()))
                            .expected(expected),
                    );
                    return None;
                }
                Condition::AtLeast(count.value, places?)
            }
        };
        Some(self.place(condition))
    }

    /// The list.
    #[must_use]
    pub fn finish(self) -> Vec<Condition> {
        self.list
    }

    fn place(&mut self, condition: Condition) -> ConditionId {
        if let Some(place) = self.places.get(&condition) {
            return *place;
        }
        // Files are at most a megabyte, so the list cannot outgrow its ids.
        let place = ConditionId::new(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(condition.clone());
        self.places.insert(condition, place);
        place
    }

    /// All operands, so that every mistake is found, not only the first.
    fn add_all(
        &mut self,
        operands: &[Expression],
        written: Written<'_>,
    ) -> Option<Vec<ConditionId>> {
        let places: Vec<_> = operands.iter().map(|operand| self.add(operand, written)).collect();
        places.into_iter().collect()
    }

    fn one_of(
        &self,
        question: &Name,
        choices: &[Name],
        is_list: bool,
        written: Written<'_>,
    ) -> Option<Condition> {
        let (id, kind) = self.question(question, written)?;
        let name = &question.text;
        let choice = choices.first().map_or("…", |choice| choice.text.as_str());
        let remedy = match kind {
            Kind::One(_) => {
                let mut set = ChoiceSet::NONE;
                let mut all_known = true;
                for choice in choices {
                    match self.choice(question, id, choice, written) {
                        Some(found) if set.contains(found) => {
                            let message = format!("`{}` is listed twice", choice.text);
                            written.problems.report(
                                Problem::error(message)
                                    .at(&written.text.part(choice.span.clone()))
                                    .remedy("list it once"),
                            );
                        }
                        Some(found) => set = set.with(found),
                        None => all_known = false,
                    }
                }
                return all_known.then_some(Condition::OneOf(id, set));
            }
            Kind::Many(_) if is_list => {
                let each: Vec<_> =
                    choices.iter().map(|choice| format!("{name} has {}", choice.text)).collect();
                format!("write `{}`", each.join(" or "))
            }
            Kind::Many(_) => format!("write `{name} has {choice}`"),
            Kind::Level(_) => {
                format!("compare it with a number from 0 to 10, such as `{name} >= 8`")
            }
        };
        self.wrong_kind(question, kind, remedy, written)
    }

    fn has(&self, question: &Name, choice: &Name, written: Written<'_>) -> Option<Condition> {
        let (id, kind) = self.question(question, written)?;
        let name = &question.text;
        let remedy = match kind {
            Kind::Many(_) => {
                return Some(Condition::Has(id, self.choice(question, id, choice, written)?));
            }
            Kind::One(_) => format!("write `{name} = {}`", choice.text),
            Kind::Level(_) => {
                format!("compare it with a number from 0 to 10, such as `{name} >= 8`")
            }
        };
        self.wrong_kind(question, kind, remedy, written)
    }

    fn level(
        &self,
        question: &Name,
        comparison: Comparison,
        level: &Number,
        written: Written<'_>,
    ) -> Option<Condition> {
        let (id, kind) = self.question(question, written)?;
        let name = &question.text;
        let first = self.questions.choices(id).first().map_or("…", |choice| choice.name.as_str());
        let remedy = match kind {
            Kind::Level(_) => {
                let Some(at) = u8::try_from(level.value).ok().filter(|level| *level <= 10) else {
                    let message = format!("a level is never {}", level.value);
                    let problem =
                        Problem::error(message).at(&written.text.part(level.span.clone()));
                    written.problems.report(problem.expected("expected a number from 0 to 10"));
                    return None;
                };
                let (lowest, highest) = match comparison {
                    Comparison::AtLeast => (at, 10),
                    Comparison::AtMost => (0, at),
                    Comparison::Exactly => (at, at),
                };
                return Some(Condition::Level { question: id, lowest, highest });
            }
            Kind::One(_) => format!("write a choice, such as `{name} = {first}`"),
            Kind::Many(_) => format!("write a box, such as `{name} has {first}`"),
        };
        self.wrong_kind(question, kind, remedy, written)
    }

    fn find_named(&self, name: &Name, written: Written<'_>) -> Option<ConditionId> {
        if let Some(place) = self.named.get(&name.text) {
            return *place;
        }
        let spot = written.text.part(name.span.clone());
        let problem = match self.questions.find(&name.text) {
            Some((id, kind)) => {
                let first =
                    self.questions.choices(id).first().map_or("…", |choice| choice.name.as_str());
                let example = match kind {
                    Kind::One(_) => format!("{} = {first}", name.text),
                    Kind::Many(_) => format!("{} has {first}", name.text),
                    Kind::Level(_) => format!("{} >= 8", name.text),
                };
                Problem::error(format!("`{}` is a question: which answer is meant?", name.text))
                    .remedy(format!("write the answer too, such as `{example}`"))
            }
            None => {
                let known = self.named.keys().map(String::as_str).chain(self.questions.names());
                Problem::error(format!("there is no condition `{}`", name.text.escape_debug()))
                    .near(&name.text, known)
                    .remedy("name a condition with `[[condition]]`, or compare a question, such as `pain-start = late`")
            }
        };
        written.problems.report(problem.at(&spot));
        None
    }

    fn question(&self, question: &Name, written: Written<'_>) -> Option<(QuestionId, &'a Kind)> {
        let name = &question.text;
        if let Some(found) = self.questions.find(name) {
            return if self.questions.is_broken(found.0) { None } else { Some(found) };
        }
        let spot = written.text.part(question.span.clone());
        let problem = if self.named.contains_key(name) {
            Problem::error(format!("`{name}` is a named condition, not a question"))
                .remedy(format!("write `{name}` alone"))
        } else {
            Problem::error(format!("there is no question `{}`", name.escape_debug()))
                .near(name, self.questions.names())
        };
        written.problems.report(problem.at(&spot));
        None
    }

    fn choice(
        &self,
        question: &Name,
        id: QuestionId,
        choice: &Name,
        written: Written<'_>,
    ) -> Option<ChoiceId> {
        let choices = self.questions.choices(id);
        let found =
            (0..).map(ChoiceId::new).zip(choices).find(|(_, known)| known.name == choice.text);
        if found.is_none() {
            let name = &choice.text;
            let problem = Problem::error(format!(
                "`{}` has no choice `{}`",
                question.text,
                name.escape_debug()
            ))
            .at(&written.text.part(choice.span.clone()))
            .near(name, choices.iter().map(|known| known.name.as_str()));
            written.problems.report(match name.as_str() {
                "not-sure" => problem
                    .remedy("a condition never asks for `not-sure`: it is unsure by itself then"),
                "none" => {
                    problem.remedy("write what is not so, such as `not (x has a or x has b)`")
                }
                _ => problem,
            });
        }
        found.map(|(id, _)| id)
    }

    fn wrong_kind<T>(
        &self,
        question: &Name,
        kind: &Kind,
        remedy: String,
        written: Written<'_>,
    ) -> Option<T> {
        let what = match kind {
            Kind::One(_) => "has one answer",
            Kind::Many(_) => "has boxes",
            Kind::Level(_) => "is a level",
        };
        let message = format!("`{}` {what}, and this does not fit it", question.text);
        written.problems.report(
            Problem::error(message).at(&written.text.part(question.span.clone())).remedy(remedy),
        );
        None
    }
}
