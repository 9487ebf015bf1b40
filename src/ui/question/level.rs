use yew::Html;

use super::draft::Pick;
use super::question::Form;
use super::tile::{input, tile, tiles};
use crate::domain::pack::{Question, QuestionWords};
use crate::ui::element::{tag, text, unseen};
use crate::ui::frame::Frame;

/// A level from 0 to 10: eleven radio buttons, with what both ends mean.
pub fn level(frame: Frame<'_>, form: Form<'_>, question: &Question, words: &QuestionWords) -> Html {
    let (lowest, highest) =
        words.ends.as_ref().map_or(("", ""), |(lowest, highest)| (lowest, highest));
    let steps = (0..=10).map(|level| {
        let number = level.to_string();
        let mut content = vec![
            input(frame, form, question, Pick::Level(level)),
            tag("span", "", vec![text(&number)]),
        ];
        let end = match level {
            0 => lowest,
            10 => highest,
            _ => "",
        };
        if !end.is_empty() {
            content.push(unseen(end));
        }
        tag("label", "step", content)
    });
    let scale = tag("div", "scale", steps.collect());
    let end = |level: &str, class, meaning: &str| {
        let number = tag("b", "", vec![text(level)]);
        tag("span", class, vec![number, text(" "), text(meaning)])
    };
    let ends = vec![end("0", "", lowest), end("10", "", highest)];
    let mut all = vec![scale, tag("p", "ends", ends)];
    if question.not_sure {
        all.push(tag("div", "apart", vec![tile(frame, form, question, words, Pick::NotSure)]));
    }
    tiles(all)
}
