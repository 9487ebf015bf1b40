/// How much work a proof may be. Work is counted, not timed: the same content
/// gives the same report on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Decisions of the solver for one statement.
    pub decisions: u64,
    /// Counter-examples that are tried before a question's need is given up.
    pub attempts: usize,
    /// Questions up to which the exact longest visit is looked for.
    pub exact_questions: usize,
    /// Outcomes up to which they are counted.
    pub outcomes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { decisions: 2_000_000, attempts: 500, exact_questions: 64, outcomes: 5_000 }
    }
}
