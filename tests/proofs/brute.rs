//! Every property against brute force: all sheets and all visits of small packs.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use symptom_checker::author::prove::{Declared, Limits, Property, Report, Verdict, prove};
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::condition::Interval;
use symptom_checker::domain::interview::{Step, assess, known, replay};
use symptom_checker::domain::outcome::{
    Card, Explanations, Guide, HeldAlert, Outcome, Suggestions,
};
use symptom_checker::domain::pack::{
    Effect, Kind, Level, Pack, ProductsBelow, Question, QuestionId, Sign,
};

use crate::random_pack::{Flavour, Tape, every_answer, pack};
use crate::tape;

/// Everything that a visitor is told of a sheet, and why the leading
/// explanation leads.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Told {
    alerts: Vec<(usize, Level)>,
    scope: Option<usize>,
    stage: Option<usize>,
    explanations: Vec<usize>,
    cards: Vec<Card>,
}

struct Sheet {
    answers: Answers,
    outcome: Outcome,
    told: Told,
    reasons: Vec<usize>,
    /// The highest level of the alerts that hold, told or not.
    level: Level,
    holding: Vec<HeldAlert>,
    known: Vec<Interval>,
    asked: Vec<QuestionId>,
    before_advice: usize,
    visit: Outcome,
}

/// All sheets of a pack, in mixed radix.
struct Sheets<'pack> {
    pack: &'pack Pack,
    answers: Vec<Vec<Answer>>,
    all: Vec<Sheet>,
}

const MOST: usize = 1_200;

impl<'pack> Sheets<'pack> {
    fn new(pack: &'pack Pack) -> Option<Self> {
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
        let assessment = assess(self.pack, &answers);
        let outcome = assessment.outcome.expect("a whole sheet has a stage");
        let visit = replay(self.pack, &answers);
        let Step::Done(ends) = visit.step else { panic!("a whole sheet ends the visit") };
        let mut given = Answers::new();
        while let Step::Ask(ask) = replay(self.pack, &given).step {
            given.set(ask.question, answers.get(ask.question).unwrap());
        }
        let (told, reasons) = told(&outcome);
        Sheet {
            told,
            reasons,
            level: assessment.level,
            holding: assessment.alerts,
            known: known(self.pack, &answers),
            asked: visit.asked,
            before_advice: given.iter().count(),
            visit: ends,
            outcome,
            answers,
        }
    }

    /// The sheets that differ from one in a single question, that one included.
    fn changes(&self, number: usize, question: usize) -> impl Iterator<Item = (Answer, &Sheet)> {
        let step: usize = self.answers[..question].iter().map(Vec::len).product();
        let here = number / step % self.answers[question].len();
        self.answers[question]
            .iter()
            .enumerate()
            .map(move |(other, answer)| (*answer, &self.all[number - here * step + other * step]))
    }

    fn some(&self, holds: impl Fn(&Sheet) -> bool) -> bool {
        self.all.iter().any(holds)
    }
}

fn told(outcome: &Outcome) -> (Told, Vec<usize>) {
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

fn guide(outcome: &Outcome) -> Option<&Guide> {
    match outcome {
        Outcome::Guide(guide) => Some(guide),
        _ => None,
    }
}

fn alerts(outcome: &Outcome) -> &[HeldAlert] {
    match outcome {
        Outcome::Urgent(urgent) => &urgent.alerts,
        Outcome::Guide(guide) => &guide.alerts,
        Outcome::OutOfScope(_) => &[],
    }
}

fn cards(guide: &Guide) -> &[Card] {
    match &guide.suggestions {
        Suggestions::Shown { cards, .. } => cards,
        Suggestions::Withheld(_) => &[],
    }
}

/// Whether one answer is the same or more serious in the authors' order.
fn more_serious(question: &Question, from: Answer, to: Answer) -> bool {
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
            let id = symptom_checker::domain::pack::ChoiceId::new(number as u16);
            let (from, to) = (truth(from, id), truth(to, id));
            if choice.sign > Sign::None { to >= from } else { to == from || to == 1 }
        }),
        _ => false,
    }
}

/// What must be found of a pack: the start of each finding.
fn expected(sheets: &Sheets<'_>) -> BTreeSet<String> {
    let rules = sheets.pack.rules();
    let mut found = BTreeSet::new();
    let mut expect = |is_so: bool, message: String| {
        if is_so {
            found.insert(message);
        }
    };
    for (number, explanation) in rules.explanations.iter().enumerate() {
        let name = &explanation.name;
        let leads = |sheet: &Sheet| {
            guide(&sheet.outcome).is_some_and(|_| sheet.told.explanations.first() == Some(&number))
        };
        expect(!sheets.some(leads), format!("the explanation `{name}` can never come first"));
        let is_a_guess = |sheet: &Sheet| {
            matches!(guide(&sheet.outcome).map(|guide| &guide.explanations), Some(Explanations::Ranked { leading, .. })
                if leading.explanation.index() == number && leading.reasons_for.is_empty())
        };
        expect(sheets.some(is_a_guess), format!("the explanation `{name}` can come first without"));
    }
    for (number, alert) in rules.alerts.iter().enumerate() {
        let name = &alert.name;
        let told = |sheet: &Sheet| sheet.told.alerts.contains(&(number, alert.level));
        let alone = |sheet: &Sheet| {
            told(sheet)
                && sheet
                    .told
                    .alerts
                    .iter()
                    .all(|(other, level)| *other == number || *level < alert.level)
        };
        expect(!sheets.some(told), format!("the alert `{name}` can never be told"));
        expect(
            sheets.some(told) && !sheets.some(alone),
            format!("the alert `{name}` can never be the only one"),
        );
        let early = |sheet: &Sheet| {
            sheet.asked.len() <= 2
                && alerts(&sheet.visit)
                    .iter()
                    .any(|held| held.alert.index() == number && held.level == Level::Emergency)
        };
        expect(
            alert.level == Level::Emergency && !sheets.some(early),
            format!("the emergency `{name}` cannot be told"),
        );
    }
    for (number, reason) in rules.scope_reasons.iter().enumerate() {
        let told = |sheet: &Sheet| sheet.told.scope == Some(number);
        expect(!sheets.some(told), format!("the scope reason `{}` can never be told", reason.name));
    }
    for (number, topic) in rules.topics.iter().enumerate() {
        let shown = |sheet: &Sheet| {
            guide(&sheet.outcome)
                .is_some_and(|guide| guide.topics.iter().any(|topic| topic.index() == number))
        };
        expect(!sheets.some(shown), format!("the topic `{}` can never be shown", topic.name));
    }
    for (number, product) in rules.products.iter().enumerate() {
        let shown =
            |sheet: &Sheet| sheet.told.cards.iter().any(|card| card.product.index() == number);
        expect(!sheets.some(shown), format!("the product `{}` can never be shown", product.name));
        for caution in &product.cautions {
            let found = &rules.cautions[caution.index()];
            // Withheld, no card may be shown; else the caution must stand on it.
            let missed = |sheet: &Sheet| {
                sheet.known[found.when.index()].is_at_least_unsure()
                    && sheet.told.cards.iter().any(|card| {
                        card.product.index() == number
                            && (found.effect == Effect::Withhold
                                || !card.cautions.contains(caution))
                    })
            };
            expect(
                sheets.some(missed),
                format!(
                    "the product `{}` is shown, and not as the caution `{}` wants",
                    product.name, found.name
                ),
            );
        }
        for (position, alert) in rules.alerts.iter().enumerate() {
            let beside = |sheet: &Sheet| {
                let follows = |held: &HeldAlert| {
                    held.level == alert.level
                        && alert.level == Level::SeeClinician
                        && alert.products == ProductsBelow::Follow
                };
                shown(sheet)
                    && sheet
                        .holding
                        .iter()
                        .any(|held| held.alert.index() == position && !follows(held))
            };
            expect(
                sheets.some(beside),
                format!(
                    "the product `{}` is shown while the alert `{}` stands",
                    product.name, alert.name
                ),
            );
        }
    }
    for (number, stage) in rules.stages.iter().enumerate() {
        let reached = |sheet: &Sheet| sheet.told.stage == Some(number);
        expect(!sheets.some(reached), format!("the stage `{}` cannot be reached", stage.name));
        for other in &rules.stages[number + 1..] {
            let Some(when) = other.when else { continue };
            let both =
                |sheet: &Sheet| reached(sheet) && sheet.known[when.index()].is_at_least_unsure();
            expect(
                sheets.some(both),
                format!("the stages `{}` and `{}` can hold together", stage.name, other.name),
            );
        }
    }
    monotony(sheets, &mut expect);
    questions(sheets, &mut expect);
    found
}

fn monotony(sheets: &Sheets<'_>, expect: &mut impl FnMut(bool, String)) {
    let rules = sheets.pack.rules();
    let holds = |sheet: &Sheet, caution: usize| {
        sheet.known[rules.cautions[caution].when.index()].is_at_least_unsure()
    };
    let held_back = |sheet: &Sheet, product: usize| {
        let by_alert = sheet.holding.iter().any(|held| {
            held.level > Level::SeeClinician
                || rules.alerts[held.alert.index()].products == ProductsBelow::Withhold
        });
        by_alert
            || rules.products[product].cautions.iter().any(|caution| {
                rules.cautions[caution.index()].effect == Effect::Withhold
                    && holds(sheet, caution.index())
            })
    };
    // A change of several answers is a row of changes of one.
    for number in 0..sheets.all.len() {
        for (position, question) in rules.questions.iter().enumerate() {
            let from = &sheets.all[number];
            let answer = from.answers.get(QuestionId::new(position as u16)).unwrap();
            for (_, to) in sheets
                .changes(number, position)
                .filter(|(to, _)| more_serious(question, answer, *to))
            {
                expect(to.level < from.level, "more serious answers lower the level".into());
                for (product, found) in rules.products.iter().enumerate() {
                    expect(
                        held_back(from, product) && !held_back(to, product),
                        format!("more serious answers bring back the product `{}`", found.name),
                    );
                    for caution in &found.cautions {
                        expect(
                            holds(from, caution.index()) && !holds(to, caution.index()),
                            format!(
                                "more serious answers drop the caution `{}`",
                                rules.cautions[caution.index()].name
                            ),
                        );
                    }
                }
            }
        }
    }
}

fn questions(sheets: &Sheets<'_>, expect: &mut impl FnMut(bool, String)) {
    let rules = sheets.pack.rules();
    // For each visit and question: whether the answer ever matters there.
    let mut matters: BTreeMap<(usize, Vec<(usize, String)>), bool> = BTreeMap::new();
    // A visit that an urgent alert stops asks for no lower one.
    let at_its_level = |sheet: &Sheet| {
        let mut told = sheet.told.clone();
        let highest = told.alerts.iter().map(|(_, level)| *level).max();
        told.alerts.retain(|(_, level)| Some(*level) == highest);
        (told, sheet.reasons.clone())
    };
    for (position, question) in rules.questions.iter().enumerate() {
        let id = QuestionId::new(position as u16);
        let asked = |sheet: &Sheet| sheet.asked.contains(&id);
        expect(!sheets.some(asked), format!("the question `{}` can never be asked", question.name));
        let is_sure = |answer: Answer| match answer {
            Answer::NotSure => false,
            Answer::Many { not_sure, .. } => not_sure.is_empty(),
            _ => true,
        };
        let differs = (0..sheets.all.len()).any(|number| {
            let mut sure = sheets.changes(number, position).filter(|(answer, _)| is_sure(*answer));
            let first = sure.next().map(|(_, sheet)| &sheet.told);
            sure.any(|(_, sheet)| Some(&sheet.told) != first)
        });
        expect(!differs, format!("no two choices of the question `{}` ever differ", question.name));
        for (number, sheet) in sheets.all.iter().enumerate() {
            let Some(place) = sheet.asked.iter().position(|asked| *asked == id) else { continue };
            let before = &sheet.asked[..place];
            let visit: Vec<(usize, String)> = before
                .iter()
                .map(|asked| (asked.index(), format!("{:?}", sheet.answers.get(*asked))))
                .collect();
            let differs = sheets
                .changes(number, position)
                .any(|(_, other)| at_its_level(other) != at_its_level(sheet));
            *matters.entry((position, visit)).or_default() |= differs;
        }
    }
    for ((position, _), matters) in matters {
        expect(!matters, format!("asks the question `{}`", rules.questions[position].name));
    }
}

/// What stands at the top of an outcome.
fn top(outcome: &Outcome) -> String {
    let (told, _) = told(outcome);
    let shown: Vec<usize> = told.cards.iter().map(|card| card.product.index()).collect();
    let (level, lead) = told
        .alerts
        .first()
        .map_or((Level::SelfCare, None), |(alert, level)| (*level, Some(*alert)));
    format!(
        "{level:?} {lead:?} {:?} {:?} {:?} {shown:?}",
        told.scope,
        told.stage,
        told.explanations.first()
    )
}

/// Compares a report with brute force.
fn compare(seed: u64, sheets: &Sheets<'_>, report: &Report) {
    let expected = expected(sheets);
    let found: Vec<String> = report.findings().map(|finding| finding.message.clone()).collect();
    for checked in &report.checked {
        assert!(checked.internal_errors.is_empty(), "seed {seed}: {:?}", checked.internal_errors);
        assert!(checked.not_decided.is_empty(), "seed {seed}: {:?}", checked.not_decided);
        let broken = checked.verdict() == Verdict::Broken;
        assert_eq!(broken, !checked.findings.is_empty());
    }
    for message in &expected {
        assert!(
            found.iter().any(|found| found.contains(message)),
            "seed {seed}: not found: {message}\n{report}"
        );
    }
    for message in &found {
        assert!(
            expected.iter().any(|expected| message.contains(expected)),
            "seed {seed}: a false alarm: {message}\n{report}\n{:#?}",
            sheets.pack.rules()
        );
    }
    let longest = sheets.all.iter().map(|sheet| sheet.asked.len()).max().unwrap();
    let shortest = sheets.all.iter().map(|sheet| sheet.before_advice).min().unwrap();
    assert!(report.visits.is_exact, "seed {seed}");
    assert_eq!(
        (report.visits.at_most, report.visits.at_least),
        (longest, Some(shortest)),
        "seed {seed}"
    );
    let tops: HashSet<String> = sheets.all.iter().map(|sheet| top(&sheet.outcome)).collect();
    assert_eq!(report.visits.outcomes, Some(tops.len()), "seed {seed}: {tops:#?}");
}

#[test]
fn every_property_agrees_with_brute_force() {
    let mut counts = BTreeMap::new();
    let mut tried = 0;
    let wanted =
        std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(250);
    for seed in 0.. {
        let numbers = tape(seed, 400);
        let flavour = if seed % 3 == 0 { Flavour::Monotone } else { Flavour::Any };
        let pack = pack(&mut Tape::new(&numbers), flavour);
        let Some(sheets) = Sheets::new(&pack) else { continue };
        tried += 1;
        let report = prove(&pack, &Declared::default(), Limits::default());
        compare(seed, &sheets, &report);
        for checked in &report.checked {
            *counts.entry((checked.property, checked.verdict() == Verdict::Proved)).or_insert(0) +=
                1;
        }
        if tried == wanted {
            break;
        }
    }
    // Both verdicts of every property were met, but for what no pack can break.
    for property in Property::ALL {
        for proved in [true, false] {
            let met = counts.get(&(property, proved)).copied().unwrap_or(0);
            let cannot_be = property == Property::Ends && !proved;
            assert!(met > 0 || cannot_be, "{property:?} {proved}: {counts:?}");
        }
    }
}
