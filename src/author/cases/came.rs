use super::Urgency;
use crate::author::tell::Lookup;
use crate::domain::answers::Answers;
use crate::domain::interview::{Step, step};
use crate::domain::outcome::{Explanations, Guide, HeldAlert, Outcome, Suggestions};
use crate::domain::pack::Pack;

/// The general guide, where no explanation comes first.
pub const GENERAL_GUIDE: &str = "general-guide";

/// Where an alert holds the explanations back.
pub const HELD_BACK: &str = "held-back";

/// What came of a story's visit, by the names that authors use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came<'a> {
    /// How soon help is needed.
    pub urgency: Urgency,
    /// The alerts that hold, in the order of the alphabet.
    pub alerts: Vec<&'a str>,
    /// Why the checker does not fit, where it does not.
    pub scope: Option<&'a str>,
    /// The stage, where the visit came to one.
    pub stage: Option<&'a str>,
    /// The leading explanation, [`GENERAL_GUIDE`] or [`HELD_BACK`].
    pub first: Option<&'a str>,
    /// Whether a product is shown.
    pub products: bool,
}

impl<'a> Came<'a> {
    /// What comes of a visit with these answers; `None`: it still asks.
    #[must_use]
    pub fn of(pack: &'a Pack, answers: &Answers) -> Option<Self> {
        let outcome = match step(pack, answers) {
            Step::Ask(_) => return None,
            Step::Done(outcome) => outcome,
        };
        let lookup = Lookup::new(pack);
        let nothing = |urgency| Self {
            urgency,
            alerts: Vec::new(),
            scope: None,
            stage: None,
            first: None,
            products: false,
        };
        let alerts = |held: &[HeldAlert]| {
            let mut names: Vec<&str> = held.iter().map(|held| lookup.alert(held.alert)).collect();
            names.sort_unstable();
            names
        };
        Some(match outcome {
            Outcome::Urgent(urgent) => {
                Self { alerts: alerts(&urgent.alerts), ..nothing(urgent.level.into()) }
            }
            Outcome::OutOfScope(scope) => Self {
                scope: Some(lookup.scope_reason(scope.reason)),
                ..nothing(Urgency::OutOfScope)
            },
            Outcome::Guide(guide) => Self {
                alerts: alerts(&guide.alerts),
                stage: Some(lookup.stage(guide.stage)),
                first: Some(first(lookup, &guide)),
                products: matches!(guide.suggestions, Suggestions::Shown { .. }),
                ..nothing(guide.level.into())
            },
        })
    }
}

fn first<'a>(lookup: Lookup<'a>, guide: &Guide) -> &'a str {
    match &guide.explanations {
        Explanations::Ranked { leading, .. } => lookup.explanation(leading.explanation),
        Explanations::GeneralGuide => GENERAL_GUIDE,
        Explanations::HeldBack(_) => HELD_BACK,
    }
}
