use yew::NodeRef;

use super::draft::{Draft, Half, Pick, Problem};
use super::level::level;
use super::tile::tile;
use crate::domain::pack::{ChoiceId, Kind, Phrase, Question, QuestionId, QuestionWords};
use crate::ui::frame::{Frame, number};
use crate::ui::pen::Pen;

/// A question on a screen.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    /// Its rules.
    pub question: &'a Question,
    /// Its words.
    pub words: &'a QuestionWords,
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

impl<'a> Form<'a> {
    /// The form of a question without any problem.
    #[must_use]
    pub fn new(
        frame: Frame<'a>,
        id: QuestionId,
        draft: &'a Draft,
        marks: &'a Marks,
    ) -> Option<Self> {
        let question = frame.rules().questions.get(id.index())?;
        Some(Self { question, words: frame.question(id)?, draft, problem: None, depth: 0, marks })
    }

    /// Whether it asks once more: "which of these are you not sure about?".
    #[must_use]
    pub fn asks_which(&self) -> bool {
        self.draft.half() == Half::WhichUnsure
    }
}

/// Draws the question with its inputs, without any button.
pub fn question(pen: &mut Pen<'_>, form: Form<'_>) {
    let phrases = pen.frame.words();
    let (title, help) = if form.asks_which() {
        (phrases.phrase(Phrase::WhichUnsure), phrases.phrase(Phrase::WhichUnsureHelp))
    } else {
        (form.words.title.as_str(), form.words.help.as_deref().unwrap_or_default())
    };
    let described = match (help.is_empty(), form.problem) {
        (true, None) => "",
        (false, None) => "question-help",
        (true, Some(_)) => "question-problem",
        (false, Some(_)) => "question-problem question-help",
    };
    let mark = if form.depth == 0 { &form.marks.heading } else { &form.marks.question };
    let group = Some(&form.marks.group);
    let keys = &["class", "part", "aria-describedby"];
    pen.element_with("fieldset", "question", keys, &[described], group, |pen| {
        pen.element("legend", "", |pen| {
            pen.marked_heading(form.depth, mark, |pen| pen.text(title));
        });
        if !help.is_empty() {
            noted(pen, "help", "question-help", help);
        }
        if let Some(problem) = form.problem {
            let sentence = sentence(form.question, problem);
            noted(pen, "problem", "question-problem", phrases.phrase(sentence));
        }
        pen.element("div", "tiles", |pen| match form.question.kind {
            Kind::One(_) => one(pen, form),
            Kind::Level(_) => level(pen, form),
            Kind::Many(_) => boxes(pen, form),
        });
    });
}

/// Words that describe a group of inputs.
fn noted(pen: &mut Pen<'_>, class: &'static str, id: &str, words: &str) {
    pen.element_with("p", class, &["class", "part", "id"], &[id], None, |pen| pen.text(words));
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

fn one(pen: &mut Pen<'_>, form: Form<'_>) {
    for choice in numbered(form.question) {
        tile(pen, form, Pick::Choice(choice));
    }
    not_sure(pen, form);
}

/// "I am not sure" stands apart, where it can be answered.
pub(super) fn not_sure(pen: &mut Pen<'_>, form: Form<'_>) {
    if form.question.not_sure {
        pen.element("div", "apart", |pen| tile(pen, form, Pick::NotSure));
    }
}

/// Boxes under the headings of their groups; then those who are not sure; then
/// none. In the second half the boxes once more, without those that were ticked.
fn boxes(pen: &mut Pen<'_>, form: Form<'_>) {
    let ticked = form.draft.ticked();
    let mut choices = Vec::new();
    for choice in numbered(form.question) {
        if !(form.asks_which() && ticked.contains(choice)) {
            choices.push(choice);
        }
    }
    let group =
        |id: ChoiceId| form.question.choices().get(id.index()).and_then(|choice| choice.group);
    for run in choices.chunk_by(|one, next| group(*one) == group(*next)) {
        match run.first().and_then(|first| group(*first)) {
            Some(title) => titled(pen, form, title, run),
            None => run.iter().for_each(|choice| tile(pen, form, Pick::Choice(*choice))),
        }
    }
    if !form.asks_which() {
        pen.element("div", "apart", |pen| {
            if form.question.not_sure {
                tile(pen, form, Pick::NotSure);
            }
            tile(pen, form, Pick::None);
        });
    } else if !ticked.is_empty() {
        pen.element("div", "ticked", |pen| {
            pen.say("p", "", Phrase::AlreadyTicked);
            pen.element("ul", "dots", |pen| {
                for choice in ticked.iter() {
                    if let Some(words) = form.words.choices.get(choice.index()) {
                        pen.line("li", "", &words.label);
                    }
                }
            });
        });
    }
}

/// A group of boxes under its heading.
fn titled(pen: &mut Pen<'_>, form: Form<'_>, group: u8, choices: &[ChoiceId]) {
    let group = usize::from(group);
    let title = form.words.groups.get(group).map_or("", String::as_str);
    let id = ["group-", &number(group)].concat();
    let keys = &["class", "part", "role", "aria-labelledby"];
    pen.element_with("div", "group", keys, &["group", &id], None, |pen| {
        noted(pen, "group-title", &id, title);
        for choice in choices {
            tile(pen, form, Pick::Choice(*choice));
        }
    });
}

fn numbered(question: &Question) -> impl Iterator<Item = ChoiceId> {
    (0..).map(ChoiceId::new).take(question.choices().len())
}
