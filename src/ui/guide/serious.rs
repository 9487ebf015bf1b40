use crate::domain::answers::Answers;
use crate::domain::interview::{Change, Consequence, WhatIf, what_if};
use crate::domain::pack::{Level, Phrase};
use crate::ui::frame::number;
use crate::ui::pen::Pen;

/// What would have made it more serious, or put another explanation first.
pub fn serious(pen: &mut Pen<'_>, given: &Answers) {
    let changes = what_if(pen.frame.pack, given);
    if changes.is_empty() {
        return;
    }
    let title = pen.frame.words().phrase(Phrase::SeriousTitle);
    pen.disclosure("card", title, |pen| {
        for heading in
            [Phrase::SeriousNow, Phrase::SeriousToday, Phrase::SeriousSoon, Phrase::SeriousOther]
        {
            let belongs = |change: &WhatIf| kind(change.consequence) == heading;
            if changes.iter().any(belongs) {
                pen.say("p", "", heading);
                pen.element("ul", "dots", |pen| {
                    for change in &changes {
                        if belongs(change) {
                            line(pen, change);
                        }
                    }
                });
            }
        }
    });
}

/// Under which heading a change stands.
const fn kind(consequence: Consequence) -> Phrase {
    match consequence {
        Consequence::Raises(Level::Emergency) => Phrase::SeriousNow,
        Consequence::Raises(Level::SameDay) => Phrase::SeriousToday,
        Consequence::Raises(_) => Phrase::SeriousSoon,
        Consequence::Leads(_) => Phrase::SeriousOther,
    }
}

/// The other answer, and for another explanation its name.
fn line(pen: &mut Pen<'_>, what_if: &WhatIf) {
    let frame = pen.frame;
    let Some(question) = frame.question(what_if.question) else { return };
    let level;
    let answer = match what_if.change {
        Change::Choice(choice) => {
            question.choices.get(choice.index()).map_or("", |choice| &choice.label)
        }
        Change::Level(count) => {
            level = frame.fill_one(Phrase::SaidLevel, "level", &number(count.into()));
            &level
        }
    };
    let values = &[("question", question.short.as_str()), ("answer", answer)];
    let line = frame.fill(Phrase::SaidOf, values);
    let other = match what_if.consequence {
        Consequence::Leads(id) => frame.words().explanations.get(id.index()),
        Consequence::Raises(_) => None,
    };
    pen.element("li", "", |pen| {
        pen.text(&line);
        if let Some(words) = other {
            pen.text(" ");
            pen.line("span", "detail", &words.title);
        }
    });
}
