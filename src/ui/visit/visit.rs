use std::rc::Rc;

use yew::prelude::*;

use super::{Screen, Trace, Walk, draw};
use crate::domain::answers::Answers;
use crate::domain::interview::Step;
use crate::domain::outcome::Outcome;
use crate::domain::pack::{Pack, Phrase, QuestionId};
use crate::ui::browser;
use crate::ui::frame::Frame;
use crate::ui::port::{Event, Port};
use crate::ui::question::{Draft, Half, Marks, Pick, Problem};
use crate::ui::result::summary;
use crate::ui::settings::Settings;

/// What a visit is made of.
#[derive(Clone, Properties)]
pub struct VisitProps {
    /// The content, which is there for good.
    pub pack: &'static Pack,
    /// The place that it is mounted in.
    pub port: Rc<dyn Port>,
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

/// A place has one visit, and nothing of that is changed from outside: comparing
/// the rest would be code for nothing.
impl PartialEq for VisitProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.port, &other.port)
    }
}

/// What can happen in a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Something was chosen, or its tick taken back.
    Pick(Pick),
    /// The question on the screen was answered.
    Continue,
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

/// A whole visit: the walk, and what stands in the form before Continue.
pub struct Visit {
    walk: Walk,
    draft: Draft,
    problem: Option<Problem>,
    marks: Marks,
    focus: Focus,
}

/// Where the focus goes once the screen is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// It stays.
    Stays,
    /// To the heading of a new screen.
    Heading,
    /// To the heading of a question under an advice.
    Question,
    /// To the first input of the question that has no answer yet.
    Inputs,
}

impl Component for Visit {
    type Message = Message;
    type Properties = VisitProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let mut this = Self {
            walk: Walk::new(props.pack, props.answers.clone(), props.position),
            draft: Draft::default(),
            problem: None,
            marks: Marks::default(),
            focus: Focus::Stays,
        };
        this.open(ctx);
        if let Some(draft) = props.pressed {
            this.walk.go_to(props.pack, 0);
            this.draft = draft;
            this.focus = Focus::Heading;
            this.proceed(ctx);
        }
        this
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        match message {
            Message::Pick(pick) => {
                if let Some(question) = self.question(ctx) {
                    self.draft.pick(question, pick);
                    self.problem = None;
                }
            }
            Message::Continue => self.proceed(ctx),
            Message::SeeResult => {
                self.walk.see_result(props.pack);
                self.show(ctx, Trace::New);
            }
            Message::Back if self.draft.half() == Half::WhichUnsure => {
                self.draft.show(Half::Asked);
                self.problem = None;
                self.focus = self.focus_on_question(ctx);
            }
            Message::Back => {
                let before = self.walk.position.saturating_sub(1);
                if props.port.go_back(before) {
                    return false;
                }
                self.walk.go_to(props.pack, before);
                self.show(ctx, Trace::New);
            }
            Message::Change(question) => {
                self.walk.change(props.pack, question);
                self.show(ctx, Trace::New);
            }
            Message::GoTo(position) => {
                self.walk.go_to(props.pack, position);
                self.open(ctx);
                self.focus = Focus::Heading;
                props.port.emit(Event::Step);
            }
            Message::StartAgain => {
                self.walk = Walk::new(props.pack, Answers::new(), None);
                props.port.store(&self.walk.answers);
                props.port.forget_positions();
                self.open(ctx);
                self.focus = Focus::Heading;
            }
            Message::Print => props.port.print(),
            Message::Copy => {
                let text = summary(
                    self.frame(ctx, &Callback::noop()),
                    &self.walk.visit(props.pack),
                    &self.walk.answers,
                );
                let link = ctx.link().clone();
                props.port.copy(
                    &text,
                    Box::new(move |copied| link.send_message(Message::Copied(copied))),
                );
            }
            Message::Copied(copied) => {
                let phrase = if copied { Phrase::Copied } else { Phrase::CopyFailed };
                props.port.announce(props.pack.words().phrase(phrase));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = ctx.props().pack.words();
        let on = ctx.link().callback(|message: Message| message);
        let frame = self.frame(ctx, &on);
        let screen = draw(frame, &self.walk, &self.draft, self.problem, &self.marks);
        // Another key is another element: nothing of the screen before stays.
        let key = self.walk.position * 2 + usize::from(self.draft.half() == Half::WhichUnsure);
        html! {
            <div class="checker" part="checker" lang={words.language.clone()} dir={if words.right_to_left { "rtl" } else { "ltr" }}>
                <div class="screen" part="screen" {key}>{screen}</div>
            </div>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        match self.focus {
            Focus::Stays => {}
            Focus::Heading => browser::focus(&self.marks.heading),
            Focus::Question => browser::focus(&self.marks.question),
            Focus::Inputs => browser::focus_first_input(&self.marks.group),
        }
        self.focus = Focus::Stays;
    }
}

impl Visit {
    /// What drawing functions read.
    fn frame<'a>(&self, ctx: &'a Context<Self>, on: &'a Callback<Message>) -> Frame<'a> {
        let VisitProps { pack, settings, port, .. } = ctx.props();
        Frame { pack, settings, today: port.today(), level: settings.heading_level, on }
    }

    /// The rules of the question on the screen.
    fn question<'a>(&self, ctx: &'a Context<Self>) -> Option<&'a crate::domain::pack::Question> {
        let pack = ctx.props().pack;
        let id = self.walk.question(&self.walk.visit(pack))?;
        pack.rules().questions.get(id.index())
    }

    /// Takes the draft as an answer and goes on, or says what is missing.
    fn proceed(&mut self, ctx: &Context<Self>) {
        let VisitProps { pack, port, .. } = ctx.props();
        let Some(id) = self.walk.question(&self.walk.visit(pack)) else { return };
        let Some(question) = pack.rules().questions.get(id.index()) else { return };
        match self.draft.answer(question) {
            Ok(answer) => {
                if self.walk.answers.is_empty() {
                    port.emit(Event::Start);
                }
                let trace = self.walk.answer(pack, id, answer);
                port.store(&self.walk.answers);
                self.show(ctx, trace);
            }
            Err(Problem::WhichUnsure) if self.draft.half() == Half::Asked => {
                self.draft.show(Half::WhichUnsure);
                self.problem = None;
                self.focus = self.focus_on_question(ctx);
            }
            Err(problem) => {
                self.problem = Some(problem);
                self.focus = Focus::Inputs;
                port.announce("");
            }
        }
    }

    /// Shows the walk's position: history, events, the new heading.
    fn show(&mut self, ctx: &Context<Self>, trace: Trace) {
        let VisitProps { pack, port, .. } = ctx.props();
        match trace {
            Trace::New => port.push_position(self.walk.position),
            Trace::Same => port.replace_position(self.walk.position),
        }
        self.open(ctx);
        self.focus = Focus::Heading;
        port.emit(Event::Step);
        let visit = self.walk.visit(pack);
        if trace == Trace::New && Screen::at(&visit, self.walk.position) == Some(Screen::Result) {
            port.emit(Event::Complete);
        }
    }

    /// Fills the form of the screen, and tells those who listen where they are.
    fn open(&mut self, ctx: &Context<Self>) {
        let VisitProps { pack, port, .. } = ctx.props();
        let visit = self.walk.visit(pack);
        let id = self.walk.question(&visit);
        let answer = id.and_then(|id| self.walk.answers.get(id));
        self.draft =
            self.question(ctx).map_or_else(Draft::default, |question| Draft::of(question, answer));
        self.problem = None;
        let progress = draw::progress(pack, &visit, &self.walk);
        let words = progress.map(|progress| progress.words(self.frame(ctx, &Callback::noop())));
        port.announce(words.as_deref().unwrap_or_default());
    }

    fn focus_on_question(&self, ctx: &Context<Self>) -> Focus {
        let visit = self.walk.visit(ctx.props().pack);
        match (&visit.step, Screen::at(&visit, self.walk.position)) {
            (Step::Done(Outcome::Urgent(_)), Some(Screen::Result)) => Focus::Question,
            _ => Focus::Heading,
        }
    }
}
