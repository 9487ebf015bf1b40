use crate::author::prove::gates::{Found, at};
use crate::author::prove::parts::{Decided, Statement};
use crate::author::prove::proof::{Told, disagrees};
use crate::author::prove::report::Checked;
use crate::author::prove::visit_proof::VisitProof;
use crate::author::prove::words::{quiet, single_answers};
use crate::domain::answers::Answers;
use crate::domain::interview::replay;
use crate::domain::pack::{Pack, QuestionId};

/// How many visits are tried before a search begins: this many questions in all.
const TRIED: usize = 2_000_000;

/// Every question can be asked, in some visit. Most are met by trying; the
/// others are searched for.
pub(crate) fn check(proof: &mut VisitProof<'_>, decided: &Decided, checked: &mut Checked) {
    // Where visits are not followed, as many were tried before.
    let mut met = if proof.gates.has_given_up() { Vec::new() } else { tried(proof.pack) };
    for (id, question) in (0..).map(QuestionId::new).zip(&proof.pack.rules().questions) {
        if decided.settles(Statement::Asked(id), checked) {
            continue;
        }
        checked.statements += 1;
        if met.get(id.index()) == Some(&true) {
            continue;
        }
        let asked = at(&proof.visits.asked, id.index());
        match proof.gates.find(&[asked]) {
            Found::Yes => {
                let answers = proof.sheet.answers.read(&proof.gates);
                meet(proof.pack, &answers, &mut met);
                if met.get(id.index()) != Some(&true) {
                    disagrees(checked, proof.pack, "a question is asked", &answers);
                }
            }
            Found::No => {
                let told = Told::new(
                    format!("the question `{}` can never be asked", question.name),
                    "no condition comes to depend on it: let a rule read it, or take it out",
                );
                checked.findings.push(told.finding(checked, None));
            }
            Found::NotDecided => {
                checked
                    .not_decided
                    .push(format!("whether the question `{}` can be asked", question.name));
            }
        }
    }
}

/// The questions that quiet visits ask, and those with one answer that is not quiet.
pub(crate) fn tried(pack: &Pack) -> Vec<bool> {
    let questions = || (0..).map(QuestionId::new).zip(&pack.rules().questions);
    let calm: Answers = questions().map(|(id, question)| (id, quiet(question))).collect();
    let mut met = vec![false; pack.rules().questions.len()];
    meet(pack, &calm, &mut met);
    let changes = questions().flat_map(|(id, question)| {
        single_answers(question).into_iter().map(move |answer| (id, answer))
    });
    let tried = TRIED / pack.rules().questions.len().max(1);
    for (id, answer) in changes.take(tried) {
        let mut sheet = calm.clone();
        sheet.set(id, answer);
        meet(pack, &sheet, &mut met);
    }
    met
}

pub(crate) fn meet(pack: &Pack, sheet: &Answers, met: &mut [bool]) {
    for question in replay(pack, sheet).asked {
        if let Some(met) = met.get_mut(question.index()) {
            *met = true;
        }
    }
}
