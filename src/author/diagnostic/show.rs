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

/// Longer lines, in bytes, are shown in part.
const LONGEST_LINE: usize = 2000;

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
            Some(line) => {
                let annotation =
                    AnnotationKind::Primary.span(line.span).label(problem.expected.as_deref());
                let snippet =
                    Snippet::source(line.text).line_start(line.number).annotation(annotation);
                if line.is_whole {
                    group.element(snippet.path(spot.file.path.as_str()))
                } else {
                    let origin = Origin::path(spot.file.path.as_str())
                        .line(line.number)
                        .char_column(line.column);
                    group.element(origin).element(snippet)
                }
            }
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

/// A line to show.
struct Line<'a> {
    text: &'a str,
    /// From 1.
    number: usize,
    /// Where the place begins in the whole line, in letters from 1.
    column: usize,
    /// The place, in the bytes of `text`.
    span: Range<usize>,
    /// Whether `text` is the whole line.
    is_whole: bool,
}

/// The first line of a place; of a line longer than a screen the part around it.
fn line_of(spot: &Spot) -> Option<Line<'_>> {
    let span = spot.span.as_ref()?;
    let text = &spot.file.text;
    let before = text.get(..span.start)?;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..)?.split('\n').next()?.trim_end_matches('\r');
    let from = span.start - start;
    let to = span.end.saturating_sub(start).clamp(from, line.len().max(from));
    let number = before.matches('\n').count() + 1;
    let column = line.get(..from).map_or(0, |before| before.chars().count()) + 1;
    if line.len() <= LONGEST_LINE {
        return Some(Line { text: line, number, column, span: from..to, is_whole: true });
    }
    let first = line.floor_char_boundary(from.saturating_sub(LONGEST_LINE / 2));
    let last = line.floor_char_boundary((first + LONGEST_LINE).max(from));
    let to = to.min(last).max(from) - first;
    Some(Line {
        text: line.get(first..last)?,
        number,
        column,
        span: from - first..to,
        is_whole: false,
    })
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
