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
    // A folder that cannot be read is reported with each file that it lacks.
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut found: Vec<_> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    found.sort();
    // Names with a dot in front belong to editors and to the system.
    for name in found.iter().filter(|name| !known.contains(name) && !name.starts_with('.')) {
        let path = folder.join(name).to_string_lossy().replace('\\', "/");
        let spot = Spot::whole(Rc::new(SourceFile { path, text: String::new() }));
        let problem = Problem::error("nothing reads this file").at(&spot).near(
            name,
            known.iter().map(String::as_str),
            problems,
        );
        problems.report(problem.remedy("take it out, or give it the name of what it is for"));
    }
}
