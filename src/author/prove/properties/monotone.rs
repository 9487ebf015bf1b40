use rustsat::types::Lit;

use crate::author::prove::encoder::answered::Answered;
use crate::author::prove::encoder::triage::withholds_products;
use crate::author::prove::encoder::{AnswerSheet, Sheet};
use crate::author::prove::engine;
use crate::author::prove::gates::{Found, Gates, at};
use crate::author::prove::proof::{Proof, Told, disagrees, shown_change};
use crate::author::prove::property::Property;
use crate::author::prove::report::Checked;
use crate::author::prove::smallest::Smallest;
use crate::domain::answers::Answers;
use crate::domain::interview::{assess, known};
use crate::domain::pack::{Effect, Kind, Level, Pack, Question, Sign};

/// More or stronger signs, or "not sure" for none, never lower the level; what
/// holds a product back, whatever the stage, never goes away; nor does a
/// caution of it. Two sheets, the second with every answer the same or more
/// serious in the authors' order.
pub(crate) fn check(proof: &mut Proof<'_>) -> Checked {
    let mut checked = Checked::new(Property::Monotone);
    let rules = proof.pack.rules();
    let answers = AnswerSheet::new(&mut proof.gates, proof.pack);
    let then = Sheet::plain(&mut proof.gates, proof.pack, answers, None);
    let order = order(&mut proof.gates, proof.pack, &proof.sheet.answers, &then.answers);
    let smallest =
        Smallest::of_change(&mut proof.gates, proof.pack, &proof.sheet.answers, &then.answers);
    let mut change = Change { proof, then, order, smallest, checked: &mut checked };
    for (number, level) in
        [Level::SeeClinician, Level::SameDay, Level::Emergency].into_iter().enumerate()
    {
        let before = at(&change.proof.sheet.triage.at_least, number);
        let after = at(&change.then.triage.at_least, number);
        change.never(
            before,
            after,
            "more serious answers lower the level".to_owned(),
            |pack, from, to| engine::level(pack, from) >= level && engine::level(pack, to) < level,
        );
    }
    for (position, product) in rules.products.iter().enumerate() {
        let held = |gates: &mut Gates, sheet: &Sheet| {
            gates.or(&[sheet.triage.products_withheld, at(&sheet.withheld, position)])
        };
        let before = held(&mut change.proof.gates, &change.proof.sheet);
        let after = held(&mut change.proof.gates, &change.then);
        let message = format!("more serious answers bring back the product `{}`", product.name);
        change.never(before, after, message, |pack, from, to| {
            is_held_back(pack, from, position) && !is_held_back(pack, to, position)
        });
    }
    for (position, caution) in rules.cautions.iter().enumerate() {
        if !rules
            .products
            .iter()
            .any(|product| product.cautions.iter().any(|id| id.index() == position))
        {
            continue;
        }
        let before = at(&change.proof.sheet.cautions, position);
        let after = at(&change.then.cautions, position);
        let message = format!("more serious answers drop the caution `{}`", caution.name);
        change.never(before, after, message, |pack, from, to| {
            holds(pack, from, position) && !holds(pack, to, position)
        });
    }
    checked
}

struct Change<'a, 'pack> {
    proof: &'a mut Proof<'pack>,
    then: Sheet,
    order: Vec<Lit>,
    smallest: Smallest,
    checked: &'a mut Checked,
}

impl Change<'_, '_> {
    /// What holds before never goes away.
    fn never(
        &mut self,
        before: Lit,
        after: Lit,
        message: String,
        is_so: impl Fn(&Pack, &Answers, &Answers) -> bool,
    ) {
        self.checked.statements += 1;
        let mut all = self.order.clone();
        all.extend([before, !after]);
        let Proof { gates, pack, sheet, .. } = self.proof;
        match self.smallest.find(gates, &all) {
            Err(Found::No) => {}
            Err(_) => self.checked.not_decided.push(message),
            Ok(is_smallest) => {
                let (from, to) = (sheet.answers.read(gates), self.then.answers.read(gates));
                if is_so(pack, &from, &to) {
                    let remedy = "mark the answer that is more serious with a higher `sign`, or change the rule that reads it the other way round";
                    let shown = shown_change(pack, &from, &to, is_smallest, |from, to| {
                        is_so(pack, from, to)
                    });
                    let finding = Told::new(message, remedy).finding(self.checked, Some(shown));
                    if !self.checked.findings.iter().any(|known| known.message == finding.message) {
                        self.checked.findings.push(finding);
                    }
                } else {
                    disagrees(self.checked, pack, &message, &from);
                }
            }
        }
    }
}

/// Every answer of the second sheet is that of the first, or more serious.
fn order(gates: &mut Gates, pack: &Pack, from: &AnswerSheet, to: &AnswerSheet) -> Vec<Lit> {
    let pairs = from.questions.iter().zip(&to.questions);
    pack.rules()
        .questions
        .iter()
        .zip(pairs)
        .flat_map(|(question, (from, to))| more_serious(gates, question, from, to))
        .collect()
}

fn more_serious(
    gates: &mut Gates,
    question: &Question,
    from: &Answered,
    to: &Answered,
) -> Vec<Lit> {
    let mut all = Vec::new();
    match (from, to, &question.kind) {
        (
            Answered::One { choices: before, not_sure: unsure_before },
            Answered::One { choices: after, not_sure: unsure_after },
            Kind::One(choices),
        ) => {
            for (position, choice) in choices.iter().enumerate() {
                let stronger =
                    choices.iter().zip(after).enumerate().filter(|(other, (found, _))| {
                        *other == position || found.sign > choice.sign
                    });
                let mut allowed: Vec<Lit> = stronger.map(|(_, (_, literal))| *literal).collect();
                if choice.sign == Sign::None {
                    allowed.push(*unsure_after);
                }
                allowed.push(!at(before, position));
                all.push(gates.or(&allowed));
            }
            all.push(gates.or(&[!*unsure_before, *unsure_after]));
        }
        (
            Answered::Many { unsure: unsure_before, yes: before },
            Answered::Many { unsure: unsure_after, yes: after },
            Kind::Many(choices),
        ) => {
            for (position, choice) in choices.iter().enumerate() {
                let unsure = (at(unsure_before, position), at(unsure_after, position));
                let yes = (at(before, position), at(after, position));
                if choice.sign > Sign::None {
                    all.push(gates.or(&[!unsure.0, unsure.1]));
                    all.push(gates.or(&[!yes.0, yes.1]));
                } else {
                    // No sign either way: the same, or not sure of it.
                    let not_sure = gates.and(&[unsure.1, !yes.1]);
                    let differs = [gates.xor(unsure.0, unsure.1), gates.xor(yes.0, yes.1)];
                    let differs = gates.or(&differs);
                    all.push(gates.or(&[not_sure, !differs]));
                }
            }
        }
        (
            Answered::Level { at_least: before, not_sure: unsure_before },
            Answered::Level { at_least: after, not_sure: unsure_after },
            Kind::Level(sign),
        ) => {
            all.push(gates.or(&[!*unsure_before, *unsure_after]));
            for (before, after) in before.iter().zip(after).skip(1) {
                if *sign > Sign::None {
                    // "Not sure" has no level, so it can only follow level 0.
                    all.push(gates.or(&[!*before, *after]));
                } else {
                    let differs = gates.xor(*before, *after);
                    all.push(gates.or(&[*unsure_after, !differs]));
                }
            }
        }
        _ => {}
    }
    all
}

/// Whether a product is held back by level, alert or caution, as the engine has it.
fn is_held_back(pack: &Pack, answers: &Answers, position: usize) -> bool {
    let found = assess(pack, answers);
    let rules = pack.rules();
    let by_alert = found.alerts.iter().any(|held| {
        let alert = rules.alerts.get(held.alert.index());
        alert.is_some_and(|alert| withholds_products(alert, held.level))
    });
    let cautions = rules.products.get(position).into_iter().flat_map(|product| &product.cautions);
    by_alert
        || cautions.into_iter().any(|caution| {
            let withholds = rules
                .cautions
                .get(caution.index())
                .is_some_and(|caution| caution.effect == Effect::Withhold);
            withholds && holds(pack, answers, caution.index())
        })
}

/// Whether a caution is not false, as the engine has it.
fn holds(pack: &Pack, answers: &Answers, position: usize) -> bool {
    let known = known(pack, answers);
    let caution = pack.rules().cautions.get(position);
    let interval = caution.and_then(|caution| known.get(caution.when.index()));
    interval.is_some_and(|interval| interval.is_at_least_unsure())
}
