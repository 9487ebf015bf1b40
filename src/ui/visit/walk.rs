use super::Screen;
use crate::domain::answers::{Answer, Answers};
use crate::domain::interview::{Step, Visit, replay};
use crate::domain::outcome::Outcome;
use crate::domain::pack::{Pack, QuestionId};

/// A walk through a visit: the answers and the position, which are all that
/// there is to remember. Everything else is what [`replay`] makes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The answers given so far.
    pub answers: Answers,
    /// The position shown; see [`Screen::at`].
    pub position: usize,
    /// Why the present question is open.
    errand: Errand,
}

/// Why a question is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Errand {
    /// It is its turn.
    Turn,
    /// A change link opened it: afterwards the visit goes on where it was.
    Change,
}

/// What a step of the walk does to the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trace {
    /// A new entry.
    New,
    /// The present entry holds the position.
    Same,
}

impl Walk {
    /// A walk with these answers, at this position; at none or an unknown one,
    /// where the answers lead.
    #[must_use]
    pub fn new(pack: &Pack, answers: Answers, position: Option<usize>) -> Self {
        let visit = replay(pack, &answers);
        let known = position.filter(|position| Screen::at(&visit, *position).is_some());
        let position = known.unwrap_or_else(|| Screen::next(&visit));
        Self { answers, position, errand: Errand::Turn }
    }

    /// The visit that the answers make.
    #[must_use]
    pub fn visit(&self, pack: &Pack) -> Visit {
        replay(pack, &self.answers)
    }

    /// The question on the screen, the one under an urgent advice included.
    #[must_use]
    pub fn question(&self, visit: &Visit) -> Option<QuestionId> {
        match (Screen::at(visit, self.position)?, &visit.step) {
            (Screen::Question(question), _) => Some(question),
            (Screen::Result, Step::Done(Outcome::Urgent(urgent))) => urgent.still_open,
            _ => None,
        }
    }

    /// Answers the question on the screen and goes on: to the next question,
    /// to the answers to check, or at once to a result that cannot wait.
    pub fn answer(&mut self, pack: &Pack, question: QuestionId, answer: Answer) -> Trace {
        let before = self.visit(pack);
        // Under an urgent advice the advice stays on the screen.
        let under_advice = Screen::at(&before, self.position) == Some(Screen::Result);
        self.answers.set(question, answer);
        let visit = self.visit(pack);
        let next = Screen::next(&visit);
        let waits = matches!(visit.step, Step::Ask(_) | Step::Done(Outcome::Guide(_)));
        let is_turn = self.errand == Errand::Turn && waits;
        self.position = if is_turn { next.min(self.position + 1) } else { next };
        self.errand = Errand::Turn;
        if under_advice { Trace::Same } else { Trace::New }
    }

    /// Shows the result.
    pub fn see_result(&mut self, pack: &Pack) {
        self.position = self.visit(pack).asked.len() + 1;
    }

    /// Opens a question again, if it was asked.
    pub fn change(&mut self, pack: &Pack, question: QuestionId) {
        if let Some(position) = self.visit(pack).asked.iter().position(|asked| *asked == question) {
            self.position = position;
            self.errand = Errand::Change;
        }
    }

    /// Shows a position; an unknown one is the first question.
    pub fn go_to(&mut self, pack: &Pack, position: usize) {
        let known = Screen::at(&self.visit(pack), position).is_some();
        self.position = if known { position } else { 0 };
        self.errand = Errand::Turn;
    }
}
