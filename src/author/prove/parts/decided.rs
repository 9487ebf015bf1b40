use std::collections::BTreeSet;

use crate::author::prove::report::Checked;
use crate::author::prove::visits::Item;
use crate::domain::pack::{Level, QuestionId};

/// A single statement of a property; things by their positions in the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Statement {
    /// One explanation leads, or the general guide is shown.
    OneExplains,
    /// An explanation never leads without a reason that speaks for it.
    NoGuess(usize),
    /// This level is never lowered.
    KeepsLevel(Level),
    /// What holds a product back never goes away.
    HoldsBack(usize),
    /// A caution is never dropped.
    KeepsCaution(usize),
    /// An alert can be told.
    Alert(usize),
    /// And be the only one.
    AlertAlone(usize),
    /// A scope reason can be told.
    Scope(usize),
    /// A product can be shown.
    Product(usize),
    /// An explanation can come first.
    Leads(usize),
    /// A topic can be shown.
    Topic(usize),
    /// A question can be asked.
    Asked(QuestionId),
    /// Two choices of a question differ somewhere.
    Differs(QuestionId),
    /// A stage can be reached.
    Stage(usize),
    /// Two stages never hold together.
    StagesApart(usize, usize),
    /// What asks a question needs it.
    Needs(Item, QuestionId),
}

/// The statements that were decided before the whole is asked: those that hold,
/// and those that a finding breaks. Of a small pack none is: there the whole is
/// asked of each.
#[derive(Default)]
pub(crate) struct Decided(BTreeSet<Statement>);

impl Decided {
    /// That a statement is decided.
    pub(crate) fn add(&mut self, statement: Statement) {
        self.0.insert(statement);
    }

    pub(crate) fn has(&self, statement: Statement) -> bool {
        self.0.contains(&statement)
    }

    /// Whether a statement is decided; then it counts as checked.
    pub(crate) fn settles(&self, statement: Statement, checked: &mut Checked) -> bool {
        let has = self.has(statement);
        checked.statements += usize::from(has);
        has
    }
}
