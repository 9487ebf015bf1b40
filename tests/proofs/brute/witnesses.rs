//! The answers of findings: that they show what is said, and that what is said to
//! be smallest is.

use symptom_checker::author::answers::{read_json, read_sheet};
use symptom_checker::author::prove::{Finding, Shown};
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::pack::{Kind, Pack, Question, QuestionId, Sign};

use super::expected::Shows;
use super::sheets::{Sheet, Sheets, more_serious};

/// Up to so many sheets every pair of them is tried.
const PAIRED: usize = 150;

/// Holds a finding's answers against what they must show. Whether that they are
/// smallest was tried.
pub(super) fn check(sheets: &Sheets<'_>, finding: &Finding, shows: &Shows<'_>) -> bool {
    let pack = sheets.pack;
    let Some(shown) = &finding.witness else {
        assert!(matches!(shows, Shows::Nothing), "{finding}");
        return false;
    };
    let from = read(pack, &shown.json);
    match shows {
        Shows::Nothing => panic!("what can never be has no answers: {finding}"),
        Shows::Sheet(shows) => {
            let sheet = Sheet::new(pack, filled(sheets, &from));
            assert!(shows(&sheet), "{finding}");
            let smallest = sheets.all.iter().filter(|sheet| shows(sheet));
            is_smallest(shown, cost(pack, &from), smallest.map(|sheet| cost(pack, &sheet.answers)))
        }
        Shows::Change(shows) => {
            let to = read(pack, shown.then_json.as_ref().expect("a change has two sheets"));
            let is_more_serious = |from: &Answers, to: &Answers| {
                ids(pack).all(|(id, question)| {
                    more_serious(question, from.get(id).unwrap(), to.get(id).unwrap())
                })
            };
            let changes = |from: &Answers, to: &Answers| {
                ids(pack).filter(|(id, _)| from.get(*id) != to.get(*id)).count()
            };
            assert!(is_more_serious(&from, &to), "{finding}");
            let pair = [&from, &to].map(|answers| Sheet::new(pack, answers.clone()));
            assert!(shows(&pair[0], &pair[1]), "{finding}");
            if sheets.all.len() > PAIRED {
                return false;
            }
            let pairs =
                sheets.all.iter().flat_map(|from| sheets.all.iter().map(move |to| (from, to)));
            let all = pairs
                .filter(|(from, to)| shows(from, to) && is_more_serious(&from.answers, &to.answers))
                .map(|(from, to)| cost(pack, &from.answers) + changes(&from.answers, &to.answers));
            is_smallest(shown, cost(pack, &from) + changes(&from, &to), all)
        }
        Shows::Visits(visits) => {
            let same = |visit: &Answers| {
                ids(pack).all(|(id, question)| {
                    visit.get(id).map(|answer| plain(question, answer))
                        == from.get(id).map(|answer| plain(question, answer))
                })
            };
            assert!(visits.iter().any(same), "{finding}");
            let least = visits.iter().map(|visit| cost(pack, visit)).min().unwrap_or(0);
            assert!(cost(pack, &from) >= least, "{finding}");
            false
        }
    }
}

/// Whether the answers are said to be smallest, which then holds.
fn is_smallest(shown: &Shown, cost: usize, all: impl Iterator<Item = usize>) -> bool {
    let least = all.min().expect("some answers show it");
    assert!(cost >= least && (cost == least || !shown.is_smallest), "{cost} {least} {shown:?}");
    shown.is_smallest
}

fn read(pack: &Pack, json: &str) -> Answers {
    let written = read_json(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    read_sheet(pack, &written).unwrap_or_else(|errors| panic!("{json}: {errors:?}"))
}

/// A visit's answers, the questions that it does not ask as in the first sheet.
fn filled(sheets: &Sheets<'_>, visit: &Answers) -> Answers {
    let rest = &sheets.all[0].answers;
    rest.iter().map(|(id, answer)| (id, visit.get(id).unwrap_or(answer))).collect()
}

fn ids(pack: &Pack) -> impl Iterator<Item = (QuestionId, &Question)> {
    (0..).map(QuestionId::new).zip(&pack.rules().questions)
}

/// How many answers are not the quietest: each box by itself.
fn cost(pack: &Pack, answers: &Answers) -> usize {
    ids(pack)
        .filter_map(|(id, question)| Some((question, answers.get(id)?)))
        .map(|(question, answer)| match (&question.kind, plain(question, answer)) {
            (Kind::One(choices), Answer::One(given)) => {
                let lowest = choices.iter().map(|choice| choice.sign).min().unwrap_or(Sign::None);
                let quiet = choices.iter().position(|choice| choice.sign == lowest);
                usize::from(quiet != Some(given.index()))
            }
            (_, Answer::Many { yes, not_sure }) => yes.iter().count() + not_sure.iter().count(),
            (_, Answer::Level(0)) => 0,
            _ => 1,
        })
        .sum()
}

/// "Not sure" about boxes is not sure about each.
fn plain(question: &Question, answer: Answer) -> Answer {
    match (&question.kind, answer) {
        (Kind::Many(boxes), Answer::NotSure) => Answer::Many {
            yes: symptom_checker::domain::condition::ChoiceSet::NONE,
            not_sure: symptom_checker::domain::condition::ChoiceSet::first(boxes.len()),
        },
        _ => answer,
    }
}
