use rustsat::types::Lit;

use crate::author::prove::gates::Gates;
use crate::author::prove::sum::at_least;
use crate::domain::answers::Answer;
use crate::domain::condition::{ChoiceSet, Condition};
use crate::domain::pack::{ChoiceId, Kind, Pack, Question, QuestionId};

/// The answer to one question.
#[derive(Clone)]
pub(crate) enum Answered {
    /// Exactly one of these.
    One { choices: Vec<Lit>, not_sure: Lit },
    /// Each box: at least unsure, and ticked. "Not sure" about the whole
    /// question is unsure about every box.
    Many { unsure: Vec<Lit>, yes: Vec<Lit> },
    /// At least this level, from 0 (always, unless not sure) to 10. Levels
    /// between which no condition tells a difference are one.
    Level { at_least: Vec<Lit>, not_sure: Lit },
}

impl Answered {
    /// Any answer to a question.
    pub(crate) fn new(gates: &mut Gates, pack: &Pack, id: QuestionId, question: &Question) -> Self {
        let not_sure = if question.not_sure { None } else { Some(Gates::FALSE) };
        match &question.kind {
            Kind::One(choices) => {
                let choices: Vec<Lit> = choices.iter().map(|_| gates.free()).collect();
                let not_sure = not_sure.unwrap_or_else(|| gates.free());
                let mut all = choices.clone();
                all.push(not_sure);
                gates.require(&all);
                let two = at_least(gates, 2, &all);
                gates.require(&[!two]);
                Self::One { choices, not_sure }
            }
            Kind::Many(choices) => {
                let unsure: Vec<Lit> = choices.iter().map(|_| gates.free()).collect();
                let yes = unsure
                    .iter()
                    .map(|unsure| {
                        if not_sure.is_some() {
                            return *unsure;
                        }
                        let yes = gates.free();
                        gates.require(&[!yes, *unsure]);
                        yes
                    })
                    .collect();
                Self::Many { unsure, yes }
            }
            Kind::Level(_) => {
                let not_sure = not_sure.unwrap_or_else(|| gates.free());
                let mut higher = Gates::FALSE;
                let read = thresholds(pack, id);
                let mut at_least = vec![Gates::FALSE; 11];
                for (level, place) in (0..11_u8).zip(&mut at_least).rev() {
                    if level == 0 {
                        *place = !not_sure;
                        gates.require(&[!higher, *place]);
                    } else if read.contains(&level) {
                        *place = gates.free();
                        gates.require(&[!higher, *place]);
                        higher = *place;
                    } else {
                        *place = higher;
                    }
                }
                Self::Level { at_least, not_sure }
            }
        }
    }

    /// Every statement of the answer.
    pub(crate) fn literals(&self) -> Vec<Lit> {
        match self {
            Self::One { choices: literals, not_sure }
            | Self::Level { at_least: literals, not_sure } => {
                literals.iter().chain([not_sure]).copied().collect()
            }
            Self::Many { unsure, yes } => unsure.iter().chain(yes).copied().collect(),
        }
    }

    pub(crate) fn pick(&self, gates: &mut Gates, known: Lit, there: &Self) -> Self {
        let mut pick = |here: &[Lit], there: &[Lit]| -> Vec<Lit> {
            here.iter().zip(there).map(|(here, there)| gates.pick(known, *here, *there)).collect()
        };
        match (self, there) {
            (Self::One { choices, not_sure }, Self::One { choices: others, not_sure: other }) => {
                Self::One {
                    choices: pick(choices, others),
                    not_sure: gates.pick(known, *not_sure, *other),
                }
            }
            (Self::Many { unsure, yes }, Self::Many { unsure: other_unsure, yes: other_yes }) => {
                Self::Many { unsure: pick(unsure, other_unsure), yes: pick(yes, other_yes) }
            }
            (
                Self::Level { at_least, not_sure },
                Self::Level { at_least: others, not_sure: other },
            ) => Self::Level {
                at_least: pick(at_least, others),
                not_sure: gates.pick(known, *not_sure, *other),
            },
            _ => self.clone(),
        }
    }

    pub(crate) fn read(&self, gates: &Gates) -> Answer {
        let set = |keep: &dyn Fn(usize) -> bool, count: usize| -> ChoiceSet {
            (0..).map(ChoiceId::new).take(count).filter(|id| keep(id.index())).collect()
        };
        let holds = |literals: &[Lit], position: usize| {
            literals.get(position).is_some_and(|literal| gates.holds(*literal))
        };
        match self {
            Self::One { choices, .. } => (0..)
                .map(ChoiceId::new)
                .zip(choices)
                .find(|(_, literal)| gates.holds(**literal))
                .map_or(Answer::NotSure, |(id, _)| Answer::One(id)),
            Self::Many { unsure, yes } => Answer::Many {
                yes: set(&|position| holds(yes, position), yes.len()),
                not_sure: set(
                    &|position| holds(unsure, position) && !holds(yes, position),
                    yes.len(),
                ),
            },
            Self::Level { at_least, not_sure } if !gates.holds(*not_sure) => {
                let levels = (0..11_u8).zip(at_least).rev();
                let reached = levels.into_iter().find(|(_, literal)| gates.holds(**literal));
                Answer::Level(reached.map_or(0, |(level, _)| level))
            }
            Self::Level { .. } => Answer::NotSure,
        }
    }

    /// What must hold for this to be the answer.
    pub(crate) fn fixed(&self, answer: Answer) -> Vec<Lit> {
        let wanted = self.constant(answer);
        let signed =
            |(literal, wanted): (Lit, Lit)| if wanted == Gates::TRUE { literal } else { !literal };
        if let (Self::Level { at_least, not_sure }, Self::Level { at_least: wanted, .. }) =
            (self, &wanted)
        {
            // Levels between two thresholds share the literal of the upper one.
            let next = at_least.iter().copied().skip(1).chain([Gates::FALSE]);
            let pairs = at_least.iter().copied().zip(wanted.iter().copied()).zip(next);
            let told =
                pairs.filter(|((literal, _), next)| literal != next).map(|(pair, _)| signed(pair));
            let unsure = signed((
                *not_sure,
                if answer == Answer::NotSure { Gates::TRUE } else { Gates::FALSE },
            ));
            return told.chain([unsure]).collect();
        }
        self.literals().into_iter().zip(wanted.literals()).map(signed).collect()
    }

    /// This one answer.
    pub(crate) fn constant(&self, answer: Answer) -> Self {
        let so = |holds: bool| if holds { Gates::TRUE } else { Gates::FALSE };
        let each = |count: usize, holds: &dyn Fn(ChoiceId) -> bool| -> Vec<Lit> {
            (0..).map(ChoiceId::new).take(count).map(|id| so(holds(id))).collect()
        };
        match self {
            Self::One { choices, .. } => Self::One {
                choices: each(choices.len(), &|id| answer == Answer::One(id)),
                not_sure: so(answer == Answer::NotSure),
            },
            Self::Many { yes, .. } => {
                let (ticked, unsure) = match answer {
                    Answer::Many { yes, not_sure } => (yes, not_sure),
                    Answer::NotSure => (ChoiceSet::NONE, ChoiceSet::first(yes.len())),
                    _ => (ChoiceSet::NONE, ChoiceSet::NONE),
                };
                Self::Many {
                    unsure: each(yes.len(), &|id| ticked.contains(id) || unsure.contains(id)),
                    yes: each(yes.len(), &|id| ticked.contains(id)),
                }
            }
            Self::Level { .. } => Self::Level {
                at_least: (0..11_u8)
                    .map(|level| so(matches!(answer, Answer::Level(given) if given >= level)))
                    .collect(),
                not_sure: so(answer == Answer::NotSure),
            },
        }
    }
}

/// The levels from which some condition reads a question differently.
fn thresholds(pack: &Pack, question: QuestionId) -> Vec<u8> {
    let facts = pack.index().facts(question).iter();
    facts
        .filter_map(|fact| pack.rules().conditions.get(fact.condition.index()))
        .flat_map(|condition| match condition {
            Condition::Level { lowest, highest, .. } => vec![*lowest, highest.saturating_add(1)],
            _ => vec![],
        })
        .collect()
}
