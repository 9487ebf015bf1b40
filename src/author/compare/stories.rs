use crate::author::cases::Case;
use crate::author::tell::Lookup;
use crate::author::tell::lookup::{level_name, place_name};
use crate::domain::answers::{Answer, Answers};
use crate::domain::condition::ChoiceSet;
use crate::domain::interview::{Step, step};
use crate::domain::outcome::{Explanations, HeldAlert, Outcome, Suggestions, Withheld};
use crate::domain::pack::{ChoiceId, Kind, Pack, Question, QuestionId};

/// A story that comes to another outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retold<'a> {
    /// The story's name.
    pub name: &'a str,
    /// What changed: a part of the outcome, before, and after.
    pub changes: Vec<(&'static str, String, String)>,
}

/// The stories that come to another outcome under `after` than under `before`.
/// `read_with` is the one of the two that their answers were read with.
#[must_use]
pub fn retell<'a>(
    cases: &'a [Case],
    read_with: &Pack,
    before: &Pack,
    after: &Pack,
) -> Vec<Retold<'a>> {
    let outcome =
        |pack: &Pack, case: &Case| told(pack, &translated(read_with, pack, &case.answers));
    let retold = cases.iter().map(|case| {
        let (was, now) = (outcome(before, case), outcome(after, case));
        let both = PARTS.iter().zip(was).zip(now).filter(|((_, was), now)| was != now);
        Retold {
            name: &case.name,
            changes: both.map(|((part, was), now)| (*part, was, now)).collect(),
        }
    });
    retold.filter(|retold| !retold.changes.is_empty()).collect()
}

/// The parts of an outcome, in the order in which they are told.
const PARTS: [&str; 8] =
    ["ends as", "place", "alerts", "out of scope", "stage", "explanations", "topics", "products"];

/// What a visit comes to, part by part as in [`PARTS`]; a part that is not there is empty.
fn told(pack: &Pack, answers: &Answers) -> [String; PARTS.len()] {
    let lookup = Lookup::new(pack);
    let mut parts: [String; PARTS.len()] = Default::default();
    let [ends, place, alerts, scope, stage, explanations, topics, products] = &mut parts;
    match step(pack, answers) {
        Step::Ask(screen) => {
            *ends = format!("still asks `{}`", lookup.question(screen.question));
        }
        Step::Done(Outcome::Urgent(urgent)) => {
            *ends = level_name(urgent.level).to_owned();
            *place = place_name(urgent.place).to_owned();
            *alerts = held(&urgent.alerts, lookup);
        }
        Step::Done(Outcome::OutOfScope(found)) => {
            *ends = "out-of-scope".to_owned();
            *scope = lookup.scope_reason(found.reason).to_owned();
            let reason = pack.rules().scope_reasons.get(found.reason.index());
            *place = reason.map(|reason| place_name(reason.place)).unwrap_or_default().to_owned();
        }
        Step::Done(Outcome::Guide(guide)) => {
            *ends = level_name(guide.level).to_owned();
            *place = guide.place.map(place_name).unwrap_or_default().to_owned();
            *alerts = held(&guide.alerts, lookup);
            *stage = lookup.stage(guide.stage).to_owned();
            *explanations = match &guide.explanations {
                Explanations::Ranked { leading, others } => {
                    let all = core::iter::once(leading).chain(others);
                    joined(all.map(|fit| lookup.explanation(fit.explanation).to_owned()))
                }
                Explanations::GeneralGuide => "the general guide".to_owned(),
                Explanations::HeldBack(alert) => {
                    format!("held back by `{}`", lookup.alert(*alert))
                }
            };
            *topics = joined(guide.topics.iter().map(|topic| lookup.topic(*topic).to_owned()));
            *products = suggested(&guide.suggestions, lookup);
        }
    }
    parts
}

fn held(alerts: &[HeldAlert], lookup: Lookup<'_>) -> String {
    joined(
        alerts
            .iter()
            .map(|held| format!("{} ({})", lookup.alert(held.alert), level_name(held.level))),
    )
}

fn suggested(suggestions: &Suggestions, lookup: Lookup<'_>) -> String {
    match suggestions {
        Suggestions::Shown { cards, .. } => joined(cards.iter().map(|card| {
            let name = lookup.product(card.product);
            let cautions: Vec<&str> = card.cautions.iter().map(|id| lookup.caution(*id)).collect();
            if cautions.is_empty() {
                name.to_owned()
            } else {
                format!("{name} (with {})", cautions.join(" and "))
            }
        })),
        Suggestions::Withheld(Withheld::Alert(alert)) => {
            format!("withheld by `{}`", lookup.alert(*alert))
        }
        Suggestions::Withheld(Withheld::Cautions(_)) => "withheld by cautions".to_owned(),
        Suggestions::Withheld(Withheld::NoProduct) => "none in the stage".to_owned(),
    }
}

fn joined(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// The same answers, by the authors' names, for another pack. What that pack
/// does not know is left out; boxes that a story says nothing of are "none of
/// these", as where stories are read.
fn translated(from: &Pack, to: &Pack, answers: &Answers) -> Answers {
    let mut translated = Answers::new();
    for (id, question) in (0..).map(QuestionId::new).zip(&to.rules().questions) {
        let known = (0..).map(QuestionId::new).zip(&from.rules().questions);
        let given = known
            .into_iter()
            .find(|(_, known)| known.name == question.name)
            .and_then(|(id, known)| answer(known, question, answers.get(id)?));
        let is_boxes = matches!(question.kind, Kind::Many(_));
        if let Some(answer) = given.or(is_boxes.then_some(Answer::NONE_OF_THESE)) {
            translated.set(id, answer);
        }
    }
    translated
}

fn answer(from: &Question, to: &Question, answer: Answer) -> Option<Answer> {
    let choice = |id: ChoiceId| {
        let name = &from.choices().get(id.index())?.name;
        (0..)
            .map(ChoiceId::new)
            .zip(to.choices())
            .find(|(_, to)| to.name == *name)
            .map(|(id, _)| id)
    };
    let set = |choices: ChoiceSet| -> ChoiceSet { choices.iter().filter_map(choice).collect() };
    let translated = match answer {
        Answer::One(id) => Answer::One(choice(id)?),
        Answer::Many { yes, not_sure } => Answer::Many { yes: set(yes), not_sure: set(not_sure) },
        Answer::Level(_) | Answer::NotSure => answer,
    };
    translated.is_valid_for(to).then_some(translated)
}
