use std::path::Path;

use super::matching::{by_name, fields};
use super::questions::read_lines;
use super::{Passage, WordReader};
use crate::author::read::Table;
use crate::author::rules::Draft;
use crate::domain::pack::ExplanationWords;

/// The words of `explanations.toml` and of `explanations/<id>.md` in a
/// language's folder.
pub fn read_explanations(
    table: &Table,
    folder: &Path,
    draft: &Draft,
    reader: &WordReader<'_>,
) -> Vec<ExplanationWords> {
    let values = by_name(Some(table), &draft.explanations, table, reader.problems);
    let parts = draft.explanations.iter().zip(&draft.reasons).zip(values);
    parts
        .map(|((name, reasons), value)| {
            let what = format!("the explanation `{name}`");
            let text =
                reader.file(&folder.join("explanations").join(format!("{name}.md")), what.clone());
            // The passage of the text was kept last, if there is a text.
            let told = reader.passages.borrow().last().filter(|told| told.what == what).cloned();
            let told = told.map(|told| Passage { what: format!("the text of {what}"), ..told });
            reader.mechanisms.borrow_mut().extend(told);
            let Some(fields) = fields(value, what.clone(), reader.problems) else {
                return ExplanationWords { title: String::new(), text, reasons: Vec::new() };
            };
            let title = reader.line(&fields, "title");
            reader.mechanisms.borrow_mut().push(Passage {
                what: format!("the title of {what}"),
                spot: fields.spot().clone(),
                lines: vec![title.clone()],
                is_screen: false,
            });
            let reasons = read_lines(fields.optional_table("reasons"), reasons, &fields, reader);
            fields.finish();
            ExplanationWords { title, text, reasons }
        })
        .collect()
}
