use super::sources::Sources;
use super::{Claims, Names};
use crate::author::read::Fields;

/// Reads tables that have an id and sources alone: `[[topic]]`, `[[common-question]]`.
pub fn read_ids(
    file: &Fields<'_>,
    table: &'static str,
    kind: &'static str,
    sources: &Sources,
    claims: &mut Claims,
) -> Names {
    let mut names = Names::new(kind, file.is_partial());
    for entry in file.tables(table) {
        let fields = Fields::new(entry, format!("a {kind}"), file.problems());
        let id = fields.text("id");
        claims.read(table, &fields, sources);
        fields.finish();
        if let Some(id) = id {
            names.declare(id, file.problems());
        }
    }
    names
}
