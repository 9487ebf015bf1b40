//! What the engine says of a sheet of answers: every witness is held against it.

use crate::domain::answers::Answers;
use crate::domain::interview::{self, assess};
use crate::domain::outcome::{Card, Explanations, Guide, HeldAlert, Outcome, Suggestions};
use crate::domain::pack::{Level, Pack};

/// The outcome of a whole sheet.
pub(crate) fn outcome(pack: &Pack, answers: &Answers) -> Option<Outcome> {
    interview::outcome(pack, answers)
}

/// The guide that a whole sheet ends with, if it does.
pub(crate) fn guide(pack: &Pack, answers: &Answers) -> Option<Guide> {
    match outcome(pack, answers) {
        Some(Outcome::Guide(guide)) => Some(guide),
        _ => None,
    }
}

/// The alerts that the visitor is told.
pub(crate) fn alerts(outcome: &Outcome) -> &[HeldAlert] {
    match outcome {
        Outcome::Urgent(urgent) => &urgent.alerts,
        Outcome::Guide(guide) => &guide.alerts,
        Outcome::OutOfScope(_) => &[],
    }
}

/// The highest level of the alerts that hold.
pub(crate) fn level(pack: &Pack, answers: &Answers) -> Level {
    assess(pack, answers).level
}

/// The products shown.
pub(crate) fn cards(guide: &Guide) -> &[Card] {
    match &guide.suggestions {
        Suggestions::Shown { cards, .. } => cards,
        Suggestions::Withheld(_) => &[],
    }
}

/// The position of the explanation that comes first.
pub(crate) fn leading(guide: &Guide) -> Option<usize> {
    match &guide.explanations {
        Explanations::Ranked { leading, .. } => Some(leading.explanation.index()),
        _ => None,
    }
}

/// What a visitor is told, apart from why: two equal ones cannot be told apart.
#[derive(PartialEq, Eq)]
pub(crate) struct Told {
    level: Option<Level>,
    alerts: Vec<(usize, Level)>,
    scope: Option<usize>,
    stage: Option<usize>,
    explanations: Vec<usize>,
    cards: Vec<Card>,
}

impl Told {
    pub(crate) fn new(outcome: &Outcome) -> Self {
        let guide = match outcome {
            Outcome::Guide(guide) => Some(guide),
            _ => None,
        };
        let scope = match outcome {
            Outcome::OutOfScope(scope) => Some(scope.reason.index()),
            _ => None,
        };
        let explanations = match guide.map(|guide| &guide.explanations) {
            Some(Explanations::Ranked { leading, others }) => {
                core::iter::once(leading).chain(others).map(|fit| fit.explanation.index()).collect()
            }
            _ => Vec::new(),
        };
        Self {
            level: alerts(outcome).first().map(|held| held.level),
            alerts: alerts(outcome).iter().map(|held| (held.alert.index(), held.level)).collect(),
            scope,
            stage: guide.map(|guide| guide.stage.index()),
            explanations,
            cards: guide.map_or_else(Vec::new, |guide| cards(guide).to_vec()),
        }
    }

    /// The same, of the alerts those of the highest level alone.
    pub(crate) fn at_its_level(mut self) -> Self {
        let level = self.level;
        self.alerts.retain(|(_, of_one)| Some(*of_one) == level);
        self
    }
}

/// The same for a whole sheet.
pub(crate) fn told(pack: &Pack, answers: &Answers) -> Option<Told> {
    outcome(pack, answers).map(|outcome| Told::new(&outcome))
}
