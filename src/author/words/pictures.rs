use super::WordReader;
use super::matching::{by_name, fields};
use super::questions::read_lines;
use crate::author::read::{Fields, Table, Value};
use crate::author::rules::{Draft, Names};
use crate::domain::pack::PictureWords;

/// The words of `pictures.toml`.
pub fn read_pictures(table: &Table, draft: &Draft, reader: &WordReader<'_>) -> Vec<PictureWords> {
    let names = draft.pictures.names();
    let values = by_name(Some(table), names, table, reader.problems);
    let parts = values.into_iter().zip(names.iter()).zip(draft.pictures.labels());
    parts.map(|((value, name), labels)| read_picture(value, name, labels, reader)).collect()
}

fn read_picture(
    value: Option<&Value>,
    name: &str,
    labels: &Names,
    reader: &WordReader<'_>,
) -> PictureWords {
    let Some(fields) = fields(value, format!("the picture `{name}`"), reader.problems) else {
        return PictureWords { shows: None, labels: Vec::new() };
    };
    let words = PictureWords {
        shows: reader.optional_line(&fields, "shows"),
        labels: read_labels(&fields, labels, reader),
    };
    fields.finish();
    words
}

fn read_labels(picture: &Fields<'_>, labels: &Names, reader: &WordReader<'_>) -> Vec<String> {
    if labels.declared().is_empty() {
        return Vec::new();
    }
    read_lines(picture.optional_table("labels"), labels, picture, reader)
}
