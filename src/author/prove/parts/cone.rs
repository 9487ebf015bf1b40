use std::collections::BTreeSet;

use rustsat::types::Lit;

use crate::author::prove::encoder::rails::cone;
use crate::author::prove::encoder::{AnswerSheet, ConditionRails, Fault, Rails};
use crate::author::prove::gates::{Found, Gates};
use crate::author::prove::limits::Limits;
use crate::author::prove::properties::choices::sure_answer;
use crate::author::prove::words::quiet;
use crate::domain::answers::Answers;
use crate::domain::pack::{ConditionId, Pack, QuestionId};

/// In how many ways a sheet is looked for.
const WAYS: usize = 6;

/// A few conditions over any answers to the questions that they read, in a
/// solver of their own. All other rules are left out, so that what can never be
/// here can never be at all; what can be here is yet to be shown of the whole.
pub(crate) struct Cone<'pack> {
    pack: &'pack Pack,
    pub(crate) gates: Gates,
    roots: Vec<ConditionId>,
    pub(crate) questions: BTreeSet<QuestionId>,
    pub(crate) answers: AnswerSheet,
    rails: ConditionRails,
    fault: Option<Fault>,
}

impl<'pack> Cone<'pack> {
    pub(crate) fn new(
        pack: &'pack Pack,
        limits: Limits,
        fault: Option<Fault>,
        roots: &[ConditionId],
    ) -> Self {
        let mut gates = Gates::new(limits);
        let questions = read(pack, roots);
        let answers = AnswerSheet::of_some(&mut gates, pack, &questions);
        let rails = ConditionRails::below(&mut gates, pack, &answers, roots, fault);
        Self { pack, gates, roots: roots.to_vec(), questions, answers, rails, fault }
    }

    /// The rails of one of its conditions.
    pub(crate) fn rails(&self, condition: ConditionId) -> Rails {
        self.rails.get(condition)
    }

    /// Other answers, and the conditions over them.
    pub(crate) fn other(&mut self) -> (AnswerSheet, ConditionRails) {
        let answers = AnswerSheet::of_some(&mut self.gates, self.pack, &self.questions);
        let rails = self.over(&answers);
        (answers, rails)
    }

    /// Its conditions over other answers.
    pub(crate) fn over(&mut self, answers: &AnswerSheet) -> ConditionRails {
        ConditionRails::below(&mut self.gates, self.pack, answers, &self.roots, self.fault)
    }

    /// Looks for answers under which all of these hold, as quiet as they can be made
    /// one by one.
    pub(crate) fn find(&mut self, all: &[Lit]) -> Found {
        let found = self.gates.find(all);
        if found != Found::Yes {
            return found;
        }
        let mut assumed = all.to_vec();
        for id in self.questions.clone() {
            let question = self.pack.rules().questions.get(id.index());
            let answered = self.answers.questions.get(id.index());
            let (Some(question), Some(answered)) = (question, answered) else { continue };
            let before = assumed.len();
            assumed.extend(answered.fixed(quiet(question)));
            if self.gates.find(&assumed) != Found::Yes {
                assumed.truncate(before);
            }
        }
        self.gates.find(&assumed)
    }

    /// Looks for answers under which all of these hold and that `is_so` confirms, by a
    /// few ways in which some of the questions are not quiet.
    pub(crate) fn confirmed<T>(
        &mut self,
        all: &[Lit],
        mut is_so: impl FnMut(&Self) -> Option<T>,
    ) -> Result<T, Found> {
        for tried in 0..WAYS {
            match self.find(all) {
                Found::Yes => {}
                // There is no other way.
                Found::No if tried > 0 => break,
                found => return Err(found),
            }
            if let Some(found) = is_so(self) {
                return Ok(found);
            }
            self.exclude();
        }
        Err(Found::Yes)
    }

    /// Forbids that the questions are not quiet that are not so now.
    fn exclude(&mut self) {
        let mut other = Vec::new();
        for id in &self.questions {
            let question = self.pack.rules().questions.get(id.index());
            let answered = self.answers.questions.get(id.index());
            let (Some(question), Some(answered)) = (question, answered) else { continue };
            if answered.read(&self.gates) != quiet(question) {
                other.push(answered.fixed(quiet(question)));
            }
        }
        let other: Vec<Lit> = other.iter().map(|fixed| self.gates.and(fixed)).collect();
        self.gates.require(&other);
    }

    /// That answers to some questions are not "not sure".
    pub(crate) fn sure(
        gates: &mut Gates,
        sheet: &AnswerSheet,
        questions: &BTreeSet<QuestionId>,
    ) -> Vec<Lit> {
        let answered = questions.iter().filter_map(|id| sheet.questions.get(id.index()));
        answered.flat_map(|answered| sure_answer(gates, answered)).collect()
    }

    /// The answers that were just found; to what is not read, those of `base`.
    pub(crate) fn read(&self, answers: &AnswerSheet, base: &Answers) -> Answers {
        let mut all = base.clone();
        for id in &self.questions {
            if let Some(answered) = answers.questions.get(id.index()) {
                all.set(*id, answered.read(&self.gates));
            }
        }
        all
    }
}

/// The questions that some conditions read.
pub(crate) fn read(pack: &Pack, roots: &[ConditionId]) -> BTreeSet<QuestionId> {
    let conditions = cone(pack, roots);
    let found = conditions.iter().filter_map(|id| pack.rules().conditions.get(id.index()));
    found.filter_map(|condition| condition.question()).collect()
}
