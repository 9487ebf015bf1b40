use super::Mutant;
use super::as_written::as_written;
use super::mutant::{Change, Owner, made_of};
use super::part::Part;
use crate::domain::pack::{ConditionId, Pack, Rules};

/// Everything that can be taken away: each alert, each out-of-scope reason, each
/// caution, each reason of an explanation, and each part of each condition of
/// these and of the stages.
#[must_use]
pub fn mutants(pack: &Pack) -> Vec<Mutant> {
    let rules = pack.rules();
    let mut all = Vec::new();
    for (position, alert) in rules.alerts.iter().enumerate() {
        let rule = format!("alert {}", alert.name);
        all.push(whole(&rule, Change::Alert(position)));
        parts(rules, Owner::Alert(position), &rule, &mut all);
    }
    for (position, reason) in rules.scope_reasons.iter().enumerate() {
        let rule = format!("out-of-scope {}", reason.name);
        all.push(whole(&rule, Change::Scope(position)));
        parts(rules, Owner::Scope(position), &rule, &mut all);
    }
    for (position, stage) in rules.stages.iter().enumerate() {
        parts(rules, Owner::Stage(position), &format!("stage {}", stage.name), &mut all);
    }
    for (position, caution) in rules.cautions.iter().enumerate() {
        let rule = format!("caution {}", caution.name);
        all.push(whole(&rule, Change::Caution(position)));
        parts(rules, Owner::Caution(position), &rule, &mut all);
    }
    for (explanation, found) in rules.explanations.iter().enumerate() {
        for (position, reason) in found.reasons.iter().enumerate() {
            let rule = format!("reason {}/{}", found.name, reason.name);
            all.push(Mutant {
                without: Some(WHOLE_REASON.to_owned()),
                ..whole(&rule, Change::Reason(explanation, position))
            });
            parts(rules, Owner::Reason(explanation, position), &rule, &mut all);
        }
    }
    all
}

/// What authors write for the whole of a reason, where no story can miss it. The
/// whole of an alert, a caution or an out-of-scope reason is never excused.
const WHOLE_REASON: &str = "the whole reason";

fn whole(rule: &str, change: Change) -> Mutant {
    Mutant { rule: rule.to_owned(), without: None, name: format!("no {rule}"), change }
}

fn parts(rules: &Rules, owner: Owner, rule: &str, all: &mut Vec<Mutant>) {
    let Some(root) = owner.when(rules) else { return };
    for (position, condition) in made_of(rules, root) {
        let Ok(position) = u32::try_from(position) else { continue };
        let id = ConditionId::new(position);
        all.extend(Part::of(condition).into_iter().map(|part| Mutant {
            rule: rule.to_owned(),
            without: Some(part.name(rules, id)),
            name: format!("{rule}: `{}` without `{}`", as_written(rules, id), part.name(rules, id)),
            change: Change::Part { owner, condition: id, part },
        }));
    }
}
