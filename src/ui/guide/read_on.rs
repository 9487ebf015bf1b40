use crate::domain::pack::{Phrase, TopicId};
use crate::ui::pen::Pen;
use crate::ui::prose::prose;

/// The related topics: links to their part of the guide; without an address,
/// so names only, where the owner has no guide.
pub fn topics(pen: &mut Pen<'_>, topics: &[TopicId]) {
    if topics.is_empty() {
        return;
    }
    pen.section("section topics rows", Phrase::TopicsTitle, |pen| {
        for id in topics {
            let words = pen.frame.words().topics.get(id.index());
            let rules = pen.frame.rules().topics.get(id.index());
            let (Some(words), Some(rules)) = (words, rules) else { continue };
            let guide = pen.frame.settings.guide.as_deref();
            let address = guide.map(|guide| [guide, "#topic-", &rules.name].concat());
            let keys = &["class", "part", "data-topic", "href"];
            let values = [rules.name.as_str(), address.as_deref().unwrap_or_default()];
            // By its name the shop's catalog finds it, and leads to the shop's own page.
            pen.element_with("a", "row", keys, &values, None, |pen| {
                pen.text(&words.title);
            });
        }
    });
}

/// The questions that people ask, each answer behind its question.
pub fn common_questions(pen: &mut Pen<'_>) {
    let questions = &pen.frame.words().common_questions;
    if questions.is_empty() {
        return;
    }
    pen.section("section rows", Phrase::CommonQuestionsTitle, |pen| {
        for words in questions {
            pen.disclosure("row", &words.title, |pen| prose(pen, 2, &words.text));
        }
    });
}
