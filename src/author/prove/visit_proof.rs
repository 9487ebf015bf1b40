use rustsat::types::Lit;

use super::encoder::{AnswerSheet, Fault, Sheet};
use super::gates::Gates;
use super::limits::Limits;
use super::smallest::Smallest;
use super::visits::Visits;
use crate::domain::answers::Answers;
use crate::domain::interview::replay;
use crate::domain::pack::Pack;

/// What the proofs over visits share. Apart from those over sheets: these
/// statements are many more, and would slow the others down.
pub(crate) struct VisitProof<'pack> {
    pub(crate) pack: &'pack Pack,
    pub(crate) limits: Limits,
    pub(crate) gates: Gates,
    pub(crate) sheet: Sheet,
    pub(crate) visits: Visits,
    pub(crate) smallest: Smallest,
}

impl<'pack> VisitProof<'pack> {
    pub(crate) fn new(pack: &'pack Pack, limits: Limits, fault: Option<Fault>) -> Self {
        Self::unrolled(pack, limits, fault, Visits::new)
    }

    /// The beginning of every visit: the emergencies alone.
    pub(crate) fn of_emergencies(pack: &'pack Pack, limits: Limits, fault: Option<Fault>) -> Self {
        Self::unrolled(pack, limits, fault, Visits::of_emergencies)
    }

    fn unrolled(
        pack: &'pack Pack,
        limits: Limits,
        fault: Option<Fault>,
        unroll: fn(&mut Gates, &Pack, &Sheet, Option<Fault>) -> Visits,
    ) -> Self {
        let mut gates = Gates::of(limits, pack);
        let answers = AnswerSheet::new(&mut gates, pack);
        let sheet = Sheet::plain(&mut gates, pack, answers, fault);
        let visits = unroll(&mut gates, pack, &sheet, fault);
        let smallest = Smallest::new(&mut gates, pack, &sheet.answers);
        Self { pack, limits, gates, sheet, visits, smallest }
    }

    /// The answers that the visit of the model asks for.
    pub(crate) fn read_visit(&self) -> Answers {
        let sheet = self.sheet.answers.read(&self.gates);
        let asked = replay(self.pack, &sheet).asked;
        sheet.iter().filter(|(question, _)| asked.contains(question)).collect()
    }

    /// How many of these hold in the model.
    pub(crate) fn holding(&self, literals: &[Lit]) -> usize {
        literals.iter().filter(|literal| self.gates.holds(**literal)).count()
    }
}
