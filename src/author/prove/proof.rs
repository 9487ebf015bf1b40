use rustsat::types::Lit;

use super::declared::Declared;
use super::encoder::{AnswerSheet, Fault, Sheet};
use super::finding::{Finding, Shown};
use super::gates::{Found, Gates};
use super::limits::Limits;
use super::report::Checked;
use super::smallest::Smallest;
use super::words::{as_json, changed, telling};
use crate::domain::answers::Answers;
use crate::domain::pack::Pack;

/// What the proofs over sheets share: the pack, and any sheet of answers to it.
pub(crate) struct Proof<'pack> {
    pub(crate) pack: &'pack Pack,
    pub(crate) declared: &'pack Declared,
    pub(crate) limits: Limits,
    pub(crate) gates: Gates,
    pub(crate) sheet: Sheet,
    pub(crate) smallest: Smallest,
}

/// What to do about what only a mistake in this program can bring.
pub(crate) const INTERNAL: &str = "report it: the engine rules this out";

/// What to say of a statement that fails.
pub(crate) struct Told {
    pub(crate) message: String,
    pub(crate) remedy: String,
}

impl Told {
    pub(crate) fn new(message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { message: message.into(), remedy: remedy.into() }
    }

    pub(crate) fn finding(self, checked: &Checked, witness: Option<Shown>) -> Finding {
        Finding { property: checked.property, message: self.message, remedy: self.remedy, witness }
    }
}

impl<'pack> Proof<'pack> {
    pub(crate) fn new(
        pack: &'pack Pack,
        declared: &'pack Declared,
        limits: Limits,
        fault: Option<Fault>,
    ) -> Self {
        let gates = Gates::of(limits, pack);
        Self::over(pack, declared, limits, gates, |gates, answers| {
            Sheet::new(gates, pack, answers, fault)
        })
    }

    /// Without the explanations: far fewer statements, where they do not count.
    pub(crate) fn plain(
        pack: &'pack Pack,
        declared: &'pack Declared,
        limits: Limits,
        fault: Option<Fault>,
    ) -> Self {
        Self::over(pack, declared, limits, Gates::new(limits), |gates, answers| {
            Sheet::plain(gates, pack, answers, fault)
        })
    }

    fn over(
        pack: &'pack Pack,
        declared: &'pack Declared,
        limits: Limits,
        mut gates: Gates,
        encode: impl Fn(&mut Gates, AnswerSheet) -> Sheet,
    ) -> Self {
        let answers = AnswerSheet::new(&mut gates, pack);
        let sheet = encode(&mut gates, answers);
        let smallest = Smallest::new(&mut gates, pack, &sheet.answers);
        Self { pack, declared, limits, gates, sheet, smallest }
    }

    /// States that something can never be. Answers under which it is, and
    /// under which the engine says so too, are a finding.
    pub(crate) fn never(
        &mut self,
        checked: &mut Checked,
        all: &[Lit],
        told: Told,
        is_so: impl Fn(&Answers) -> bool,
    ) {
        checked.statements += 1;
        match self.smallest.find(&mut self.gates, all) {
            Err(Found::No) => {}
            Err(_) => checked.not_decided.push(told.message),
            Ok(is_smallest) => {
                let answers = self.sheet.answers.read(&self.gates);
                if is_so(&answers) {
                    let shown = shown(self.pack, &answers, is_smallest, is_so);
                    checked.findings.push(told.finding(checked, Some(shown)));
                } else {
                    disagrees(checked, self.pack, &told.message, &answers);
                }
            }
        }
    }

    /// States that something can be. That no answers bring it is a finding;
    /// answers that do must do so in the engine too.
    pub(crate) fn possible(
        &mut self,
        checked: &mut Checked,
        all: &[Lit],
        told: Told,
        is_so: impl Fn(&Answers) -> bool,
    ) -> bool {
        checked.statements += 1;
        match self.gates.find(all) {
            Found::No => checked.findings.push(told.finding(checked, None)),
            Found::NotDecided => checked.not_decided.push(told.message),
            Found::Yes => {
                let answers = self.sheet.answers.read(&self.gates);
                if is_so(&answers) {
                    return true;
                }
                disagrees(checked, self.pack, &told.message, &answers);
            }
        }
        false
    }
}

/// Answers as a finding shows them; `is_so` tells whether others show it too.
pub(crate) fn shown(
    pack: &Pack,
    answers: &Answers,
    is_smallest: bool,
    is_so: impl Fn(&Answers) -> bool,
) -> Shown {
    Shown {
        words: telling(pack, answers, is_so),
        then: Vec::new(),
        is_smallest,
        json: as_json(pack, answers),
        then_json: None,
    }
}

/// Answers and their change as a finding shows them.
pub(crate) fn shown_change(
    pack: &Pack,
    from: &Answers,
    to: &Answers,
    is_smallest: bool,
    is_so: impl Fn(&Answers, &Answers) -> bool,
) -> Shown {
    // Another answer to what does not change is another answer on both sides.
    let both = |other: &Answers| {
        let after = other.iter().map(|(id, answer)| {
            (id, to.get(id).filter(|to| Some(*to) != from.get(id)).unwrap_or(answer))
        });
        is_so(other, &after.collect())
    };
    Shown {
        then: changed(pack, from, to),
        then_json: Some(as_json(pack, to)),
        ..shown(pack, from, is_smallest, both)
    }
}

/// The engine says otherwise: never shown as a finding.
pub(crate) fn disagrees(checked: &mut Checked, pack: &Pack, what: &str, answers: &Answers) {
    let answers = as_json(pack, answers);
    checked.internal_errors.push(format!("the proof and the engine disagree: {what}: {answers}"));
}
