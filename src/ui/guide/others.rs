use super::fit::{reason, words};
use crate::domain::outcome::Fit;
use crate::domain::pack::Phrase;
use crate::ui::pen::Pen;
use crate::ui::prose::prose;

/// Other explanations that may play a part, each behind its title.
pub fn others(pen: &mut Pen<'_>, others: &[Fit]) {
    if others.is_empty() {
        return;
    }
    pen.section("section rows", Phrase::OthersTitle, |pen| {
        for fit in others {
            let Some(words) = words(pen.frame, fit) else { continue };
            pen.disclosure("row", &words.title, |pen| {
                prose(pen, 2, &words.text);
                pen.element("ul", "dots", |pen| {
                    for found in &fit.reasons_for {
                        pen.line("li", "", reason(words, found.reason));
                    }
                });
            });
        }
    });
}
