/// How much work a proof may be. Work is counted, not timed: the same content
/// gives the same report on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How many literals all clauses of a solver may have together: memory, 40
    /// bytes each with what stands beside them, and two solvers at once.
    pub literals: usize,
    /// Work for one search: decisions of the solver, each times what it costs
    /// among so many statements. A million is one to four seconds.
    pub work_of_one: u64,
    /// Work for all searches over sheets, and again for all over visits.
    pub work: u64,
    /// Counter-examples that are tried before a question's need is given up.
    pub attempts: usize,
    /// Questions up to which each statement is asked of the whole pack at once; of
    /// larger packs parts are tried first.
    pub whole_questions: usize,
    /// Questions up to which all visits are followed at once, and all explanations
    /// compared with each other.
    pub unrolled_questions: usize,
    /// Questions up to which the exact longest visit is looked for.
    pub exact_questions: usize,
    /// Outcomes up to which they are counted.
    pub outcomes: usize,
}

impl Limits {
    /// What most proofs may be.
    pub const DEFAULT: Self = Self {
        literals: 7_000_000,
        work_of_one: 5_000_000,
        work: 15_000_000,
        attempts: 500,
        whole_questions: 64,
        unrolled_questions: 96,
        exact_questions: 64,
        outcomes: 5_000,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
