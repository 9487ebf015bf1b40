use super::template::TEMPLATE;
use crate::domain::pack::Date;

/// What a new pack is about, and when it was begun.
#[derive(Clone, Debug)]
pub struct Starter {
    /// Its id, which can be one.
    pub id: String,
    /// The day on which it is written.
    pub today: Date,
    /// The day by which its authors will have reviewed it.
    pub review_by: Date,
}

/// The files of a small complete pack, by their paths in the pack's folder. It
/// passes the check, its rules are proved, and its stories come out right; its
/// words and rules are there to be replaced.
#[must_use]
pub fn files(starter: &Starter) -> Vec<(&'static str, String)> {
    let subject = starter.id.replace('-', " ");
    let mut letters = subject.chars();
    let title: String =
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let values = [
        ("{id}", starter.id.clone()),
        ("{title}", title),
        ("{subject}", subject.clone()),
        ("{today}", starter.today.to_string()),
        ("{review-by}", starter.review_by.to_string()),
    ];
    let filled = TEMPLATE.iter().map(|(path, text)| {
        let filled =
            values.iter().fold((*text).to_owned(), |text, (name, value)| text.replace(name, value));
        (*path, filled)
    });
    filled.collect()
}
