use std::path::Path;

use super::WordReader;
use super::matching::{by_name, fields};
use crate::author::read::{Fields, Table};
use crate::author::rules::{Draft, Names};
use crate::domain::pack::{Block, CommonQuestionWords, TopicWords};

/// The words of `topics.toml`, of `topics/<id>.md` and of
/// `common-questions/<id>.md` in a language's folder.
pub fn read_topics(
    table: &Table,
    folder: &Path,
    draft: &Draft,
    reader: &WordReader<'_>,
) -> (Vec<TopicWords>, Vec<CommonQuestionWords>) {
    let file = Fields::new(table, "`topics.toml`", reader.problems);
    let topics = read_texts(
        file.optional_table("topics"),
        &folder.join("topics"),
        &draft.topics,
        &file,
        reader,
    );
    let asked = file.optional_table("common-questions");
    let common_questions =
        read_texts(asked, &folder.join("common-questions"), &draft.common_questions, &file, reader);
    file.finish();
    (
        topics.into_iter().map(|(title, text)| TopicWords { title, text }).collect(),
        common_questions
            .into_iter()
            .map(|(title, text)| CommonQuestionWords { title, text })
            .collect(),
    )
}

fn read_texts(
    table: Option<&Table>,
    folder: &Path,
    names: &Names,
    file: &Fields<'_>,
    reader: &WordReader<'_>,
) -> Vec<(String, Vec<Block>)> {
    let values = by_name(table, names, file.table(), reader.problems);
    let read = |(value, name)| {
        let what = format!("the {} `{name}`", names.kind());
        let text = reader.file(&folder.join(format!("{name}.md")), what.clone());
        let title = fields(value, what, reader.problems).map_or_else(String::new, |fields| {
            let title = reader.line(&fields, "title");
            fields.finish();
            title
        });
        (title, text)
    };
    values.into_iter().zip(names.iter()).map(read).collect()
}
