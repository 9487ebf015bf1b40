use super::Names;
use crate::author::diagnostic::{Problem, Problems};
use crate::author::prove::Declared;
use crate::author::read::{Fields, Table};
use crate::domain::pack::{AlertId, StageId};

/// No visit asks more questions than there can be.
const LONGEST_VISIT: core::ops::RangeInclusive<i64> = 1..=65_536;

/// Reads what authors declare to be meant, for the proofs: `longest-visit` of
/// the pack, `tied-with` of alerts, `before` of stages. Once all names are known.
pub fn read_declared(
    pack: &Table,
    (alerts, alert_names): (&Table, &Names),
    (stages, stage_names): (&Table, &Names),
    problems: &Problems,
) -> Declared {
    let fields = Fields::new(pack, "`pack.toml`", problems);
    let longest_visit =
        fields.value("longest-visit").and_then(|_| fields.integer("longest-visit", LONGEST_VISIT));
    let ties = named(alerts, "alert", "tied-with", alert_names, problems)
        .into_iter()
        .map(|(one, other)| (AlertId::new(one), AlertId::new(other)))
        .collect();
    let stages_before = named(stages, "stage", "before", stage_names, problems)
        .into_iter()
        .map(|(one, other)| (StageId::new(one), StageId::new(other)))
        .collect();
    Declared { ties, stages_before, longest_visit }
}

/// The entries of a kind with those of the same kind that they name.
fn named(
    file: &Table,
    kind: &'static str,
    field: &'static str,
    names: &Names,
    problems: &Problems,
) -> Vec<(u16, u16)> {
    let mut pairs = Vec::new();
    for table in Fields::new(file, kind, problems).tables(kind) {
        let fields = Fields::new(table, kind, problems);
        let Some(id) = fields.optional_text("id") else { continue };
        let Some(this) = names.position(&id.value) else { continue };
        for reference in fields.texts(field) {
            let Some(other) = names.find(&reference, problems) else { continue };
            let remedy = if other == this {
                "name another one"
            } else if field == "before" && other < this {
                "name a stage that stands further down, or change the order"
            } else {
                pairs.push((this, other));
                continue;
            };
            let message =
                format!("`{}` cannot stand in `{field}` of `{}`", reference.value, id.value);
            problems.report(Problem::error(message).at(&reference.spot).remedy(remedy));
        }
    }
    pairs
}
