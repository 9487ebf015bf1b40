use yew::Html;

use super::parts::{links, masthead, part, sheet, skip, text_part, warning_signs};
use crate::domain::pack::{Phrase, SourceId};
use crate::ui::drawing::figure;
use crate::ui::element::{link, list, tag, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;
use crate::ui::result::foot::version;
use crate::ui::result::sources::sources;

/// The guide: warning signs first, then everything there is to read. Nothing
/// to buy.
pub fn guide(frame: Frame<'_>) -> Html {
    let words = frame.words();
    let title = frame.fill(Phrase::GuideTitle, &[("title", &words.title)]);
    let back = link("", "index.html", frame.say(Phrase::GuideBack));
    let head = masthead(frame, &title, vec![prose(frame, 1, &words.introduction), back]);
    let mut parts = vec![warning_signs(frame)];
    parts.push(text_part(frame, "first-steps", Phrase::FirstTitle, &words.first_steps));
    parts.push(text_part(frame, "watch", Phrase::WatchTitle, &words.safety_net));
    parts.push(explanations(frame));
    parts.push(text_part(frame, "general", Phrase::GuideGeneral, &words.general_guide));
    parts.push(topics(frame));
    parts.push(questions(frame));
    parts.push(text_part(frame, "note", Phrase::NoteTitle, &words.disclaimer));
    let all = (0..).map(SourceId::new).take(frame.rules().sources.len()).collect::<Vec<_>>();
    let source_list = vec![sources(frame, &all)];
    parts.push(part(frame, "sources", "part prose", frame.say(Phrase::SourcesTitle), source_list));
    parts.push(tag("p", "detail", vec![text(&version(frame))]));
    parts.push(links(frame, false, false));
    let columns = vec![contents(frame), tag("div", "text", parts)];
    let wide = vec![head, tag("main", "columns reading", columns)];
    sheet(frame, skip(frame, "#warning-signs", Phrase::PageSignsTitle), wide)
}

/// Links to the parts of the page.
fn contents(frame: Frame<'_>) -> Html {
    let part = |address: &str, phrase| link("", address, frame.say(phrase));
    let items = vec![
        part("#warning-signs", Phrase::PageSignsTitle),
        part("#first-steps", Phrase::FirstTitle),
        part("#watch", Phrase::WatchTitle),
        part("#explanations", Phrase::GuideExplanations),
        part("#general", Phrase::GuideGeneral),
        part("#topics", Phrase::GuideTopics),
        part("#questions", Phrase::CommonQuestionsTitle),
        part("#note", Phrase::NoteTitle),
        part("#sources", Phrase::SourcesTitle),
    ];
    let title = tag("p", "label", vec![frame.say(Phrase::PageContents)]);
    tag("nav", "contents", vec![title, list("", items)])
}

fn explanations(frame: Frame<'_>) -> Html {
    let words = &frame.words().explanations;
    let mut pictures = Vec::new();
    let mut all = vec![tag("p", "detail", vec![text(&frame.words().hedge)])];
    for (rules, words) in frame.rules().explanations.iter().zip(words) {
        let mut content = Vec::new();
        // A drawing that serves several explanations stands with the first.
        if let Some(picture) = rules.picture.filter(|picture| !pictures.contains(picture)) {
            pictures.push(picture);
            content.extend(figure(frame, picture));
        }
        content.push(prose(frame, 3, &words.text));
        all.push(entry(frame, "explanation-", &rules.name, &words.title, content));
    }
    part(frame, "explanations", "part", frame.say(Phrase::GuideExplanations), all)
}

fn topics(frame: Frame<'_>) -> Html {
    let words = &frame.words().topics;
    let all = frame.rules().topics.iter().zip(words).map(|(rules, words)| {
        entry(frame, "topic-", &rules.name, &words.title, vec![prose(frame, 3, &words.text)])
    });
    part(frame, "topics", "part", frame.say(Phrase::GuideTopics), all.collect())
}

fn questions(frame: Frame<'_>) -> Html {
    let words = &frame.words().common_questions;
    let all = frame.rules().common_questions.iter().zip(words).map(|(rules, words)| {
        entry(frame, "question-", &rules.name, &words.title, vec![prose(frame, 3, &words.text)])
    });
    part(frame, "questions", "part", frame.say(Phrase::CommonQuestionsTitle), all.collect())
}

/// One thing under a part's heading, with an anchor of its own.
fn entry(frame: Frame<'_>, kind: &str, name: &str, title: &str, content: Vec<Html>) -> Html {
    let inner = Frame { level: frame.level + 1, ..frame };
    part(inner, &[kind, name].concat(), "entry prose", text(title), content)
}
