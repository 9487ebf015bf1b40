use super::whole::at;
use crate::author::prove::gates::Found;
use crate::author::prove::proof::{Told, disagrees};
use crate::author::prove::report::Checked;
use crate::author::prove::visit_proof::VisitProof;
use crate::domain::interview::replay;
use crate::domain::pack::QuestionId;

/// Every question can be asked, in some visit.
pub(crate) fn check(proof: &mut VisitProof<'_>, checked: &mut Checked) {
    for (id, question) in (0..).map(QuestionId::new).zip(&proof.pack.rules().questions) {
        checked.statements += 1;
        let asked = at(&proof.visits.asked, id.index());
        match proof.gates.find(&[asked]) {
            Found::Yes => {
                let answers = proof.sheet.answers.read(&proof.gates);
                if !replay(proof.pack, &answers).asked.contains(&id) {
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
