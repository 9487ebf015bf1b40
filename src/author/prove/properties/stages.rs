use crate::author::prove::engine;
use crate::author::prove::gates::{Found, at};
use crate::author::prove::proof::{Proof, Told};
use crate::author::prove::property::Property;
use crate::author::prove::report::Checked;
use crate::domain::interview::known;

/// Each stage can be reached, the last has no condition, and two conditions
/// hold together only where the authors declare which goes first.
pub(crate) fn check(proof: &mut Proof<'_>) -> Checked {
    let mut checked = Checked::new(Property::Stages);
    let pack = proof.pack;
    let stages = &pack.rules().stages;
    let guide = proof.sheet.triage.guide;
    for (position, stage) in stages.iter().enumerate() {
        let here = at(&proof.sheet.stage, position);
        let told = Told::new(
            format!("the stage `{}` cannot be reached", stage.name),
            "an earlier stage, an alert or a scope reason always takes its place: narrow that, or take the stage out",
        );
        proof.possible(&mut checked, &[guide, here], told, |answers| {
            engine::guide(pack, answers).is_some_and(|guide| guide.stage.index() == position)
        });
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
            let told = Told::new(
                format!(
                    "the stages `{}` and `{}` can hold together, and only their order decides",
                    stage.name, other.name
                ),
                format!(
                    "write `before = [\"{}\"]` into `{}` if that order is meant, or narrow one of the two",
                    other.name, stage.name
                ),
            );
            proof.never(&mut checked, &both, told, |answers| {
                let holds = other.when.is_some_and(|when| {
                    let known = known(pack, answers);
                    known.get(when.index()).is_some_and(|interval| interval.is_at_least_unsure())
                });
                holds
                    && engine::guide(pack, answers)
                        .is_some_and(|guide| guide.stage.index() == position)
            });
        }
    }
    checked
}
