//! Large packs, for measuring.

use std::collections::BTreeSet;

use symptom_checker::author::words::blank;
use symptom_checker::domain::condition::{ChoiceSet, Condition};
use symptom_checker::domain::pack::{
    Alert, Choice, ChoiceId, ConditionId, Explanation, HoldsBack, Kind, Level, Pack, Place,
    ProductsBelow, Question, QuestionId, Reason, Rules, Sign, TopicId, WhenUnsure,
};

use crate::random_pack;

/// How the rules of a large pack share its questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// As authors write: a rule reads questions that stand near each other, and
    /// some ten other rules read each of them.
    Neighbours,
    /// As a proof likes least: every rule reads questions from everywhere.
    Everything,
}

impl Family {
    /// Its name in a table.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Neighbours => "neighbours",
            Self::Everything => "everything",
        }
    }

    /// Which question stands so far behind the first one of a group.
    fn question(self, group: usize, step: usize, questions: usize) -> usize {
        match self {
            Self::Neighbours => (group * 10 + step) % questions,
            // A multiplication that scatters: 2^32 divided by the golden section.
            Self::Everything => {
                ((group * 101 + step) as u32).wrapping_mul(2_654_435_769) as usize % questions
            }
        }
    }
}

/// How densely rules and questions hang together.
pub(crate) struct Density {
    /// Facts that an alert or a reason reads, on average.
    pub(crate) facts: f64,
    /// Questions that an explanation reads and another one reads too, at least.
    pub(crate) shared: usize,
    /// Explanations that read a question, on average.
    pub(crate) readers: f64,
}

/// The density of a pack that [`large`] has made.
pub(crate) fn density(pack: &Pack) -> Density {
    let rules = pack.rules();
    let facts = |when: &ConditionId| match rules.conditions.get(when.index()) {
        Some(Condition::Any(parts) | Condition::AtLeast(_, parts)) => parts.clone(),
        _ => vec![],
    };
    let question = |fact: &ConditionId| match rules.conditions.get(fact.index()) {
        Some(Condition::OneOf(question, _)) => Some(question.index()),
        _ => None,
    };
    let explanations: Vec<BTreeSet<usize>> = rules
        .explanations
        .iter()
        .map(|explanation| {
            let facts = explanation.reasons.iter().flat_map(|reason| facts(&reason.when));
            facts.filter_map(|fact| question(&fact)).collect()
        })
        .collect();
    let mut readers = vec![0_usize; rules.questions.len()];
    for question in explanations.iter().flatten() {
        readers[*question] += 1;
    }
    let shared =
        explanations.iter().map(|read| read.iter().filter(|at| readers[**at] > 1).count()).min();
    let whens = rules.alerts.iter().map(|alert| &alert.when);
    let whens = whens.chain(
        rules
            .explanations
            .iter()
            .flat_map(|explanation| explanation.reasons.iter().map(|reason| &reason.when)),
    );
    let counts: Vec<usize> = whens.map(|when| facts(when).len()).collect();
    let average =
        |numbers: &[usize]| numbers.iter().sum::<usize>() as f64 / numbers.len().max(1) as f64;
    Density { facts: average(&counts), shared: shared.unwrap_or(0), readers: average(&readers) }
}

/// Rules over this many questions. An alert reads four facts, one alert in ten
/// only where two of them, of different questions, meet; each explanation has
/// ten reasons of four facts, from 100 questions on over many that others read too.
pub(crate) fn large(family: Family, questions: usize) -> Pack {
    let mut conditions: Vec<Condition> = Vec::new();
    let mut add = |condition: Condition| {
        conditions.push(condition);
        ConditionId::new(conditions.len() as u32 - 1)
    };
    let fact = |add: &mut dyn FnMut(Condition) -> ConditionId, group, step, choice| {
        let question = QuestionId::new(family.question(group, step, questions) as u16);
        add(Condition::OneOf(question, ChoiceSet::NONE.with(ChoiceId::new(choice))))
    };
    let groups = questions.div_ceil(10);
    let mut alerts = Vec::new();
    let mut explanations = Vec::new();
    for group in 0..groups {
        let facts: Vec<ConditionId> =
            (0..4).map(|number| fact(&mut add, group, number * 3, 3)).collect();
        let when =
            add(if group % 10 == 9 { Condition::AtLeast(2, facts) } else { Condition::Any(facts) });
        let level = [Level::Emergency, Level::SameDay, Level::SeeClinician][group * 3 / groups];
        alerts.push(Alert {
            name: format!("alert-{group}"),
            level,
            place: Place::DoctorToday,
            when,
            when_unsure: WhenUnsure::SameLevel,
            do_not: vec![],
            products: ProductsBelow::Withhold,
            holds_back: HoldsBack::default(),
            until_seen: false,
            sources: vec![],
        });
        let mut reasons = Vec::new();
        for number in 0..10_usize {
            let facts: Vec<ConditionId> = (0..4)
                .map(|part| fact(&mut add, group, number * 7 + part, (number % 3) as u16))
                .collect();
            let when = add(Condition::Any(facts));
            let points = if number % 4 == 3 { -2 } else { 3 };
            reasons.push(Reason { name: format!("reason-{number}"), when, points });
        }
        explanations.push(Explanation {
            name: format!("explanation-{group}"),
            topic: TopicId::new(0),
            reasons,
            picture: None,
            sources: vec![],
        });
    }
    let question = |number: usize| Question {
        name: format!("question-{number}"),
        kind: Kind::One(
            (0..4)
                .map(|choice| Choice {
                    name: format!("choice-{choice}"),
                    sign: if choice == 3 { Sign::Sign } else { Sign::None },
                    group: None,
                    picture: None,
                })
                .collect(),
        ),
        not_sure: true,
    };
    let small = random_pack::pack(&mut random_pack::Tape::new(&[]), random_pack::Flavour::Any);
    let rules = Rules {
        questions: (0..questions).map(question).collect(),
        conditions,
        alerts,
        explanations,
        scope_reasons: vec![],
        products: vec![],
        cautions: vec![],
        floor: 5,
        ..small.rules().clone()
    };
    let words = blank(&rules);
    Pack::new(rules, words).unwrap()
}
