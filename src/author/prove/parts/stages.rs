use super::{Decided, Parts, Statement};
use crate::author::prove::gates::Found;
use crate::author::prove::proof::shown;
use crate::author::prove::properties::stages::{is_overlap, overlap};
use crate::author::prove::report::Checked;
use crate::domain::pack::ConditionId;

/// Two stages hold together only where their own conditions can, and none before
/// them does; that they do is a finding where the engine confirms it.
pub(crate) fn check(parts: &Parts<'_>, decided: &mut Decided, checked: &mut Checked) {
    let stages = &parts.pack.rules().stages;
    for (position, stage) in stages.iter().enumerate() {
        for (later, other) in stages.iter().enumerate().skip(position + 1) {
            let (Some(first), Some(second)) = (stage.when, other.when) else { continue };
            if parts.declared.goes_before(position, later) {
                continue;
            }
            let before: Vec<ConditionId> =
                stages.iter().take(position).filter_map(|stage| stage.when).collect();
            let mut roots = before.clone();
            roots.extend([first, second]);
            let mut cone = parts.cone(&roots);
            let mut all: Vec<_> = before.iter().map(|when| !cone.rails(*when).unsure).collect();
            all.extend([cone.rails(first).unsure, cone.rails(second).unsure]);
            let is_so = |answers: &_| is_overlap(parts.pack, answers, position, later);
            let found = cone
                .confirmed(&all, |cone| Some(cone.read(&cone.answers, &parts.calm)).filter(is_so));
            match found {
                Ok(answers) => {
                    let shown = shown(parts.pack, &answers, false, is_so);
                    let finding = overlap(stage, other).finding(checked, Some(shown));
                    checked.findings.push(finding);
                }
                Err(Found::No) => {}
                Err(_) => continue,
            }
            decided.add(Statement::StagesApart(position, later));
        }
    }
}
