use std::cell::RefCell;

use super::compile::Written;
use super::{Comparison, Name, Number};
use crate::author::diagnostic::{Problem, shown};
use crate::author::rules::Names;
use crate::author::rules::questions::KnownQuestions;
use crate::domain::condition::{ChoiceSet, Condition};
use crate::domain::pack::{ChoiceId, Kind, QuestionId};

/// Conditions on one question, and which choices they read.
pub(super) struct Atoms<'a> {
    pub(super) questions: &'a KnownQuestions,
    /// The choices that were read, by question; `None`: the question was not.
    reads: RefCell<Vec<Option<ChoiceSet>>>,
}

impl<'a> Atoms<'a> {
    pub(super) fn new(questions: &'a KnownQuestions) -> Self {
        Self { questions, reads: RefCell::new(vec![None; questions.questions.len()]) }
    }

    /// The choices that were read, by question.
    pub(super) fn reads(self) -> Vec<Option<ChoiceSet>> {
        self.reads.into_inner()
    }

    pub(super) fn one_of(
        &self,
        question: &Name,
        choices: &[Name],
        is_list: bool,
        written: Written<'_>,
    ) -> Option<Condition> {
        let (id, kind) = self.question(question)?;
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

    pub(super) fn has(
        &self,
        question: &Name,
        choice: &Name,
        written: Written<'_>,
    ) -> Option<Condition> {
        let (id, kind) = self.question(question)?;
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

    pub(super) fn level(
        &self,
        question: &Name,
        comparison: Comparison,
        level: &Number,
        written: Written<'_>,
    ) -> Option<Condition> {
        let (id, kind) = self.question(question)?;
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

    /// The question, unless too much is wrong with it; that it is there was
    /// checked before.
    fn question(&self, question: &Name) -> Option<(QuestionId, &'a Kind)> {
        let found = self.questions.find(&question.text)?;
        if let Some(read) = self.reads.borrow_mut().get_mut(found.0.index()) {
            read.get_or_insert(ChoiceSet::NONE);
        }
        (!self.questions.is_broken(found.0)).then_some(found)
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
        if let (Some(found), Some(Some(read))) =
            (found, self.reads.borrow_mut().get_mut(id.index()))
        {
            *read = read.with(found.0);
        }
        let is_partial = self.questions.choices.get(id.index()).is_none_or(Names::is_partial);
        if found.is_none() && !is_partial {
            let name = &choice.text;
            let problem =
                Problem::error(format!("`{}` has no choice `{}`", question.text, shown(name)))
                    .at(&written.text.part(choice.span.clone()))
                    .near_or_known(
                        name,
                        choices.iter().map(|known| known.name.as_str()),
                        written.problems,
                    );
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
