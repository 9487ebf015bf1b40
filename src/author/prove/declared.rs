use crate::domain::pack::{AlertId, StageId};

/// What the authors declare to be meant: the engine needs none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    /// Alerts that only ever stand together, whichever order they are named in.
    pub ties: Vec<(AlertId, AlertId)>,
    /// A stage that goes before another where both would hold.
    pub stages_before: Vec<(StageId, StageId)>,
    /// No visit may ask more questions than this.
    pub longest_visit: Option<usize>,
}

impl Declared {
    /// Whether two alerts are declared to stand together.
    #[must_use]
    pub fn is_tie(&self, one: usize, other: usize) -> bool {
        self.ties.iter().any(|(first, second)| {
            let pair = (first.index(), second.index());
            pair == (one, other) || pair == (other, one)
        })
    }

    /// Whether a stage is declared to go before a later one.
    #[must_use]
    pub fn goes_before(&self, earlier: usize, later: usize) -> bool {
        self.stages_before
            .iter()
            .any(|(first, second)| (first.index(), second.index()) == (earlier, later))
    }
}
