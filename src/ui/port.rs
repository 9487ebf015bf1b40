use crate::domain::answers::Answers;
use crate::domain::pack::Date;

/// What the interface asks of the place it is mounted in: a browser's page, or
/// memory in tests and while prerendering.
pub trait Port {
    /// Tells the host page that something happened; never what was answered.
    fn emit(&self, event: Event);

    /// Puts a sentence into the root's one polite live region; empty: takes it out.
    fn announce(&self, sentence: &str);

    /// Keeps the answers for a reload in the same tab, where the owner chose
    /// so; none: forgets them.
    fn store(&self, answers: &Answers);

    /// Adds a history entry for a position of the visit: only the number.
    fn push_position(&self, position: usize);

    /// Puts a position into the present history entry.
    fn replace_position(&self, position: usize);

    /// Goes one history entry back, if that entry holds this position of the
    /// visit; the visit then hears of it by `GoTo`. Says whether it does.
    fn go_back(&self, position: usize) -> bool;

    /// Forgets the visit: history entries of before lead to the first question,
    /// and the present one holds position 0.
    fn forget_positions(&self);

    /// The visitor's day.
    fn today(&self) -> Date;

    /// Opens the browser's print dialogue.
    fn print(&self);

    /// Copies text by the visitor's wish; `done` hears whether it worked.
    fn copy(&self, text: &str, done: Box<dyn Fn(bool)>);
}

/// What the host page may hear. None of it tells an answer, a level, a stage
/// or an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The first answer was given.
    Start,
    /// Another screen is shown.
    Step,
    /// The visit has ended, in whatever way.
    Complete,
}
