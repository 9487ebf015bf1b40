use super::Urgency;

/// What should come of a story, by the names that authors use. It comes from
/// the story's source, never from the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// How soon help is needed.
    pub urgency: Urgency,
    /// The alerts that hold, in the order of the alphabet, where the source says.
    pub alerts: Option<Vec<String>>,
    /// Why the checker does not fit, where it does not.
    pub scope: Option<String>,
    /// The stage, where the source says.
    pub stage: Option<String>,
    /// The explanations that may come first, `general-guide` and `held-back`
    /// among them; empty where the source does not say.
    pub first: Vec<String>,
    /// Whether products should be shown.
    pub products: bool,
}
