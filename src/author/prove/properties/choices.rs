use rustsat::types::Lit;

use crate::author::prove::encoder::Sheet;
use crate::author::prove::encoder::answered::Answered;
use crate::author::prove::engine;
use crate::author::prove::gates::{Found, Gates};
use crate::author::prove::parts::{Decided, Statement};
use crate::author::prove::proof::{Proof, Told, disagrees};
use crate::author::prove::report::Checked;
use crate::domain::answers::Answer;
use crate::domain::pack::{ChoiceId, Kind, Question, QuestionId};

/// Every question has two choices that differ somewhere, all other answers
/// the same. Choices that nothing tells apart are a note, where that the question
/// has such choices was not known before.
pub(crate) fn check(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    let pack = proof.pack;
    for (id, question) in (0..).map(QuestionId::new).zip(&pack.rules().questions) {
        let message = format!(
            "no two choices of the question `{}` ever differ in what they lead to",
            question.name
        );
        if decided.settles(Statement::Differs(id), checked) {
            continue;
        }
        checked.statements += 1;
        if proof.gates.has_given_up() {
            checked.not_decided.push(message);
            continue;
        }
        let here = Answered::new(&mut proof.gates, pack, id, question);
        let there = Answered::new(&mut proof.gates, pack, id, question);
        let one =
            Sheet::new(&mut proof.gates, pack, proof.sheet.answers.with(id, here.clone()), None);
        let other =
            Sheet::new(&mut proof.gates, pack, proof.sheet.answers.with(id, there.clone()), None);
        let differ = differ(proof, &one, &other);
        let mut sure = vec![differ];
        sure.extend(sure_answer(&mut proof.gates, &here));
        sure.extend(sure_answer(&mut proof.gates, &there));
        match proof.gates.find(&sure) {
            Found::Yes => {
                let (from, to) = (one.answers.read(&proof.gates), other.answers.read(&proof.gates));
                if engine::told(pack, &from) == engine::told(pack, &to) {
                    disagrees(checked, pack, &message, &from);
                }
            }
            Found::No => {
                let told = Told::new(message, "take the question out, or let a rule read it");
                checked.findings.push(told.finding(checked, None));
                continue;
            }
            Found::NotDecided => checked.not_decided.push(message),
        }
        alike(proof, checked, question, differ, &here, &there);
    }
}

/// The two sheets do not lead to the same.
fn differ(proof: &mut Proof<'_>, one: &Sheet, other: &Sheet) -> Lit {
    let here = one.told(&mut proof.gates);
    let there = other.told(&mut proof.gates);
    proof.gates.differ(&here, &there)
}

/// That an answer is a choice, not "not sure".
pub(crate) fn sure_answer(gates: &mut Gates, answered: &Answered) -> Vec<Lit> {
    match answered {
        Answered::One { not_sure, .. } | Answered::Level { not_sure, .. } => vec![!*not_sure],
        Answered::Many { unsure, yes } => {
            unsure.iter().zip(yes).map(|(unsure, yes)| !gates.and(&[*unsure, !*yes])).collect()
        }
    }
}

/// Notes the choices that no rule tells apart.
fn alike(
    proof: &mut Proof<'_>,
    checked: &mut Checked,
    question: &Question,
    differ: Lit,
    here: &Answered,
    there: &Answered,
) {
    let name = |id: ChoiceId| question.choice_name(id);
    match (&question.kind, here, there) {
        (Kind::One(choices), ..) => {
            // Being alike carries over: the first of each kind stands for it.
            let mut kinds: Vec<Vec<ChoiceId>> = Vec::new();
            for id in (0..).map(ChoiceId::new).take(choices.len()) {
                let same = kinds.iter_mut().find(|kind| {
                    kind.first().is_some_and(|first| {
                        let mut all = vec![differ];
                        all.extend(here.fixed(Answer::One(*first)));
                        all.extend(there.fixed(Answer::One(id)));
                        proof.gates.find_cheaply(&all) == Found::No
                    })
                });
                match same {
                    Some(kind) => kind.push(id),
                    None => kinds.push(vec![id]),
                }
            }
            for kind in kinds.iter().filter(|kind| kind.len() > 1) {
                let names: Vec<&str> = kind.iter().map(|id| name(*id)).collect();
                let names = names.join("`, `");
                checked.notes.push(format!(
                    "nothing tells `{names}` of the question `{}` apart",
                    question.name
                ));
            }
        }
        (
            Kind::Many(choices),
            Answered::Many { unsure, yes },
            Answered::Many { unsure: other_unsure, yes: other_yes },
        ) => {
            for id in (0..).map(ChoiceId::new).take(choices.len()) {
                let mut all = vec![differ];
                let position = id.index();
                let boxes =
                    unsure.iter().zip(other_unsure).zip(yes.iter().zip(other_yes)).enumerate();
                for (number, ((unsure, other_unsure), (yes, other_yes))) in boxes {
                    if number == position {
                        all.extend([*yes, *unsure, !*other_unsure, !*other_yes]);
                    } else {
                        all.push(!proof.gates.xor(*unsure, *other_unsure));
                        all.push(!proof.gates.xor(*yes, *other_yes));
                    }
                }
                if proof.gates.find_cheaply(&all) == Found::No {
                    checked.notes.push(format!(
                        "ticking `{}` of the question `{}` never makes a difference",
                        name(id),
                        question.name
                    ));
                }
            }
        }
        _ => {}
    }
}
