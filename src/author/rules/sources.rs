use std::cell::RefCell;

use super::Names;
use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::{Fields, Text};
use crate::domain::pack::{Source, SourceId};

/// The sources of one file, and which of them were named.
pub struct Sources {
    names: Names,
    sources: Vec<Source>,
    named: RefCell<Vec<bool>>,
}

impl Sources {
    /// Reads the `[[source]]` tables of a file.
    #[must_use]
    pub fn read(file: &Fields<'_>) -> Self {
        let problems = file.problems();
        let mut names = Names::new("source", file.is_partial());
        let mut sources = Vec::new();
        for table in file.tables("source") {
            let mut fields = Fields::new(table, "a source", problems);
            let id = fields.text("id");
            if let Some(id) = &id {
                fields.call(format!("the source `{}`", shown(&id.value)));
            }
            let title = fields.text("title");
            let address =
                fields.optional_text("address").filter(|address| check_address(address, problems));
            let read = fields.date("read");
            fields.finish();
            let Some(id) = id.filter(|id| names.declare(id.clone(), problems).is_some()) else {
                continue;
            };
            if let (Some(title), Some(read)) = (title, read) {
                let address = address.map(|address| address.value);
                sources.push(Source { name: id.value, title: title.value, address, read });
            }
        }
        let named = RefCell::new(vec![false; names.declared().len()]);
        Self { names, sources, named }
    }

    /// The sources that an entry names. At least one is needed, or `unverified`,
    /// which gives none.
    pub fn of(&self, entry: &Fields<'_>) -> Vec<SourceId> {
        let problems = entry.problems();
        let listed = entry.texts("sources");
        if listed.is_empty() {
            let remedy = "name a source of the pack, or write `sources = [\"unverified\"]`";
            problems.report(Problem::error("no source is named").at(entry.spot()).remedy(remedy));
        }
        let unverified = listed.iter().find(|source| source.value == "unverified");
        if let Some(unverified) = unverified {
            if listed.len() > 1 {
                let message = "`unverified` stands beside sources";
                problems.report(
                    Problem::error(message).at(&unverified.spot).remedy("keep one or the other"),
                );
            }
            return Vec::new();
        }
        let found: Vec<u16> =
            listed.iter().filter_map(|source| self.names.find(source, problems)).collect();
        for position in &found {
            if let Some(named) = self.named.borrow_mut().get_mut(usize::from(*position)) {
                *named = true;
            }
        }
        found.into_iter().map(SourceId::new).collect()
    }

    /// The sources; one that nothing names is reported, unless there is more
    /// than could be read.
    pub fn finish(self, is_partial: bool, problems: &Problems) -> Vec<Source> {
        for (source, named) in self.names.declared().iter().zip(self.named.into_inner()) {
            if !named && !is_partial {
                let message = format!("nothing names the source `{}`", source.value);
                problems.report(
                    Problem::warning(message)
                        .at(&source.spot)
                        .remedy("name it where its facts are used, or take it out"),
                );
            }
        }
        self.sources
    }
}

fn check_address(address: &Text, problems: &Problems) -> bool {
    let is_address = address.value.starts_with("https://") || address.value.starts_with("http://");
    let is_one_word = !address
        .value
        .contains(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '<' | '>'));
    if !(is_address && is_one_word) {
        let problem = Problem::error("this is not an address")
            .at(&address.spot)
            .expected("expected `https://…`");
        problems.report(problem.remedy("leave `address` out where there is none"));
    }
    is_address && is_one_word
}
