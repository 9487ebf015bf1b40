use yew::Html;

use crate::domain::pack::{Phrase, TopicId};
use crate::ui::element::{disclosure, link, tag, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;

/// The related topics: links to their part of the guide, or their names only
/// where the owner has no guide.
#[must_use]
pub fn topics(frame: Frame<'_>, topics: &[TopicId]) -> Option<Html> {
    let rows: Vec<Html> = topics.iter().filter_map(|id| topic(frame, *id)).collect();
    (!rows.is_empty()).then(|| frame.section("part rows", Phrase::TopicsTitle, rows))
}

fn topic(frame: Frame<'_>, id: TopicId) -> Option<Html> {
    let title = text(&frame.words().topics.get(id.index())?.title);
    let name = &frame.rules().topics.get(id.index())?.name;
    Some(match &frame.settings.guide {
        Some(guide) => {
            let mut address = String::from(guide.as_str());
            address.push_str("#topic-");
            address.push_str(name);
            link("row", &address, title)
        }
        None => tag("p", "row", vec![title]),
    })
}

/// The questions that people ask, each answer behind its question.
#[must_use]
pub fn common_questions(frame: Frame<'_>) -> Option<Html> {
    let questions = &frame.words().common_questions;
    let rows = questions
        .iter()
        .map(|words| disclosure("row", text(&words.title), prose(frame, 2, &words.text)))
        .collect();
    (!questions.is_empty()).then(|| frame.section("part rows", Phrase::CommonQuestionsTitle, rows))
}
