use yew::prelude::*;

use super::Screen;
use crate::domain::answers::{Answer, Answers};
use crate::domain::interview::{self, Step, replay};
use crate::domain::outcome::Outcome;
use crate::domain::pack::{Pack, QuestionId};
use crate::ui::port::{Event, Port};
use crate::ui::question::Draft;
use crate::ui::settings::Settings;
use crate::ui::shared::Shared;

/// What a visit is made of.
#[derive(Clone, PartialEq, Properties)]
pub struct VisitProps {
    /// The content.
    pub pack: Shared<Pack>,
    /// The place that it is mounted in.
    pub port: Shared<dyn Port>,
    /// What the owner of the page chose.
    #[prop_or_default]
    pub settings: Settings,
    /// The answers of before a reload; none: a new visit.
    #[prop_or_default]
    pub answers: Answers,
    /// The position to show; none or unknown: where the answers lead.
    #[prop_or_default]
    pub position: Option<usize>,
    /// What was chosen on the static first screen when Continue was pressed
    /// there, an empty draft included. The visit goes on as if it had been
    /// pressed here, and takes the focus.
    #[prop_or_default]
    pub pressed: Option<Draft>,
}

/// What can happen in a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A question was answered.
    Answer(QuestionId, Answer),
    /// The answers were checked.
    SeeResult,
    /// Back to the screen before.
    Back,
    /// A question is to be answered anew.
    Change(QuestionId),
    /// The browser's history leads to a position; unknown ones to the first question.
    GoTo(usize),
    /// Everything is to be forgotten.
    StartAgain,
    /// The result is to be printed.
    Print,
    /// The summary is to be copied.
    Copy,
    /// Copying has ended, well or not.
    Copied(bool),
}

/// A whole visit. Only the answers and the position are its state; everything
/// else is what [`replay`] makes of them.
pub struct Visit {
    answers: Answers,
    position: usize,
    /// Whether the present question was opened by a change link.
    changing: bool,
}

impl Component for Visit {
    type Message = Message;
    type Properties = VisitProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let mut this = Self { answers: props.answers.clone(), position: 0, changing: false };
        let visit = replay(&props.pack, &this.answers);
        this.position = props
            .position
            .filter(|position| Screen::at(&visit, *position).is_some())
            .unwrap_or_else(|| Screen::next(&visit));
        if let Some(draft) = props.pressed {
            this.position = 0;
            if let Some(Screen::Question(question)) = Screen::at(&visit, 0)
                && let Some(asked) = props.pack.rules().questions.get(question.index())
                && let Ok(answer) = draft.answer(asked)
            {
                this.answer(ctx, question, answer);
            }
        }
        this
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        match message {
            Message::Answer(question, answer) => self.answer(ctx, question, answer),
            Message::SeeResult => {
                let visit = self.replay(ctx);
                self.go(ctx, visit.asked.len() + 1);
                props.port.emit(Event::Complete);
            }
            Message::Back => {
                let before = self.position.saturating_sub(1);
                if props.port.go_back(before) {
                    return false;
                }
                self.go(ctx, before);
            }
            Message::Change(question) => {
                if let Some(position) =
                    self.replay(ctx).asked.iter().position(|asked| *asked == question)
                {
                    self.go(ctx, position);
                    self.changing = true;
                }
            }
            Message::GoTo(position) => {
                let known = Screen::at(&self.replay(ctx), position).is_some();
                self.position = if known { position } else { 0 };
                self.changing = false;
                props.port.emit(Event::Step);
            }
            Message::StartAgain => {
                self.answers = Answers::new();
                self.position = 0;
                self.changing = false;
                props.port.store(&self.answers);
                props.port.forget_positions();
            }
            Message::Print => props.port.print(),
            Message::Copy | Message::Copied(_) => {}
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        html! {}
    }
}

impl Visit {
    fn replay(&self, ctx: &Context<Self>) -> interview::Visit {
        replay(&ctx.props().pack, &self.answers)
    }

    /// Takes an answer and goes on.
    fn answer(&mut self, ctx: &Context<Self>, question: QuestionId, answer: Answer) {
        let port = &ctx.props().port;
        if self.answers.is_empty() {
            port.emit(Event::Start);
        }
        // A question that still stands under an urgent advice: the advice stays.
        let under_advice = Screen::at(&self.replay(ctx), self.position) == Some(Screen::Result);
        self.answers.set(question, answer);
        port.store(&self.answers);
        let visit = self.replay(ctx);
        let next = Screen::next(&visit);
        if under_advice {
            self.position = next;
            port.replace_position(next);
            return;
        }
        let ends =
            matches!(&visit.step, Step::Done(outcome) if !matches!(outcome, Outcome::Guide(_)));
        let to = if ends || self.changing { next } else { next.min(self.position + 1) };
        self.go(ctx, to);
        if ends {
            port.emit(Event::Complete);
        }
    }

    /// Shows another position and tells the port of it.
    fn go(&mut self, ctx: &Context<Self>, position: usize) {
        let port = &ctx.props().port;
        self.position = position;
        self.changing = false;
        port.push_position(position);
        port.emit(Event::Step);
    }
}
