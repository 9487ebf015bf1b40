use super::evaluation::{Evaluation, holds_back_explanations, withholds_products};
use super::ranking::shown;
use super::suggest::suggest;
use super::triage::{advice, alerts, scope};
use crate::domain::outcome::{Explanations, Guide, HeldAlert, Outcome, Urgent};
use crate::domain::pack::{Alert, Level, Pack, Place, QuestionId, StageId, TopicId};

/// What the answers so far end with. Precedence: emergency, same day, scope,
/// see a clinician, the rest.
pub(crate) fn conclude(
    evaluation: &Evaluation<'_>,
    stage: StageId,
    still_open: Option<QuestionId>,
) -> Outcome {
    let alerts = alerts(evaluation);
    let advice = advice(&alerts);
    if let Some((level, place)) = advice.filter(|(level, _)| *level >= Level::SameDay) {
        return Outcome::Urgent(Urgent { level, place, alerts, still_open });
    }
    if let Some(scope) = scope(evaluation) {
        return Outcome::OutOfScope(scope);
    }
    Outcome::Guide(guide(evaluation, alerts, advice, stage))
}

fn guide(
    evaluation: &Evaluation<'_>,
    alerts: Vec<HeldAlert>,
    advice: Option<(Level, Place)>,
    stage: StageId,
) -> Guide {
    let pack = evaluation.pack;
    let first = |keep: fn(&Alert, Level) -> bool| {
        let mut kept = alerts
            .iter()
            .filter(|held| alert(pack, held).is_some_and(|alert| keep(alert, held.level)));
        kept.next().map(|held| held.alert)
    };
    let explanations = match first(holds_back_explanations) {
        Some(alert) => Explanations::HeldBack(alert),
        None => shown(evaluation),
    };
    let topics = if first(|alert, _| alert.holds_back.topics).is_some() {
        Vec::new()
    } else {
        topics(pack, &explanations)
    };
    Guide {
        level: advice.map_or(Level::SelfCare, |(level, _)| level),
        place: advice.map(|(_, place)| place),
        stage,
        topics,
        explanations,
        common_questions: first(|alert, _| alert.holds_back.common_questions).is_none(),
        until_seen: first(|alert, _| alert.until_seen),
        suggestions: suggest(evaluation, stage, first(withholds_products)),
        alerts,
    }
}

fn alert<'pack>(pack: &'pack Pack, held: &HeldAlert) -> Option<&'pack Alert> {
    pack.rules().alerts.get(held.alert.index())
}

/// The topics of the explanations that are shown, each once; for the general
/// guide all of them.
fn topics(pack: &Pack, explanations: &Explanations) -> Vec<TopicId> {
    match explanations {
        Explanations::GeneralGuide => {
            (0..).map(TopicId::new).zip(&pack.rules().topics).map(|(id, _)| id).collect()
        }
        Explanations::HeldBack(_) => Vec::new(),
        Explanations::Ranked { leading, others } => {
            let mut topics = Vec::new();
            for fit in core::iter::once(leading).chain(others) {
                let explanation = pack.rules().explanations.get(fit.explanation.index());
                if let Some(topic) =
                    explanation.map(|found| found.topic).filter(|topic| !topics.contains(topic))
                {
                    topics.push(topic);
                }
            }
            topics
        }
    }
}
