use serde::{Deserialize, Serialize};

use super::{ConditionId, SourceId};

/// Something that needs medical help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// The name that authors gave.
    pub name: String,
    /// How soon.
    pub level: Level,
    /// Where to go.
    pub place: Place,
    /// Holds as soon as this cannot be false.
    pub when: ConditionId,
    /// What "not sure" does to the level.
    pub when_unsure: WhenUnsure,
    /// Lines on what not to do: positions in [`Words::do_not`](super::Words::do_not).
    pub do_not: Vec<u16>,
    /// Whether products may follow below the advice (see-a-clinician only).
    pub products: ProductsBelow,
    /// What is not shown while it holds (see-a-clinician only).
    pub holds_back: HoldsBack,
    /// Whether "until you are seen" stands above the rest (see-a-clinician only).
    pub until_seen: bool,
    /// Where its facts were read; empty means unverified.
    pub sources: Vec<SourceId>,
}

/// How soon help is needed. Ordered: the highest leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// Nothing that the answers gave calls for help.
    SelfCare,
    /// Within days to two weeks.
    SeeClinician,
    /// Today.
    SameDay,
    /// Now.
    Emergency,
}

impl Level {
    /// The next lower level; self-care stays.
    #[must_use]
    pub const fn one_lower(self) -> Self {
        match self {
            Self::Emergency => Self::SameDay,
            Self::SameDay => Self::SeeClinician,
            Self::SeeClinician | Self::SelfCare => Self::SelfCare,
        }
    }
}

/// Where to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// A pharmacist.
    Pharmacist,
    /// A clinician, within days to two weeks.
    ClinicianSoon,
    /// A doctor, today.
    DoctorToday,
    /// The emergency department.
    EmergencyDepartment,
    /// An ambulance.
    Ambulance,
}

/// What "not sure" does to an alert.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhenUnsure {
    /// It stands as if it were true.
    #[default]
    SameLevel,
    /// It stands one level lower, at the place that belongs to that level.
    OneLower,
}

/// Whether products may follow below an alert's advice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProductsBelow {
    /// They are withheld.
    #[default]
    Withhold,
    /// They may follow.
    Follow,
}

/// What an alert keeps from being shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldsBack {
    /// The explanations.
    pub explanations: bool,
    /// The related topics.
    pub topics: bool,
    /// The questions that people ask.
    pub common_questions: bool,
}
