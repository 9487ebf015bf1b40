use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;

use rustsat::solvers::{Solve, SolveIncremental, SolverResult};
use rustsat::types::{Clause, Lit, TernaryVal, Var};
use rustsat_batsat::BasicSolver;

use super::limits::Limits;
use crate::domain::pack::Pack;

/// Yes-or-no statements that are made of others, and a SAT solver that looks
/// for answers under which they hold. A statement that was made before is not
/// made again: two sheets that share answers share what depends on them only.
pub struct Gates {
    solver: BasicSolver,
    variables: u32,
    /// How many literals all clauses have together.
    literals: usize,
    made: HashMap<Gate, Lit>,
    limits: Limits,
    /// Decisions that the search under way may still take.
    decisions: Rc<Cell<u64>>,
    /// Work that is left for all searches together.
    work: u64,
    given_up: bool,
}

/// What was looked for: there, nowhere, or not decided within the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It can be so; the model tells how.
    Yes,
    /// It can never be so.
    No,
    /// The limit was reached.
    NotDecided,
}

#[derive(PartialEq, Eq, Hash)]
enum Gate {
    And(Box<[Lit]>),
    Xor(Lit, Lit),
}

impl Gates {
    /// Always so.
    pub const TRUE: Lit = Lit::positive(0);
    /// Never so.
    pub const FALSE: Lit = Lit::negative(0);

    /// None yet.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        let decisions = Rc::new(Cell::new(0_u64));
        let mut solver = BasicSolver::default();
        let counted = Rc::clone(&decisions);
        solver.batsat_mut().cb_mut().set_stop(move || {
            let left = counted.get();
            counted.set(left.saturating_sub(1));
            left == 0
        });
        let mut gates = Self {
            solver,
            variables: 1,
            literals: 0,
            made: HashMap::new(),
            limits,
            decisions,
            work: limits.work,
            given_up: false,
        };
        gates.require(&[Self::TRUE]);
        gates
    }

    /// The same for all of a pack's visits or explanations: those of a pack with
    /// too many questions are given up at once.
    pub(crate) fn of(limits: Limits, pack: &Pack) -> Self {
        let mut gates = Self::new(limits);
        if pack.rules().questions.len() > limits.unrolled_questions {
            gates.give_up();
        }
        gates
    }

    /// A statement of its own, true or false as the solver likes.
    pub fn free(&mut self) -> Lit {
        let variable = Var::new(self.variables);
        self.variables += 1;
        variable.pos_lit()
    }

    /// One of these must hold, always.
    pub fn require(&mut self, any_of: &[Lit]) {
        if self.given_up {
            return;
        }
        self.literals += any_of.len();
        if self.literals > self.limits.literals {
            self.give_up();
        }
        let clause: Clause = any_of.iter().copied().collect();
        // Adding a clause cannot fail: the solver grows with its variables.
        let added = self.solver.add_clause(clause);
        debug_assert!(added.is_ok(), "the solver took no clause");
    }

    /// All of them.
    pub fn and(&mut self, all: &[Lit]) -> Lit {
        if self.given_up {
            return Self::FALSE;
        }
        let mut all: Vec<Lit> = all.iter().copied().filter(|lit| *lit != Self::TRUE).collect();
        all.sort_unstable();
        all.dedup();
        // A literal and its opposite stand beside each other.
        let contradicts =
            all.windows(2).any(|pair| matches!(pair, [one, other] if *one == !*other));
        if contradicts || all.contains(&Self::FALSE) {
            return Self::FALSE;
        }
        match all.as_slice() {
            [] => return Self::TRUE,
            [one] => return *one,
            _ => {}
        }
        // Two for each, and the clause of all.
        let literals = 3 * all.len();
        let gate = Gate::And(all.into_boxed_slice());
        if let Some(made) = self.made.get(&gate) {
            return *made;
        }
        if literals > self.room() {
            self.give_up();
            return Self::FALSE;
        }
        let made = self.free();
        let Gate::And(all) = &gate else { return made };
        let all = all.clone();
        for lit in &all {
            self.require(&[!made, *lit]);
        }
        let mut clause: Vec<Lit> = all.iter().map(|lit| !*lit).collect();
        clause.push(made);
        self.require(&clause);
        self.made.insert(gate, made);
        made
    }

    /// Some of them.
    pub fn or(&mut self, some: &[Lit]) -> Lit {
        let none: Vec<Lit> = some.iter().map(|lit| !*lit).collect();
        !self.and(&none)
    }

    /// One of the two, not both.
    pub fn xor(&mut self, one: Lit, other: Lit) -> Lit {
        if self.given_up {
            return Self::FALSE;
        }
        let flipped = one.is_neg() != other.is_neg();
        let (one, other) = (one.var().pos_lit(), other.var().pos_lit());
        let (one, other) = (one.min(other), one.max(other));
        let plain = if one == other {
            Self::FALSE
        } else if one == Self::TRUE {
            !other
        } else if let Some(made) = self.made.get(&Gate::Xor(one, other)) {
            *made
        } else {
            let made = self.free();
            self.require(&[!made, one, other]);
            self.require(&[!made, !one, !other]);
            self.require(&[made, !one, other]);
            self.require(&[made, one, !other]);
            self.made.insert(Gate::Xor(one, other), made);
            made
        };
        if flipped { !plain } else { plain }
    }

    /// `then` where `condition` holds, else `otherwise`.
    pub fn pick(&mut self, condition: Lit, then: Lit, otherwise: Lit) -> Lit {
        if then == otherwise {
            return then;
        }
        let first = self.and(&[condition, then]);
        let second = self.and(&[!condition, otherwise]);
        self.or(&[first, second])
    }

    /// Some statement of one list is not that of the other.
    pub(crate) fn differ(&mut self, one: &[Lit], other: &[Lit]) -> Lit {
        let pairs = one.iter().zip(other);
        let differ: Vec<Lit> = pairs.map(|(one, other)| self.xor(*one, *other)).collect();
        self.or(&differ)
    }

    /// Says that something was too large to be made: nothing is decided any more.
    pub fn give_up(&mut self) {
        self.given_up = true;
    }

    /// How many more literals clauses may have.
    pub(crate) const fn room(&self) -> usize {
        if self.given_up { 0 } else { self.limits.literals.saturating_sub(self.literals) }
    }

    /// Whether something was too large: all that is made from then on is never
    /// so, and means nothing.
    #[must_use]
    pub const fn has_given_up(&self) -> bool {
        self.given_up
    }

    /// Whether all of these can hold together.
    pub fn find(&mut self, all: &[Lit]) -> Found {
        self.find_within(self.limits.work_of_one, all)
    }

    /// The same, for what is worth little work.
    pub fn find_cheaply(&mut self, all: &[Lit]) -> Found {
        self.find_within(self.limits.work_of_one / 100, all)
    }

    fn find_within(&mut self, work: u64, all: &[Lit]) -> Found {
        if self.given_up || self.work == 0 {
            return Found::NotDecided;
        }
        // What a decision costs grows with what follows from it.
        let cost = 1 + u64::from(self.variables) / 256;
        // Even a search without a mistake may decide every statement once, which is
        // quick while they are not too many.
        let once = u64::from(self.variables.min(100_000)).min(work);
        let decisions = (work.min(self.work) / cost).max(once);
        self.decisions.set(decisions);
        let found = self.solver.solve_assumps(all);
        let taken = decisions - self.decisions.get().min(decisions);
        self.work -= (taken * cost).min(self.work);
        match found {
            Ok(SolverResult::Sat) => Found::Yes,
            Ok(SolverResult::Unsat) => Found::No,
            Ok(SolverResult::Interrupted) | Err(_) => Found::NotDecided,
        }
    }

    /// Whether a statement holds in the model that was just found.
    #[must_use]
    pub fn holds(&self, lit: Lit) -> bool {
        matches!(self.solver.lit_val(lit), Ok(TernaryVal::True))
    }
}

/// The statement at a position; beyond the end, never.
pub(crate) fn at(list: &[Lit], position: usize) -> Lit {
    list.get(position).copied().unwrap_or(Gates::FALSE)
}
