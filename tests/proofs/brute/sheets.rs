//! All sheets of a small pack, and what the engine says of each.

use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::condition::Interval;
use symptom_checker::domain::interview::{Step, assess, known, replay};
use symptom_checker::domain::outcome::{
    Card, Explanations, Guide, HeldAlert, Outcome, Suggestions,
};
use symptom_checker::domain::pack::{ChoiceId, Kind, Level, Pack, Question, QuestionId, Sign};

use crate::random_pack::every_answer;

/// Everything that a visitor is told of a sheet, and why the leading
/// explanation leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Told {
    pub(super) alerts: Vec<(usize, Level)>,
    pub(super) scope: Option<usize>,
    pub(super) stage: Option<usize>,
    pub(super) explanations: Vec<usize>,
    pub(super) cards: Vec<Card>,
}

pub(super) struct Sheet {
    pub(super) answers: Answers,
    pub(super) outcome: Outcome,
    pub(super) told: Told,
    pub(super) reasons: Vec<usize>,
    /// The highest level of the alerts that hold, told or not.
    pub(super) level: Level,
    pub(super) holding: Vec<HeldAlert>,
    pub(super) known: Vec<Interval>,
    pub(super) asked: Vec<QuestionId>,
    pub(super) before_advice: usize,
    pub(super) visit: Outcome,
}

impl Sheet {
    /// What the engine says of the answers to every question.
    pub(super) fn new(pack: &Pack, answers: Answers) -> Self {
        let assessment = assess(pack, &answers);
        let outcome = assessment.outcome.expect("a whole sheet has a stage");
        let visit = replay(pack, &answers);
        let Step::Done(ends) = visit.step else { panic!("a whole sheet ends the visit") };
        let mut given = Answers::new();
        while let Step::Ask(ask) = replay(pack, &given).step {
            given.set(ask.question, answers.get(ask.question).unwrap());
        }
        let (told, reasons) = told(&outcome);
        Self {
            told,
            reasons,
            level: assessment.level,
            holding: assessment.alerts,
            known: known(pack, &answers),
            asked: visit.asked,
            before_advice: given.iter().count(),
            visit: ends,
            outcome,
            answers,
        }
    }
}

/// All sheets of a pack, in mixed radix.
pub(super) struct Sheets<'pack> {
    pub(super) pack: &'pack Pack,
    pub(super) answers: Vec<Vec<Answer>>,
    pub(super) all: Vec<Sheet>,
}

pub(super) const MOST: usize = 1_200;

impl<'pack> Sheets<'pack> {
    pub(super) fn new(pack: &'pack Pack) -> Option<Self> {
        let answers: Vec<Vec<Answer>> = pack.rules().questions.iter().map(every_answer).collect();
        let count =
            answers.iter().try_fold(1_usize, |count, answers| count.checked_mul(answers.len()))?;
        if count > MOST {
            return None;
        }
        let mut sheets = Self { pack, answers, all: Vec::new() };
        sheets.all = (0..count).map(|number| sheets.sheet(number)).collect();
        Some(sheets)
    }

    fn sheet(&self, mut number: usize) -> Sheet {
        let mut answers = Answers::new();
        for (question, choices) in (0..).map(QuestionId::new).zip(&self.answers) {
            answers.set(question, choices[number % choices.len()]);
            number /= choices.len();
        }
        Sheet::new(self.pack, answers)
    }

    /// The sheets that differ from one in a single question, that one included.
    pub(super) fn changes(
        &self,
        number: usize,
        question: usize,
    ) -> impl Iterator<Item = (Answer, &Sheet)> {
        let step: usize = self.answers[..question].iter().map(Vec::len).product();
        let here = number / step % self.answers[question].len();
        self.answers[question]
            .iter()
            .enumerate()
            .map(move |(other, answer)| (*answer, &self.all[number - here * step + other * step]))
    }

    pub(super) fn some(&self, holds: impl Fn(&Sheet) -> bool) -> bool {
        self.all.iter().any(holds)
    }
}

pub(super) fn told(outcome: &Outcome) -> (Told, Vec<usize>) {
    let guide = guide(outcome);
    let mut reasons = Vec::new();
    let explanations = match guide.map(|guide| &guide.explanations) {
        Some(Explanations::Ranked { leading, others }) => {
            let found = leading.reasons_for.iter().chain(&leading.reasons_against);
            reasons = found.map(|found| found.reason.index()).collect();
            reasons.sort_unstable();
            core::iter::once(leading).chain(others).map(|fit| fit.explanation.index()).collect()
        }
        _ => vec![],
    };
    let told = Told {
        alerts: alerts(outcome).iter().map(|held| (held.alert.index(), held.level)).collect(),
        scope: match outcome {
            Outcome::OutOfScope(scope) => Some(scope.reason.index()),
            _ => None,
        },
        stage: guide.map(|guide| guide.stage.index()),
        explanations,
        cards: guide.map_or(vec![], |guide| cards(guide).to_vec()),
    };
    (told, reasons)
}

pub(super) fn guide(outcome: &Outcome) -> Option<&Guide> {
    match outcome {
        Outcome::Guide(guide) => Some(guide),
        _ => None,
    }
}

pub(super) fn alerts(outcome: &Outcome) -> &[HeldAlert] {
    match outcome {
        Outcome::Urgent(urgent) => &urgent.alerts,
        Outcome::Guide(guide) => &guide.alerts,
        Outcome::OutOfScope(_) => &[],
    }
}

pub(super) fn cards(guide: &Guide) -> &[Card] {
    match &guide.suggestions {
        Suggestions::Shown { cards, .. } => cards,
        Suggestions::Withheld(_) => &[],
    }
}

/// Whether one answer is the same or more serious in the authors' order.
pub(super) fn more_serious(question: &Question, from: Answer, to: Answer) -> bool {
    let truth = |answer: Answer, choice| match answer {
        Answer::NotSure => 1,
        Answer::Many { yes, not_sure } => {
            2 * u8::from(yes.contains(choice)) + u8::from(not_sure.contains(choice))
        }
        _ => 0,
    };
    match (&question.kind, from, to) {
        (_, from, to) if from == to => true,
        (Kind::One(choices), Answer::One(from), Answer::One(to)) => {
            choices[to.index()].sign > choices[from.index()].sign
        }
        (Kind::One(choices), Answer::One(from), Answer::NotSure) => {
            choices[from.index()].sign == Sign::None
        }
        (Kind::Level(sign), Answer::Level(from), Answer::Level(to)) => {
            *sign > Sign::None && to >= from
        }
        (Kind::Level(sign), Answer::Level(from), Answer::NotSure) => {
            *sign == Sign::None || from == 0
        }
        (Kind::Many(choices), from, to) => choices.iter().enumerate().all(|(number, choice)| {
            let id = ChoiceId::new(number as u16);
            let (from, to) = (truth(from, id), truth(to, id));
            if choice.sign > Sign::None { to >= from } else { to == from || to == 1 }
        }),
        _ => false,
    }
}
