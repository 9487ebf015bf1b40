use yew::Html;

use crate::domain::answers::Answers;
use crate::domain::interview::{Change, Consequence, WhatIf, what_if};
use crate::domain::pack::{Level, Phrase};
use crate::ui::element::{disclosure, list, tag, text};
use crate::ui::frame::Frame;

/// What would have made it more serious, or put another explanation first.
#[must_use]
pub fn serious(frame: Frame<'_>, given: &Answers) -> Option<Html> {
    let changes = what_if(frame.pack, given);
    let raised = |level| move |consequence| consequence == Consequence::Raises(level);
    let groups = vec![
        group(frame, Phrase::SeriousNow, &changes, raised(Level::Emergency)),
        group(frame, Phrase::SeriousToday, &changes, raised(Level::SameDay)),
        group(frame, Phrase::SeriousSoon, &changes, raised(Level::SeeClinician)),
        group(frame, Phrase::SeriousOther, &changes, |consequence| {
            matches!(consequence, Consequence::Leads(_))
        }),
    ];
    (!changes.is_empty()).then(|| {
        disclosure("card", frame.say(Phrase::SeriousTitle), groups.into_iter().flatten().collect())
    })
}

fn group(
    frame: Frame<'_>,
    title: Phrase,
    changes: &[WhatIf],
    belongs: impl Fn(Consequence) -> bool,
) -> Option<Html> {
    let lines: Vec<Html> = changes
        .iter()
        .filter(|change| belongs(change.consequence))
        .filter_map(|change| line(frame, change))
        .collect();
    (!lines.is_empty()).then(|| {
        let title = tag("p", "", vec![frame.say(title)]);
        tag("div", "", vec![title, list("dots", lines)])
    })
}

/// The other answer, and for another explanation its name.
fn line(frame: Frame<'_>, what_if: &WhatIf) -> Option<Html> {
    let question = frame.question(what_if.question)?;
    let level;
    let answer = match what_if.change {
        Change::Choice(choice) => &question.choices.get(choice.index())?.label,
        Change::Level(number) => {
            level = frame.fill(Phrase::SaidLevel, &[("level", &number.to_string())]);
            &level
        }
    };
    let line = frame.fill(Phrase::SaidOf, &[("question", &question.short), ("answer", answer)]);
    let mut line = vec![text(&line)];
    if let Consequence::Leads(explanation) = what_if.consequence {
        let words = frame.words().explanations.get(explanation.index())?;
        line.push(tag("span", "detail", vec![text(&words.title)]));
    }
    Some(line.into_iter().collect())
}
