use super::{Evidence, Explanations, Suggestions};
use crate::domain::pack::{AlertId, Level, Place, QuestionId, ScopeReasonId, StageId, TopicId};

/// What a visit ends with.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "one outcome a visit: a box gains nothing; and where a pointer has 32 bits it is not large"
)]
pub enum Outcome {
    /// Medical help first, now or today. Has no place for products.
    Urgent(Urgent),
    /// The checker does not fit. Has no place for products.
    OutOfScope(OutOfScope),
    /// An explanation or the general guide.
    Guide(Guide),
}

/// Medical help first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgent {
    /// [`Level::Emergency`] or [`Level::SameDay`].
    pub level: Level,
    /// Where to go: of the leading level, the most urgent place.
    pub place: Place,
    /// The alerts that hold, the leading one first.
    pub alerts: Vec<HeldAlert>,
    /// The emergency question that still follows under the advice, if one is open.
    pub still_open: Option<QuestionId>,
}

/// The checker does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfScope {
    /// Why; the first that holds.
    pub reason: ScopeReasonId,
    /// The answers behind it.
    pub evidence: Vec<Evidence>,
}

/// An explanation, or the general guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// [`Level::SeeClinician`] or [`Level::SelfCare`].
    pub level: Level,
    /// Where to go: the most urgent place of the alerts that hold, if any does.
    pub place: Option<Place>,
    /// The alerts that hold, the leading one first.
    pub alerts: Vec<HeldAlert>,
    /// The stage of the injury.
    pub stage: StageId,
    /// What may be happening.
    pub explanations: Explanations,
    /// Related topics, the leading explanation's first; empty where an alert holds them back.
    pub topics: Vec<TopicId>,
    /// Whether the questions that people ask are shown.
    pub common_questions: bool,
    /// The alert that puts "until you are seen" above the rest, if one does.
    pub until_seen: Option<AlertId>,
    /// Products for the stage, or why there are none.
    pub suggestions: Suggestions,
}

/// An alert that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldAlert {
    /// The alert.
    pub alert: AlertId,
    /// Its level, lowered where "not sure" lowers it.
    pub level: Level,
    /// Its place, that of the lower level where "not sure" lowers it.
    pub place: Place,
    /// The answers behind it.
    pub evidence: Vec<Evidence>,
}
