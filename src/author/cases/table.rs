use core::fmt::Write as _;

use super::{Kind, Suggested, Triage, Tried, Urgency};
use crate::author::diagnostic::listed;

/// The exam as a table: every story, then the totals, then what fails.
#[must_use]
pub fn table(tried: &[Tried<'_>]) -> String {
    let mut text = String::new();
    for (kind, _) in &HEADINGS {
        let rows: Vec<_> = of(tried, *kind).map(row).collect();
        if !rows.is_empty() {
            let head = ["expected", "given", "level", "alerts", "explanation", "stage", "products"];
            text += &aligned(heading(*kind), &head, &rows);
            text.push('\n');
        }
    }
    let totals: Vec<_> = HEADINGS.iter().map(|(kind, _)| total(tried, *kind)).collect();
    let head = [
        "level right",
        "under",
        "over",
        "alerts right",
        "explanation right",
        "stage right",
        "products right",
    ];
    text += &aligned("stories", &head, &totals);
    for found in tried.iter().filter(|found| found.verdict.fails(found.case.kind)) {
        text += &failure(found);
    }
    text
}

/// What a story should come to and what it came to, each where they differ.
fn failure(found: &Tried<'_>) -> String {
    let (verdict, wanted) = (found.verdict, &found.case.expected);
    let products = match verdict.products {
        Suggested::Right => "",
        Suggested::Unwanted => ", with products",
        Suggested::Missing => ", without products",
    };
    let mut text = format!(
        "\nfails: `{}`\n  expected {}, given {}{products}\n",
        found.case.name,
        expected(found),
        given(found),
    );
    // A visit that still asks has come to nothing yet.
    if let Some(came) = &found.came {
        let names = |wanted: &Option<Vec<String>>| wanted.clone().unwrap_or_default();
        if verdict.alerts == Some(false) {
            text += &differs("alerts", "and", &names(&wanted.alerts), came.alerts.iter().copied());
        }
        if verdict.stage == Some(false) {
            text += &differs("stage", "or", wanted.stage.as_slice(), came.stage);
        }
        if verdict.first == Some(false) {
            text += &differs("explanation", "or", &wanted.first, came.first);
        }
    }
    let _ = writeln!(text, "  from: {}", found.case.from);
    text
}

/// One part of what a story names and did not come.
fn differs<'a>(
    part: &str,
    last: &str,
    wanted: &[String],
    came: impl IntoIterator<Item = &'a str>,
) -> String {
    let told = |names: Vec<&str>| match names.as_slice() {
        [] => "none".to_owned(),
        _ => listed(names, last),
    };
    let wanted = wanted.iter().map(String::as_str).collect();
    format!("  {part}: expected {}, given {}\n", told(wanted), told(came.into_iter().collect()))
}

const HEADINGS: [(Kind, &str); 3] = [
    (Kind::Warning, "warning signs"),
    (Kind::Ordinary, "ordinary"),
    (Kind::Borderline, "borderline"),
];

fn heading(kind: Kind) -> &'static str {
    HEADINGS.iter().find(|(known, _)| *known == kind).map_or("", |(_, heading)| heading)
}

fn of<'a, 'b>(tried: &'b [Tried<'a>], kind: Kind) -> impl Iterator<Item = &'b Tried<'a>> {
    tried.iter().filter(move |found| found.case.kind == kind)
}

fn row(found: &Tried<'_>) -> (String, Vec<String>) {
    let verdict = found.verdict;
    let told = |right: Option<bool>| match right {
        None => "-".to_owned(),
        Some(true) => "right".to_owned(),
        Some(false) => "WRONG".to_owned(),
    };
    let triage = match (verdict.triage, verdict.scope) {
        (Triage::Under, _) => "UNDER",
        (Triage::Over, _) => "OVER",
        (Triage::Right, Some(false)) => "WRONG",
        (Triage::Right, _) => "right",
    };
    let products = match verdict.products {
        Suggested::Right => "right",
        Suggested::Missing => "MISSING",
        Suggested::Unwanted => "UNWANTED",
    };
    let cells = vec![
        expected(found).to_owned(),
        given(found).to_owned(),
        triage.to_owned(),
        told(verdict.alerts),
        told(verdict.first),
        told(verdict.stage),
        products.to_owned(),
    ];
    (found.case.name.clone(), cells)
}

fn expected<'a>(found: &'a Tried<'_>) -> &'a str {
    let expected = &found.case.expected;
    expected.scope.as_deref().unwrap_or_else(|| expected.urgency.name())
}

fn given<'a>(found: &Tried<'a>) -> &'a str {
    let Some(came) = &found.came else { return "still asks" };
    came.scope.unwrap_or_else(|| Urgency::name(came.urgency))
}

fn total(tried: &[Tried<'_>], kind: Kind) -> (String, Vec<String>) {
    let verdicts = || of(tried, kind).map(|found| found.verdict);
    let triage = |wanted| verdicts().filter(|verdict| verdict.triage == wanted).count();
    let among = |rights: Vec<bool>| {
        format!("{} of {}", rights.iter().filter(|right| **right).count(), rights.len())
    };
    let cells = vec![
        format!("{} of {}", triage(Triage::Right), verdicts().count()),
        triage(Triage::Under).to_string(),
        triage(Triage::Over).to_string(),
        among(verdicts().filter_map(|verdict| verdict.alerts).collect()),
        among(verdicts().filter_map(|verdict| verdict.first).collect()),
        among(verdicts().filter_map(|verdict| verdict.stage).collect()),
        among(verdicts().map(|verdict| verdict.products == Suggested::Right).collect()),
    ];
    (heading(kind).to_owned(), cells)
}

/// Columns under their headings, the first one named by `corner`.
fn aligned(corner: &str, head: &[&str], rows: &[(String, Vec<String>)]) -> String {
    let longest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
    let letters = |text: &str| text.chars().count();
    let first = longest(&mut rows.iter().map(|(name, _)| letters(name))).max(letters(corner));
    let widths: Vec<usize> = head
        .iter()
        .enumerate()
        .map(|(column, head)| {
            let cells = rows.iter().filter_map(|(_, cells)| cells.get(column));
            longest(&mut cells.map(|cell| letters(cell))).max(letters(head))
        })
        .collect();
    let mut text = String::new();
    let mut line = |name: &str, cells: &mut dyn Iterator<Item = &str>| {
        let mut line = format!("{name:first$}");
        for (cell, width) in cells.zip(&widths) {
            let _ = write!(line, "  {cell:width$}");
        }
        text += line.trim_end();
        text.push('\n');
    };
    line(corner, &mut head.iter().copied());
    for (name, cells) in rows {
        line(name, &mut cells.iter().map(String::as_str));
    }
    text
}
