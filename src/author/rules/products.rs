use super::sources::Sources;
use super::{Claims, Names};
use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::Fields;
use crate::domain::pack::{CautionId, Product, Role, StageId};

/// The words for a product's role.
pub const ROLES: [(&str, Role); 2] = [("first", Role::First), ("alongside", Role::Alongside)];

/// Reads the `[[product]]` tables: their names, the products, and the names of
/// the lines on their cards, in the order of use.
pub fn read_products(
    file: &Fields<'_>,
    stages: &Names,
    cautions: &Names,
    (sources, claims): (&Sources, &mut Claims),
) -> (Names, Vec<Product>, Names) {
    let problems = file.problems();
    let (mut names, mut note_names) =
        (Names::new("product", file.is_partial()), Names::new("note", file.is_partial()));
    let mut products = Vec::new();
    let mut read = vec![false; cautions.declared().len()];
    for table in file.tables("product") {
        let mut fields = Fields::new(table, "a product", problems);
        let id = fields.text("id");
        if let Some(id) = &id {
            fields.call(format!("the product `{}`", shown(&id.value)));
        }
        let stage = fields.text("stage").and_then(|stage| stages.find(&stage, problems));
        let role = fields.word("role", &ROLES);
        let mut its_cautions: Vec<u16> = fields
            .texts("cautions")
            .iter()
            .filter_map(|caution| cautions.find(caution, problems))
            .collect();
        its_cautions.sort_unstable();
        its_cautions.dedup();
        let notes = fields
            .texts("notes")
            .iter()
            .filter_map(|note| note_names.intern(note, problems))
            .collect();
        claims.read("product", &fields, sources);
        fields.finish();
        for caution in &its_cautions {
            if let Some(read) = read.get_mut(usize::from(*caution)) {
                *read = true;
            }
        }
        let Some(id) = id.filter(|id| names.declare(id.clone(), problems).is_some()) else {
            continue;
        };
        if let (Some(stage), Some(role)) = (stage.map(StageId::new), role) {
            let cautions = its_cautions.into_iter().map(CautionId::new).collect();
            products.push(Product { name: id.value, stage, role, cautions, notes });
        }
    }
    if !file.is_partial() {
        report_unused(cautions, &read, problems);
    }
    (names, products, note_names)
}

fn report_unused(cautions: &Names, read: &[bool], problems: &Problems) {
    for (caution, _) in cautions.declared().iter().zip(read).filter(|(_, read)| !**read) {
        let message = format!("no product has the caution `{}`", caution.value);
        problems.report(
            Problem::error(message)
                .at(&caution.spot)
                .remedy("name it in a product's `cautions`, or take it out"),
        );
    }
}
