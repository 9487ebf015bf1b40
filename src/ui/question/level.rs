use super::draft::Pick;
use super::question::{Form, not_sure};
use super::tile::input;
use crate::ui::frame::number;
use crate::ui::pen::Pen;

/// The highest level.
const HIGHEST: u8 = 10;

/// A level from 0 to 10: eleven radio buttons, with what both ends mean.
pub fn level(pen: &mut Pen<'_>, form: Form<'_>) {
    let ends = form.words.ends.as_ref();
    let (lowest, highest) = ends.map_or(("", ""), |(lowest, highest)| (lowest, highest));
    pen.element("div", "scale", |pen| {
        for level in 0..=HIGHEST {
            pen.element("label", "step", |pen| {
                input(pen, form, Pick::Level(level));
                pen.line("span", "", &number(level.into()));
                match level {
                    0 => pen.unseen(lowest),
                    HIGHEST => pen.unseen(highest),
                    _ => {}
                }
            });
        }
    });
    pen.element("p", "ends", |pen| {
        end(pen, 0, lowest);
        end(pen, HIGHEST, highest);
    });
    not_sure(pen, form);
}

/// What one end of the scale means.
fn end(pen: &mut Pen<'_>, level: u8, meaning: &str) {
    pen.element("span", "", |pen| {
        pen.line("b", "", &number(level.into()));
        pen.text(" ");
        pen.text(meaning);
    });
}
