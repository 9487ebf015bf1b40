use crate::author::prove::gates::{Found, at};
use crate::author::prove::parts::Parts;
use crate::author::prove::parts::emergencies::{Beginnings, beginnings};
use crate::author::prove::proof::{Told, disagrees};
use crate::author::prove::property::Property;
use crate::author::prove::report::Checked;
use crate::author::prove::sum::at_least;
use crate::author::prove::visit_proof::VisitProof;
use crate::domain::answers::Answers;
use crate::domain::interview::{Step, replay};
use crate::domain::outcome::Outcome;
use crate::domain::pack::{Alert, Level, Pack};

/// By which question every emergency must be told.
const SCREENS: usize = 2;

/// How far a later one is looked for, for the message.
const LATEST: usize = 8;

/// Every emergency alert can be told by the second question screen, and the
/// visit ends there.
pub(crate) fn check(proof: &mut VisitProof<'_>) -> Checked {
    let mut checked = Checked::new(Property::Emergencies);
    let asked = proof.visits.asked.clone();
    let later = at_least(&mut proof.gates, SCREENS + 1, &asked);
    for (position, alert) in proof.pack.rules().alerts.iter().enumerate() {
        if alert.level != Level::Emergency {
            continue;
        }
        checked.statements += 1;
        let stands = at(&proof.visits.stands, position);
        match proof.gates.find(&[stands, !later]) {
            Found::Yes => {
                let answers = proof.read_visit();
                if !ends_there(proof.pack, &answers, position) {
                    disagrees(&mut checked, proof.pack, "an emergency ends the visit", &answers);
                }
            }
            Found::NotDecided => checked.not_decided.push(format!(
                "whether the emergency `{}` can be told by question {SCREENS}",
                alert.name
            )),
            Found::No => {
                let when = (SCREENS + 1..=LATEST).find(|screens| {
                    let later = at_least(&mut proof.gates, screens + 1, &asked);
                    proof.gates.find(&[stands, !later]) == Found::Yes
                });
                let when = when.map_or_else(
                    || format!("no visit tells it by question {LATEST}"),
                    |screens| format!("the earliest is question {screens}"),
                );
                checked.findings.push(too_late(alert, &when).finding(&checked, None));
            }
        }
    }
    checked
}

/// The same by every way in which a visit can begin; `None`: they are too many.
pub(crate) fn of_beginnings(parts: &Parts<'_>) -> Option<Checked> {
    let mut checked = Checked::new(Property::Emergencies);
    let Beginnings { earliest, tried } = beginnings(parts, LATEST);
    if tried < SCREENS {
        return None;
    }
    for (alert, earliest) in parts.pack.rules().alerts.iter().zip(earliest) {
        if alert.level != Level::Emergency {
            continue;
        }
        checked.statements += 1;
        let when = match earliest {
            Some(question) if question <= SCREENS => continue,
            Some(question) => format!("the earliest is question {question}"),
            None => format!("no visit tells it by question {tried}"),
        };
        checked.findings.push(too_late(alert, &when).finding(&checked, None));
    }
    Some(checked)
}

fn too_late(alert: &Alert, when: &str) -> Told {
    Told::new(
        format!("the emergency `{}` cannot be told by the second question: {when}", alert.name),
        "ask for its signs in the first two questions: put them, or its alert, further up",
    )
}

/// Whether the engine ends the visit at the emergency, with nothing left to ask.
fn ends_there(pack: &Pack, answers: &Answers, position: usize) -> bool {
    let visit = replay(pack, answers);
    let Step::Done(Outcome::Urgent(urgent)) = visit.step else { return false };
    visit.asked.len() <= SCREENS
        && urgent.level == Level::Emergency
        && urgent.still_open.is_none()
        && urgent
            .alerts
            .iter()
            .any(|held| held.alert.index() == position && held.level == Level::Emergency)
}
