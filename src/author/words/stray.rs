use std::fs;
use std::path::Path;
use std::rc::Rc;

use crate::author::diagnostic::{Problem, Problems, SourceFile, Spot};
use crate::author::rules::{Draft, Names};

/// The files that a language's folder has, folders apart.
const FILES: [&str; 12] = [
    "pack.toml",
    "introduction.md",
    "warning-signs.md",
    "disclaimer.md",
    "safety-net.md",
    "first-steps.md",
    "general-guide.md",
    "questions.toml",
    "alerts.toml",
    "stages.toml",
    "explanations.toml",
    "products.toml",
];

/// What a pack's folder has, languages apart.
const OF_PACK: [&str; 10] = [
    "pack.toml",
    "questions.toml",
    "alerts.toml",
    "stages.toml",
    "explanations.toml",
    "products.toml",
    "topics.toml",
    "pictures.toml",
    "unnoticed.toml",
    "cases",
];

/// Warns of files and folders beside a pack's own that nothing reads: rules in a
/// file with a misspelt name, words in a language that the pack does not name.
pub fn report_stray_rules(folder: &Path, draft: &Draft, problems: &Problems) {
    let languages = draft.file.languages.iter().map(|language| language.value.as_str());
    let known: Vec<String> = OF_PACK.into_iter().chain(languages).map(str::to_owned).collect();
    for name in strays(folder, &known) {
        let what = if folder.join(&name).is_dir() {
            ("nothing reads this folder", "take it out, or name it in `languages` of `pack.toml`")
        } else {
            ("nothing reads this file", "take it out, or give it the name of what it is for")
        };
        let problem = Problem::warning(what.0).at(&at(&folder.join(&name)));
        let problem = problem.near(&name, known.iter().map(String::as_str), problems);
        problems.report(problem.remedy(what.1));
    }
}

/// Reports files in a language's folder that nothing reads: their words would
/// never be seen.
pub fn report_stray_files(folder: &Path, draft: &Draft, problems: &Problems) {
    let known: Vec<String> = FILES
        .iter()
        .chain(&["topics.toml", "pictures.toml", "explanations", "topics", "common-questions"])
        .map(ToString::to_string)
        .collect();
    report(folder, &known, problems);
    for (name, names) in [
        ("explanations", &draft.explanations),
        ("topics", &draft.topics),
        ("common-questions", &draft.common_questions),
    ] {
        if !names.is_partial() {
            report(&folder.join(name), &files_of(names), problems);
        }
    }
}

fn files_of(names: &Names) -> Vec<String> {
    names.iter().map(|name| format!("{name}.md")).collect()
}

fn report(folder: &Path, known: &[String], problems: &Problems) {
    for name in strays(folder, known) {
        let problem = Problem::error("nothing reads this file").at(&at(&folder.join(&name))).near(
            &name,
            known.iter().map(String::as_str),
            problems,
        );
        problems.report(problem.remedy("take it out, or give it the name of what it is for"));
    }
}

/// The names in a folder that are not known, sorted.
fn strays(folder: &Path, known: &[String]) -> Vec<String> {
    // A folder that cannot be read is reported with each file that it lacks.
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<_> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        // Names with a dot in front belong to editors and to the system.
        .filter(|name| !known.contains(name) && !name.starts_with('.'))
        .collect();
    found.sort();
    found
}

fn at(path: &Path) -> Spot {
    let path = path.to_string_lossy().replace('\\', "/");
    Spot::whole(Rc::new(SourceFile { path, text: String::new() }))
}
