//! What many conditions share is followed once, however many ways lead to it.

use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::condition::{ChoiceSet, Condition};
use symptom_checker::domain::interview::assess;
use symptom_checker::domain::outcome::{Evidence, Said};
use symptom_checker::domain::pack::{
    Alert, AlertWords, Choice, ChoiceId, ChoiceWords, ConditionId, HoldsBack, Kind, Level, Pack,
    Place, ProductsBelow, Question, QuestionId, QuestionWords, Sign, WhenUnsure,
};

use crate::random_pack::{Flavour, Tape, pack};

/// How often a condition stands twice below the next one.
const DEPTH: u32 = 64;

/// A pack whose one alert reads its one fact in two to the power of
/// [`DEPTH`] ways.
fn doubled(reader: fn(ConditionId) -> Condition) -> Pack {
    let drawn = pack(&mut Tape::new(&[]), Flavour::Any);
    let (mut rules, mut words) = (drawn.rules().clone(), drawn.words().clone());
    let question = QuestionId::new(rules.questions.len() as u16);
    let choice = Choice { name: "yes".into(), sign: Sign::None, group: None, picture: None };
    rules.questions.push(Question {
        name: "shared".into(),
        kind: Kind::One(vec![choice]),
        not_sure: true,
    });
    words.questions.push(QuestionWords {
        title: "Shared?".into(),
        short: "Shared".into(),
        help: None,
        groups: vec![],
        choices: vec![ChoiceWords { label: "Yes".into(), help: None }],
        ends: None,
    });
    let fact = rules.conditions.len() as u32;
    rules.conditions.push(Condition::OneOf(question, ChoiceSet::first(1)));
    rules.conditions.extend((fact..fact + DEPTH).map(|below| reader(ConditionId::new(below))));
    rules.alerts = vec![Alert {
        name: "shared".into(),
        level: Level::Emergency,
        place: Place::Ambulance,
        when: ConditionId::new(fact + DEPTH),
        when_unsure: WhenUnsure::SameLevel,
        do_not: vec![],
        products: ProductsBelow::Withhold,
        holds_back: HoldsBack::default(),
        until_seen: false,
        sources: vec![],
    }];
    words.alerts = vec![AlertWords { title: "it".into(), why: "Because.".into(), advice: None }];
    Pack::new(rules, words).unwrap()
}

#[test]
fn evidence_is_found_though_countless_ways_lead_to_it() {
    for reader in [
        (|below| Condition::All(vec![below, below])) as fn(ConditionId) -> Condition,
        |below| Condition::Any(vec![below, below]),
        |below| Condition::AtLeast(2, vec![below, below]),
    ] {
        let pack = doubled(reader);
        let question = QuestionId::new(pack.rules().questions.len() as u16 - 1);
        let given: Answers = [(question, Answer::One(ChoiceId::new(0)))].into_iter().collect();
        let alerts = assess(&pack, &given).alerts;
        let said = Evidence { question, said: Said::Choice(ChoiceId::new(0)) };
        assert_eq!(alerts[0].evidence, [said]);
    }
}
