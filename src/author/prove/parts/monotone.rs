use std::collections::BTreeMap;

use super::{Cone, Decided, Parts, Statement};
use crate::author::prove::encoder::{Fault, Rails};
use crate::author::prove::gates::Found;
use crate::author::prove::properties::kept::{brought_by, is_lost, statements};
use crate::author::prove::properties::monotone::tell;
use crate::author::prove::properties::order::order;
use crate::author::prove::report::Checked;
use crate::author::prove::visits::bounds::Cut;
use crate::domain::answers::Answers;
use crate::domain::pack::{ConditionId, Level};

/// Whether more serious answers keep what a condition comes to.
enum Grows {
    Always,
    /// Not from the first of these sheets to the second, all other answers quiet.
    Not(Answers, Answers),
    NotDecided,
}

/// The level is the highest of those that alerts bring, and a product is held
/// back by some alert or caution: where each of these alone is kept, so is what
/// they come to. Where one is not, another may stand for it: that is a finding
/// only where the engine confirms it.
pub(crate) fn check(parts: &Parts<'_>, decided: &mut Decided, checked: &mut Checked) {
    let mut known = BTreeMap::new();
    for statement in statements(parts.pack) {
        let Some(brought_by) = brought_by(parts.pack, statement) else { continue };
        let mut all_grow = true;
        for (condition, cut) in brought_by {
            match known.entry((condition, cut)).or_insert_with(|| grows(parts, condition, cut)) {
                Grows::Always => {}
                Grows::Not(from, to)
                    if is_next(decided, statement) && is_lost(parts.pack, statement, from, to) =>
                {
                    tell(checked, parts.pack, statement, (from, to), false);
                    decided.add(statement);
                    all_grow = false;
                    break;
                }
                Grows::Not(..) | Grows::NotDecided => all_grow = false,
            }
            if parts.fault == Some(Fault::FirstAlertIsAll) {
                break;
            }
        }
        if all_grow {
            decided.add(statement);
        }
    }
}

/// Of the levels the lowest is told that is not kept, so the lower ones come first.
fn is_next(decided: &Decided, statement: Statement) -> bool {
    let lower = |level: Level| decided.has(Statement::KeepsLevel(level));
    match statement {
        Statement::KeepsLevel(Level::SameDay) => lower(Level::SeeClinician),
        Statement::KeepsLevel(Level::Emergency) => {
            lower(Level::SeeClinician) && lower(Level::SameDay)
        }
        _ => true,
    }
}

fn grows(parts: &Parts<'_>, condition: ConditionId, cut: Cut) -> Grows {
    let mut cone = parts.cone(&[condition]);
    let (then, rails) = cone.other();
    let questions = cone.questions.clone();
    let mut all = order(&mut cone.gates, parts.pack, &cone.answers, &then, questions.clone());
    if parts.fault == Some(Fault::NotSureIsNoChange) {
        all.extend(Cone::sure(&mut cone.gates, &then, &questions));
    }
    let at = |rails: Rails| if cut == Cut::Unsure { rails.unsure } else { rails.sure };
    all.extend([at(cone.rails(condition)), !at(rails.get(condition))]);
    match cone.find(&all) {
        Found::No => Grows::Always,
        Found::NotDecided => Grows::NotDecided,
        Found::Yes => {
            Grows::Not(cone.read(&cone.answers, &parts.calm), cone.read(&then, &parts.calm))
        }
    }
}
