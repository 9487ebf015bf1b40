use super::Names;
use super::conditions::Conditions;
use crate::author::diagnostic::{Problem, shown};
use crate::author::read::Fields;
use crate::domain::pack::Stage;

/// Reads the `[[stage]]` tables: the last one has no condition, all others have one.
pub fn read_stages(file: &Fields<'_>, conditions: &mut Conditions<'_>) -> (Names, Vec<Stage>) {
    let problems = file.problems();
    let mut names = Names::new("stage", file.is_partial());
    let mut stages = Vec::new();
    let tables = file.tables("stage");
    if tables.is_empty() && !file.is_partial() {
        names.set_partial();
        problems.report(
            Problem::error("the pack has no stage")
                .at(file.spot())
                .remedy("add one that begins with `[[stage]]`"),
        );
    }
    let last = tables.len().saturating_sub(1);
    for (position, table) in tables.into_iter().enumerate() {
        let mut fields = Fields::new(table, "a stage", problems);
        let id = fields.text("id");
        if let Some(id) = &id {
            fields.call(format!("the stage `{}`", shown(&id.value)));
        }
        let written = fields.optional_text("when");
        let when = written.as_ref().and_then(|when| conditions.add(when, problems));
        match (&written, position == last) {
            (Some(when), true) => problems.report(
                Problem::error("the last stage has a condition, so that no stage may hold")
                    .at(&when.spot)
                    .remedy("take its `when` out, or add a stage without one behind it"),
            ),
            (None, false) if fields.value("when").is_none() => problems.report(
                Problem::error(
                    "a stage before the last has no condition, so that no later one can hold",
                )
                .at(fields.spot())
                .remedy("add a `when`, or move the stage to the end"),
            ),
            _ => {}
        }
        // Read once all stages are known.
        fields.value("before");
        fields.finish();
        let Some(id) = id.filter(|id| names.declare(id.clone(), problems).is_some()) else {
            continue;
        };
        stages.push(Stage { name: id.value, when });
    }
    (names, stages)
}
