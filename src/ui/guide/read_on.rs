use crate::domain::pack::{Phrase, TopicId};
use crate::ui::pen::Pen;
use crate::ui::prose::prose;

/// The related topics: links to their part of the guide, or their names only
/// where the owner has no guide.
pub fn topics(pen: &mut Pen<'_>, topics: &[TopicId]) {
    if topics.is_empty() {
        return;
    }
    pen.section("part rows", Phrase::TopicsTitle, |pen| {
        for id in topics {
            let words = pen.frame.words().topics.get(id.index());
            let rules = pen.frame.rules().topics.get(id.index());
            let (Some(words), Some(rules)) = (words, rules) else { continue };
            match &pen.frame.settings.guide {
                Some(guide) => {
                    let address = [guide.as_str(), "#topic-", &rules.name].concat();
                    pen.link("row", &address, &words.title);
                }
                None => pen.line("p", "row", &words.title),
            }
        }
    });
}

/// The questions that people ask, each answer behind its question.
pub fn common_questions(pen: &mut Pen<'_>) {
    let questions = &pen.frame.words().common_questions;
    if questions.is_empty() {
        return;
    }
    pen.section("part rows", Phrase::CommonQuestionsTitle, |pen| {
        for words in questions {
            pen.disclosure("row", &words.title, |pen| prose(pen, 2, &words.text));
        }
    });
}
