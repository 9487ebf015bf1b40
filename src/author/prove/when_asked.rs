use rustsat::types::Lit;

use super::encoder::answered::Answered;
use super::gates::{Found, Gates, at};
use super::limits::Limits;
use super::visit_proof::VisitProof;
use super::words::quiet;
use crate::domain::answers::Answer;
use crate::domain::condition::Condition;
use crate::domain::pack::{ChoiceId, Pack, QuestionId};

/// When visits ask a question: proved, not read off the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhenAsked {
    /// In every visit that no alert and no scope reason ends before.
    Always,
    /// In some of them.
    Sometimes {
        /// Of each list something was said before.
        given: Vec<Vec<Given>>,
        /// Nothing of this was said before.
        never: Vec<Given>,
        /// Whether it is asked in every visit that is so, unless it ends before.
        whenever: bool,
    },
    /// In none.
    Never,
    /// That would take too long.
    NotDecided,
}

/// Something that a visitor may have said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Not sure about a question with one choice.
    NotSure(QuestionId),
    /// This choice.
    Choice(QuestionId, ChoiceId),
    /// This box is ticked, or not sure about it.
    Box(QuestionId, ChoiceId),
    /// A level in this range, ends included, or not sure.
    Level(QuestionId, u8, u8),
}

/// When visits ask each question, in the order of the pack. For packs of more
/// questions than the exact longest visit is looked for, it is not decided.
#[must_use]
pub fn when_asked(pack: &Pack, limits: Limits) -> Vec<WhenAsked> {
    let count = pack.rules().questions.len();
    if count > limits.exact_questions {
        return vec![WhenAsked::NotDecided; count];
    }
    let mut proof = VisitProof::new(pack, limits, None);
    let said = said(&proof);
    (0..).map(QuestionId::new).take(count).map(|id| search(&mut proof, &said, id)).collect()
}

/// What can be said, and the statement that it was.
#[derive(Clone, Copy)]
struct Saying {
    given: Given,
    said: Lit,
    /// It is the quietest answer to its question.
    is_quiet: bool,
}

impl Given {
    /// The question.
    #[must_use]
    pub const fn question(self) -> QuestionId {
        match self {
            Self::NotSure(question)
            | Self::Choice(question, _)
            | Self::Box(question, _)
            | Self::Level(question, ..) => question,
        }
    }
}

fn said(proof: &VisitProof<'_>) -> Vec<Saying> {
    let rules = proof.pack.rules();
    let choices = || (0..).map(ChoiceId::new);
    let questions = (0..).map(QuestionId::new).zip(&rules.questions);
    let mut all = Vec::new();
    for ((id, question), answered) in questions.zip(&proof.sheet.answers.questions) {
        let loud = |given, said| Saying { given, said, is_quiet: false };
        match answered {
            Answered::One { choices: literals, not_sure } => {
                all.extend(choices().zip(literals).map(|(choice, said)| Saying {
                    given: Given::Choice(id, choice),
                    said: *said,
                    is_quiet: quiet(question) == Answer::One(choice),
                }));
                all.push(loud(Given::NotSure(id), *not_sure));
            }
            Answered::Many { unsure, .. } => all.extend(
                choices().zip(unsure).map(|(choice, said)| loud(Given::Box(id, choice), *said)),
            ),
            Answered::Level { .. } => {
                let facts = proof.pack.index().facts(id).iter();
                all.extend(facts.filter_map(|fact| {
                    match rules.conditions.get(fact.condition.index())? {
                        Condition::Level { question, lowest, highest } => Some(Saying {
                            given: Given::Level(*question, *lowest, *highest),
                            said: proof.sheet.rails.get(fact.condition).unsure,
                            is_quiet: *lowest == 0,
                        }),
                        _ => None,
                    }
                }));
            }
        }
    }
    all.retain(|saying| saying.said != Gates::FALSE);
    all
}

fn search(proof: &mut VisitProof<'_>, said: &[Saying], id: QuestionId) -> WhenAsked {
    let asked = at(&proof.visits.asked, id.index());
    let goes_on = proof.sheet.triage.guide;
    match proof.gates.find(&[asked]) {
        Found::Yes => {}
        Found::No => return WhenAsked::Never,
        Found::NotDecided => return WhenAsked::NotDecided,
    }
    if always(&mut proof.gates, asked, &[goes_on]) {
        return WhenAsked::Always;
    }
    let others = || said.iter().filter(|saying| saying.given.question() != id).copied();
    let mut pool: Vec<Saying> = others().filter(|saying| !saying.is_quiet).collect();
    let mut given = Vec::new();
    while let Some(needed) = needed(&mut proof.gates, asked, &pool) {
        let is_needed = |saying: &Saying| needed.iter().any(|needed| needed.given == saying.given);
        pool.retain(|saying| !is_needed(saying));
        given.push(needed);
    }
    let given = telling(&mut proof.gates, goes_on, given);
    let is_told = |saying: &Saying| {
        given.iter().flatten().any(|told| told.given.question() == saying.given.question())
    };
    let mut so = vec![goes_on];
    so.extend(given.iter().map(|list| any(&mut proof.gates, list)));
    let mut never = Vec::new();
    let mut whenever = always(&mut proof.gates, asked, &so);
    if !whenever {
        never = others().filter(|saying| !is_told(saying)).collect();
        // What has ended the visit where all that is so is not worth a word.
        never.retain(|saying| {
            let with: Vec<Lit> = so.iter().copied().chain([saying.said]).collect();
            proof.gates.find_cheaply(&[asked, saying.said]) == Found::No
                && proof.gates.find(&with) == Found::Yes
        });
        so.extend(never.iter().map(|saying| !saying.said));
        whenever = always(&mut proof.gates, asked, &so);
    }
    let plain = |list: Vec<Saying>| list.into_iter().map(|saying| saying.given).collect();
    WhenAsked::Sometimes {
        whenever,
        given: given.into_iter().map(plain).collect(),
        never: plain(never),
    }
}

/// Without what is so anyway: by the other lists, or because the visit has not ended.
fn telling(gates: &mut Gates, goes_on: Lit, given: Vec<Vec<Saying>>) -> Vec<Vec<Saying>> {
    let mut kept = given.clone();
    for list in given {
        let same = |other: &Vec<Saying>| {
            other.iter().map(|saying| saying.given).eq(list.iter().map(|saying| saying.given))
        };
        let others = kept.iter().filter(|other| !same(other));
        let mut without: Vec<Lit> = others.map(|other| any(gates, other)).collect();
        without.extend([goes_on, !any(gates, &list)]);
        if gates.find_cheaply(&without) == Found::No {
            kept.retain(|other| !same(other));
        }
    }
    kept
}

fn any(gates: &mut Gates, list: &[Saying]) -> Lit {
    gates.or(&list.iter().map(|saying| saying.said).collect::<Vec<_>>())
}

/// Whether it is asked wherever all of this is so.
fn always(gates: &mut Gates, asked: Lit, so: &[Lit]) -> bool {
    let not: Vec<Lit> = so.iter().copied().chain([!asked]).collect();
    gates.find(&not) == Found::No
}

/// The fewest of these without any of which the question is not asked, by taking
/// away one after the other; `None`: it can be asked without all of them.
fn needed(gates: &mut Gates, asked: Lit, pool: &[Saying]) -> Option<Vec<Saying>> {
    let mut without = |list: &[Saying]| {
        let none = list.iter().map(|saying| !saying.said);
        gates.find_cheaply(&none.chain([asked]).collect::<Vec<_>>()) == Found::No
    };
    if !without(pool) {
        return None;
    }
    let mut kept = pool.to_vec();
    for saying in pool {
        let fewer: Vec<Saying> =
            kept.iter().filter(|other| other.given != saying.given).copied().collect();
        if without(&fewer) {
            kept = fewer;
        }
    }
    Some(kept)
}
