use std::cell::{Cell, RefCell};
use std::cmp::Reverse;

use super::{Problem, Severity};

/// How many names may be compared with mistaken ones. An author's
/// mistakes take some thousands; a hostile file would have its millions compared for
/// problems that are only counted.
const MOST_COMPARED: usize = 30_000;

/// Everything that was found. Readers share it and go on after a problem, so
/// that one mistake does not hide the others.
#[derive(Debug, Default)]
pub struct Problems {
    found: RefCell<Vec<Problem>>,
    compared: Cell<usize>,
}

impl Problems {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn report(&self, problem: Problem) {
        self.found.borrow_mut().push(problem);
    }

    /// Whether one more name may be compared with a mistaken one; counts it.
    pub(super) fn may_compare(&self) -> bool {
        self.compared.set(self.compared.get().saturating_add(1));
        self.compared.get() <= MOST_COMPARED
    }

    /// How many there are of this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.found.borrow().iter().filter(|problem| problem.severity == severity).count()
    }

    /// Whether something is certainly wrong.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// What to tell: errors before warnings before notes, each by file, then by
    /// place, those of a whole file first. Beside an error no notes: it may be
    /// what brought them about, and it comes first anyway.
    #[must_use]
    pub fn sorted(self) -> Vec<Problem> {
        let has_errors = self.has_errors();
        let mut problems = self.found.into_inner();
        problems.retain(|problem| !(has_errors && problem.severity == Severity::Note));
        problems.sort_by_cached_key(|problem| {
            let spot = problem.spot.as_ref();
            let place = spot
                .map(|spot| (spot.file.path.clone(), spot.span.as_ref().map(|span| span.start)));
            (Reverse(problem.severity), place)
        });
        problems
    }
}
