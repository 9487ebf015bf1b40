//! Helpers over finished visits.

use symptom_checker::domain::answers::Answers;
use symptom_checker::domain::interview::{Ask, Step, Visit, replay};
use symptom_checker::domain::outcome::{Card, Explanations, Guide, Outcome, Suggestions};
use symptom_checker::domain::pack::{AlertId, Level, Pack, QuestionId};

/// The visit that a sheet makes, with every question asked on the way.
pub(crate) struct Walk {
    pub(crate) asks: Vec<Ask>,
    pub(crate) visit: Visit,
}

impl Walk {
    /// Gives the sheet's answers one at a time, as a visitor does.
    pub(crate) fn new(pack: &Pack, sheet: &Answers) -> Self {
        let mut given = Answers::new();
        let mut asks = Vec::new();
        loop {
            let visit = replay(pack, &given);
            match &visit.step {
                Step::Ask(ask) => {
                    assert!(asks.len() <= pack.rules().questions.len(), "a visit does not end");
                    asks.push(*ask);
                    given.set(ask.question, sheet.get(ask.question).unwrap());
                }
                Step::Done(_) => return Self { asks, visit },
            }
        }
    }

    pub(crate) fn outcome(&self) -> &Outcome {
        match &self.visit.step {
            Step::Done(outcome) => outcome,
            Step::Ask(_) => unreachable!("a walk goes to its end"),
        }
    }

    /// The answers that the visit asked for.
    pub(crate) fn answers(&self, sheet: &Answers) -> Answers {
        self.visit.asked.iter().map(|question| (*question, sheet.get(*question).unwrap())).collect()
    }

    /// The questions that the visit did not ask.
    pub(crate) fn unasked<'a>(&'a self, pack: &'a Pack) -> impl Iterator<Item = QuestionId> + 'a {
        (0..pack.rules().questions.len() as u16)
            .map(QuestionId::new)
            .filter(|question| !self.visit.asked.contains(question))
    }
}

/// What a question that is not asked must not change.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    level: Level,
    alerts: Vec<(AlertId, Level)>,
    stage: usize,
    explanations: Option<Vec<usize>>,
    topics: Vec<usize>,
    cards: Option<Vec<Card>>,
}

impl Seen {
    pub(crate) fn new(guide: &Guide) -> Self {
        Self {
            level: guide.level,
            alerts: guide.alerts.iter().map(|held| (held.alert, held.level)).collect(),
            stage: guide.stage.index(),
            explanations: match &guide.explanations {
                Explanations::Ranked { leading, others } => Some(
                    core::iter::once(leading)
                        .chain(others)
                        .map(|fit| fit.explanation.index())
                        .collect(),
                ),
                Explanations::GeneralGuide => Some(vec![]),
                Explanations::HeldBack(_) => None,
            },
            topics: guide.topics.iter().map(|topic| topic.index()).collect(),
            cards: cards(guide).map(<[Card]>::to_vec),
        }
    }
}

/// The products shown, if any.
pub(crate) fn cards(guide: &Guide) -> Option<&[Card]> {
    match &guide.suggestions {
        Suggestions::Shown { cards, .. } => Some(cards),
        Suggestions::Withheld(_) => None,
    }
}

/// The level of an outcome, as far as it tells one.
pub(crate) fn level(outcome: &Outcome) -> Option<Level> {
    match outcome {
        Outcome::Urgent(urgent) => Some(urgent.level),
        Outcome::Guide(guide) => Some(guide.level),
        Outcome::OutOfScope(_) => None,
    }
}
