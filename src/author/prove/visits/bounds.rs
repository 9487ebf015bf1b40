use std::collections::BTreeSet;

use rustsat::types::Lit;

use crate::author::prove::encoder::ConditionRails;
use crate::author::prove::gates::Gates;
use crate::author::prove::parts::reads;
use crate::author::prove::sum::at_least;
use crate::domain::condition::Condition;
use crate::domain::pack::{ConditionId, Pack, QuestionId};

/// At which truth something is asked of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cut {
    Unsure,
    Sure,
}

impl Cut {
    /// `not x` reaches one cut exactly where `x` misses the other.
    pub(crate) const fn behind_not(self) -> Self {
        match self {
            Self::Unsure => Self::Sure,
            Self::Sure => Self::Unsure,
        }
    }
}

/// What the answers so far say of one cut of a condition.
#[derive(Clone, Copy)]
pub(crate) struct Bound {
    /// Whatever is answered later, it is reached.
    pub(crate) reached: Lit,
    /// Whatever is answered later, it is missed.
    pub(crate) missed: Lit,
}

/// What is known in the middle of a visit: of each question whether it was
/// answered, of each condition the interval, as the engine has it.
#[derive(Clone)]
pub(crate) struct Bounds {
    pub(crate) known: Vec<Lit>,
    conditions: Vec<[Bound; 2]>,
}

impl Bounds {
    /// Before any answer.
    pub(crate) fn new(pack: &Pack) -> Self {
        let open = Bound { reached: Gates::FALSE, missed: Gates::FALSE };
        Self {
            known: vec![Gates::FALSE; pack.rules().questions.len()],
            conditions: vec![[open, open]; pack.rules().conditions.len()],
        }
    }

    /// What is known of a cut of a condition.
    pub(crate) fn get(&self, condition: ConditionId, cut: Cut) -> Bound {
        let open = Bound { reached: Gates::FALSE, missed: Gates::FALSE };
        self.conditions.get(condition.index()).map_or(open, |[unsure, sure]| match cut {
            Cut::Unsure => *unsure,
            Cut::Sure => *sure,
        })
    }

    /// A later answer decides.
    pub(crate) fn open(&self, gates: &mut Gates, condition: ConditionId, cut: Cut) -> Lit {
        let Bound { reached, missed } = self.get(condition, cut);
        gates.and(&[!reached, !missed])
    }

    /// Whether a question was answered.
    pub(crate) fn is_known(&self, question: QuestionId) -> Lit {
        self.known.get(question.index()).copied().unwrap_or(Gates::TRUE)
    }

    /// Takes the answer to a question where it is `asked`, and moves what reads it.
    pub(crate) fn learn(
        &mut self,
        gates: &mut Gates,
        pack: &Pack,
        rails: &ConditionRails,
        question: QuestionId,
        asked: Lit,
    ) {
        if asked == Gates::FALSE {
            return;
        }
        let Some(known) = self.known.get_mut(question.index()) else { return };
        *known = gates.or(&[*known, asked]);
        let known = *known;
        let mut moved: BTreeSet<ConditionId> = reads::facts(pack, question).collect();
        // Operands stand before their readers, so each is moved once.
        while let Some(id) = moved.pop_first() {
            let Some(condition) = pack.rules().conditions.get(id.index()) else { continue };
            let bounds = [Cut::Unsure, Cut::Sure].map(|cut| {
                if condition.question().is_some() {
                    let rails = rails.get(id);
                    let holds = if cut == Cut::Unsure { rails.unsure } else { rails.sure };
                    Bound {
                        reached: gates.and(&[known, holds]),
                        missed: gates.and(&[known, !holds]),
                    }
                } else {
                    self.combine(gates, condition, cut)
                }
            });
            if let Some(place) = self.conditions.get_mut(id.index()) {
                *place = bounds;
            }
            moved.extend(reads::readers(pack, id));
        }
    }

    fn combine(&self, gates: &mut Gates, condition: &Condition, cut: Cut) -> Bound {
        let operands = condition.operands();
        if let Condition::Not(operand) = condition {
            let Bound { reached, missed } = self.get(*operand, cut.behind_not());
            return Bound { reached: missed, missed: reached };
        }
        let bounds: Vec<Bound> = operands.iter().map(|operand| self.get(*operand, cut)).collect();
        let reached: Vec<Lit> = bounds.iter().map(|bound| bound.reached).collect();
        let missed: Vec<Lit> = bounds.iter().map(|bound| bound.missed).collect();
        let needed = condition.needed();
        Bound {
            reached: at_least(gates, needed, &reached),
            // So many miss it that too few are left.
            missed: at_least(gates, (operands.len() + 1).saturating_sub(needed), &missed),
        }
    }
}
