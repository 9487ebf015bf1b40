use std::path::Path;

use super::sources::Sources;
use crate::author::diagnostic::{Problem, Problems, Spot, shown};
use crate::author::read::{Fields, Table, Text, check_id};
use crate::domain::pack::Date;

/// What `pack.toml` says of the pack.
pub struct PackFile {
    /// The pack's name.
    pub id: Text,
    /// The version of the content.
    pub version: Text,
    /// The languages, the default first.
    pub languages: Vec<Text>,
    /// When its authors last reviewed it.
    pub reviewed: Date,
    /// When they must have reviewed it again.
    pub review_by: Date,
    /// Where that stands.
    pub review_by_spot: Spot,
    /// Who among clinicians has reviewed it, and when.
    pub clinician: Option<(String, Date)>,
    /// An explanation with fewer points is not shown.
    pub floor: i32,
    /// Names that count as two syllables.
    pub glossary: Vec<String>,
}

/// Reads `pack.toml`; `folder` must have the pack's name.
pub fn read_pack_file(
    table: &Table,
    folder: &Path,
    problems: &Problems,
) -> (Option<PackFile>, Sources) {
    let fields = Fields::new(table, "`pack.toml`", problems);
    let id = fields.text("id").filter(|id| check_id(id, problems));
    if let (Some(id), Some(folder)) = (&id, folder.file_name())
        && folder != id.value.as_str()
    {
        let message = format!(
            "the pack is called `{}`, its folder `{}`",
            id.value,
            folder.to_string_lossy().escape_debug()
        );
        problems.report(Problem::error(message).at(&id.spot).remedy("give both the same name"));
    }
    let version = fields.text("version").filter(|version| check_version(version, problems));
    let languages = languages(&fields);
    let (reviewed, review_by) = (fields.date("reviewed"), fields.date("review-by"));
    let review_by_spot =
        fields.value("review-by").map_or_else(|| table.spot.clone(), |value| value.spot.clone());
    if let (Some(reviewed), Some(review_by)) = (reviewed, review_by)
        && review_by <= reviewed
    {
        let message = "the next review is not after the last one";
        problems.report(
            Problem::error(message)
                .at(&review_by_spot)
                .expected(format!("expected a day after {reviewed}")),
        );
    }
    let clinician = fields.optional_table("clinician").and_then(|table| {
        let fields = Fields::new(table, "the clinician", problems);
        let found = (fields.text("name"), fields.date("date"));
        fields.finish();
        Some((found.0?.value, found.1?))
    });
    let floor = fields.integer("floor", 1..=10_000);
    let glossary = fields.texts("glossary").into_iter().map(|name| name.value).collect();
    // Read with the other declarations.
    fields.value("longest-visit");
    let sources = Sources::read(&fields);
    fields.finish();
    let file = (|| {
        Some(PackFile {
            id: id?,
            version: version?,
            languages: (!languages.is_empty()).then_some(languages)?,
            reviewed: reviewed?,
            review_by: review_by?,
            review_by_spot,
            clinician,
            floor: floor?,
            glossary,
        })
    })();
    (file, sources)
}

fn languages(fields: &Fields<'_>) -> Vec<Text> {
    let problems = fields.problems();
    let listed = fields.texts("languages");
    if listed.is_empty() {
        let remedy = "add `languages = [\"en\"]`, the default first";
        problems
            .report(Problem::error("the pack has no language").at(fields.spot()).remedy(remedy));
    }
    let mut known: Vec<Text> = Vec::new();
    for language in listed {
        let plain = !language.value.is_empty()
            && language.value.len() <= 35
            && language
                .value
                .bytes()
                .all(|letter| letter.is_ascii_alphanumeric() || letter == b'-')
            && language.value.starts_with(|first: char| first.is_ascii_alphabetic());
        if !plain {
            let message = format!("`{}` is not a language", shown(&language.value));
            problems.report(
                Problem::error(message)
                    .at(&language.spot)
                    .expected("expected one as in HTML, such as `en` or `pt-BR`"),
            );
        } else if known.iter().any(|other| other.value == language.value) {
            let message = format!("the language `{}` is there twice", language.value);
            problems.report(Problem::error(message).at(&language.spot).remedy("list it once"));
        } else {
            known.push(language);
        }
    }
    known
}

fn check_version(version: &Text, problems: &Problems) -> bool {
    let parts: Vec<_> = version.value.split('.').collect();
    let is_version = parts.len() == 3
        && parts.iter().all(|part| {
            (1..=6).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit())
        });
    if !is_version {
        let message = format!("`{}` is not a version", shown(&version.value));
        problems.report(
            Problem::error(message)
                .at(&version.spot)
                .expected("expected three numbers, such as `1.0.0`"),
        );
    }
    is_version
}
