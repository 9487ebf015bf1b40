use crate::author::tell::lookup::level_name;
use crate::domain::pack::Level;

/// How soon help is needed, for comparing. Ordered by what takes precedence:
/// a same-day alert outranks the scope, which outranks see-a-clinician.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Nothing calls for help.
    SelfCare,
    /// Within days to two weeks.
    SeeClinician,
    /// The checker does not fit: advice on where to go, nothing else.
    OutOfScope,
    /// Today.
    SameDay,
    /// Now.
    Emergency,
}

impl Urgency {
    /// As authors write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SelfCare => level_name(Level::SelfCare),
            Self::SeeClinician => level_name(Level::SeeClinician),
            Self::OutOfScope => "out-of-scope",
            Self::SameDay => level_name(Level::SameDay),
            Self::Emergency => level_name(Level::Emergency),
        }
    }
}

impl From<Level> for Urgency {
    fn from(level: Level) -> Self {
        match level {
            Level::SelfCare => Self::SelfCare,
            Level::SeeClinician => Self::SeeClinician,
            Level::SameDay => Self::SameDay,
            Level::Emergency => Self::Emergency,
        }
    }
}
