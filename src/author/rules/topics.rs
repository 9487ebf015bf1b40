use super::Names;
use crate::author::read::Fields;

/// Reads tables that have nothing but an id: `[[topic]]`, `[[common-question]]`.
pub fn read_ids(file: &Fields<'_>, table: &'static str, kind: &'static str) -> Names {
    let mut names = Names::new(kind, file.is_partial());
    for table in file.tables(table) {
        let fields = Fields::new(table, format!("a {kind}"), file.problems());
        let id = fields.text("id");
        fields.finish();
        if let Some(id) = id {
            names.declare(id, file.problems());
        }
    }
    names
}
