use crate::domain::answers::Answer;
use crate::domain::condition::ChoiceSet;
use crate::domain::pack::{ChoiceId, Kind, Question};
use crate::ui::frame::number;

/// What stands in the form of one question before Continue. Making an answer
/// of it can fail; the problem then says what is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The chosen choice, or the ticked boxes.
    chosen: ChoiceSet,
    /// The chosen level.
    level: Option<u8>,
    /// "I am not sure", or "not sure about one of these".
    not_sure: bool,
    /// "None of these".
    none: bool,
    /// The boxes ticked in "which of these are you not sure about?".
    unsure: ChoiceSet,
    /// Which half of the question is shown.
    half: Half,
}

/// Boxes have two halves; the second only for someone who is not sure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Half {
    /// The question itself.
    #[default]
    Asked,
    /// "Which of these are you not sure about?".
    WhichUnsure,
}

/// One thing that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A choice or a box.
    Choice(ChoiceId),
    /// A level from 0 to 10.
    Level(u8),
    /// "I am not sure", or "not sure about one of these".
    NotSure,
    /// "None of these".
    None,
}

/// Why a draft is no answer yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was chosen.
    Missing,
    /// "Not sure about one of these", but not yet about which.
    WhichUnsure,
}

impl Pick {
    /// The value of the input that stands for it, in the first screen's static
    /// form too: a position, `not-sure` or `none`.
    #[must_use]
    pub fn value(self) -> String {
        match self {
            Self::Choice(choice) => number(choice.index()),
            Self::Level(level) => number(level.into()),
            Self::NotSure => "not-sure".into(),
            Self::None => "none".into(),
        }
    }

    /// What the input with this value stands for, if the question has it.
    #[must_use]
    pub fn from_value(question: &Question, value: &str) -> Option<Self> {
        match value {
            "not-sure" => question.not_sure.then_some(Self::NotSure),
            "none" => matches!(question.kind, Kind::Many(_)).then_some(Self::None),
            number => {
                let number: u16 = number.parse().ok()?;
                match &question.kind {
                    Kind::Level(_) => {
                        u8::try_from(number).ok().filter(|level| *level <= 10).map(Self::Level)
                    }
                    Kind::One(choices) | Kind::Many(choices) => (usize::from(number)
                        < choices.len())
                    .then(|| Self::Choice(ChoiceId::new(number))),
                }
            }
        }
    }
}

impl Draft {
    /// The draft that a given answer stands for.
    #[must_use]
    pub fn of(question: &Question, answer: Option<Answer>) -> Self {
        let mut draft = Self::default();
        let boxes = matches!(question.kind, Kind::Many(_));
        match answer {
            None => {}
            Some(Answer::NotSure) => {
                draft.not_sure = true;
                if boxes {
                    draft.unsure = ChoiceSet::first(question.choices().len());
                }
            }
            Some(Answer::One(choice)) => draft.chosen = ChoiceSet::NONE.with(choice),
            Some(Answer::Level(level)) => draft.level = Some(level),
            Some(Answer::Many { yes, not_sure }) => {
                draft.chosen = yes;
                draft.unsure = not_sure;
                draft.not_sure = !not_sure.is_empty();
                draft.none = yes.is_empty() && not_sure.is_empty();
            }
        }
        draft
    }

    /// The draft of these inputs' values, as in the static first screen;
    /// values that the question does not have count for nothing.
    #[must_use]
    pub fn from_values<'a>(question: &Question, values: impl IntoIterator<Item = &'a str>) -> Self {
        let mut draft = Self::default();
        let mut is_none_ticked = false;
        for value in values {
            match Pick::from_value(question, value) {
                Some(Pick::None) => is_none_ticked = true,
                Some(pick) if !draft.has(pick) => draft.pick(question, pick),
                _ => {}
            }
        }
        // No program kept "none of these" apart from a sign there: the sign counts.
        if is_none_ticked && draft == Self::default() {
            draft.pick(question, Pick::None);
        }
        draft
    }

    /// Whether this is chosen in the half that is shown.
    #[must_use]
    pub const fn has(&self, pick: Pick) -> bool {
        match (self.half, pick) {
            (Half::WhichUnsure, Pick::Choice(choice)) => self.unsure.contains(choice),
            (Half::Asked, Pick::Choice(choice)) => self.chosen.contains(choice),
            (_, Pick::Level(level)) => matches!(self.level, Some(chosen) if chosen == level),
            (_, Pick::NotSure) => self.not_sure,
            (_, Pick::None) => self.none,
        }
    }

    /// Chooses, or takes a tick back. "None of these" excludes the rest.
    pub fn pick(&mut self, question: &Question, pick: Pick) {
        if self.half == Half::WhichUnsure {
            if let Pick::Choice(choice) = pick {
                self.unsure = toggled(self.unsure, choice);
            }
            return;
        }
        match (&question.kind, pick) {
            (Kind::Many(_), Pick::Choice(choice)) => {
                self.none = false;
                self.chosen = toggled(self.chosen, choice);
            }
            (Kind::Many(_), Pick::NotSure) => {
                self.none = false;
                self.not_sure = !self.not_sure;
            }
            (Kind::Many(_), Pick::None) => *self = Self { none: !self.none, ..Self::default() },
            (Kind::One(_), Pick::Choice(choice)) => {
                *self = Self { chosen: ChoiceSet::NONE.with(choice), ..Self::default() };
            }
            (Kind::Level(_), Pick::Level(level)) => {
                *self = Self { level: Some(level), ..Self::default() }
            }
            (_, Pick::NotSure) => *self = Self { not_sure: true, ..Self::default() },
            _ => {}
        }
    }

    /// Which half of the question is shown.
    #[must_use]
    pub const fn half(&self) -> Half {
        self.half
    }

    /// Shows a half.
    pub const fn show(&mut self, half: Half) {
        self.half = half;
    }

    /// The boxes that were ticked in the first half.
    #[must_use]
    pub const fn ticked(&self) -> ChoiceSet {
        self.chosen
    }

    /// The answer that it stands for.
    ///
    /// # Errors
    /// Says what is missing.
    pub fn answer(&self, question: &Question) -> Result<Answer, Problem> {
        match &question.kind {
            Kind::One(_) | Kind::Level(_) if self.not_sure => Ok(Answer::NotSure),
            Kind::One(_) => self.chosen.iter().next().map(Answer::One).ok_or(Problem::Missing),
            Kind::Level(_) => self.level.map(Answer::Level).ok_or(Problem::Missing),
            Kind::Many(choices) => {
                let rest = choices.len() - self.chosen.len();
                let not_sure = self.unsure.without(self.chosen);
                let unsure_about_some = self.not_sure && rest > 0;
                if unsure_about_some && (not_sure.is_empty() || self.half == Half::Asked) {
                    Err(Problem::WhichUnsure)
                } else if unsure_about_some {
                    Ok(Answer::Many { yes: self.chosen, not_sure })
                } else if self.none || !self.chosen.is_empty() {
                    Ok(Answer::Many { yes: self.chosen, not_sure: ChoiceSet::NONE })
                } else {
                    Err(Problem::Missing)
                }
            }
        }
    }
}

/// With the choice, or without it if it was there.
fn toggled(set: ChoiceSet, choice: ChoiceId) -> ChoiceSet {
    if set.contains(choice) { set.without(ChoiceSet::NONE.with(choice)) } else { set.with(choice) }
}
