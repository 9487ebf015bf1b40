use core::fmt::Write as _;
use core::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Problem, Severity, Spot};

/// How problems look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Text only: for files, pipes and tests.
    Plain,
    /// With the terminal's colours.
    Coloured,
}

/// No more problems than these are shown: the rest follow from them, or help nobody.
const MOST: usize = 200;

/// Problems as text for a terminal: each with its place, the line with a
/// caret, what was expected, the name that was probably meant, and the remedy.
/// The last line counts them.
#[must_use]
pub fn show(problems: &[Problem], look: Look) -> String {
    let renderer = match look {
        Look::Plain => Renderer::plain(),
        Look::Coloured => Renderer::styled(),
    };
    let mut text = String::new();
    for problem in problems.iter().take(MOST) {
        text.push_str(&one(problem, &renderer));
        text.push_str("\n\n");
    }
    if problems.len() > MOST {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "… and {} more\n", problems.len() - MOST);
    }
    text.push_str(&counted(problems));
    text.push('\n');
    text
}

fn one(problem: &Problem, renderer: &Renderer) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(problem.message.as_str()));
    if let Some(spot) = &problem.spot {
        group = match line_of(spot) {
            Some((line, number, span)) => group.element(
                Snippet::source(line).path(spot.file.path.as_str()).line_start(number).annotation(
                    AnnotationKind::Primary.span(span).label(problem.expected.as_deref()),
                ),
            ),
            None => group.element(Origin::path(spot.file.path.as_str())),
        };
    }
    if let Some(near) = &problem.near {
        group = group.element(Level::HELP.message(format!("did you mean `{near}`?")));
    }
    if let Some(remedy) = &problem.remedy {
        group = group.element(Level::HELP.message(remedy.as_str()));
    }
    renderer.render(&[group])
}

/// The first line of a place, its number from 1, and the bytes within it.
fn line_of(spot: &Spot) -> Option<(&str, usize, Range<usize>)> {
    let span = spot.span.as_ref()?;
    let text = &spot.file.text;
    let before = text.get(..span.start)?;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..)?.split('\n').next()?.trim_end_matches('\r');
    let from = span.start - start;
    let to = span.end.saturating_sub(start).clamp(from, line.len().max(from));
    Some((line, before.matches('\n').count() + 1, from..to))
}

fn counted(problems: &[Problem]) -> String {
    let counts =
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")].map(
            |(severity, name)| {
                let count = problems.iter().filter(|problem| problem.severity == severity).count();
                (count, format!("{count} {name}{}", if count == 1 { "" } else { "s" }))
            },
        );
    let found: Vec<_> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    if found.is_empty() { "no problem found".to_owned() } else { found.join(", ") }
}
