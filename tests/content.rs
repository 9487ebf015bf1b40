//! The real calf-pain content, sampled at scale: visits end, are short, and
//! reach everything; and nothing is reached that must not be.
//!
//! Samples show what can happen; that nothing else can is for a proof.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::Problems;
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::condition::ChoiceSet;
use symptom_checker::domain::interview::{Step, Visit, assess, known, replay};
use symptom_checker::domain::outcome::{Explanations, Guide, Outcome, Suggestions, Withheld};
use symptom_checker::domain::pack::{
    Block, ChoiceId, Effect, Inline, Kind, Level, Pack, Question, QuestionId, Sign,
};

/// How many visits of each kind are sampled.
const VISITS: usize = 10_000;

/// An ordinary visit has at most this many question screens.
const LONGEST_ORDINARY: usize = 14;

/// Half of all ordinary visits have at most this many.
const USUAL_ORDINARY: usize = 12;

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/calf-pain");
    let problems = Problems::default();
    let mut packs = read_content(&Folders::of(&folder), &problems).packs;
    assert!(!packs.is_empty(), "`pack check content/calf-pain` says what is wrong");
    packs.swap_remove(0)
});

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    /// True so many times in a hundred.
    fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// How often boxes are ticked and visitors are not sure, in percent.
#[derive(Clone, Copy)]
struct Manner {
    /// Boxes that are signs.
    signs: usize,
    /// Boxes that are none.
    others: usize,
    /// "Not sure", of a question or a box.
    not_sure: usize,
}

/// Visitors of all kinds: with few signs, with many, and unsure.
const MANNERS: [Manner; 4] = [
    Manner { signs: 0, others: 30, not_sure: 0 },
    Manner { signs: 2, others: 20, not_sure: 0 },
    Manner { signs: 5, others: 30, not_sure: 2 },
    Manner { signs: 15, others: 50, not_sure: 8 },
];

fn answer(dice: &mut Dice, question: &Question, manner: Manner) -> Answer {
    if question.not_sure && dice.percent(manner.not_sure) {
        return Answer::NotSure;
    }
    match &question.kind {
        Kind::One(choices) => Answer::One(ChoiceId::new(dice.below(choices.len()) as u16)),
        Kind::Level(_) => Answer::Level(dice.below(11) as u8),
        Kind::Many(choices) => {
            let (mut yes, mut not_sure) = (ChoiceSet::NONE, ChoiceSet::NONE);
            for (id, choice) in (0..).map(ChoiceId::new).zip(choices) {
                let often = if choice.sign == Sign::None { manner.others } else { manner.signs };
                if dice.percent(often) {
                    yes = yes.with(id);
                } else if question.not_sure && dice.percent(manner.not_sure) {
                    not_sure = not_sure.with(id);
                }
            }
            Answer::Many { yes, not_sure }
        }
    }
}

fn questions() -> impl Iterator<Item = (QuestionId, &'static Question)> {
    (0..).map(QuestionId::new).zip(&PACK.rules().questions)
}

fn sheet(dice: &mut Dice, manner: Manner) -> Answers {
    questions().map(|(id, question)| (id, answer(dice, question, manner))).collect()
}

/// Sheets of every manner, with their visits.
fn visits(seed: u64) -> impl Iterator<Item = (Answers, Visit)> {
    let mut dice = Dice(seed);
    (0..VISITS).map(move |number| {
        let sheet = sheet(&mut dice, MANNERS[number % MANNERS.len()]);
        let visit = replay(&PACK, &sheet);
        (sheet, visit)
    })
}

fn outcome(visit: &Visit) -> &Outcome {
    match &visit.step {
        Step::Done(outcome) => outcome,
        Step::Ask(ask) => panic!("{} is asked and not answered", name(ask.question)),
    }
}

fn name(question: QuestionId) -> &'static str {
    &PACK.rules().questions[question.index()].name
}

/// The guide of an ordinary visit: in scope, no alert, and nothing unsure.
fn ordinary<'visit>(sheet: &Answers, visit: &'visit Visit) -> Option<&'visit Guide> {
    let unsure = |question: &QuestionId| match sheet.get(*question) {
        Some(Answer::NotSure) => true,
        Some(Answer::Many { not_sure, .. }) => !not_sure.is_empty(),
        _ => false,
    };
    match outcome(visit) {
        Outcome::Guide(guide) if guide.alerts.is_empty() && !visit.asked.iter().any(unsure) => {
            Some(guide)
        }
        _ => None,
    }
}

/// Fails with the names that were not found.
fn all_found<'a>(what: &str, all: impl Iterator<Item = &'a String>, found: &BTreeSet<&str>) {
    let missing: Vec<&String> = all.filter(|name| !found.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "{what}: {missing:?}");
}

#[test]
fn every_visit_ends_and_asks_nothing_twice() {
    for (_, visit) in visits(1) {
        outcome(&visit);
        let different: BTreeSet<_> = visit.asked.iter().collect();
        assert_eq!(different.len(), visit.asked.len());
    }
}

#[test]
fn ordinary_visits_are_short() {
    let mut lengths = BTreeMap::new();
    for (sheet, visit) in visits(2) {
        if ordinary(&sheet, &visit).is_some() {
            *lengths.entry(visit.asked.len()).or_insert(0_usize) += 1;
        }
    }
    let all: usize = lengths.values().sum();
    println!("question screens of {all} ordinary visits: {lengths:?}");
    assert!(all > VISITS / 20, "too few ordinary visits were sampled to say anything");
    let longest = lengths.keys().max().unwrap();
    assert!(*longest <= LONGEST_ORDINARY, "{lengths:?}");
    let usual: usize = lengths.range(..=USUAL_ORDINARY).map(|(_, count)| count).sum();
    assert!(usual * 2 >= all, "{lengths:?}");
}

#[test]
fn everything_can_be_reached_in_an_ordinary_visit() {
    let rules = PACK.rules();
    let (mut first, mut stages, mut topics, mut products) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut general_guide = false;
    for (sheet, visit) in visits(3) {
        let Some(guide) = ordinary(&sheet, &visit) else { continue };
        stages.insert(rules.stages[guide.stage.index()].name.as_str());
        match &guide.explanations {
            Explanations::Ranked { leading, .. } => {
                first.insert(rules.explanations[leading.explanation.index()].name.as_str());
                topics.extend(
                    guide.topics.iter().map(|topic| rules.topics[topic.index()].name.as_str()),
                );
            }
            Explanations::GeneralGuide => general_guide = true,
            Explanations::HeldBack(_) => panic!("held back without an alert"),
        }
        if let Suggestions::Shown { cards, .. } = &guide.suggestions {
            products.extend(
                cards.iter().map(|card| rules.products[card.product.index()].name.as_str()),
            );
        }
    }
    assert!(general_guide);
    all_found("never first", rules.explanations.iter().map(|it| &it.name), &first);
    all_found("stages never reached", rules.stages.iter().map(|it| &it.name), &stages);
    all_found("topics never related", rules.topics.iter().map(|it| &it.name), &topics);
    all_found("products never shown", rules.products.iter().map(|it| &it.name), &products);
}

#[test]
fn every_alert_scope_reason_and_caution_can_hold() {
    let rules = PACK.rules();
    let (mut leading, mut scope, mut cautions) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (_, visit) in visits(4) {
        let alerts = match outcome(&visit) {
            Outcome::Urgent(urgent) => &urgent.alerts,
            Outcome::OutOfScope(out) => {
                scope.insert(rules.scope_reasons[out.reason.index()].name.as_str());
                continue;
            }
            Outcome::Guide(guide) => {
                if let Suggestions::Withheld(Withheld::Cautions(held)) = &guide.suggestions {
                    let found = held.iter().flat_map(|held| &held.cautions);
                    cautions.extend(found.map(|id| rules.cautions[id.index()].name.as_str()));
                }
                &guide.alerts
            }
        };
        leading.extend(alerts.first().map(|held| rules.alerts[held.alert.index()].name.as_str()));
    }
    all_found("alerts that never lead", rules.alerts.iter().map(|it| &it.name), &leading);
    all_found("never out of scope", rules.scope_reasons.iter().map(|it| &it.name), &scope);
    all_found("cautions that never hold", rules.cautions.iter().map(|it| &it.name), &cautions);
}

#[test]
fn every_emergency_is_told_by_the_second_screen() {
    let rules = PACK.rules();
    let mut found = BTreeSet::new();
    for (sheet, visit) in visits(5) {
        let Outcome::Urgent(urgent) = outcome(&visit) else { continue };
        if urgent.level == Level::Emergency {
            assert!(visit.asked.len() <= 2, "asked {:?}", visit.asked);
            found.extend(
                urgent.alerts.iter().map(|held| rules.alerts[held.alert.index()].name.as_str()),
            );
        }
        // What the rest of the sheet says cannot be an emergency either.
        let whole = assess(&PACK, &sheet).level;
        assert!(urgent.level == whole, "the visit was stopped below the level of its sheet");
    }
    let emergencies = rules.alerts.iter().filter(|alert| alert.level == Level::Emergency);
    all_found("emergencies not told", emergencies.map(|it| &it.name), &found);
}

#[test]
fn products_stand_only_where_they_may() {
    let rules = PACK.rules();
    for (sheet, visit) in visits(6) {
        let Outcome::Guide(guide) = outcome(&visit) else { continue };
        assert!(guide.level < Level::SameDay);
        let Suggestions::Shown { cards, .. } = &guide.suggestions else { continue };
        let known = known(&PACK, &sheet);
        for held in &guide.alerts {
            assert_eq!(rules.alerts[held.alert.index()].name, "persistent-mild");
        }
        for card in cards {
            assert_eq!(rules.products[card.product.index()].stage, guide.stage);
            let withholds = |id| matches!(rules.cautions[usize::from(id)].effect, Effect::Withhold);
            assert!(!card.cautions.iter().any(|id| withholds(id.index() as u16)));
            for id in &rules.products[card.product.index()].cautions {
                let caution = &rules.cautions[id.index()];
                let holds = known[caution.when.index()].is_at_least_unsure();
                assert!(
                    caution.effect == Effect::ShowWith || !holds,
                    "`{}` is shown though `{}` holds on the sheet",
                    rules.products[card.product.index()].name,
                    caution.name
                );
            }
        }
    }
}

#[test]
fn every_question_makes_a_difference() {
    let mut dice = Dice(7);
    let (mut asked, mut telling) = (BTreeSet::new(), BTreeSet::new());
    let all: BTreeSet<&str> = questions().map(|(_, question)| question.name.as_str()).collect();
    for (mut sheet, visit) in visits(8) {
        if telling.len() == all.len() {
            break;
        }
        for id in &visit.asked {
            asked.insert(name(*id));
            let question = &PACK.rules().questions[id.index()];
            let before = sheet.get(*id).unwrap();
            sheet.set(*id, answer(&mut dice, question, MANNERS[3]));
            if differs(outcome(&visit), outcome(&replay(&PACK, &sheet))) {
                telling.insert(name(*id));
            }
            sheet.set(*id, before);
        }
    }
    assert_eq!(asked, all, "questions that are never asked");
    assert_eq!(telling, all, "questions whose answer changes nothing");
}

/// Whether a visitor would be told something else, the quotes apart.
fn differs(one: &Outcome, other: &Outcome) -> bool {
    let told = |outcome: &Outcome| match outcome {
        Outcome::Urgent(urgent) => format!(
            "{:?}",
            urgent.alerts.iter().map(|held| (held.alert, held.level)).collect::<Vec<_>>()
        ),
        Outcome::OutOfScope(out) => format!("{:?}", out.reason),
        Outcome::Guide(guide) => {
            let explanations = match &guide.explanations {
                Explanations::Ranked { leading, others } => core::iter::once(leading)
                    .chain(others)
                    .map(|fit| fit.explanation.index())
                    .collect(),
                _ => vec![],
            };
            let alerts: Vec<_> = guide.alerts.iter().map(|held| (held.alert, held.level)).collect();
            format!("{:?} {alerts:?} {explanations:?} {:?}", guide.stage, guide.suggestions)
        }
    };
    told(one) != told(other)
}

#[test]
fn more_signs_never_look_better() {
    let rules = PACK.rules();
    for (mut sheet, visit) in visits(9).step_by(25) {
        let before = assess(&PACK, &sheet);
        for id in visit.asked {
            let given = sheet.get(id).unwrap();
            for graver in graver(&rules.questions[id.index()], given) {
                sheet.set(id, graver);
                let after = assess(&PACK, &sheet);
                let what = || format!("{} from {given:?} to {graver:?}", name(id));
                assert!(after.level >= before.level, "{} lowers the level", what());
                assert!(
                    before.scope.is_none() || after.scope.is_some(),
                    "{} brings into scope",
                    what()
                );
                if let (Some(Outcome::Guide(after)), Some(was)) = (&after.outcome, &before.outcome)
                    && matches!(after.suggestions, Suggestions::Shown { .. })
                {
                    let shown = matches!(was, Outcome::Guide(guide) if matches!(guide.suggestions, Suggestions::Shown { .. }));
                    assert!(shown, "{} brings products", what());
                }
            }
            sheet.set(id, given);
        }
    }
}

/// The answers that are at least as serious: as high a mark, one box more, "not
/// sure" for none.
fn graver(question: &Question, given: Answer) -> Vec<Answer> {
    let choices = || (0..).map(ChoiceId::new).zip(question.choices());
    let mut graver = match (given, &question.kind) {
        (Answer::One(before), _) => {
            let mark = question.choices()[before.index()].sign;
            let mut graver: Vec<Answer> = choices()
                .filter(|(_, choice)| choice.sign >= mark)
                .map(|(id, _)| Answer::One(id))
                .collect();
            graver.extend((mark == Sign::None).then_some(Answer::NotSure));
            graver
        }
        (Answer::Many { yes, not_sure }, _) => choices()
            .filter(|(id, choice)| !yes.contains(*id) && choice.sign > Sign::None)
            .flat_map(|(id, _)| {
                let left = not_sure.iter().filter(|other| *other != id).collect();
                [
                    Answer::Many { yes: yes.with(id), not_sure: left },
                    Answer::Many { yes, not_sure: not_sure.with(id) },
                ]
            })
            .collect(),
        (Answer::Level(before), Kind::Level(mark)) if *mark > Sign::None => {
            let mut graver: Vec<Answer> = (before..=10).map(Answer::Level).collect();
            graver.extend((before == 0).then_some(Answer::NotSure));
            graver
        }
        _ => vec![],
    };
    graver.retain(|answer| answer.is_valid_for(question));
    graver
}

#[test]
fn a_screen_has_at_most_eight_boxes() {
    for (_, question) in questions() {
        assert!(question.choices().len() <= 8, "{}", question.name);
    }
}

#[test]
fn the_first_screen_is_boxes_of_emergency_signs() {
    let (first, question) = questions().next().unwrap();
    let Kind::Many(choices) = &question.kind else { panic!("the first question has boxes") };
    for (id, choice) in (0..).map(ChoiceId::new).zip(choices) {
        let ticked = Answer::Many { yes: ChoiceSet::NONE.with(id), not_sure: ChoiceSet::NONE };
        let visit = replay(&PACK, &[(first, ticked)].into_iter().collect());
        let Step::Done(Outcome::Urgent(urgent)) = &visit.step else { panic!("{}", choice.name) };
        assert_eq!(urgent.level, Level::Emergency, "{}", choice.name);
        assert!(urgent.still_open.is_none(), "an emergency ends the visit at once");
    }
}

/// What a product would do is never said: no text may claim it.
const CLAIMS: [&str; 12] = [
    "swelling",
    "inflam",
    "circulation",
    "blood",
    "heal",
    "recover",
    "cure",
    "treat",
    "repair",
    "pain relief",
    "relieve",
    "prevent",
];

#[test]
fn products_are_told_as_what_some_people_hope() {
    for words in &PACK.words().products {
        let text = words.text.to_lowercase();
        assert!(text.starts_with("some people apply it "), "{}", words.title);
        assert!(text.contains(", hoping to "), "{}", words.title);
        for claim in CLAIMS {
            assert!(!text.contains(claim), "{} claims `{claim}`", words.title);
        }
    }
}

#[test]
fn mechanisms_are_told_as_what_may_be() {
    let is_hedged =
        |text: &str| text.split(|letter: char| !letter.is_alphabetic()).any(|word| word == "may");
    for words in &PACK.words().explanations {
        assert!(is_hedged(&words.title), "{}", words.title);
        let paragraphs = words.text.iter().filter_map(|block| match block {
            Block::Paragraph(runs) => Some(runs),
            _ => None,
        });
        for runs in paragraphs {
            let text: String = runs
                .iter()
                .map(|run| match run {
                    Inline::Text(text) | Inline::Strong(text) => text.as_str(),
                })
                .collect();
            assert!(is_hedged(&text), "{}: {text}", words.title);
        }
    }
}
