use super::Names;
use super::alerts::PLACES;
use super::conditions::Conditions;
use super::sources::Sources;
use crate::author::diagnostic::shown;
use crate::author::read::Fields;
use crate::domain::pack::ScopeReason;

/// Reads the `[[out-of-scope]]` tables.
pub fn read_scope(
    file: &Fields<'_>,
    sources: &Sources,
    conditions: &mut Conditions<'_>,
) -> (Names, Vec<ScopeReason>) {
    let problems = file.problems();
    let mut names = Names::new("out-of-scope reason", file.is_partial());
    let mut reasons = Vec::new();
    for table in file.tables("out-of-scope") {
        let mut fields = Fields::new(table, "an out-of-scope reason", problems);
        let id = fields.text("id");
        if let Some(id) = &id {
            fields.call(format!("the out-of-scope reason `{}`", shown(&id.value)));
        }
        let when = conditions.when(&fields);
        let place = fields.word("place", &PLACES);
        let sources = sources.of(&fields);
        fields.texts("rows");
        fields.finish();
        let Some(id) = id.filter(|id| names.declare(id.clone(), problems).is_some()) else {
            continue;
        };
        if let (Some(when), Some(place)) = (when, place) {
            reasons.push(ScopeReason { name: id.value, when, place, sources });
        }
    }
    (names, reasons)
}
