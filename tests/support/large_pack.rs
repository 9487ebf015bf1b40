//! Large packs, for measuring.

use std::collections::BTreeSet;

use symptom_checker::author::words::blank;
use symptom_checker::domain::condition::{ChoiceSet, Condition};
use symptom_checker::domain::pack::{
    Alert, Caution, CautionId, Choice, ChoiceId, ConditionId, Effect, Explanation, HoldsBack, Kind,
    Level, Pack, Place, Product, ProductsBelow, Question, QuestionId, Reason, Role, Rules,
    ScopeReason, Sign, Stage, StageId, TopicId, WhenUnsure,
};

use crate::random_pack;

/// How the rules of a large pack share its questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// As authors write: a rule reads questions that stand near each other, and
    /// some ten other rules read each of them.
    Neighbours,
    /// Every rule reads questions from everywhere.
    Scattered,
    /// As a proof likes least: every explanation shares thirty questions with every
    /// other one.
    Everything,
}

/// How many questions all explanations share where everything shares everything.
const SHARED: usize = 30;

impl Family {
    /// Its name in a table.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Neighbours => "neighbours",
            Self::Scattered => "scattered",
            Self::Everything => "everything",
        }
    }

    /// Which question a part of a reason of an explanation reads.
    fn reason(self, group: usize, reason: usize, part: usize, questions: usize) -> usize {
        if self == Self::Everything && part < 3 {
            return (reason * 3 + part) % SHARED.min(questions);
        }
        self.question(group, reason * 7 + part, questions)
    }

    /// Which question stands so far behind the first one of a group.
    fn question(self, group: usize, step: usize, questions: usize) -> usize {
        match self {
            Self::Neighbours | Self::Everything => (group * 10 + step) % questions,
            // A multiplication that scatters: 2^32 divided by the golden section.
            Self::Scattered => {
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
/// Three stages; for 50 questions a reason out of scope, for 20 two cautions and a
/// product, at least two of each and a product for each stage.
pub(crate) fn large(family: Family, questions: usize) -> Pack {
    let mut conditions: Vec<Condition> = Vec::new();
    let mut add = |condition: Condition| {
        conditions.push(condition);
        ConditionId::new(conditions.len() as u32 - 1)
    };
    let is = |add: &mut dyn FnMut(Condition) -> ConditionId, question: usize, choice| {
        let question = QuestionId::new(question as u16);
        add(Condition::OneOf(question, ChoiceSet::NONE.with(ChoiceId::new(choice))))
    };
    let fact = |add: &mut dyn FnMut(Condition) -> ConditionId, group, step, choice| {
        is(add, family.question(group, step, questions), choice)
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
                .map(|part| {
                    // Where explanations share their questions, they want other answers.
                    let choice =
                        if family == Family::Everything { number + group + part } else { number };
                    is(&mut add, family.reason(group, number, part, questions), (choice % 3) as u16)
                })
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
    let mut some = |group: usize, steps: usize, choice: u16| {
        let facts: Vec<ConditionId> =
            (0..4).map(|part| fact(&mut add, group, part * steps + 1, choice)).collect();
        add(Condition::Any(facts))
    };
    let mut stages: Vec<Stage> = (0..2)
        .map(|number| Stage { name: format!("stage-{number}"), when: Some(some(number, 2, 1)) })
        .collect();
    stages.push(Stage { name: "last".into(), when: None });
    let scope_reasons: Vec<ScopeReason> = (0..questions.div_ceil(50).max(2))
        .map(|number| ScopeReason {
            name: format!("scope-{number}"),
            when: some(number * 5 + 1, 3, 3),
            place: Place::DoctorToday,
            sources: vec![],
        })
        .collect();
    let fewer = questions.div_ceil(20).max(3);
    let cautions: Vec<Caution> = (0..2 * fewer)
        .map(|number| Caution {
            name: format!("caution-{number}"),
            when: some(number, 2, 3),
            effect: if number < fewer { Effect::Withhold } else { Effect::ShowWith },
            sources: vec![],
        })
        .collect();
    let products: Vec<Product> = (0..fewer)
        .map(|number| Product {
            name: format!("product-{number}"),
            stage: StageId::new((number % stages.len()) as u16),
            role: if number < stages.len() { Role::First } else { Role::Alongside },
            cautions: [number, fewer + number].map(|id| CautionId::new(id as u16)).to_vec(),
            notes: vec![],
        })
        .collect();
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
        scope_reasons,
        stages,
        products,
        cautions,
        floor: 5,
        ..small.rules().clone()
    };
    let words = blank(&rules);
    Pack::new(rules, words).unwrap()
}
