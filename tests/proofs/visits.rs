//! The encoder of visits against the engine.

use symptom_checker::author::prove::Limits;
use symptom_checker::author::prove::encoder::{Fault, Sheet};
use symptom_checker::author::prove::gates::{Found, Gates};
use symptom_checker::author::prove::visits::Visits;
use symptom_checker::domain::answers::Answers;
use symptom_checker::domain::interview::{Step, replay};
use symptom_checker::domain::outcome::Outcome;
use symptom_checker::domain::pack::{Pack, QuestionId};

use crate::sheets::drawn;

/// The questions before any advice: those of the visit until it is done.
fn before_advice(pack: &Pack, sheet: &Answers) -> Vec<QuestionId> {
    let mut given = Answers::new();
    loop {
        match replay(pack, &given).step {
            Step::Ask(ask) => given.set(ask.question, sheet.get(ask.question).unwrap()),
            Step::Done(_) => return given.iter().map(|(question, _)| question).collect(),
        }
    }
}

/// Whether the unrolled visits ask what the engine asks.
pub(crate) fn agrees(pack: &Pack, sheets: &[Answers], fault: Option<Fault>) -> bool {
    let mut gates = Gates::new(Limits::default());
    let encoded = Sheet::any(&mut gates, pack, None);
    let visits = Visits::new(&mut gates, pack, &encoded, fault);
    sheets.iter().all(|answers| {
        let fixed = encoded.answers.fixed(answers);
        assert_eq!(gates.find(&fixed), Found::Yes, "{answers:?}");
        let visit = replay(pack, answers);
        let questions = (0..pack.rules().questions.len() as u16).map(QuestionId::new);
        let held: Vec<usize> = match &visit.step {
            Step::Done(Outcome::Urgent(urgent)) => urgent
                .alerts
                .iter()
                .filter(|held| held.level == pack.rules().alerts[held.alert.index()].level)
                .map(|held| held.alert.index())
                .collect(),
            Step::Done(Outcome::Guide(guide)) => guide
                .alerts
                .iter()
                .filter(|held| held.level == pack.rules().alerts[held.alert.index()].level)
                .map(|held| held.alert.index())
                .collect(),
            _ => visits
                .stands
                .iter()
                .enumerate()
                .filter(|(_, lit)| gates.holds(**lit))
                .map(|(alert, _)| alert)
                .collect(),
        };
        let ordinary = before_advice(pack, answers);
        let order: Vec<QuestionId> = visits
            .points
            .iter()
            .filter(|point| gates.holds(point.asked))
            .map(|point| point.question)
            .collect();
        order == visit.asked
            && questions.into_iter().all(|question| {
                gates.holds(visits.asked[question.index()]) == visit.asked.contains(&question)
                    && gates.holds(visits.before_advice[question.index()])
                        == ordinary.contains(&question)
            })
            && (0..visits.stands.len())
                .all(|alert| gates.holds(visits.stands[alert]) == held.contains(&alert))
            && visits.points.iter().filter(|point| gates.holds(point.asked)).all(|point| {
                let before = visit.asked.iter().take_while(|asked| **asked != point.question);
                let before: Vec<usize> = before.map(|asked| asked.index()).collect();
                (0..point.known.len()).all(|question| {
                    gates.holds(point.known[question]) == before.contains(&question)
                })
            })
    })
}

#[test]
fn unrolled_visits_ask_what_the_engine_asks() {
    for seed in 0..400 {
        let (pack, sheets) = drawn(seed);
        assert!(agrees(&pack, &sheets, None), "seed {seed}: {:#?}", pack.rules());
    }
}

#[test]
fn a_broken_agenda_is_noticed() {
    for fault in Fault::OF_VISITS {
        let noticed = (0..1_500).any(|seed| {
            let (pack, sheets) = drawn(seed);
            !agrees(&pack, &sheets, Some(fault))
        });
        assert!(noticed, "{fault:?} is not noticed");
    }
}
