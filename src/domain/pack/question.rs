use serde::{Deserialize, Serialize};

use super::{ChoiceId, PictureId};

/// A question: what can be answered, without any words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The name that authors gave.
    pub name: String,
    /// How it is answered.
    pub kind: Kind,
    /// Whether "I am not sure" can be answered.
    pub not_sure: bool,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One choice of at most 64.
    One(Vec<Choice>),
    /// Boxes to tick, at most 64, with "none of these" beside them.
    Many(Vec<Choice>),
    /// A level from 0 to 10; the mark says whether a higher level is more serious.
    Level(Sign),
}

impl Question {
    /// The choices; a level has none.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::One(choices) | Kind::Many(choices) => choices,
            Kind::Level(_) => &[],
        }
    }

    /// The name that authors gave to a choice; of another question's choice, empty.
    #[must_use]
    pub fn choice_name(&self, choice: ChoiceId) -> &str {
        self.choices().get(choice.index()).map_or("", |choice| choice.name.as_str())
    }
}

/// One choice of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The name that authors gave.
    pub name: String,
    /// How serious it is beside its neighbours.
    pub sign: Sign,
    /// The group under whose heading it stands: a position in the words' groups.
    pub group: Option<u8>,
    /// The picture that explains it.
    pub picture: Option<PictureId>,
}

/// How serious a choice is beside the others of its question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sign {
    /// Not a sign of anything.
    #[default]
    None,
    /// A weaker form of the sign.
    Milder,
    /// A sign.
    Sign,
}
