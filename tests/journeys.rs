//! The visits of `tests/journeys/`: what must come of each, written from the
//! facts, and the whole outcome as text.
//!
//! `JOURNEYS=rewrite cargo test --test journeys` writes the texts anew: read
//! the change before you keep it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use symptom_checker::author::answers::{Written, read_sheet};
use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::{Look, Problems, Severity, show};
use symptom_checker::author::read::{Fields, Text, read_toml};
use symptom_checker::author::tell::lookup::{level_name, place_name};
use symptom_checker::author::tell::{Lookup, visit_text};
use symptom_checker::domain::interview::{Step, Visit, replay};
use symptom_checker::domain::outcome::{Explanations, HeldAlert, Outcome, Suggestions, Withheld};
use symptom_checker::domain::pack::{CautionId, Pack};

/// What came of a visit, by the names that authors use.
#[derive(Default)]
struct Came {
    level: Option<&'static str>,
    place: Option<&'static str>,
    alerts: Vec<String>,
    scope: Option<String>,
    stage: Option<String>,
    first: Option<String>,
    others: Vec<String>,
    topics: Vec<String>,
    products: Vec<String>,
    withheld_by: Vec<String>,
    cautions: Vec<String>,
    ends_after: i64,
}

#[test]
fn journeys_end_as_the_facts_say() {
    let pack = pack();
    let mut wrong = Vec::new();
    for path in paths() {
        if let Err(sentence) = walk(&pack, &path) {
            wrong.push(format!("{}: {sentence}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{} journeys:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_part_of_the_content_has_a_journey() {
    let pack = pack();
    let journeys: Vec<Came> = paths().iter().filter_map(|path| walk(&pack, path).ok()).collect();
    let rules = pack.rules();
    let mut missing = Vec::new();
    let mut covered = |kind: &str, names: Vec<&str>, of: fn(&Came) -> Vec<&String>| {
        let seen: BTreeSet<&String> = journeys.iter().flat_map(of).collect();
        let unseen = names.into_iter().filter(|name| !seen.iter().any(|seen| seen == name));
        missing.extend(unseen.map(|name| format!("{kind} `{name}`")));
    };
    covered("alert", rules.alerts.iter().map(|it| it.name.as_str()).collect(), |came| {
        came.alerts.iter().collect()
    });
    covered(
        "out-of-scope reason",
        rules.scope_reasons.iter().map(|it| it.name.as_str()).collect(),
        |came| came.scope.iter().collect(),
    );
    covered("stage", rules.stages.iter().map(|it| it.name.as_str()).collect(), |came| {
        came.stage.iter().collect()
    });
    covered(
        "explanation",
        rules.explanations.iter().map(|it| it.name.as_str()).collect(),
        |came| came.first.iter().collect(),
    );
    covered("topic", rules.topics.iter().map(|it| it.name.as_str()).collect(), |came| {
        came.topics.iter().collect()
    });
    covered("product", rules.products.iter().map(|it| it.name.as_str()).collect(), |came| {
        came.products.iter().collect()
    });
    covered("caution", rules.cautions.iter().map(|it| it.name.as_str()).collect(), |came| {
        came.cautions.iter().collect()
    });
    assert!(missing.is_empty(), "no journey in tests/journeys shows: {}", missing.join(", "));
}

#[test]
fn every_text_belongs_to_a_journey() {
    let folder = folder();
    for entry in fs::read_dir(&folder).expect("tests/journeys is there") {
        let path = entry.expect("it can be read").path();
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        let journey = match name.strip_suffix(".expected.txt") {
            Some(stem) => folder.join(format!("{stem}.toml")),
            None => path.clone(),
        };
        assert!(
            name.ends_with(".toml") || journey.is_file(),
            "`{}` belongs to no journey",
            path.display()
        );
    }
}

/// Walks a journey: compares what came of it with what it expects, and its
/// text with the text beside it.
fn walk(pack: &Pack, path: &Path) -> Result<Came, String> {
    let problems = Problems::new();
    let table = read_toml(path, &problems);
    let journey = Fields::new(&table, "the journey", &problems);
    let (row, says) = (journey.text("row"), journey.text("says"));
    let given = journey.optional_table("answers").map(Written::from);
    let expected = journey.optional_table("expect");
    journey.finish();
    if problems.has_errors() {
        return Err(show(&problems.sorted(), Look::Plain));
    }
    let is_told = |text: Option<Text>| text.is_some_and(|text| !text.value.trim().is_empty());
    if !(is_told(row) && is_told(says)) {
        return Err(
            "the journey does not say which row it carries, or what the row says".to_owned()
        );
    }
    let answers = read_sheet(pack, &given.ok_or("there is no `[answers]`")?)
        .map_err(|wrong| wrong.join("\n"))?;
    let visit = replay(pack, &answers);
    let came = came(pack, &visit)?;
    let expected = Fields::new(expected.ok_or("there is no `[expect]`")?, "`[expect]`", &problems);
    let wrong = compare(&expected, &came);
    expected.finish();
    if problems.has_errors() {
        return Err(show(&problems.sorted(), Look::Plain));
    }
    let text = visit_text(pack, &answers, &visit);
    if !wrong.is_empty() {
        return Err(format!("{}\n{text}", wrong.join(", ")));
    }
    compare_text(path, &text)?;
    Ok(came)
}

fn compare(expected: &Fields<'_>, came: &Came) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut said = false;
    for (name, found) in [
        ("level", came.level.map(str::to_owned)),
        ("place", came.place.map(str::to_owned)),
        ("scope", came.scope.clone()),
        ("stage", came.stage.clone()),
        ("first", came.first.clone()),
    ] {
        let Some(expected) = expected.optional_text(name) else { continue };
        said = true;
        if Some(&expected.value) != found.as_ref() {
            wrong.push(format!(
                "{name}: expected {}, found {}",
                expected.value,
                found.as_deref().unwrap_or("none")
            ));
        }
    }
    for (name, found) in [
        ("alerts", &came.alerts),
        ("others", &came.others),
        ("topics", &came.topics),
        ("products", &came.products),
        ("withheld-by", &came.withheld_by),
    ] {
        if expected.value(name).is_none() {
            continue;
        }
        said = true;
        let expected: Vec<String> =
            expected.texts(name).into_iter().map(|text| text.value).collect();
        if expected != *found {
            wrong.push(format!("{name}: expected {expected:?}, found {found:?}"));
        }
    }
    if let Some((ends_after, _)) = expected.optional_integer("ends-after")
        && ends_after != came.ends_after
    {
        wrong.push(format!("ends-after: expected {ends_after}, found {}", came.ends_after));
    }
    if !said {
        wrong.push("nothing is expected".to_owned());
    }
    wrong
}

fn compare_text(path: &Path, text: &str) -> Result<(), String> {
    let beside = path.with_extension("expected.txt");
    if std::env::var("JOURNEYS").as_deref() == Ok("rewrite") {
        return fs::write(&beside, text).map_err(|error| error.to_string());
    }
    let expected = fs::read_to_string(&beside).unwrap_or_default();
    if expected == text {
        return Ok(());
    }
    let (one, other) = expected
        .lines()
        .map(Some)
        .chain(core::iter::repeat(None))
        .zip(text.lines().map(Some).chain(core::iter::repeat(None)))
        .find(|(one, other)| one != other || one.is_none())
        .expect("two texts that differ have a line that differs");
    let (one, other) = (one.unwrap_or("its end"), other.unwrap_or("its end"));
    Err(format!(
        "the outcome's text has changed:\n  before: {one}\n  now:    {other}\nJOURNEYS=rewrite cargo test --test journeys writes it anew"
    ))
}

fn came(pack: &Pack, visit: &Visit) -> Result<Came, String> {
    let lookup = Lookup::new(pack);
    let outcome = match &visit.step {
        Step::Ask(ask) => {
            return Err(format!("the visit still asks `{}`", lookup.question(ask.question)));
        }
        Step::Done(outcome) => outcome,
    };
    let alerts =
        |held: &[HeldAlert]| held.iter().map(|held| lookup.alert(held.alert).to_owned()).collect();
    let mut came = Came {
        ends_after: i64::try_from(visit.asked.len()).expect("a visit is short"),
        ..Came::default()
    };
    match outcome {
        Outcome::Urgent(urgent) => {
            came.level = Some(level_name(urgent.level));
            came.place = Some(place_name(urgent.place));
            came.alerts = alerts(&urgent.alerts);
        }
        Outcome::OutOfScope(scope) => {
            came.scope = Some(lookup.scope_reason(scope.reason).to_owned());
            let reason = pack.rules().scope_reasons.get(scope.reason.index());
            came.place = reason.map(|reason| place_name(reason.place));
        }
        Outcome::Guide(guide) => {
            came.level = Some(level_name(guide.level));
            came.place = guide.place.map(place_name);
            came.alerts = alerts(&guide.alerts);
            came.stage = Some(lookup.stage(guide.stage).to_owned());
            came.topics =
                guide.topics.iter().map(|topic| lookup.topic(*topic).to_owned()).collect();
            match &guide.explanations {
                Explanations::Ranked { leading, others } => {
                    came.first = Some(lookup.explanation(leading.explanation).to_owned());
                    came.others = others
                        .iter()
                        .map(|fit| lookup.explanation(fit.explanation).to_owned())
                        .collect();
                }
                Explanations::GeneralGuide => came.first = Some("general-guide".to_owned()),
                Explanations::HeldBack(_) => came.first = Some("held-back".to_owned()),
            }
            suggested(&guide.suggestions, lookup, &mut came);
        }
    }
    Ok(came)
}

fn suggested(suggestions: &Suggestions, lookup: Lookup<'_>, came: &mut Came) {
    let mut holding: Vec<CautionId> = Vec::new();
    match suggestions {
        Suggestions::Shown { cards, held_back } => {
            came.products =
                cards.iter().map(|card| lookup.product(card.product).to_owned()).collect();
            holding.extend(held_back.iter().flat_map(|held| &held.cautions));
            came.cautions = cards
                .iter()
                .flat_map(|card| &card.cautions)
                .map(|caution| lookup.caution(*caution).to_owned())
                .collect();
        }
        Suggestions::Withheld(Withheld::Cautions(held_back)) => {
            holding.extend(held_back.iter().flat_map(|held| &held.cautions));
        }
        Suggestions::Withheld(Withheld::Alert(alert)) => {
            came.withheld_by = vec![lookup.alert(*alert).to_owned()];
        }
        Suggestions::Withheld(Withheld::NoProduct) => {}
    }
    holding.sort_unstable();
    holding.dedup();
    for caution in holding {
        came.withheld_by.push(lookup.caution(caution).to_owned());
        came.cautions.push(lookup.caution(caution).to_owned());
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys")
}

fn paths() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("tests/journeys is there");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("it can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    assert!(!paths.is_empty(), "there is no journey");
    paths
}

fn pack() -> Pack {
    let problems = Problems::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/calf-pain");
    let content = read_content(&Folders::of(&folder), &problems);
    assert_eq!(problems.count(Severity::Error), 0, "{}", show(&problems.sorted(), Look::Plain));
    content.packs.into_iter().next().expect("the pack has a language")
}
