use core::fmt;

use super::{ConditionId, Kind, Level, Question, QuestionId, Rules, Words};
use crate::domain::condition::{ChoiceSet, Condition};

/// Rules or words that do not hold together. Authors never see this: their
/// command finds the place first. A visitor's browser meets it in a pack that
/// another program wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenPack(&'static str);

impl fmt::Display for BrokenPack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl core::error::Error for BrokenPack {}

/// Turns a finding into an error.
const fn ensure(holds: bool, otherwise: &'static str) -> Result<(), BrokenPack> {
    if holds { Ok(()) } else { Err(BrokenPack(otherwise)) }
}

/// Everything that the engine relies on.
pub(crate) fn rules(rules: &Rules) -> Result<(), BrokenPack> {
    let limit = usize::from(u16::MAX);
    ensure(
        rules.questions.len() <= limit && rules.alerts.len() <= limit,
        "a list is longer than 65,535",
    )?;
    ensure(
        rules.explanations.len() <= limit && rules.cautions.len() <= limit,
        "a list is longer than 65,535",
    )?;
    for question in &rules.questions {
        ensure(
            question.choices().len() <= ChoiceSet::CAPACITY,
            "a question has more than 64 choices",
        )?;
        ensure(
            matches!(question.kind, Kind::Level(_)) || !question.choices().is_empty(),
            "a question has no choices",
        )?;
    }
    for (position, condition) in rules.conditions.iter().enumerate() {
        self::condition(rules, position, condition)?;
    }
    let known = |condition: ConditionId| {
        ensure(condition.index() < rules.conditions.len(), "a condition is missing")
    };
    let sourced = |sources: &[super::SourceId]| {
        ensure(
            sources.iter().all(|source| source.index() < rules.sources.len()),
            "a source is missing",
        )
    };
    let choices =
        rules.questions.iter().flat_map(Question::choices).filter_map(|choice| choice.picture);
    let pictures = choices.chain(rules.explanations.iter().filter_map(|found| found.picture));
    ensure(
        pictures.into_iter().all(|id| id.index() < rules.pictures.len()),
        "a picture is missing",
    )?;
    let mut addresses = rules.sources.iter().filter_map(|source| source.address.as_deref());
    let web = |address: &str| address.starts_with("https://") || address.starts_with("http://");
    ensure(addresses.all(web), "a source's address is not one of the web")?;
    for alert in &rules.alerts {
        known(alert.when)?;
        sourced(&alert.sources)?;
        ensure(alert.level != Level::SelfCare, "an alert has the level self-care")?;
    }
    ensure(
        rules.alerts.is_sorted_by(|one, next| one.level >= next.level),
        "the alerts are not in order of level",
    )?;
    for reason in &rules.scope_reasons {
        known(reason.when)?;
        sourced(&reason.sources)?;
    }
    ensure(
        rules.stages.last().is_some_and(|stage| stage.when.is_none()),
        "the last stage has a condition",
    )?;
    let earlier = rules.stages.len().saturating_sub(1);
    for stage in rules.stages.iter().take(earlier) {
        known(stage.when.ok_or(BrokenPack("a stage before the last has no condition"))?)?;
    }
    for explanation in &rules.explanations {
        ensure(explanation.topic.index() < rules.topics.len(), "a topic is missing")?;
        ensure(explanation.reasons.len() <= limit, "a list is longer than 65,535")?;
        sourced(&explanation.sources)?;
        for reason in &explanation.reasons {
            known(reason.when)?;
            ensure(
                reason.points != 0 && reason.points.abs() <= 100,
                "a reason's points are 0 or beyond 100",
            )?;
        }
    }
    for caution in &rules.cautions {
        known(caution.when)?;
        sourced(&caution.sources)?;
    }
    ensure(
        rules.cautions.is_sorted_by_key(|caution| caution.effect),
        "the cautions that withhold are not first",
    )?;
    for product in &rules.products {
        ensure(product.stage.index() < rules.stages.len(), "a stage is missing")?;
        ensure(
            product.cautions.iter().all(|caution| caution.index() < rules.cautions.len()),
            "a caution is missing",
        )?;
        ensure(product.cautions.is_sorted(), "a product's cautions are not in order")?;
    }
    ensure(!rules.regions.is_empty(), "there is no region")
}

fn condition(rules: &Rules, position: usize, condition: &Condition) -> Result<(), BrokenPack> {
    ensure(
        condition.operands().iter().all(|operand| operand.index() < position),
        "a condition reads a later one",
    )?;
    let question =
        |id: QuestionId| rules.questions.get(id.index()).ok_or(BrokenPack("a question is missing"));
    match condition {
        Condition::OneOf(id, choices) => {
            let Question { kind: Kind::One(known), .. } = question(*id)? else {
                return Err(BrokenPack("a condition takes a question for a choice"));
            };
            ensure(choices.is_subset_of(ChoiceSet::first(known.len())), "a choice is missing")
        }
        Condition::Has(id, choice) => {
            let Question { kind: Kind::Many(known), .. } = question(*id)? else {
                return Err(BrokenPack("a condition takes a question for boxes"));
            };
            ensure(choice.index() < known.len(), "a choice is missing")
        }
        Condition::Level { question: id, lowest, highest } => {
            ensure(
                matches!(question(*id)?.kind, Kind::Level(_)),
                "a condition takes a question for a level",
            )?;
            ensure(lowest <= highest && *highest <= 10, "a level is beyond 10")
        }
        Condition::Not(_) => Ok(()),
        Condition::All(operands) | Condition::Any(operands) => {
            ensure(!operands.is_empty(), "a condition has no operand")
        }
        Condition::AtLeast(count, operands) => ensure(
            (1..=operands.len()).contains(&usize::from(*count)),
            "a condition asks for more operands than it has",
        ),
    }
}

/// That every rule has its words.
pub(crate) fn words(rules: &Rules, words: &Words) -> Result<(), BrokenPack> {
    let missing = "words are missing";
    ensure(words.questions.len() == rules.questions.len(), missing)?;
    for (question, found) in rules.questions.iter().zip(&words.questions) {
        ensure(found.choices.len() == question.choices().len(), missing)?;
        let groups = question.choices().iter().filter_map(|choice| choice.group);
        ensure(groups.into_iter().all(|group| usize::from(group) < found.groups.len()), missing)?;
    }
    ensure(words.alerts.len() == rules.alerts.len(), missing)?;
    let lines = rules.alerts.iter().flat_map(|alert| &alert.do_not);
    ensure(lines.into_iter().all(|line| usize::from(*line) < words.do_not.len()), missing)?;
    ensure(words.scope_reasons.len() == rules.scope_reasons.len(), missing)?;
    ensure(words.stages.len() == rules.stages.len(), missing)?;
    ensure(words.explanations.len() == rules.explanations.len(), missing)?;
    for (explanation, found) in rules.explanations.iter().zip(&words.explanations) {
        ensure(found.reasons.len() == explanation.reasons.len(), missing)?;
    }
    ensure(words.topics.len() == rules.topics.len(), missing)?;
    ensure(words.common_questions.len() == rules.common_questions.len(), missing)?;
    ensure(words.products.len() == rules.products.len(), missing)?;
    let notes = rules.products.iter().flat_map(|product| &product.notes);
    ensure(notes.into_iter().all(|note| usize::from(*note) < words.notes.len()), missing)?;
    ensure(words.pictures.len() == rules.pictures.len(), missing)?;
    for (picture, found) in rules.pictures.iter().zip(&words.pictures) {
        ensure(found.labels.len() == picture.labels.len(), missing)?;
    }
    ensure(words.cautions.len() == rules.cautions.len(), missing)
}
