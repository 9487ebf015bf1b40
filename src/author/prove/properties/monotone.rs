use rustsat::types::Lit;

use super::kept::{is_lost, literal, message, statements};
use super::order::order;
use crate::author::prove::encoder::{AnswerSheet, Sheet};
use crate::author::prove::gates::Found;
use crate::author::prove::parts::{Decided, Statement};
use crate::author::prove::proof::{Proof, Told, disagrees, shown_change};
use crate::author::prove::report::Checked;
use crate::author::prove::smallest::Smallest;
use crate::domain::answers::Answers;
use crate::domain::pack::{Pack, QuestionId};

/// More or stronger signs, or "not sure" for none, never lower the level; what
/// holds a product back, whatever the stage, never goes away; nor does a
/// caution of it. Two sheets, the second with every answer the same or more
/// serious in the authors' order.
pub(crate) fn check(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    let mut change = None;
    for statement in statements(proof.pack) {
        if !decided.settles(statement, checked) {
            change.get_or_insert_with(|| Change::new(proof)).never(proof, checked, statement);
        }
    }
}

/// Any sheet, and one with more serious answers.
struct Change {
    then: Sheet,
    order: Vec<Lit>,
    smallest: Smallest,
}

impl Change {
    fn new(proof: &mut Proof<'_>) -> Self {
        let Proof { gates, pack, sheet, .. } = proof;
        let answers = AnswerSheet::new(gates, pack);
        let then = Sheet::plain(gates, pack, answers, None);
        let ids = (0..).map(QuestionId::new).take(sheet.answers.questions.len());
        let order = order(gates, pack, &sheet.answers, &then.answers, ids);
        let smallest = Smallest::of_change(gates, pack, &sheet.answers, &then.answers);
        Self { then, order, smallest }
    }

    /// What holds before never goes away.
    fn never(&self, proof: &mut Proof<'_>, checked: &mut Checked, statement: Statement) {
        checked.statements += 1;
        let Proof { gates, pack, sheet, .. } = proof;
        let before = literal(gates, sheet, statement);
        let after = literal(gates, &self.then, statement);
        let mut all = self.order.clone();
        all.extend([before, !after]);
        match self.smallest.find(gates, &all) {
            Err(Found::No) => {}
            Err(_) => checked.not_decided.push(message(pack, statement)),
            Ok(is_smallest) => {
                let (from, to) = (sheet.answers.read(gates), self.then.answers.read(gates));
                if is_lost(pack, statement, &from, &to) {
                    tell(checked, pack, statement, (&from, &to), is_smallest);
                } else {
                    disagrees(checked, pack, &message(pack, statement), &from);
                }
            }
        }
    }
}

/// Adds the finding, once for all levels.
pub(crate) fn tell(
    checked: &mut Checked,
    pack: &Pack,
    statement: Statement,
    (from, to): (&Answers, &Answers),
    is_smallest: bool,
) {
    let remedy = "mark the answer that is more serious with a higher `sign`, or change the rule that reads it the other way round";
    let message = message(pack, statement);
    if checked.findings.iter().all(|known| known.message != message) {
        let shown = shown_change(pack, from, to, is_smallest, |from, to| {
            is_lost(pack, statement, from, to)
        });
        checked.findings.push(Told::new(message, remedy).finding(checked, Some(shown)));
    }
}
