use std::cell::RefCell;

use super::port::{Event, Port};
use crate::domain::answers::Answers;
use crate::domain::pack::Date;

/// A place without any page: it remembers what it was told. For tests and for
/// drawing examples.
#[derive(Debug)]
pub struct MemoryPort {
    /// The day it is there.
    pub today: Date,
    /// What it was told, in order.
    pub told: RefCell<Vec<Told>>,
}

/// What a port was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// An event.
    Event(Event),
    /// A sentence for the live region.
    Announced(String),
    /// Answers to keep.
    Stored(Answers),
    /// A new history entry.
    Pushed(usize),
    /// Another position for the present entry.
    Replaced(usize),
    /// Everything is to be forgotten.
    Forgotten,
    /// To print.
    Printed,
    /// A text to copy.
    Copied(String),
}

impl MemoryPort {
    /// A place that was told nothing yet.
    #[must_use]
    pub const fn new(today: Date) -> Self {
        Self { today, told: RefCell::new(Vec::new()) }
    }

    fn hear(&self, told: Told) {
        self.told.borrow_mut().push(told);
    }
}

impl Port for MemoryPort {
    fn emit(&self, event: Event) {
        self.hear(Told::Event(event));
    }

    fn announce(&self, sentence: &str) {
        self.hear(Told::Announced(sentence.to_owned()));
    }

    fn store(&self, answers: &Answers) {
        self.hear(Told::Stored(answers.clone()));
    }

    fn push_position(&self, position: usize) {
        self.hear(Told::Pushed(position));
    }

    fn replace_position(&self, position: usize) {
        self.hear(Told::Replaced(position));
    }

    fn go_back(&self, _position: usize) -> bool {
        false
    }

    fn forget_positions(&self) {
        self.hear(Told::Forgotten);
    }

    fn today(&self) -> Date {
        self.today
    }

    fn print(&self) {
        self.hear(Told::Printed);
    }

    fn copy(&self, text: &str, done: Box<dyn Fn(bool)>) {
        self.hear(Told::Copied(text.to_owned()));
        done(true);
    }
}
