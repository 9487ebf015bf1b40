use crate::author::prove::declared::Declared;
use crate::author::prove::gates::Found;
use crate::author::prove::proof::{Told, disagrees, shown};
use crate::author::prove::property::Property;
use crate::author::prove::report::{Checked, VisitCounts};
use crate::author::prove::sum::Sum;
use crate::author::prove::visit_proof::VisitProof;
use crate::author::prove::words::as_json;
use crate::domain::answers::Answers;
use crate::domain::interview::{Step, replay};
use crate::domain::pack::QuestionId;

/// Every visit ends: no question is asked twice, so that a visit asks at most
/// as many as some rule reads. Where the pack is not too large, the longest
/// and the shortest visit are found, and that no other is longer or shorter
/// is proved.
pub(crate) fn check(proof: &mut VisitProof<'_>, declared: &Declared) -> (Checked, VisitCounts) {
    let mut checked = Checked::new(Property::Ends);
    let questions = proof.pack.rules().questions.len();
    let read = |id: &QuestionId| !proof.pack.index().facts(*id).is_empty();
    let at_most = (0..).map(QuestionId::new).take(questions).filter(read).count();
    let mut counts = VisitCounts { at_most, ..VisitCounts::default() };
    checked.statements += 1;
    let mut witness = None;
    if questions <= proof.limits.exact_questions {
        witness = longest(proof, &mut checked, &mut counts);
        shortest(proof, &mut checked, &mut counts);
    } else {
        checked.notes.push(format!(
            "with more than {} questions the longest visit is not looked for",
            proof.limits.exact_questions
        ));
    }
    if let Some(limit) = declared.longest_visit.filter(|limit| counts.at_most > *limit) {
        let message = format!(
            "a visit can ask {} questions, more than the {limit} that are declared",
            counts.at_most
        );
        if counts.is_exact {
            let shown = witness.map(|answers| shown(proof.pack, &answers, false, |_| false));
            let told = Told::new(message, "raise `longest-visit`, or let conditions ask for less");
            checked.findings.push(told.finding(&checked, shown));
        } else {
            checked.not_decided.push(message);
        }
    }
    (checked, counts)
}

/// Raises the number of questions until no visit asks more.
fn longest(
    proof: &mut VisitProof<'_>,
    checked: &mut Checked,
    counts: &mut VisitCounts,
) -> Option<Answers> {
    let asked = proof.visits.asked.clone();
    let mut sum = Sum::default();
    for literal in &asked {
        sum.add(*literal, 1);
    }
    let mut longest = (0, Answers::new());
    let mut bound = 1;
    loop {
        checked.statements += 1;
        let more = sum.at_least(&mut proof.gates, i64::try_from(bound).unwrap_or(i64::MAX));
        match proof.gates.find(&[more]) {
            Found::Yes => {
                let count = proof.holding(&asked);
                let answers = proof.read_visit();
                if replay(proof.pack, &answers).asked.len() != count {
                    disagrees(checked, proof.pack, "the length of a visit", &answers);
                    return None;
                }
                bound = count + 1;
                longest = (count, answers);
            }
            Found::No => break,
            Found::NotDecided => {
                checked.notes.push("the longest visit was not decided within the limit".to_owned());
                return None;
            }
        }
    }
    let (count, answers) = longest;
    counts.at_most = count;
    counts.is_exact = true;
    checked.notes.push(format!("a longest visit: {}", as_json(proof.pack, &answers)));
    Some(answers)
}

/// Lowers the number of questions before the outcome until no visit asks fewer.
fn shortest(proof: &mut VisitProof<'_>, checked: &mut Checked, counts: &mut VisitCounts) {
    let asked = proof.visits.before_advice.clone();
    let mut sum = Sum::default();
    for literal in &asked {
        sum.add(*literal, 1);
    }
    let mut shortest: Option<(usize, Answers)> = None;
    let mut bound = asked.len() + 1;
    loop {
        checked.statements += 1;
        let as_many = sum.at_least(&mut proof.gates, i64::try_from(bound).unwrap_or(i64::MAX));
        match proof.gates.find(&[!as_many]) {
            Found::Yes => {
                bound = proof.holding(&asked);
                let answers = proof.sheet.answers.read(&proof.gates);
                let visit = ordinary(proof, &answers);
                if visit.iter().count() != bound {
                    disagrees(checked, proof.pack, "the length of a short visit", &answers);
                    return;
                }
                shortest = Some((bound, visit));
            }
            Found::No => break,
            Found::NotDecided => return,
        }
    }
    if let Some((count, answers)) = shortest {
        counts.at_least = Some(count);
        checked.notes.push(format!("a shortest visit: {}", as_json(proof.pack, &answers)));
    }
}

/// The answers of a visit until its outcome is told.
fn ordinary(proof: &VisitProof<'_>, sheet: &Answers) -> Answers {
    let mut given = Answers::new();
    while let Step::Ask(ask) = replay(proof.pack, &given).step {
        let Some(answer) = sheet.get(ask.question) else { break };
        given.set(ask.question, answer);
    }
    given
}
