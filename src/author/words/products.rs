use super::matching::{by_name, fields};
use super::questions::read_lines;
use super::{Passage, WordReader};
use crate::author::read::{Fields, Table, Value};
use crate::author::rules::Draft;
use crate::domain::pack::{CautionWords, ProductWords};

/// What `products.toml` of a language says.
pub struct ProductFile {
    /// The words of the products.
    pub products: Vec<ProductWords>,
    /// Lines that always stand on some cards.
    pub notes: Vec<String>,
    /// The words of the cautions.
    pub cautions: Vec<CautionWords>,
}

/// The words of `products.toml`.
pub fn read_products(table: &Table, draft: &Draft, reader: &WordReader<'_>) -> ProductFile {
    let file = Fields::new(table, "`products.toml`", reader.problems);
    let products =
        by_name(file.optional_table("products"), &draft.products, table, reader.problems);
    let cautions =
        by_name(file.optional_table("cautions"), &draft.cautions, table, reader.problems);
    let notes = read_lines(file.optional_table("notes"), &draft.notes, &file, reader);
    let pair =
        |value, kind: &str, name: &str| read_pair(value, format!("the {kind} `{name}`"), reader);
    let products = products
        .into_iter()
        .zip(draft.products.iter())
        .map(|(value, name)| pair(value, "product", name))
        .map(|(title, text)| ProductWords { title, text })
        .collect();
    let cautions = cautions
        .into_iter()
        .zip(draft.cautions.iter())
        .map(|(value, name)| pair(value, "caution", name))
        .map(|(title, text)| CautionWords { title, text })
        .collect();
    file.finish();
    ProductFile { products, notes, cautions }
}

/// A title and a text.
fn read_pair(value: Option<&Value>, what: String, reader: &WordReader<'_>) -> (String, String) {
    let Some(fields) = fields(value, what.clone(), reader.problems) else {
        return Default::default();
    };
    let (title, text) = (reader.line(&fields, "title"), reader.line(&fields, "text"));
    let spot = fields.spot().clone();
    fields.finish();
    reader.passage(Passage { what, spot, lines: vec![text.clone()], is_screen: false });
    (title, text)
}
