use crate::author::prove::engine;
use crate::author::prove::gates::{Found, at};
use crate::author::prove::parts::{Decided, Statement};
use crate::author::prove::proof::{Proof, Told};
use crate::author::prove::report::Checked;
use crate::domain::answers::Answers;
use crate::domain::interview::known;
use crate::domain::pack::{Pack, Stage};

/// Each stage can be reached, the last has no condition, and two conditions
/// hold together only where the authors declare which goes first.
pub(crate) fn check(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    let pack = proof.pack;
    let stages = &pack.rules().stages;
    let guide = proof.sheet.triage.guide;
    for (position, stage) in stages.iter().enumerate() {
        let here = at(&proof.sheet.stage, position);
        let told = Told::new(
            format!("the stage `{}` cannot be reached", stage.name),
            "an earlier stage, an alert or a scope reason always takes its place: narrow that, or take the stage out",
        );
        if !decided.settles(Statement::Stage(position), checked) {
            proof.possible(checked, &[guide, here], told, |answers| {
                engine::guide(pack, answers).is_some_and(|guide| guide.stage.index() == position)
            });
        }
        // The last has no condition: it stands for "none of the others".
        let last = stages.len().saturating_sub(1);
        for (later, other) in stages.iter().enumerate().take(last).skip(position + 1) {
            let both = [guide, here, at(&proof.sheet.stage_holds, later)];
            if proof.declared.goes_before(position, later) {
                checked.statements += 1;
                if proof.gates.find(&both) == Found::No {
                    checked.notes.push(format!(
                        "the stages `{}` and `{}` never hold together: their order need not be declared",
                        stage.name, other.name
                    ));
                }
                continue;
            }
            if decided.settles(Statement::StagesApart(position, later), checked) {
                continue;
            }
            let told = overlap(stage, other);
            proof.never(checked, &both, told, |answers| is_overlap(pack, answers, position, later));
        }
    }
}

/// What is wrong where two stages can hold together.
pub(crate) fn overlap(stage: &Stage, other: &Stage) -> Told {
    Told::new(
        format!(
            "the stages `{}` and `{}` can hold together, and only their order decides",
            stage.name, other.name
        ),
        format!(
            "write `before = [\"{}\"]` into `{}` if that order is meant, or narrow one of the two",
            other.name, stage.name
        ),
    )
}

/// Whether the engine has a guide at a stage while a later one holds too.
pub(crate) fn is_overlap(pack: &Pack, answers: &Answers, position: usize, later: usize) -> bool {
    let when = pack.rules().stages.get(later).and_then(|stage| stage.when);
    let holds = when.is_some_and(|when| {
        let known = known(pack, answers);
        known.get(when.index()).is_some_and(|interval| interval.is_at_least_unsure())
    });
    holds && engine::guide(pack, answers).is_some_and(|guide| guide.stage.index() == position)
}
