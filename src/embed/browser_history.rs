use std::cell::{Cell, RefCell};

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{History, window};

use super::trail::Trail;

/// Under this name our numbers stand in the state of a history entry, beside
/// what the host has there: `{"symptom-checker": {"<element>": <number>}}`.
const NAME: &str = "symptom-checker";

/// The positions of one element's visit in the browser's history. Where the
/// host's own state is no plain object there is nothing to stand beside: then
/// history is left alone, and the visit's own Back still works. So it is where
/// the owner wants no entries.
#[derive(Debug)]
pub(super) struct BrowserHistory {
    /// What the element's numbers are called; none: no entry is touched.
    element: Option<String>,
    trail: Cell<Trail>,
    position: Cell<usize>,
    /// Of entries that this page added: their number, and that of the entry before.
    before: RefCell<Vec<(u32, u32)>>,
    /// The browser was asked to go back, and has not arrived.
    is_leaving: Cell<bool>,
}

impl BrowserHistory {
    /// The history of a new visit. Entries of one that the page has forgotten,
    /// as after a reload, are old.
    pub(super) fn new_visit(element: Option<String>) -> Self {
        let first = read(element.as_deref()).map_or(0, |number| number.saturating_add(1));
        Self::with(element, Trail::new(first, first), 0)
    }

    /// The history of a visit that goes on: at the position that the present
    /// entry holds, else at the one that was kept.
    pub(super) fn kept(element: Option<String>, trail: Trail, position: usize) -> Self {
        let position = read(element.as_deref()).map_or(position, |number| trail.position(number));
        Self::with(element, trail, position)
    }

    const fn with(element: Option<String>, trail: Trail, position: usize) -> Self {
        let (trail, position, is_leaving) =
            (Cell::new(trail), Cell::new(position), Cell::new(false));
        Self { element, trail, position, before: RefCell::new(Vec::new()), is_leaving }
    }

    /// The numbers of the visit's entries.
    pub(super) const fn trail(&self) -> Trail {
        self.trail.get()
    }

    /// The position that was shown last.
    pub(super) const fn position(&self) -> usize {
        self.position.get()
    }

    /// Adds an entry. The present one gets the position that is left, if it
    /// does not hold it: the page's first entry, or one that the host added.
    pub(super) fn push(&self, position: usize) {
        let leaving = self.number(self.position.get());
        if self.read() != Some(leaving) {
            self.write(leaving, History::replace_state);
        }
        let number = self.number(position);
        self.position.set(position);
        self.write(number, History::push_state);
        let mut before = self.before.borrow_mut();
        before.retain(|(added, _)| *added != number);
        before.push((number, leaving));
    }

    /// Puts the position into the present entry.
    pub(super) fn replace(&self, position: usize) {
        let number = self.number(position);
        self.position.set(position);
        self.write(number, History::replace_state);
    }

    /// Goes back, if the entry before the present one is known to hold the
    /// position. A second press before it is there is the first one's: two
    /// could lead past the visit, out of the page.
    pub(super) fn go_back(&self, position: usize) -> bool {
        let (wanted, present) = (self.number(position), self.number(self.position.get()));
        let is_known =
            self.read() == Some(present) && self.before.borrow().contains(&(present, wanted));
        if is_known && !self.is_leaving.get() {
            self.is_leaving.set(history().is_some_and(|history| history.back().is_ok()));
        }
        is_known && self.is_leaving.get()
    }

    /// The position that the browser has gone to; nothing, if the entry is
    /// none of ours, such as that of a link within the page.
    pub(super) fn arrive(&self) -> Option<usize> {
        self.is_leaving.set(false);
        let position = self.trail.get().position(self.read()?);
        self.position.set(position);
        Some(position)
    }

    /// Leaves every entry of before behind.
    pub(super) fn start_again(&self) {
        let mut trail = self.trail.get();
        trail.start_again();
        self.trail.set(trail);
        self.before.borrow_mut().clear();
        self.replace(0);
    }

    fn read(&self) -> Option<u32> {
        read(self.element.as_deref())
    }

    fn number(&self, position: usize) -> u32 {
        let mut trail = self.trail.get();
        let number = trail.number(position);
        self.trail.set(trail);
        number
    }

    /// Writes a number beside what stands in the present entry. A browser may
    /// refuse, for instance after very many entries; the visit goes on.
    fn write(&self, number: u32, how: fn(&History, &JsValue, &str) -> Result<(), JsValue>) {
        // Where the visit moves on meanwhile, the way back may never come.
        self.is_leaving.set(false);
        let (Some(history), Some(element)) = (history(), &self.element) else { return };
        let Some(state) = history.state().ok().and_then(|state| copy(&state)) else { return };
        let ours = Reflect::get(&state, &NAME.into()).ok().and_then(|ours| copy(&ours));
        let ours = ours.unwrap_or_default();
        let _ = Reflect::set(&ours, &element.as_str().into(), &number.into());
        let _ = Reflect::set(&state, &NAME.into(), &ours);
        let _ = how(&history, &state, "");
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// The number in the present entry.
fn read(element: Option<&str>) -> Option<u32> {
    let element = element?;
    let ours = Reflect::get(&history()?.state().ok()?, &NAME.into()).ok()?;
    let number = Reflect::get(&ours, &element.into()).ok()?.as_f64()?;
    // Whoever else may have written it: only whole numbers of ours count.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

/// A copy of a plain object, an empty one for nothing; none for anything else.
fn copy(state: &JsValue) -> Option<Object> {
    if state.is_null() || state.is_undefined() {
        return Some(Object::new());
    }
    let plain = state.is_object() && !Array::is_array(state);
    plain.then(|| Object::assign(&Object::new(), state.unchecked_ref()))
}
