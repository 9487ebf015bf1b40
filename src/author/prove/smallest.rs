use rustsat::types::Lit;

use super::encoder::AnswerSheet;
use super::encoder::answered::Answered;
use super::gates::{Found, Gates};
use super::sum::Sum;
use super::words::quiet;
use crate::domain::pack::Pack;

/// Up to so many answers that are not quiet the smallest set is looked for.
const LARGEST: usize = 8;
/// With more single answers than this a sheet is made small, but not smallest.
const WIDEST: usize = 400;

/// Looks for models with as few answers as can be that are not the quietest.
pub(crate) struct Smallest {
    /// Each answer that is not quiet, and each that changes.
    costs: Vec<Lit>,
    /// More than 0, more than 1, …
    more_than: Vec<Lit>,
}

impl Smallest {
    /// For sheets alone.
    pub(crate) fn new(gates: &mut Gates, pack: &Pack, sheet: &AnswerSheet) -> Self {
        let costs = costs(gates, pack, sheet);
        Self::with(gates, costs)
    }

    /// For a sheet and its change.
    pub(crate) fn of_change(
        gates: &mut Gates,
        pack: &Pack,
        sheet: &AnswerSheet,
        then: &AnswerSheet,
    ) -> Self {
        let mut all = costs(gates, pack, sheet);
        for (before, after) in sheet.questions.iter().zip(&then.questions) {
            all.push(gates.differ(&before.literals(), &after.literals()));
        }
        Self::with(gates, all)
    }

    fn with(gates: &mut Gates, costs: Vec<Lit>) -> Self {
        let mut more_than = Vec::new();
        if costs.len() <= WIDEST {
            let mut sum = Sum::default();
            for cost in &costs {
                sum.add(*cost, 1);
            }
            for bound in (1..).take(LARGEST + 1) {
                more_than.push(sum.at_least(gates, bound));
            }
        }
        Self { costs, more_than }
    }

    /// The statements "more than n answers are not quiet", from n = 0 on.
    pub(crate) fn more_than(&self) -> &[Lit] {
        &self.more_than
    }

    /// A smallest model of these, and whether it was shown to be smallest.
    ///
    /// # Errors
    /// There is none, or it was not decided.
    pub(crate) fn find(&self, gates: &mut Gates, all: &[Lit]) -> Result<bool, Found> {
        match gates.find(all) {
            Found::Yes => {}
            other => return Err(other),
        }
        let mut assumed = all.to_vec();
        let mut none_is_smaller = true;
        for more in &self.more_than {
            assumed.push(!*more);
            match gates.find(&assumed) {
                Found::Yes => return Ok(none_is_smaller),
                Found::No => {}
                Found::NotDecided => none_is_smaller = false,
            }
            assumed.pop();
        }
        // Too many for that: one by one, what can be quiet is made quiet.
        if gates.find(all) != Found::Yes {
            return Err(Found::NotDecided);
        }
        let mut kept: Vec<Lit> =
            self.costs.iter().copied().filter(|cost| gates.holds(*cost)).collect();
        let mut assumed: Vec<Lit> = all.to_vec();
        assumed.extend(self.costs.iter().filter(|cost| !kept.contains(cost)).map(|cost| !*cost));
        while let Some(cost) = kept.pop() {
            assumed.push(!cost);
            if gates.find(&assumed) != Found::Yes {
                assumed.pop();
            }
        }
        match gates.find(&assumed) {
            Found::Yes => Ok(false),
            other => Err(other),
        }
    }
}

/// What is not quiet: each ticked or unsure box, each other answer.
fn costs(gates: &mut Gates, pack: &Pack, sheet: &AnswerSheet) -> Vec<Lit> {
    let mut costs = Vec::new();
    for (question, answered) in pack.rules().questions.iter().zip(&sheet.questions) {
        match answered {
            Answered::One { .. } => {
                let quietest = answered.fixed(quiet(question));
                costs.push(!gates.and(&quietest));
            }
            Answered::Many { unsure, .. } => costs.extend(unsure),
            Answered::Level { at_least, not_sure } => {
                let above = at_least.get(1).copied().unwrap_or(Gates::FALSE);
                costs.push(gates.or(&[above, *not_sure]));
            }
        }
    }
    costs.retain(|cost| *cost != Gates::FALSE);
    costs
}
