//! Random packs and random answers, drawn from a tape of numbers so that a
//! failing pack shrinks to a small one.

use symptom_checker::author::words::blank;
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::condition::{ChoiceSet, Condition};
use symptom_checker::domain::pack::{
    Alert, Caution, Choice, ChoiceId, ConditionId, Date, Effect, Explanation, HoldsBack, Kind,
    Level, Pack, Place, Product, ProductsBelow, Question, QuestionId, Reason, Region, Role, Rules,
    ScopeReason, Sign, Stage, StageId, Topic, TopicId, WhenUnsure,
};

/// Numbers for a tape, others for every seed.
#[allow(dead_code, reason = "for those who draw without proptest")]
pub(crate) fn numbers(seed: u64, length: usize) -> Vec<u16> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24) as u16
    };
    (0..length).map(|_| next()).collect()
}

/// Numbers to draw from; past its end every draw is 0.
pub(crate) struct Tape<'tape> {
    numbers: &'tape [u16],
    calm: bool,
}

impl<'tape> Tape<'tape> {
    pub(crate) const fn new(numbers: &'tape [u16]) -> Self {
        Self { numbers, calm: false }
    }

    /// Draws answers as most visitors give them: seven times in eight no box
    /// is ticked, and nobody is not sure about anything else.
    #[allow(dead_code, reason = "for those who draw answers to the real content")]
    pub(crate) const fn calm(numbers: &'tape [u16]) -> Self {
        Self { numbers, calm: true }
    }

    /// A number below `end`, which is above 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let Some((first, rest)) = self.numbers.split_first() else { return 0 };
        self.numbers = rest;
        usize::from(*first) % end
    }

    fn one_in(&mut self, end: usize) -> bool {
        self.below(end) == end - 1
    }
}

/// What kind of packs to draw.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// Anything that holds together.
    Any,
    /// Alerts, scope and cautions that grow with the signs; one stage.
    Monotone,
}

/// A pack that holds together.
pub(crate) fn pack(tape: &mut Tape<'_>, flavour: Flavour) -> Pack {
    let questions: Vec<Question> =
        (0..2 + tape.below(6)).map(|number| question(tape, number)).collect();
    let mut conditions = Vec::new();
    for _ in 0..6 + tape.below(8) {
        let fact = fact(tape, &questions, flavour);
        conditions.push(fact);
    }
    for _ in 0..tape.below(16) {
        let made = made(tape, conditions.len(), flavour);
        conditions.push(made);
    }
    let any = |tape: &mut Tape<'_>| ConditionId::new(tape.below(conditions.len()) as u32);
    let mut alerts: Vec<Alert> = (0..tape.below(5))
        .map(|number| {
            let when = any(tape);
            alert(tape, number, when)
        })
        .collect();
    alerts.sort_by_key(|alert| core::cmp::Reverse(alert.level));
    let scope_reasons: Vec<ScopeReason> = (0..tape.below(3))
        .map(|number| ScopeReason {
            name: format!("scope-{number}"),
            when: any(tape),
            place: Place::DoctorToday,
            sources: vec![],
        })
        .collect();
    let earlier = if flavour == Flavour::Monotone { 0 } else { tape.below(3) };
    let mut stages: Vec<Stage> = (0..earlier)
        .map(|number| Stage { name: format!("stage-{number}"), when: Some(any(tape)) })
        .collect();
    stages.push(Stage { name: "last".into(), when: None });
    let topics = vec![Topic { name: "one".into() }, Topic { name: "two".into() }];
    let explanations: Vec<Explanation> = (0..tape.below(6))
        .map(|number| Explanation {
            name: format!("explanation-{number}"),
            topic: TopicId::new(tape.below(2) as u16),
            reasons: (0..tape.below(5))
                .map(|number| {
                    let when = any(tape);
                    reason(tape, number, when)
                })
                .collect(),
            picture: None,
            sources: vec![],
        })
        .collect();
    let mut cautions: Vec<Caution> = (0..tape.below(4))
        .map(|number| Caution {
            name: format!("caution-{number}"),
            when: any(tape),
            effect: if tape.one_in(2) { Effect::ShowWith } else { Effect::Withhold },
            sources: vec![],
        })
        .collect();
    cautions.sort_by_key(|caution| caution.effect);
    let products: Vec<Product> = (0..tape.below(5))
        .map(|number| Product {
            name: format!("product-{number}"),
            stage: StageId::new(tape.below(stages.len()) as u16),
            role: if number == 0 { Role::First } else { Role::Alongside },
            cautions: (0..cautions.len())
                .filter(|_| !tape.one_in(3))
                .map(|caution| symptom_checker::domain::pack::CautionId::new(caution as u16))
                .collect(),
            notes: vec![],
        })
        .collect();
    let day = Date::new(2026, 11, 22).unwrap();
    let rules = Rules {
        name: "random".into(),
        version: "1".into(),
        reviewed: day,
        review_by: day,
        clinician: None,
        floor: tape.below(8) as i32 - 2,
        regions: vec![Region { name: "unknown".into(), emergency: vec![], advice: vec![] }],
        sources: vec![],
        pictures: vec![],
        common_questions: vec![],
        conditions,
        questions,
        alerts,
        scope_reasons,
        stages,
        explanations,
        topics,
        products,
        cautions,
        certificate: None,
    };
    let words = blank(&rules);
    Pack::new(rules, words).unwrap()
}

fn question(tape: &mut Tape<'_>, number: usize) -> Question {
    let choices = |tape: &mut Tape<'_>, count: usize| -> Vec<Choice> {
        (0..count)
            .map(|number| Choice {
                name: format!("choice-{number}"),
                sign: [Sign::None, Sign::Milder, Sign::Sign][tape.below(3)],
                group: None,
                picture: None,
            })
            .collect()
    };
    let kind = match tape.below(3) {
        0 => {
            let count = 2 + tape.below(3);
            Kind::One(choices(tape, count))
        }
        1 => {
            let count = 1 + tape.below(4);
            Kind::Many(
                choices(tape, count)
                    .into_iter()
                    .map(|choice| Choice { sign: Sign::Sign, ..choice })
                    .collect(),
            )
        }
        _ => Kind::Level(Sign::Sign),
    };
    Question { name: format!("question-{number}"), kind, not_sure: !tape.one_in(4) }
}

fn fact(tape: &mut Tape<'_>, questions: &[Question], flavour: Flavour) -> Condition {
    let position = tape.below(questions.len());
    let id = QuestionId::new(position as u16);
    match &questions[position].kind {
        Kind::One(choices) if flavour == Flavour::Monotone => {
            // Upwards closed: every choice with such a sign.
            let from = [Sign::Milder, Sign::Sign][tape.below(2)];
            let strong = (0..choices.len()).filter(|choice| choices[*choice].sign >= from);
            Condition::OneOf(id, strong.map(|choice| ChoiceId::new(choice as u16)).collect())
        }
        Kind::One(choices) => {
            let mut set: ChoiceSet = (0..choices.len())
                .filter(|_| tape.one_in(2))
                .map(|choice| ChoiceId::new(choice as u16))
                .collect();
            set = set.with(ChoiceId::new(tape.below(choices.len()) as u16));
            Condition::OneOf(id, set)
        }
        Kind::Many(choices) => Condition::Has(id, ChoiceId::new(tape.below(choices.len()) as u16)),
        Kind::Level(_) => {
            // At least 1: a level from 0 on would hold for every level, but not for "not sure".
            let lowest =
                if flavour == Flavour::Monotone { 1 + tape.below(10) } else { tape.below(11) }
                    as u8;
            let highest = if flavour == Flavour::Monotone {
                10
            } else {
                lowest + tape.below(11 - usize::from(lowest)) as u8
            };
            Condition::Level { question: id, lowest, highest }
        }
    }
}

fn made(tape: &mut Tape<'_>, before: usize, flavour: Flavour) -> Condition {
    let operand = |tape: &mut Tape<'_>| ConditionId::new(tape.below(before) as u32);
    let operands = |tape: &mut Tape<'_>| -> Vec<ConditionId> {
        (0..1 + tape.below(4)).map(|_| operand(tape)).collect()
    };
    match tape.below(if flavour == Flavour::Monotone { 3 } else { 4 }) {
        0 => Condition::All(operands(tape)),
        1 => Condition::Any(operands(tape)),
        2 => {
            let operands = operands(tape);
            Condition::AtLeast(1 + tape.below(operands.len()) as u16, operands)
        }
        _ => Condition::Not(operand(tape)),
    }
}

fn alert(tape: &mut Tape<'_>, number: usize, when: ConditionId) -> Alert {
    Alert {
        name: format!("alert-{number}"),
        level: [Level::SeeClinician, Level::SameDay, Level::Emergency][tape.below(3)],
        place: Place::DoctorToday,
        when,
        when_unsure: if tape.one_in(3) { WhenUnsure::OneLower } else { WhenUnsure::SameLevel },
        do_not: vec![],
        products: if tape.one_in(3) { ProductsBelow::Follow } else { ProductsBelow::Withhold },
        holds_back: HoldsBack {
            explanations: tape.one_in(3),
            topics: tape.one_in(3),
            common_questions: tape.one_in(3),
        },
        until_seen: tape.one_in(3),
        sources: vec![],
    }
}

fn reason(tape: &mut Tape<'_>, number: usize, when: ConditionId) -> Reason {
    let points = tape.below(10) as i16 - 3;
    Reason { name: format!("reason-{number}"), when, points: if points == 0 { -4 } else { points } }
}

/// Every answer that a question can have; of boxes all ways for few of them.
pub(crate) fn every_answer(question: &Question) -> Vec<Answer> {
    let mut answers: Vec<Answer> = match &question.kind {
        Kind::One(choices) => {
            (0..choices.len()).map(|choice| Answer::One(ChoiceId::new(choice as u16))).collect()
        }
        Kind::Level(_) => (0..=10).map(Answer::Level).collect(),
        Kind::Many(choices) => {
            let ways = 3_usize.pow(choices.len().min(4) as u32);
            (0..ways)
                .map(|way| {
                    many(choices.len(), |choice| way / 3_usize.pow(choice.min(4) as u32) % 3)
                })
                .collect()
        }
    };
    answers.push(Answer::NotSure);
    answers.retain(|answer| answer.is_valid_for(question));
    answers
}

/// Boxes: 1 ticked, 2 not sure.
fn many(choices: usize, mut state: impl FnMut(usize) -> usize) -> Answer {
    let (mut yes, mut not_sure) = (ChoiceSet::NONE, ChoiceSet::NONE);
    for choice in 0..choices {
        let id = ChoiceId::new(choice as u16);
        match state(choice) {
            1 => yes = yes.with(id),
            2 => not_sure = not_sure.with(id),
            _ => {}
        }
    }
    Answer::Many { yes, not_sure }
}

/// An answer that the question can have; few boxes are ticked.
pub(crate) fn answer(tape: &mut Tape<'_>, question: &Question) -> Answer {
    let drawn = match &question.kind {
        _ if question.not_sure && !tape.calm && tape.one_in(8) => Answer::NotSure,
        Kind::Many(_) if tape.calm && !tape.one_in(8) => Answer::NONE_OF_THESE,
        Kind::One(choices) => Answer::One(ChoiceId::new(tape.below(choices.len()) as u16)),
        Kind::Level(_) => Answer::Level(tape.below(11) as u8),
        Kind::Many(choices) => many(choices.len(), |_| match tape.below(6) {
            0 => 1,
            1 if question.not_sure => 2,
            _ => 0,
        }),
    };
    assert!(drawn.is_valid_for(question), "{drawn:?} for {question:?}");
    drawn
}

/// An answer to every question.
pub(crate) fn sheet(tape: &mut Tape<'_>, pack: &Pack) -> Answers {
    let questions = (0..).map(QuestionId::new).zip(&pack.rules().questions);
    questions.map(|(id, question)| (id, answer(tape, question))).collect()
}
