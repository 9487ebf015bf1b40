use rustsat::types::Lit;

use super::withholds::is_shown;
use crate::author::prove::declared::Declared;
use crate::author::prove::engine;
use crate::author::prove::gates::{Found, at};
use crate::author::prove::parts::{Decided, Statement};
use crate::author::prove::proof::{Proof, Told, disagrees};
use crate::author::prove::report::Checked;
use crate::domain::answers::Answers;
use crate::domain::outcome::Outcome;
use crate::domain::pack::Pack;

/// Every alert, scope reason and product can come up, whatever the explanations.
pub(crate) fn check(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    alerts(proof, decided, checked);
    scope_reasons(proof, decided, checked);
    products(proof, decided, checked);
}

/// Every explanation can come first, and every topic can be shown.
pub(crate) fn check_explanations(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    explanations(proof, decided, checked);
    topics(proof, decided, checked);
}

fn explanations(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    let pack = proof.pack;
    let explains = proof.sheet.explains(&mut proof.gates);
    for (position, explanation) in pack.rules().explanations.iter().enumerate() {
        if decided.settles(Statement::Leads(position), checked) {
            continue;
        }
        let leads = at(&proof.sheet.ranking.leads, position);
        let passes = at(&proof.sheet.ranking.passes, position);
        let told = Told::new(
            format!("the explanation `{}` can never come first", explanation.name),
            "give its reasons more points, or lower the floor",
        );
        let known = checked.findings.len();
        proof.possible(checked, &[explains, leads], told, |answers| {
            engine::guide(pack, answers).and_then(|guide| engine::leading(&guide)) == Some(position)
        });
        if let Some(finding) = checked.findings.get_mut(known) {
            finding.message += &if proof.gates.find(&[passes]) == Found::No {
                format!(": its points never reach the floor of {}", pack.rules().floor)
            } else if proof.gates.find(&[leads]) == Found::No {
                ": another always has more points, or as many and stands earlier".to_owned()
            } else {
                ": whenever it would, an alert or a scope reason is told instead".to_owned()
            };
        }
    }
}

/// An alert is the only one when no other stands at its level or a higher
/// one: then it is what the visitor reads first, wherever it stands in the order.
fn alerts(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    let pack = proof.pack;
    let rules = pack.rules();
    let urgent = proof.sheet.triage.at_least[1];
    let alerts_told = proof.gates.or(&[urgent, proof.sheet.triage.guide]);
    for (position, alert) in rules.alerts.iter().enumerate() {
        // Out of scope no alert is told.
        let base = [at(&proof.sheet.triage.full, position), alerts_told];
        let told = Told::new(
            format!("the alert `{}` can never be told", alert.name),
            "its condition cannot hold where the outcome tells it: change the condition, or take the alert out",
        );
        if !decided.settles(Statement::Alert(position), checked)
            && !proof.possible(checked, &base, told, |answers| is_told(pack, answers, position))
        {
            continue;
        }
        if decided.settles(Statement::AlertAlone(position), checked) {
            continue;
        }
        let mut alone = base.to_vec();
        let mut beside: Vec<(usize, Lit)> = Vec::new();
        for other in (0..rules.alerts.len()).filter(|other| *other != position) {
            let stands = proof.sheet.triage.stands_at(&mut proof.gates, pack, other, alert.level);
            if !proof.declared.is_tie(position, other) {
                alone.push(!stands);
                beside.push((other, stands));
            }
        }
        checked.statements += 1;
        match proof.gates.find(&alone) {
            Found::Yes => {
                let answers = proof.sheet.answers.read(&proof.gates);
                if !is_alone(pack, proof.declared, &answers, position) {
                    disagrees(checked, pack, "an alert is the only one", &answers);
                }
            }
            Found::NotDecided => checked
                .not_decided
                .push(format!("whether the alert `{}` can be the only one", alert.name)),
            Found::No => {
                // The others that always stand beside it, for the message.
                let mut always = Vec::new();
                for (other, stands) in beside {
                    let mut without = base.to_vec();
                    without.push(!stands);
                    if proof.gates.find(&without) == Found::No {
                        always.extend(rules.alerts.get(other).map(|alert| alert.name.as_str()));
                    }
                }
                let (with, tie) = match always.first() {
                    Some(first) => (
                        format!("`{}` always stands beside it", always.join("`, `")),
                        format!("`tied-with = [\"{first}\"]`"),
                    ),
                    None => (
                        "one of several others always stands beside it".to_owned(),
                        "`tied-with`".to_owned(),
                    ),
                };
                let told = Told::new(
                    format!(
                        "the alert `{}` can never be the only one of its level or a higher one: {with}",
                        alert.name
                    ),
                    format!(
                        "write {tie} into it if that is meant, or change one of the conditions"
                    ),
                );
                checked.findings.push(told.finding(checked, None));
            }
        }
    }
}

/// Whether the engine tells an alert at its own level.
pub(crate) fn is_told(pack: &Pack, answers: &Answers, position: usize) -> bool {
    let level = pack.rules().alerts.get(position).map(|alert| alert.level);
    engine::outcome(pack, answers).is_some_and(|outcome| {
        engine::alerts(&outcome)
            .iter()
            .any(|held| held.alert.index() == position && Some(held.level) == level)
    })
}

/// Whether the engine tells an alert and, ties apart, no other of its level or a higher one.
pub(crate) fn is_alone(
    pack: &Pack,
    declared: &Declared,
    answers: &Answers,
    position: usize,
) -> bool {
    let level = pack.rules().alerts.get(position).map(|alert| alert.level);
    is_told(pack, answers, position)
        && engine::outcome(pack, answers).is_some_and(|outcome| {
            engine::alerts(&outcome).iter().all(|held| {
                let other = held.alert.index();
                other == position || Some(held.level) < level || declared.is_tie(position, other)
            })
        })
}

/// Whether the engine tells a scope reason.
pub(crate) fn is_of_scope(pack: &Pack, answers: &Answers, position: usize) -> bool {
    matches!(engine::outcome(pack, answers), Some(Outcome::OutOfScope(scope)) if scope.reason.index() == position)
}

fn scope_reasons(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    let pack = proof.pack;
    for (position, reason) in pack.rules().scope_reasons.iter().enumerate() {
        if decided.settles(Statement::Scope(position), checked) {
            continue;
        }
        let told = Told::new(
            format!("the scope reason `{}` can never be told", reason.name),
            "an earlier one or an alert always takes its place: change the order or the condition",
        );
        let this = at(&proof.sheet.triage.scope, position);
        proof.possible(checked, &[this], told, |answers| is_of_scope(pack, answers, position));
    }
}

fn topics(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    let pack = proof.pack;
    let rules = pack.rules();
    let explains = proof.sheet.explains(&mut proof.gates);
    let shows = proof.gates.and(&[explains, !proof.sheet.triage.topics_held_back]);
    for (position, topic) in rules.topics.iter().enumerate() {
        if decided.settles(Statement::Topic(position), checked) {
            continue;
        }
        let mut shown = Vec::new();
        for (number, explanation) in rules.explanations.iter().enumerate() {
            if explanation.topic.index() == position {
                shown.push(at(&proof.sheet.ranking.leads, number));
                shown.push(at(&proof.sheet.ranking.beside, number));
            }
        }
        let by_explanation = proof.gates.or(&shown);
        let any = proof.gates.or(&[by_explanation, proof.sheet.ranking.general]);
        let told = Told::new(
            format!("the topic `{}` can never be shown", topic.name),
            "let an explanation that can be shown name it, or take it out",
        );
        let possible = proof.possible(checked, &[shows, any], told, |answers| {
            engine::guide(pack, answers)
                .is_some_and(|guide| guide.topics.iter().any(|topic| topic.index() == position))
        });
        if possible && proof.gates.find(&[shows, by_explanation]) == Found::No {
            checked.notes.push(format!("only the general guide shows the topic `{}`", topic.name));
        }
    }
}

fn products(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    let pack = proof.pack;
    for (position, product) in pack.rules().products.iter().enumerate() {
        if decided.settles(Statement::Product(position), checked) {
            continue;
        }
        let card = at(&proof.sheet.cards, position);
        let told = Told::new(
            format!("the product `{}` can never be shown", product.name),
            "an alert or a caution always withholds it at its stage: change that, or take the product out",
        );
        proof.possible(checked, &[card], told, |answers| is_shown(pack, answers, position));
    }
}
