use std::collections::{BTreeMap, HashMap};

use super::atoms::Atoms;
use super::{Expression, Name};
use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::Text;
use crate::author::rules::questions::KnownQuestions;
use crate::domain::condition::{ChoiceSet, Condition};
use crate::domain::pack::{ConditionId, Kind};

/// The pack's list of conditions while it grows. Conditions that say the same
/// stand in it once, operands before those that read them.
pub struct Compiler<'a> {
    atoms: Atoms<'a>,
    list: Vec<Condition>,
    places: HashMap<Condition, ConditionId>,
    /// The named conditions that are in the list; `None` where one is broken,
    /// which is reported already.
    named: BTreeMap<String, Option<ConditionId>>,
    /// Whether there may be more named conditions than could be read.
    is_partial: bool,
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
    /// An empty list over these questions; `is_partial` says that there may be
    /// more named conditions than could be read.
    #[must_use]
    pub fn new(questions: &'a KnownQuestions, is_partial: bool) -> Self {
        Self {
            atoms: Atoms::new(questions),
            list: Vec::new(),
            places: HashMap::new(),
            named: BTreeMap::new(),
            is_partial,
        }
    }

    /// Gives a named condition its place, or none where it is broken.
    pub fn name(&mut self, name: &str, place: Option<ConditionId>) {
        self.named.insert(name.to_owned(), place);
    }

    /// The named conditions that are in the list and not broken, by name.
    #[must_use]
    pub fn named(&self) -> Vec<(String, ConditionId)> {
        let named = self.named.iter();
        named.filter_map(|(name, place)| Some((name.clone(), (*place)?))).collect()
    }

    /// Puts an expression into the list; reports what is wrong with it.
    pub fn add(&mut self, expression: &Expression, written: Written<'_>) -> Option<ConditionId> {
        if let Expression::Is(question, _)
        | Expression::In(question, _)
        | Expression::Has(question, _)
        | Expression::Level(question, ..) = expression
        {
            self.check_question(question, written)?;
        }
        let condition = match expression {
            Expression::Is(question, choice) => {
                self.atoms.one_of(question, core::slice::from_ref(choice), false, written)?
            }
            Expression::In(question, choices) => {
                self.atoms.one_of(question, choices, true, written)?
            }
            Expression::Has(question, choice) => self.atoms.has(question, choice, written)?,
            Expression::Level(question, comparison, level) => {
                self.atoms.level(question, *comparison, level, written)?
            }
            Expression::Named(name) => return self.find_named(name, written),
            Expression::Not(operand) => Condition::Not(self.add(operand, written)?),
            Expression::All(operands) => Condition::All(self.add_all(operands, written)?),
            Expression::Any(operands) => Condition::Any(self.add_all(operands, written)?),
            Expression::AtLeast(count, operands) => {
                let places = self.add_all(operands, written);
                if count.value == 0 || usize::from(count.value) > operands.len() {
                    let most = operands.len();
                    let message = format!("`at_least` cannot count {} of {most}", count.value);
                    let expected = match most {
                        1 => "expected 1".to_owned(),
                        _ => format!("expected a number from 1 to {most}"),
                    };
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

    /// The list, and the choices that were read, by question.
    #[must_use]
    pub fn finish(self) -> (Vec<Condition>, Vec<Option<ChoiceSet>>) {
        (self.list, self.atoms.reads())
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

    /// Whether the question of a comparison is there; if not, reports it.
    fn check_question(&self, question: &Name, written: Written<'_>) -> Option<()> {
        let (name, questions) = (&question.text, self.atoms.questions);
        if questions.find(name).is_some() {
            return Some(());
        }
        let problem = if self.named.contains_key(name) {
            Problem::error(format!("`{name}` is a named condition, not a question"))
                .remedy(format!("write `{name}` alone"))
        } else if questions.names.is_partial() {
            return None;
        } else {
            Problem::error(format!("there is no question `{}`", shown(name))).near(
                name,
                questions.names(),
                written.problems,
            )
        };
        written.problems.report(problem.at(&written.text.part(question.span.clone())));
        None
    }

    fn find_named(&self, name: &Name, written: Written<'_>) -> Option<ConditionId> {
        if let Some(place) = self.named.get(&name.text) {
            return *place;
        }
        let is_question = self.atoms.questions.find(&name.text).is_some();
        if !is_question && (self.is_partial || self.atoms.questions.names.is_partial()) {
            return None;
        }
        let spot = written.text.part(name.span.clone());
        let problem = match self.atoms.questions.find(&name.text) {
            Some((id, kind)) => {
                let first = self
                    .atoms
                    .questions
                    .choices(id)
                    .first()
                    .map_or("…", |choice| choice.name.as_str());
                let example = match kind {
                    Kind::One(_) => format!("{} = {first}", name.text),
                    Kind::Many(_) => format!("{} has {first}", name.text),
                    Kind::Level(_) => format!("{} >= 8", name.text),
                };
                Problem::error(format!("`{}` is a question: which answer is meant?", name.text))
                    .remedy(format!("write the answer too, such as `{example}`"))
            }
            None => {
                let known =
                    self.named.keys().map(String::as_str).chain(self.atoms.questions.names());
                Problem::error(format!("there is no condition `{}`", shown(&name.text)))
                    .near(&name.text, known, written.problems)
                    .remedy("name a condition with `[[condition]]`, or compare a question, such as `pain-start = late`")
            }
        };
        written.problems.report(problem.at(&spot));
        None
    }
}
