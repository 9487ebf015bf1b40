//! Large packs, for measuring.

use symptom_checker::domain::condition::{ChoiceSet, Condition};
use symptom_checker::domain::pack::{
    Alert, Choice, ChoiceId, ConditionId, Explanation, HoldsBack, Kind, Level, Pack, Place,
    ProductsBelow, Question, QuestionId, Reason, Rules, Sign, TopicId, WhenUnsure,
};

use crate::random_pack;

/// Rules over this many questions. An alert reads four facts, one alert in ten
/// only where two of them meet; each explanation has ten reasons of four facts,
/// over questions that nine other explanations read too.
pub(crate) fn large(questions: usize) -> Pack {
    let id = |position: usize| QuestionId::new((position % questions) as u16);
    let mut conditions: Vec<Condition> = Vec::new();
    let mut add = |condition: Condition| {
        conditions.push(condition);
        ConditionId::new(conditions.len() as u32 - 1)
    };
    let fact = |add: &mut dyn FnMut(Condition) -> ConditionId, question: usize, choice: u16| {
        add(Condition::OneOf(id(question), ChoiceSet::NONE.with(ChoiceId::new(choice))))
    };
    let groups = questions.div_ceil(10);
    let mut alerts = Vec::new();
    let mut explanations = Vec::new();
    for group in 0..groups {
        let facts: Vec<ConditionId> =
            (0..4).map(|number| fact(&mut add, group * 10 + number * 3, 3)).collect();
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
                .map(|part| fact(&mut add, group * 10 + number * 7 + part, (number % 3) as u16))
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
    let words = random_pack::words(&rules);
    Pack::new(rules, words).unwrap()
}
