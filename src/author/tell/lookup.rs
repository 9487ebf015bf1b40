use crate::author::rules::alerts::{LEVELS, PLACES};
use crate::author::rules::products::ROLES;
use crate::author::rules::word;
use crate::domain::pack::{
    AlertId, CautionId, ChoiceId, ExplanationId, Level, Pack, Place, ProductId, QuestionId,
    ReasonId, Role, Rules, ScopeReasonId, StageId, TopicId, Words,
};

/// The names behind a pack's ids. An id of another pack has an empty name.
#[derive(Clone, Copy)]
pub struct Lookup<'a> {
    /// The rules.
    pub rules: &'a Rules,
    /// The words.
    pub words: &'a Words,
}

/// Methods that find the name at an id's position.
macro_rules! names {
    ($($(#[$doc:meta])* $method:ident: $id:ident in $list:ident,)+) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $method(&self, id: $id) -> &'a str {
            self.rules.$list.get(id.index()).map_or("", |found| found.name.as_str())
        }
    )+};
}

impl<'a> Lookup<'a> {
    /// The names of a pack.
    #[must_use]
    pub const fn new(pack: &'a Pack) -> Self {
        Self { rules: pack.rules(), words: pack.words() }
    }

    names! {
        /// An alert's name.
        alert: AlertId in alerts,
        /// A caution's name.
        caution: CautionId in cautions,
        /// An explanation's name.
        explanation: ExplanationId in explanations,
        /// A product's name.
        product: ProductId in products,
        /// A question's name.
        question: QuestionId in questions,
        /// The name of a reason for which the checker does not fit.
        scope_reason: ScopeReasonId in scope_reasons,
        /// A stage's name.
        stage: StageId in stages,
        /// A topic's name.
        topic: TopicId in topics,
    }

    /// The name of a question's choice.
    #[must_use]
    pub fn choice(&self, question: QuestionId, choice: ChoiceId) -> &'a str {
        let question = self.rules.questions.get(question.index());
        question.map_or("", |question| question.choice_name(choice))
    }

    /// A question in two or three words.
    #[must_use]
    pub fn short(&self, question: QuestionId) -> &'a str {
        self.words.questions.get(question.index()).map_or("", |question| question.short.as_str())
    }

    /// The words of a question's choice.
    #[must_use]
    pub fn label(&self, question: QuestionId, choice: ChoiceId) -> &'a str {
        let question = self.words.questions.get(question.index());
        question
            .and_then(|question| question.choices.get(choice.index()))
            .map_or("", |choice| choice.label.as_str())
    }

    /// A reason's name and points.
    #[must_use]
    pub fn reason(&self, explanation: ExplanationId, reason: ReasonId) -> (&'a str, i16) {
        let explanation = self.rules.explanations.get(explanation.index());
        let reason = explanation.and_then(|explanation| explanation.reasons.get(reason.index()));
        reason.map_or(("", 0), |reason| (reason.name.as_str(), reason.points))
    }

    /// A reason's words.
    #[must_use]
    pub fn reason_words(&self, explanation: ExplanationId, reason: ReasonId) -> &'a str {
        let words = self.words.explanations.get(explanation.index());
        words.and_then(|words| words.reasons.get(reason.index())).map_or("", String::as_str)
    }
}

/// A level, as authors write it.
#[must_use]
pub fn level_name(level: Level) -> &'static str {
    match level {
        // No alert has it: authors write it in stories only.
        Level::SelfCare => "self-care",
        _ => word(&LEVELS, level),
    }
}

/// A place, as authors write it.
#[must_use]
pub fn place_name(place: Place) -> &'static str {
    word(&PLACES, place)
}

/// A product's role, as authors write it.
#[must_use]
pub fn role_name(role: Role) -> &'static str {
    word(&ROLES, role)
}
