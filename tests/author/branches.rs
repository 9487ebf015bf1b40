//! The visit in `pack graph`: which answer leads where, and when each question
//! is asked. What is expected comes from the compiled rules and from replayed
//! visits, not from the drawing.

use std::collections::BTreeMap;
use std::path::Path;

use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::Problems;
use symptom_checker::author::graph::{Interview, Reply, Voice, dot, svg};
use symptom_checker::author::prove::{Given, Limits, WhenAsked, when_asked};
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::condition::{ChoiceSet, Condition};
use symptom_checker::domain::interview::{Step, assess, replay};
use symptom_checker::domain::outcome::Outcome;
use symptom_checker::domain::pack::{ChoiceId, ConditionId, Kind, Level, Pack, QuestionId};

use crate::workshop::Workshop;

fn bicycle(name: &str) -> Pack {
    Workshop::new(name).read().0.packs.remove(0)
}

fn calf() -> Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/calf-pain");
    read_content(&Folders::of(&folder), &Problems::new()).packs.remove(0)
}

/// Every rule: the group's key, its name, its condition.
fn rules(pack: &Pack) -> Vec<(&'static str, String, ConditionId)> {
    let rules = pack.rules();
    let level = |level| match level {
        Level::Emergency => "emergency",
        Level::SameDay => "same-day",
        Level::SeeClinician | Level::SelfCare => "see-clinician",
    };
    let mut all = Vec::new();
    all.extend(rules.alerts.iter().map(|of| (level(of.level), of.name.clone(), of.when)));
    all.extend(rules.scope_reasons.iter().map(|of| ("out-of-scope", of.name.clone(), of.when)));
    all.extend(rules.stages.iter().filter_map(|of| Some(("stage", of.name.clone(), of.when?))));
    for of in &rules.explanations {
        all.extend(of.reasons.iter().map(|reason| ("explanation", of.name.clone(), reason.when)));
    }
    all.extend(rules.cautions.iter().map(|of| ("caution", of.name.clone(), of.when)));
    all
}

/// The facts below a condition, and whether each stands under an odd number of `not`.
fn facts(pack: &Pack, id: ConditionId, is_negated: bool, found: &mut Vec<(Condition, bool)>) {
    let condition = &pack.rules().conditions[id.index()];
    if condition.question().is_some() {
        found.push((condition.clone(), is_negated));
    }
    for operand in condition.operands() {
        facts(pack, *operand, is_negated != matches!(condition, Condition::Not(_)), found);
    }
}

/// Whether a reply gives the answer that a fact asks for.
fn gives(reply: &Reply, fact: &Condition) -> bool {
    match (fact, reply.answer) {
        (Condition::OneOf(_, choices), Answer::One(choice)) => choices.contains(choice),
        (Condition::Has(_, choice), Answer::Many { yes, .. }) => yes.contains(*choice),
        (Condition::Level { lowest, highest, .. }, Answer::Level(level)) => {
            (*lowest..=*highest).contains(&level)
        }
        _ => false,
    }
}

#[test]
fn every_answer_that_a_rule_reads_has_its_branch() {
    for pack in [bicycle("branches"), calf()] {
        let interview = Interview::of(&pack);
        let (dot, svg) = (dot(&interview), svg(&interview));
        let mut drawn = 0;
        for (key, name, when) in rules(&pack) {
            let mut found = Vec::new();
            facts(&pack, when, false, &mut found);
            for (fact, is_negated) in found {
                let question = fact.question().unwrap();
                let asking = &interview.questions[question.index()];
                let edge = format!("\"question/{}\" -> \"{key}/{name}\" [label=\"", asking.name);
                assert_eq!(dot.matches(&edge).count(), 1, "one edge: {edge}");
                let label = dot.split(&edge).nth(1).unwrap().split('"').next().unwrap();
                let choices = match &fact {
                    Condition::OneOf(_, choices) => *choices,
                    Condition::Has(_, choice) => ChoiceSet::NONE.with(*choice),
                    _ => ChoiceSet::NONE,
                };
                let known = pack.rules().questions[question.index()].choices();
                for choice in choices.iter().map(|choice| &known[choice.index()].name) {
                    let is_told = label.split("\\n").any(|line| {
                        line.split(' ').any(|word| word == choice)
                            && line.contains("not ") == is_negated
                    });
                    assert!(is_told, "{edge} tells {choice} of `{label}`");
                }
                for reply in asking.replies.iter().filter(|reply| gives(reply, &fact)) {
                    let group = |position: usize| interview.groups[position].key;
                    let mut chips = reply
                        .lines
                        .iter()
                        .filter(|line| group(line.group) == key)
                        .flat_map(|line| &line.chips);
                    let is_there = chips.any(|chip| {
                        let is_it = chip.text == name || chip.text.starts_with(&format!("{name} "));
                        is_it
                            && (is_negated || chip.voice != Voice::Against)
                            && svg.contains(&format!(">{}<", chip.text))
                    });
                    assert!(is_there, "{}: {} leads to {key}/{name}", asking.name, reply.label);
                    drawn += 1;
                }
            }
        }
        assert!(drawn > 30, "{drawn} answers are read");
    }
}

#[test]
fn an_answer_ends_the_visit_where_the_engine_ends_it() {
    for pack in [bicycle("ends"), calf()] {
        let mut ends = BTreeMap::new();
        for (id, asking) in (0..).map(QuestionId::new).zip(&Interview::of(&pack).questions) {
            for reply in &asking.replies {
                let found = assess(&pack, &[(id, reply.answer)].into_iter().collect());
                let expected = match found.level {
                    Level::Emergency => Some("Help now"),
                    Level::SameDay => Some("Help today"),
                    _ => found.scope.map(|_| "Not for this checker"),
                };
                let told: Vec<_> = reply.lines.iter().filter_map(|line| line.ends).collect();
                assert_eq!(told, Vec::from_iter(expected), "{}: {}", asking.name, reply.label);
                *ends.entry(expected).or_insert(0) += 1;
            }
        }
        assert_eq!(ends.len(), 4, "every end is met: {ends:?}");
    }
}

/// The next number of a sequence that looks like chance.
fn next(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 33).unwrap() % below
}

/// A sheet on which most boxes are empty: others end at once.
fn sheet(pack: &Pack, state: &mut u64) -> Answers {
    let questions = (0..).map(QuestionId::new).zip(&pack.rules().questions);
    let answer = |question: &symptom_checker::domain::pack::Question, state: &mut u64| {
        if question.not_sure && next(state, 12) == 0 {
            return Answer::NotSure;
        }
        match &question.kind {
            Kind::One(choices) => {
                Answer::One(ChoiceId::new(u16::try_from(next(state, choices.len())).unwrap()))
            }
            Kind::Level(_) => Answer::Level(u8::try_from(next(state, 11)).unwrap()),
            Kind::Many(choices) => Answer::Many {
                yes: (0..)
                    .map(ChoiceId::new)
                    .take(choices.len())
                    .filter(|_| next(state, 20) == 0)
                    .collect(),
                not_sure: ChoiceSet::NONE,
            },
        }
    };
    questions.map(|(id, question)| (id, answer(question, state))).collect()
}

fn was_said(answers: &Answers, given: Given) -> bool {
    match (given, answers.get(given.question()).unwrap()) {
        (Given::NotSure(_) | Given::Box(..) | Given::Level(..), Answer::NotSure) => true,
        (Given::Choice(_, choice), Answer::One(answer)) => answer == choice,
        (Given::Box(_, choice), Answer::Many { yes, not_sure }) => {
            yes.contains(choice) || not_sure.contains(choice)
        }
        (Given::Level(_, lowest, highest), Answer::Level(level)) => {
            (lowest..=highest).contains(&level)
        }
        _ => false,
    }
}

#[test]
fn questions_are_asked_when_it_is_told() {
    for pack in [bicycle("asked"), calf()] {
        let told = when_asked(&pack, Limits::default());
        let mut seen = vec![[0; 2]; told.len()];
        let mut state = 7;
        for _ in 0..4_000 {
            let answers = sheet(&pack, &mut state);
            let visit = replay(&pack, &answers);
            let goes_on = matches!(visit.step, Step::Done(Outcome::Guide(_)));
            for (id, when) in (0..).map(QuestionId::new).zip(&told) {
                let is_asked = visit.asked.contains(&id);
                seen[id.index()][usize::from(is_asked)] += 1;
                match when {
                    WhenAsked::Always => assert!(is_asked || !goes_on, "{id:?} {answers:?}"),
                    WhenAsked::Sometimes { given, never, whenever } => {
                        let is_so =
                            given.iter().all(|list| list.iter().any(|of| was_said(&answers, *of)))
                                && !never.iter().any(|of| was_said(&answers, *of));
                        assert!(is_so || !is_asked || !goes_on, "{id:?} {when:?} {answers:?}");
                        assert!(
                            is_asked || !is_so || !whenever || !goes_on,
                            "{id:?} {when:?} {answers:?}"
                        );
                    }
                    WhenAsked::Never => assert!(!is_asked, "{id:?} {answers:?}"),
                    WhenAsked::NotDecided => {}
                }
            }
        }
        // The proofs say something, and the visits put it to the test.
        assert!(told.contains(&WhenAsked::Always));
        let is_telling = |when: &WhenAsked| matches!(when, WhenAsked::Sometimes { given, .. } if !given.is_empty());
        assert!(told.iter().any(is_telling), "{told:?}");
        assert!(seen.iter().all(|[_, asked]| *asked > 0), "{seen:?}");
    }
}

#[test]
fn no_text_stands_on_another_or_outside() {
    let workshop = Workshop::new("graph-long");
    let questions = "squeaky-bicycle/en/questions.toml";
    workshop.edit(questions, "\"A squeak\"", &format!("\"S{}\"", "h".repeat(140)));
    workshop.edit(questions, "\"A click\"", "\"נקישה קצרה שחוזרת בכל סיבוב של הגלגל האחורי שלי\"");
    workshop.edit(
        questions,
        "\"A grind\"",
        "\"ゴリゴリという音がして、止まるまでずっと続いて、とてもうるさい\"",
    );
    let (content, problems) = workshop.read();
    assert_eq!(content.packs.len(), 1, "{problems}");
    for pack in content.packs.iter().chain([&calf()]) {
        let svg = svg(&Interview::of(pack));
        let width: usize =
            svg.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        for part in svg.split("<g transform=\"translate(0") {
            let mut texts: BTreeMap<usize, Vec<(usize, f64, &str)>> = BTreeMap::new();
            for line in part.lines().filter(|line| line.starts_with("<text x=")) {
                let field = |name: &str| {
                    line.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap()
                };
                let text = line.split('>').nth(1).unwrap().split('<').next().unwrap();
                let letter = match field("class") {
                    "title" => 12.1,
                    "asks" | "heading" | "outcome-name" => 8.5,
                    "number" | "place" => continue,
                    _ => 7.0,
                };
                let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
                let wide: usize = text
                    .chars()
                    .map(|letter| match letter {
                        '\u{2068}' | '\u{2069}' => 0,
                        '\u{3000}'..='\u{ffff}' => 2,
                        _ => 1,
                    })
                    .sum();
                let x: usize = field("x").parse().unwrap();
                let end = f64::from(u32::try_from(x).unwrap())
                    + letter * f64::from(u32::try_from(wide).unwrap());
                assert!(end <= f64::from(u32::try_from(width).unwrap()), "{line}");
                let y = field("y").parse().unwrap();
                texts.entry(y).or_default().push((x, end, line));
            }
            for row in texts.values_mut() {
                row.sort_by_key(|(x, ..)| *x);
                for pair in row.windows(2) {
                    let next = f64::from(u32::try_from(pair[1].0).unwrap());
                    assert!(pair[0].1 <= next, "{}\n{}", pair[0].2, pair[1].2);
                }
            }
        }
    }
}
