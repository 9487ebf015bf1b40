use crate::author::prove::{Given, WhenAsked};
use crate::author::tell::reading::{boxes, choices, levels};
use crate::domain::condition::ChoiceSet;
use crate::domain::pack::{ChoiceId, Pack, QuestionId};

/// When visits ask a question, in words.
#[must_use]
pub fn in_words(pack: &Pack, asked: &WhenAsked) -> String {
    match asked {
        WhenAsked::Always => "asked in every visit that has not ended before".to_owned(),
        WhenAsked::Never => "never asked".to_owned(),
        WhenAsked::NotDecided => {
            "asked only if it can still change something (when that is was not worked out)"
                .to_owned()
        }
        WhenAsked::Sometimes { given, never, whenever } => {
            let mut parts: Vec<String> =
                given.iter().map(|list| format!("if {}", said(pack, list))).collect();
            if !never.is_empty() {
                parts.push(format!("unless {}", said(pack, never)));
            }
            if !whenever {
                parts.push("only if it can still change something".to_owned());
            }
            format!("asked {}", parts.join("; and "))
        }
    }
}

/// What was said, question by question.
fn said(pack: &Pack, list: &[Given]) -> String {
    let mut questions: Vec<QuestionId> = list.iter().map(|given| given.question()).collect();
    questions.dedup();
    let parts = questions.into_iter().map(|id| {
        let of_it = || list.iter().filter(|given| given.question() == id);
        let chosen = |of: fn(&Given) -> Option<ChoiceId>| of_it().filter_map(of).collect();
        let one: ChoiceSet = chosen(|given| match given {
            Given::Choice(_, choice) => Some(*choice),
            _ => None,
        });
        let many: ChoiceSet = chosen(|given| match given {
            Given::Box(_, choice) => Some(*choice),
            _ => None,
        });
        let mut parts: Vec<String> = Vec::new();
        if !one.is_empty() {
            parts.push(choices(pack, id, one));
        }
        if !many.is_empty() {
            parts.push(boxes(pack, id, many));
        }
        parts.extend(of_it().filter_map(|given| match given {
            Given::Level(_, lowest, highest) => Some(levels(pack, id, (*lowest, *highest))),
            _ => None,
        }));
        if of_it().any(|given| matches!(given, Given::NotSure(_))) {
            parts.push("not sure".to_owned());
        }
        parts.join(" or ")
    });
    parts.collect::<Vec<_>>().join(", or ")
}
