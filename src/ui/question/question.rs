use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::draft::{Draft, Half, Pick, Problem};
use super::level::level;
use super::tile::{tile, tiles};
use crate::domain::pack::{ChoiceId, Kind, Phrase, Question, QuestionId, QuestionWords};
use crate::ui::element::{list, tag, text};
use crate::ui::frame::Frame;

/// A question on a screen.
#[derive(Clone, Copy)]
pub struct Form<'a> {
    /// The question.
    pub id: QuestionId,
    /// What is chosen so far.
    pub draft: &'a Draft,
    /// What was missing when Continue was pressed.
    pub problem: Option<Problem>,
    /// The depth of its heading.
    pub depth: u8,
    /// Where the focus can be put.
    pub marks: &'a Marks,
}

/// Where the focus can be put.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// The screen's heading.
    pub heading: NodeRef,
    /// The heading of the question, where it is not the screen's.
    pub question: NodeRef,
    /// The group of a question's inputs.
    pub group: NodeRef,
}

/// Draws the question with its inputs, without any button.
pub fn question(frame: Frame<'_>, form: Form<'_>) -> Html {
    let rules = frame.rules().questions.get(form.id.index());
    let (Some(question), Some(words)) = (rules, frame.question(form.id)) else {
        return Html::default();
    };
    let half = form.draft.half();
    let (title, help) = match half {
        Half::Asked => (words.title.as_str(), words.help.as_deref()),
        Half::WhichUnsure => (
            frame.words().phrase(Phrase::WhichUnsure),
            Some(frame.words().phrase(Phrase::WhichUnsureHelp)),
        ),
    };
    let mark = if form.depth == 0 { &form.marks.heading } else { &form.marks.question };
    let heading = frame.marked_heading(form.depth, mark.clone(), text(title));
    let mut fieldset = VTag::new("fieldset");
    fieldset.node_ref = form.marks.group.clone();
    let mut described = String::new();
    fieldset.add_child(tag("legend", "", vec![heading]));
    if let Some(help) = help {
        described.push_str("question-help ");
        fieldset.add_child(html! { <p class="help" id="question-help">{help.to_owned()}</p> });
    }
    if let Some(problem) = form.problem {
        described.push_str("question-problem");
        let sentence = frame.say(sentence(question, problem));
        fieldset.add_child(html! { <p class="problem" id="question-problem">{sentence}</p> });
    }
    if !described.is_empty() {
        fieldset.add_attribute("aria-describedby", described);
    }
    fieldset.add_child(match (&question.kind, half) {
        (Kind::One(_), _) => one(frame, form, question, words),
        (Kind::Level(_), _) => level(frame, form, question, words),
        (Kind::Many(_), Half::Asked) => boxes(frame, form, question, words),
        (Kind::Many(_), Half::WhichUnsure) => unsure(frame, form, question, words),
    });
    fieldset.into()
}

/// Why Continue does not go on, and what to do.
const fn sentence(question: &Question, problem: Problem) -> Phrase {
    match (problem, &question.kind) {
        (Problem::WhichUnsure, _) => Phrase::MissingUnsure,
        (Problem::Missing, Kind::Many(_)) => Phrase::MissingMany,
        (Problem::Missing, Kind::Level(_)) => Phrase::MissingLevel,
        (Problem::Missing, Kind::One(_)) if question.not_sure => Phrase::MissingOne,
        (Problem::Missing, Kind::One(_)) => Phrase::MissingOneKnown,
    }
}

fn one(frame: Frame<'_>, form: Form<'_>, question: &Question, words: &QuestionWords) -> Html {
    let mut all: Vec<Html> = numbered(question)
        .map(|choice| tile(frame, form, question, words, Pick::Choice(choice)))
        .collect();
    if question.not_sure {
        all.push(tag("div", "apart", vec![tile(frame, form, question, words, Pick::NotSure)]));
    }
    tiles(all)
}

/// Boxes under the headings of their groups; then those who are not sure; then none.
fn boxes(frame: Frame<'_>, form: Form<'_>, question: &Question, words: &QuestionWords) -> Html {
    let mut all = grouped(frame, form, question, words, |_| true);
    let mut apart = Vec::new();
    if question.not_sure {
        apart.push(tile(frame, form, question, words, Pick::NotSure));
    }
    apart.push(tile(frame, form, question, words, Pick::None));
    all.push(tag("div", "apart", apart));
    tiles(all)
}

/// The boxes once more, without those that were ticked.
fn unsure(frame: Frame<'_>, form: Form<'_>, question: &Question, words: &QuestionWords) -> Html {
    let ticked = form.draft.ticked();
    let mut all = grouped(frame, form, question, words, |choice| !ticked.contains(choice));
    if !ticked.is_empty() {
        let labels = ticked.iter().filter_map(|choice| words.choices.get(choice.index()));
        let ticked = list("dots", labels.map(|choice| text(&choice.label)));
        let title = tag("p", "", vec![frame.say(Phrase::AlreadyTicked)]);
        all.push(tag("div", "ticked", vec![title, ticked]));
    }
    tiles(all)
}

/// The boxes that are wanted, in their groups.
fn grouped(
    frame: Frame<'_>,
    form: Form<'_>,
    question: &Question,
    words: &QuestionWords,
    wanted: impl Fn(ChoiceId) -> bool,
) -> Vec<Html> {
    let mut all: Vec<Html> = Vec::new();
    let mut open: Option<(u8, Vec<Html>)> = None;
    for choice in numbered(question).filter(|choice| wanted(*choice)) {
        let group = question.choices().get(choice.index()).and_then(|choice| choice.group);
        if open.as_ref().map(|(group, _)| *group) != group {
            all.extend(open.take().map(|(group, tiles)| titled(words, group, tiles)));
        }
        let tile = tile(frame, form, question, words, Pick::Choice(choice));
        match (group, &mut open) {
            (Some(_), Some((_, tiles))) => tiles.push(tile),
            (Some(group), None) => open = Some((group, vec![tile])),
            (None, _) => all.push(tile),
        }
    }
    all.extend(open.map(|(group, tiles)| titled(words, group, tiles)));
    all
}

/// A group of boxes under its heading.
fn titled(words: &QuestionWords, group: u8, tiles: Vec<Html>) -> Html {
    let title = words.groups.get(usize::from(group)).map_or("", String::as_str);
    let mut id = String::from("group-");
    id.push_str(&group.to_string());
    html! {
        <div class="group" role="group" aria-labelledby={id.clone()}>
            <p class="group-title" {id}>{title.to_owned()}</p>
            {for tiles}
        </div>
    }
}

fn numbered(question: &Question) -> impl Iterator<Item = ChoiceId> {
    (0..).map(ChoiceId::new).take(question.choices().len())
}
