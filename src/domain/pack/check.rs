use core::fmt;

use super::{ConditionId, Kind, Level, Phrase, PictureId, Question, QuestionId, Rules, Words};
use crate::domain::condition::{ChoiceSet, Condition};

/// What does not hold together, and how it is said.
macro_rules! broken_pack {
    ($($name:ident $said:literal,)+) => {
        /// Rules or words that do not hold together. Authors never see this: their
        /// command finds the place first. A visitor's browser meets it in a pack that
        /// another program wrote.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum BrokenPack {
            $(#[doc = $said] $name,)+
        }

        impl fmt::Display for BrokenPack {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(match self {
                    $(Self::$name => $said,)+
                })
            }
        }
    };
}

broken_pack! {
    LongList "a list is longer than 65,535",
    TooManyChoices "a question has more than 64 choices",
    NoChoices "a question has no choices",
    MissingCondition "a condition is missing",
    MissingSource "a source is missing",
    MissingPicture "a picture is missing",
    AddressNotOfTheWeb "a source's address is not one of the web",
    AlertOfSelfCare "an alert has the level self-care",
    UnorderedAlerts "the alerts are not in order of level",
    ConditionOfLastStage "the last stage has a condition",
    StageWithoutCondition "a stage before the last has no condition",
    MissingTopic "a topic is missing",
    PointsOutOfRange "a reason's points are 0 or beyond 100",
    UnorderedCautions "the cautions that withhold are not first",
    MissingStage "a stage is missing",
    MissingCaution "a caution is missing",
    UnorderedCautionsOfProduct "a product's cautions are not in order",
    NoRegion "there is no region",
    LaterCondition "a condition reads a later one",
    MissingQuestion "a question is missing",
    NotAQuestionOfOneChoice "a condition takes a question for a choice",
    MissingChoice "a choice is missing",
    NotAQuestionOfBoxes "a condition takes a question for boxes",
    NotAQuestionOfALevel "a condition takes a question for a level",
    LevelOutOfRange "a level is beyond 10",
    NoOperand "a condition has no operand",
    TooFewOperands "a condition asks for more operands than it has",
    MissingWords "words are missing",
}

impl core::error::Error for BrokenPack {}

/// Turns a finding into an error.
const fn ensure(holds: bool, otherwise: BrokenPack) -> Result<(), BrokenPack> {
    if holds { Ok(()) } else { Err(otherwise) }
}

/// Everything that the engine relies on.
pub(crate) fn rules(rules: &Rules) -> Result<(), BrokenPack> {
    let limit = usize::from(u16::MAX);
    // Each is at most 65,535, which is all ones, if all their bits together are.
    let longest = rules.questions.len()
        | rules.alerts.len()
        | rules.scope_reasons.len()
        | rules.stages.len()
        | rules.explanations.len()
        | rules.topics.len()
        | rules.common_questions.len()
        | rules.products.len()
        | rules.cautions.len()
        | rules.pictures.len()
        | rules.sources.len();
    ensure(longest <= limit, BrokenPack::LongList)?;
    for question in &rules.questions {
        ensure(question.choices().len() <= ChoiceSet::CAPACITY, BrokenPack::TooManyChoices)?;
        ensure(
            matches!(question.kind, Kind::Level(_)) || !question.choices().is_empty(),
            BrokenPack::NoChoices,
        )?;
    }
    for (position, condition) in rules.conditions.iter().enumerate() {
        self::condition(rules, position, condition)?;
    }
    let known = |condition: ConditionId| {
        ensure(condition.index() < rules.conditions.len(), BrokenPack::MissingCondition)
    };
    let sourced = |sources: &[super::SourceId]| {
        ensure(
            sources.iter().all(|source| source.index() < rules.sources.len()),
            BrokenPack::MissingSource,
        )
    };
    let picture = |picture: Option<PictureId>| {
        ensure(
            picture.is_none_or(|id| id.index() < rules.pictures.len()),
            BrokenPack::MissingPicture,
        )
    };
    for choice in rules.questions.iter().flat_map(Question::choices) {
        picture(choice.picture)?;
    }
    let web = |address: &str| address.starts_with("https://") || address.starts_with("http://");
    for source in &rules.sources {
        ensure(source.address.as_deref().is_none_or(web), BrokenPack::AddressNotOfTheWeb)?;
    }
    for alert in &rules.alerts {
        known(alert.when)?;
        sourced(&alert.sources)?;
        ensure(alert.level != Level::SelfCare, BrokenPack::AlertOfSelfCare)?;
    }
    ensure(
        rules.alerts.is_sorted_by(|one, next| one.level >= next.level),
        BrokenPack::UnorderedAlerts,
    )?;
    for reason in &rules.scope_reasons {
        known(reason.when)?;
        sourced(&reason.sources)?;
    }
    ensure(
        rules.stages.last().is_some_and(|stage| stage.when.is_none()),
        BrokenPack::ConditionOfLastStage,
    )?;
    let earlier = rules.stages.len().saturating_sub(1);
    for stage in rules.stages.iter().take(earlier) {
        known(stage.when.ok_or(BrokenPack::StageWithoutCondition)?)?;
    }
    for explanation in &rules.explanations {
        ensure(explanation.topic.index() < rules.topics.len(), BrokenPack::MissingTopic)?;
        ensure(explanation.reasons.len() <= limit, BrokenPack::LongList)?;
        sourced(&explanation.sources)?;
        picture(explanation.picture)?;
        for reason in &explanation.reasons {
            known(reason.when)?;
            ensure(reason.points != 0 && reason.points.abs() <= 100, BrokenPack::PointsOutOfRange)?;
        }
    }
    for caution in &rules.cautions {
        known(caution.when)?;
        sourced(&caution.sources)?;
    }
    ensure(
        rules.cautions.is_sorted_by_key(|caution| caution.effect),
        BrokenPack::UnorderedCautions,
    )?;
    for product in &rules.products {
        ensure(product.stage.index() < rules.stages.len(), BrokenPack::MissingStage)?;
        ensure(
            product.cautions.iter().all(|caution| caution.index() < rules.cautions.len()),
            BrokenPack::MissingCaution,
        )?;
        ensure(product.cautions.is_sorted(), BrokenPack::UnorderedCautionsOfProduct)?;
    }
    ensure(!rules.regions.is_empty(), BrokenPack::NoRegion)
}

fn condition(rules: &Rules, position: usize, condition: &Condition) -> Result<(), BrokenPack> {
    ensure(
        condition.operands().iter().all(|operand| operand.index() < position),
        BrokenPack::LaterCondition,
    )?;
    let question =
        |id: QuestionId| rules.questions.get(id.index()).ok_or(BrokenPack::MissingQuestion);
    match condition {
        Condition::OneOf(id, choices) => {
            let Question { kind: Kind::One(known), .. } = question(*id)? else {
                return Err(BrokenPack::NotAQuestionOfOneChoice);
            };
            ensure(choices.is_subset_of(ChoiceSet::first(known.len())), BrokenPack::MissingChoice)
        }
        Condition::Has(id, choice) => {
            let Question { kind: Kind::Many(known), .. } = question(*id)? else {
                return Err(BrokenPack::NotAQuestionOfBoxes);
            };
            ensure(choice.index() < known.len(), BrokenPack::MissingChoice)
        }
        Condition::Level { question: id, lowest, highest } => {
            ensure(
                matches!(question(*id)?.kind, Kind::Level(_)),
                BrokenPack::NotAQuestionOfALevel,
            )?;
            ensure(lowest <= highest && *highest <= 10, BrokenPack::LevelOutOfRange)
        }
        Condition::Not(_) => Ok(()),
        Condition::All(operands) | Condition::Any(operands) => {
            ensure(!operands.is_empty(), BrokenPack::NoOperand)
        }
        Condition::AtLeast(count, operands) => {
            ensure((1..=operands.len()).contains(&usize::from(*count)), BrokenPack::TooFewOperands)
        }
    }
}

/// That every rule has its words.
pub(crate) fn words(rules: &Rules, words: &Words) -> Result<(), BrokenPack> {
    let missing = BrokenPack::MissingWords;
    // A pack of another build may have other phrases at the same positions.
    ensure(words.phrases.len() == Phrase::COUNT, missing)?;
    ensure(words.questions.len() == rules.questions.len(), missing)?;
    for (question, found) in rules.questions.iter().zip(&words.questions) {
        ensure(found.choices.len() == question.choices().len(), missing)?;
        for choice in question.choices() {
            let is_there = |group: u8| usize::from(group) < found.groups.len();
            ensure(choice.group.is_none_or(is_there), missing)?;
        }
    }
    ensure(words.alerts.len() == rules.alerts.len(), missing)?;
    for alert in &rules.alerts {
        let is_there = |line: &u16| usize::from(*line) < words.do_not.len();
        ensure(alert.do_not.iter().all(is_there), missing)?;
    }
    ensure(words.scope_reasons.len() == rules.scope_reasons.len(), missing)?;
    ensure(words.stages.len() == rules.stages.len(), missing)?;
    ensure(words.explanations.len() == rules.explanations.len(), missing)?;
    for (explanation, found) in rules.explanations.iter().zip(&words.explanations) {
        ensure(found.reasons.len() == explanation.reasons.len(), missing)?;
    }
    ensure(words.topics.len() == rules.topics.len(), missing)?;
    ensure(words.common_questions.len() == rules.common_questions.len(), missing)?;
    ensure(words.products.len() == rules.products.len(), missing)?;
    for product in &rules.products {
        let is_there = |note: &u16| usize::from(*note) < words.notes.len();
        ensure(product.notes.iter().all(is_there), missing)?;
    }
    ensure(words.pictures.len() == rules.pictures.len(), missing)?;
    for (picture, found) in rules.pictures.iter().zip(&words.pictures) {
        ensure(found.labels.len() == picture.labels.len(), missing)?;
    }
    ensure(words.cautions.len() == rules.cautions.len(), missing)
}
