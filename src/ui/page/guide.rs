use yew::Html;

use super::parts::{link, masthead, part, sheet, text_part, warning_signs};
use crate::domain::pack::{Block, Inline, Phrase, PictureId, SourceId};
use crate::ui::drawing::figure;
use crate::ui::frame::Frame;
use crate::ui::pen::Pen;
use crate::ui::prose::prose;
use crate::ui::result::foot::version;
use crate::ui::result::sources::sources;

/// The parts of the guide, in order: where each begins, and its heading. The
/// first stands above everything else.
const PARTS: &[(&str, Phrase)] = &[
    ("warning-signs", Phrase::PageSignsTitle),
    ("first-steps", Phrase::FirstTitle),
    ("watch", Phrase::WatchTitle),
    ("explanations", Phrase::GuideExplanations),
    ("general", Phrase::GuideGeneral),
    ("topics", Phrase::GuideTopics),
    ("questions", Phrase::CommonQuestionsTitle),
    ("note", Phrase::NoteTitle),
    ("sources", Phrase::SourcesTitle),
];

/// The guide: warning signs first, then everything there is to read. Nothing
/// to buy.
pub fn guide(frame: Frame<'_>) -> Html {
    let words = frame.words();
    let title = frame.fill_one(Phrase::GuideTitle, "title", &words.title);
    sheet(Pen::new(frame), |pen| {
        masthead(pen, "#warning-signs", Phrase::PageSignsTitle, |pen| {
            pen.heading(0, &title);
            link(pen, "", "index.html", Phrase::GuideBack);
        });
        pen.element("main", "text", |pen| {
            warning_signs(pen);
            pen.element("div", "columns reading", |pen| {
                contents(pen);
                pen.element("div", "text", |pen| {
                    pen.element("div", "prose", |pen| prose(pen, 1, &words.introduction));
                    for (id, title) in PARTS.iter().skip(1) {
                        draw(pen, id, *title);
                    }
                });
            });
        });
        pen.element("footer", "end", |pen| pen.line("p", "detail", &version(frame)));
    })
}

/// What was checked of the rules; nothing where they have no certificate.
fn checked(frame: Frame<'_>) -> Vec<Block> {
    let Some(certificate) = &frame.rules().certificate else { return Vec::new() };
    let values = [
        ("version", frame.rules().version.as_str()),
        ("checker", certificate.checker.as_str()),
        ("longest-visit", &certificate.longest_visit.to_string()),
        ("statements", &certificate.statements.to_string()),
    ];
    let fill = |run: &Inline| match run {
        Inline::Text(text) => Inline::Text(Phrase::fill(text, &values)),
        Inline::Strong(text) => Inline::Strong(Phrase::fill(text, &values)),
    };
    let filled = |runs: &Vec<Inline>| runs.iter().map(fill).collect::<Vec<_>>();
    let blocks = frame.words().checked.iter().map(|block| match block {
        Block::Heading(runs) => Block::Heading(filled(runs)),
        Block::Paragraph(runs) => Block::Paragraph(filled(runs)),
        Block::List(items) => Block::List(items.iter().map(filled).collect()),
    });
    blocks.collect()
}

/// Links to the parts of the page.
fn contents(pen: &mut Pen<'_>) {
    pen.element("nav", "contents", |pen| {
        pen.say("p", "label", Phrase::PageContents);
        pen.element("ul", "", |pen| {
            for (id, title) in PARTS {
                pen.element("li", "", |pen| link(pen, "", &["#", id].concat(), *title));
            }
        });
    });
}

/// One part of the page.
fn draw(pen: &mut Pen<'_>, id: &str, phrase: Phrase) {
    let words = pen.frame.words();
    let title = words.phrase(phrase);
    match id {
        "first-steps" => text_part(pen, id, phrase, &words.first_steps),
        "watch" => text_part(pen, id, phrase, &words.safety_net),
        "general" => text_part(pen, id, phrase, &words.general_guide),
        "note" => part(pen, id, "section", 1, title, |pen| {
            prose(pen, 2, &words.disclaimer);
            prose(pen, 1, &checked(pen.frame));
        }),
        "explanations" => part(pen, id, "section", 1, title, explanations),
        "topics" => part(pen, id, "section", 1, title, |pen| {
            for (rules, words) in pen.frame.rules().topics.iter().zip(&words.topics) {
                entry(pen, &["topic-", &rules.name].concat(), None, &words.title, &words.text);
            }
        }),
        "questions" => part(pen, id, "section", 1, title, |pen| {
            let rules = &pen.frame.rules().common_questions;
            for (rules, words) in rules.iter().zip(&words.common_questions) {
                entry(pen, &["question-", &rules.name].concat(), None, &words.title, &words.text);
            }
        }),
        _ => part(pen, id, "section", 1, title, |pen| {
            let all = (0..).map(SourceId::new).take(pen.frame.rules().sources.len());
            sources(pen, &all.collect::<Vec<_>>());
        }),
    }
}

fn explanations(pen: &mut Pen<'_>) {
    let words = pen.frame.words();
    pen.line("p", "detail", &words.hedge);
    let mut pictures = Vec::new();
    for (rules, words) in pen.frame.rules().explanations.iter().zip(&words.explanations) {
        // A drawing that serves several explanations stands with the first.
        let picture = rules.picture.filter(|picture| !pictures.contains(picture));
        pictures.extend(picture);
        entry(pen, &["explanation-", &rules.name].concat(), picture, &words.title, &words.text);
    }
}

/// One thing under a part's heading, with an anchor of its own.
fn entry(pen: &mut Pen<'_>, id: &str, picture: Option<PictureId>, title: &str, text: &[Block]) {
    part(pen, id, "entry prose", 2, title, |pen| {
        if let Some(picture) = picture {
            figure(pen, picture);
        }
        prose(pen, 3, text);
    });
}
