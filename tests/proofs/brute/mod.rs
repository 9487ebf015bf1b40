//! Every property against brute force: all sheets and all visits of small packs.

use std::collections::{BTreeMap, HashSet};

use symptom_checker::author::prove::encoder::Fault;
use symptom_checker::author::prove::{
    Checked, Declared, Limits, Property, Report, Verdict, prove, prove_with,
};
use symptom_checker::domain::outcome::{Explanations, HeldAlert, Outcome};
use symptom_checker::domain::pack::{AlertId, Effect, Level, StageId};

use crate::random_pack::{Flavour, Tape, numbers, pack};
use expected::expected;
use sheets::{Sheet, Sheets, guide, told};

mod expected;
mod sheets;
mod witnesses;

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
fn compare(seed: u64, sheets: &Sheets<'_>, declared: &Declared, report: &Report) -> usize {
    let expected = expected(sheets, declared).all;
    let found: Vec<String> = report.findings().map(|finding| finding.message.clone()).collect();
    for checked in &report.checked {
        assert!(checked.internal_errors.is_empty(), "seed {seed}: {:?}", checked.internal_errors);
        assert!(checked.not_decided.is_empty(), "seed {seed}: {:?}", checked.not_decided);
        let broken = checked.verdict() == Verdict::Broken;
        assert_eq!(broken, !checked.findings.is_empty());
    }
    for message in expected.keys() {
        assert!(
            found.iter().any(|found| found.contains(message)),
            "seed {seed}: not found: {message}\n{report}"
        );
    }
    let mut smallest = 0;
    for finding in report.findings() {
        let message = &finding.message;
        let shows = expected.iter().find(|(expected, _)| message.contains(*expected));
        let Some((_, shows)) = shows else {
            panic!("seed {seed}: a false alarm: {message}\n{report}\n{:#?}", sheets.pack.rules())
        };
        smallest += usize::from(witnesses::check(sheets, finding, shows));
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
    smallest
}

/// What authors may declare, for some packs.
fn declared(seed: u64, sheets: &Sheets<'_>) -> Declared {
    let rules = sheets.pack.rules();
    let longest = sheets.all.iter().map(|sheet| sheet.asked.len()).max().unwrap_or(0);
    let mut declared = Declared::default();
    if seed % 4 == 1 && rules.alerts.len() > 1 {
        declared.ties.push((AlertId::new(1), AlertId::new(0)));
    }
    if seed % 4 == 2 && rules.stages.len() > 2 {
        declared.stages_before.push((StageId::new(0), StageId::new(1)));
    }
    if seed % 4 == 3 {
        declared.longest_visit = Some(longest.saturating_sub(usize::from(seed % 8 == 3)));
    }
    declared
}

/// What the packs came to, so that none of it goes untried unnoticed.
fn cover(
    sheets: &Sheets<'_>,
    declared: &Declared,
    report: &Report,
    covered: &mut BTreeMap<&'static str, usize>,
) {
    let rules = sheets.pack.rules();
    let mut met = |what: &'static str, is_met: bool| {
        *covered.entry(what).or_default() += usize::from(is_met);
    };
    let without = |declared: Declared| expected(sheets, &declared).all.len();
    let all = without(declared.clone());
    let stopped = |sheet: &Sheet| {
        matches!(sheet.visit, Outcome::Urgent(_)) && sheet.asked.len() < rules.questions.len()
    };
    met("stopped visits", sheets.some(stopped));
    let lowered = |sheet: &Sheet| {
        let full = |held: &HeldAlert| held.level == rules.alerts[held.alert.index()].level;
        !sheet.holding.iter().all(full)
    };
    met("alerts that `not sure` lowers", sheets.some(lowered));
    let fits = |sheet: &Sheet| match guide(&sheet.outcome).map(|guide| &guide.explanations) {
        Some(Explanations::Ranked { leading, others }) => {
            let points = others.iter().map(|fit| fit.points).collect();
            Some((leading.points, points))
        }
        _ => None,
    };
    let tie = |sheet: &Sheet| {
        fits(sheet).is_some_and(|(first, others): (i32, Vec<i32>)| others.contains(&first))
    };
    met("ties of points", sheets.some(tie));
    let at_floor = |sheet: &Sheet| fits(sheet).is_some_and(|(first, _)| first == rules.floor);
    met("points that are just the floor", sheets.some(at_floor));
    let below = |sheet: &Sheet| {
        !rules.explanations.is_empty()
            && matches!(
                guide(&sheet.outcome).map(|guide| &guide.explanations),
                Some(Explanations::GeneralGuide)
            )
    };
    met("points below the floor", sheets.some(below));
    let beside = |sheet: &Sheet| sheet.told.cards.iter().any(|card| !card.cautions.is_empty());
    met("cautions on cards", sheets.some(beside));
    let withheld = |sheet: &Sheet| {
        rules.cautions.iter().any(|caution| {
            caution.effect == Effect::Withhold
                && sheet.known[caution.when.index()].is_at_least_unsure()
        })
    };
    met("cautions that withhold", sheets.some(withheld));
    let untied = Declared { ties: vec![], ..declared.clone() };
    met("alerts tied", !declared.ties.is_empty() && without(untied) > all);
    let unordered = Declared { stages_before: vec![], ..declared.clone() };
    met("stages before", !declared.stages_before.is_empty() && without(unordered) > all);
    let too_long = report.checked[0].verdict() == Verdict::Broken;
    met("visits longer than declared", too_long);
    met("visits as long as declared", declared.longest_visit.is_some() && !too_long);
}

/// Holds what is proved within these limits against brute force.
fn agrees(limits: Limits) {
    let mut counts = BTreeMap::new();
    let (mut tried, mut smallest) = (0, 0);
    let mut covered = BTreeMap::new();
    let wanted =
        std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(250);
    for seed in 0.. {
        let numbers = numbers(seed, 400);
        let flavour = if seed % 3 == 0 { Flavour::Monotone } else { Flavour::Any };
        let pack = pack(&mut Tape::new(&numbers), flavour);
        let Some(sheets) = Sheets::new(&pack) else { continue };
        tried += 1;
        let declared = declared(seed, &sheets);
        let report = prove(&pack, &declared, limits);
        smallest += compare(seed, &sheets, &declared, &report);
        cover(&sheets, &declared, &report, &mut covered);
        for checked in &report.checked {
            *counts.entry((checked.property, checked.verdict() == Verdict::Proved)).or_insert(0) +=
                1;
        }
        if tried == wanted {
            break;
        }
    }
    assert!(smallest > 0, "no finding is said to have the smallest answers");
    assert!(covered.values().all(|count| *count > 0), "{covered:?}");
    // Both verdicts of every property were met.
    for property in Property::ALL {
        for proved in [true, false] {
            let met = counts.get(&(property, proved)).copied().unwrap_or(0);
            assert!(met > 0, "{property:?} {proved}: {counts:?}");
        }
    }
}

#[test]
fn every_property_agrees_with_brute_force() {
    agrees(Limits::default());
}

/// As of large packs: what parts show first, and the whole only of the rest.
const BY_PARTS: Limits = Limits { whole_questions: 0, ..Limits::DEFAULT };

#[test]
fn what_parts_show_agrees_with_brute_force() {
    agrees(BY_PARTS);
}

/// Whether the findings are those that there must be, and all is decided.
fn is_right(sheets: &Sheets<'_>, declared: &Declared, report: &Report) -> bool {
    let expected = expected(sheets, declared).all;
    let found: Vec<&String> = report.findings().map(|finding| &finding.message).collect();
    let decided =
        |checked: &Checked| checked.internal_errors.is_empty() && checked.not_decided.is_empty();
    report.checked.iter().all(decided)
        && expected.keys().all(|expected| found.iter().any(|found| found.contains(expected)))
        && found.iter().all(|found| expected.keys().any(|expected| found.contains(expected)))
}

#[test]
fn a_part_that_shows_what_is_wrong_is_noticed() {
    for fault in Fault::OF_PARTS {
        let noticed = (0..2_000).any(|seed| {
            let numbers = numbers(seed, 400);
            let flavour = if seed % 3 == 0 { Flavour::Monotone } else { Flavour::Any };
            let pack = pack(&mut Tape::new(&numbers), flavour);
            Sheets::new(&pack).is_some_and(|sheets| {
                let declared = Declared::default();
                let report = prove_with(&pack, &declared, BY_PARTS, Some(fault));
                !is_right(&sheets, &declared, &report)
            })
        });
        assert!(noticed, "{fault:?} is not noticed");
    }
}
