use yew::Html;

use super::fit::{reason, words};
use crate::domain::outcome::Fit;
use crate::domain::pack::Phrase;
use crate::ui::element::{disclosure, list, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;

/// Other explanations that may play a part, each behind its title.
#[must_use]
pub fn others(frame: Frame<'_>, others: &[Fit]) -> Option<Html> {
    let rows: Vec<Html> = others.iter().filter_map(|fit| other(frame, fit)).collect();
    (!rows.is_empty()).then(|| frame.section("part rows", Phrase::OthersTitle, rows))
}

fn other(frame: Frame<'_>, fit: &Fit) -> Option<Html> {
    let words = words(frame, fit)?;
    let reasons = fit.reasons_for.iter().map(|found| text(reason(words, found.reason)));
    let content = vec![prose(frame, 2, &words.text), list("dots", reasons)];
    Some(disclosure("row", text(&words.title), content.into_iter().collect()))
}
