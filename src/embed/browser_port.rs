use std::cell::RefCell;

use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement, window};

use super::browser_history::BrowserHistory;
use super::kept_visit::KeptVisit;
use super::session_storage::SessionStorage;
use super::{calendar, clipboard};
use crate::domain::answers::Answers;
use crate::domain::pack::{Date, Pack};
use crate::ui::port::{Event, Port};

/// The page around the element, as the interface asks for it.
#[derive(Debug)]
pub(super) struct BrowserPort {
    /// The element.
    pub(super) host: HtmlElement,
    /// The content, for the day of its review.
    pub(super) pack: &'static Pack,
    /// The hash of the content.
    pub(super) content: u64,
    /// The element's entries in the browser's history.
    pub(super) history: BrowserHistory,
    /// Where the owner lets the tab keep the answers.
    pub(super) storage: Option<SessionStorage>,
    /// The root's one polite live region.
    pub(super) status: Option<Element>,
    /// The answers as they were stored last.
    pub(super) answers: RefCell<Answers>,
}

impl BrowserPort {
    /// The visit, to go on with it later; nothing before the first answer.
    pub(super) fn kept(&self) -> Option<String> {
        let answers = self.answers.borrow();
        if answers.is_empty() {
            return None;
        }
        let kept = KeptVisit {
            content: self.content,
            kept_at_millis: calendar::now_millis(),
            trail: self.history.trail(),
            position: self.history.position(),
            answers: answers.clone(),
        };
        Some(kept.encode())
    }

    /// Tells the page whether an answer was given, never which: our own page
    /// hides its link to the products then.
    pub(super) fn mark_started(&self) {
        let is_started = !self.answers.borrow().is_empty();
        // Fails only for a name that no attribute can have.
        let _ = self.host.toggle_attribute_with_force("data-started", is_started);
    }

    /// Brings the tab's entry up to date.
    pub(super) fn keep(&self) {
        let Some(storage) = &self.storage else { return };
        match self.kept() {
            Some(text) => storage.write(&text),
            None => storage.forget(),
        }
    }
}

impl Port for BrowserPort {
    fn emit(&self, event: Event) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        let name = match event {
            Event::Start => "symptom-checker:start",
            Event::Step => "symptom-checker:step",
            Event::Complete => "symptom-checker:complete",
        };
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _ = self.host.dispatch_event(&event);
        }
    }

    fn announce(&self, sentence: &str) {
        if let Some(status) = &self.status {
            status.set_text_content((!sentence.is_empty()).then_some(sentence));
        }
    }

    fn store(&self, answers: &Answers) {
        self.answers.replace(answers.clone());
        self.mark_started();
        self.keep();
    }

    fn push_position(&self, position: usize) {
        self.history.push(position);
        self.keep();
    }

    fn replace_position(&self, position: usize) {
        self.history.replace(position);
        self.keep();
    }

    fn go_back(&self, position: usize) -> bool {
        self.history.go_back(position)
    }

    fn forget_positions(&self) {
        self.history.start_again();
        self.keep();
    }

    fn today(&self) -> Date {
        calendar::today().unwrap_or(self.pack.rules().reviewed)
    }

    fn print(&self) {
        if let Some(window) = window() {
            // A browser that cannot print says so itself.
            let _ = window.print();
        }
    }

    fn copy(&self, text: &str, done: Box<dyn Fn(bool)>) {
        clipboard::copy(&self.host, text, done);
    }
}
