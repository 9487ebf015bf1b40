use super::Evidence;
use crate::domain::pack::{AlertId, ExplanationId, ReasonId};

/// What may be happening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanations {
    /// One fits best; others, at most three, in the pack's order, may apply too.
    Ranked {
        /// The one that fits best.
        leading: Fit,
        /// Others that reach the floor.
        others: Vec<Fit>,
    },
    /// None reaches the floor: the general guide, not a guess.
    GeneralGuide,
    /// An alert holds them back.
    HeldBack(AlertId),
}

/// How well an explanation fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The explanation.
    pub explanation: ExplanationId,
    /// The points of the reasons that hold, so far.
    pub points: i32,
    /// Reasons for it that hold.
    pub reasons_for: Vec<FoundReason>,
    /// Reasons against it that hold.
    pub reasons_against: Vec<FoundReason>,
    /// Reasons about which the visitor was not sure.
    pub not_sure: Vec<ReasonId>,
    /// Reasons that depend on what was not asked.
    pub not_asked: Vec<ReasonId>,
}

/// A reason that holds, with the answers behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundReason {
    /// The reason.
    pub reason: ReasonId,
    /// The answers behind it.
    pub evidence: Vec<Evidence>,
}
