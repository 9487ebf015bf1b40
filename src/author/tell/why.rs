use serde::Serialize;

use super::said::SaidJson;
use super::{Lookup, reading};
use crate::domain::answers::Answers;
use crate::domain::condition::{Interval, Truth};
use crate::domain::interview::{Weighed, replay, weigh};
use crate::domain::outcome::Evidence;
use crate::domain::pack::{ConditionId, Pack};

/// Every condition that has a name or a rule, with its value after a sheet of answers.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Why<'a> {
    /// The named conditions that rules read.
    pub conditions: Vec<Rule<'a>>,
    /// The alerts.
    pub alerts: Vec<Rule<'a>>,
    /// The reasons for which the checker does not fit.
    pub out_of_scope: Vec<Rule<'a>>,
    /// The stages; the last one, which has no condition, is left out.
    pub stages: Vec<Rule<'a>>,
    /// What speaks for and against the explanations, as `explanation/reason`.
    pub reasons: Vec<Rule<'a>>,
    /// The cautions of products.
    pub cautions: Vec<Rule<'a>>,
    /// Answers that a visit would not have asked for: they count all the same.
    pub not_asked_by_visit: Vec<&'a str>,
}

/// A rule with what is known of its condition.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rule<'a> {
    /// Its id.
    pub id: String,
    /// A reason's points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<i16>,
    /// Its condition in words.
    pub when: String,
    /// `false`, `unsure`, `true`, or `open` where what is left out decides.
    pub value: &'static str,
    /// It is at least this: of an open one only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<&'static str>,
    /// It is at most this: of an open one only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<&'static str>,
    /// Whether the rule holds: `yes`, `no` or `open`. Reasons hold where they are
    /// true; all others as soon as they cannot be false. Of the stages that
    /// hold, the first counts. A named condition has a value only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holds: Option<&'static str>,
    /// The answers behind the value.
    pub because: Vec<SaidJson<'a>>,
    /// The same, as the engine gives them.
    #[serde(skip)]
    pub evidence: Vec<Evidence>,
    /// The questions without an answer that can still change it.
    pub waits_for: Vec<&'a str>,
}

/// From which truth a rule holds.
#[derive(Clone, Copy)]
enum From {
    /// Not by itself: it depends on what reads it.
    Never,
    Unsure,
    True,
}

impl<'a> Why<'a> {
    /// What is known of every condition after these answers.
    #[must_use]
    pub fn new(pack: &'a Pack, named: &[(String, ConditionId)], answers: &Answers) -> Self {
        let rules = pack.rules();
        let conditions = named.iter().map(|(name, when)| (name.clone(), None, *when)).collect();
        let plain = |list: Vec<(&str, ConditionId)>, from| {
            let list = list.into_iter().map(|(id, when)| (id.to_owned(), None, when));
            told(pack, answers, list.collect(), from)
        };
        let reasons = rules.explanations.iter().flat_map(|explanation| {
            explanation.reasons.iter().map(|reason| {
                let id = format!("{}/{}", explanation.name, reason.name);
                (id, Some(reason.points), reason.when)
            })
        });
        let visit = replay(pack, answers);
        let beside = answers.iter().filter(|(question, _)| !visit.asked.contains(question));
        Self {
            conditions: told(pack, answers, conditions, From::Never),
            alerts: plain(of_list(&rules.alerts, |of| (&of.name, Some(of.when))), From::Unsure),
            out_of_scope: plain(
                of_list(&rules.scope_reasons, |of| (&of.name, Some(of.when))),
                From::Unsure,
            ),
            stages: plain(of_list(&rules.stages, |of| (&of.name, of.when)), From::Unsure),
            reasons: told(pack, answers, reasons.collect(), From::True),
            cautions: plain(of_list(&rules.cautions, |of| (&of.name, Some(of.when))), From::Unsure),
            not_asked_by_visit: beside
                .map(|(question, _)| Lookup::new(pack).question(question))
                .collect(),
        }
    }
}

/// The names of a list's entries, with their conditions.
fn of_list<T>(
    list: &[T],
    of: impl Fn(&T) -> (&String, Option<ConditionId>),
) -> Vec<(&str, ConditionId)> {
    list.iter()
        .filter_map(|entry| {
            let (name, when) = of(entry);
            Some((name.as_str(), when?))
        })
        .collect()
}

fn told<'a>(
    pack: &'a Pack,
    answers: &Answers,
    list: Vec<(String, Option<i16>, ConditionId)>,
    from: From,
) -> Vec<Rule<'a>> {
    let lookup = Lookup::new(pack);
    let conditions: Vec<_> = list.iter().map(|(.., when)| *when).collect();
    let weighed = weigh(pack, answers, &conditions);
    let rule = |((id, points, when), weighed): ((String, _, _), Weighed)| {
        let Weighed { interval, because, waits_for } = weighed;
        let is_open = !interval.is_point();
        Rule {
            id,
            points,
            when: reading(pack, when).to_string(),
            value: if is_open { "open" } else { truth(interval.low()) },
            at_least: (is_open && interval.low() > Truth::False).then(|| truth(interval.low())),
            at_most: (is_open && interval.high() < Truth::True).then(|| truth(interval.high())),
            holds: holds(interval, from),
            because: SaidJson::all(&because, lookup),
            evidence: because,
            waits_for: waits_for.into_iter().map(|question| lookup.question(question)).collect(),
        }
    };
    list.into_iter().zip(weighed).map(rule).collect()
}

fn holds(interval: Interval, from: From) -> Option<&'static str> {
    let (surely, never) = match from {
        From::Never => return None,
        From::Unsure => (interval.is_at_least_unsure(), interval.is_false()),
        From::True => (interval.is_true(), interval.high() < Truth::True),
    };
    Some(match (surely, never) {
        (true, _) => "yes",
        (_, true) => "no",
        _ => "open",
    })
}

const fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::False => "false",
        Truth::Unsure => "unsure",
        Truth::True => "true",
    }
}
