use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::diagnostic::{Problem, Problems, SourceFile, Spot};
use super::prove::Declared;
use super::rules::{Claims, Draft, Rows, read_rules};
use super::wording::{Graded, Grading, report_forbidden, report_unhedged};
use super::words::stray::report_stray_rules;
use super::words::{Scripted, WordReader, blank, read_words};
use crate::domain::pack::{ConditionId, Date, Pack, Rules, Words};

/// Where a pack's files are.
#[derive(Clone, Debug)]
pub struct Folders {
    /// The pack's own folder, such as `content/calf-pain`.
    pub pack: PathBuf,
    /// The folder with `interface/` and `regions.toml`, which all packs share.
    pub shared: PathBuf,
}

impl Folders {
    /// A pack's folder; what packs share stands beside it.
    #[must_use]
    pub fn of(pack: &Path) -> Self {
        let beside = pack.parent().filter(|parent| !parent.as_os_str().is_empty());
        Self { pack: pack.to_owned(), shared: beside.unwrap_or_else(|| Path::new(".")).to_owned() }
    }
}

/// The content of a folder, as far as it could be read.
#[derive(Debug)]
pub struct Content {
    /// A pack a language, the default first; none where anything is wrong.
    pub packs: Vec<Pack>,
    /// The rules under blank words, which hide nothing that can be said of the
    /// rules; none where anything is wrong with the rules.
    pub rules: Option<Pack>,
    /// What visitors read in one go, with its reading grade, by language.
    /// English only: the grade means nothing elsewhere.
    pub graded: Vec<(String, Vec<Graded>)>,
    /// What visitors read that no pack carries, by language.
    pub scripted: Vec<(String, Vec<Scripted>)>,
    /// The day by which the authors must review it.
    pub review_by: Option<(Date, Spot)>,
    /// What the authors declare to be meant, for the proofs.
    pub declared: Declared,
    /// The named conditions that rules read; they have no names in a pack.
    pub named: Vec<(String, ConditionId)>,
    /// The rows of the clinical table that the rules name.
    pub rows: Rows,
    /// Where the facts of topics, common questions and products were read.
    pub claims: Claims,
}

/// Reads and checks a pack's content; what is wrong goes to `problems`.
#[must_use]
pub fn read_content(folders: &Folders, problems: &Problems) -> Content {
    let mut content = Content {
        packs: Vec::new(),
        rules: None,
        graded: Vec::new(),
        scripted: Vec::new(),
        review_by: None,
        declared: Declared::default(),
        named: Vec::new(),
        rows: Rows::default(),
        claims: Claims::default(),
    };
    let Some(draft) = read_rules(&folders.pack, &folders.shared.join("regions.toml"), problems)
    else {
        return content;
    };
    content.review_by = Some((draft.file.review_by, draft.file.review_by_spot.clone()));
    content.declared = draft.declared.clone();
    content.named = draft.named.clone();
    content.rows = draft.rows.clone();
    content.claims = draft.claims.clone();
    if !problems.has_errors() {
        content.rules = put_together(&draft.rules, blank(&draft.rules), folders, problems);
    }
    report_stray_rules(&folders.pack, &draft, problems);
    for language in &draft.file.languages {
        read_language(&language.value, folders, &draft, problems, &mut content);
    }
    if problems.has_errors() {
        content.packs.clear();
    }
    content
}

fn read_language(
    language: &str,
    folders: &Folders,
    draft: &Draft,
    problems: &Problems,
    content: &mut Content,
) {
    let reader = WordReader::new(problems);
    let interface = folders.shared.join("interface").join(format!("{language}.toml"));
    let words = read_words(&folders.pack.join(language), &interface, language, draft, &reader);
    content.scripted.push((language.to_owned(), reader.scripted.take()));
    if language == "en" || language.starts_with("en-") {
        report_forbidden(&reader.texts.into_inner(), problems);
        report_unhedged(&reader.mechanisms.into_inner(), problems);
        let grading = Grading { glossary: &draft.file.glossary };
        content
            .graded
            .push((language.to_owned(), grading.report(reader.passages.into_inner(), problems)));
    }
    // What is wrong is told already, with its place.
    if problems.has_errors() {
        return;
    }
    content.packs.extend(put_together(&draft.rules, words, folders, problems));
}

/// A pack; or a problem, where a check of the readers is missing.
fn put_together(
    rules: &Rules,
    words: Words,
    folders: &Folders,
    problems: &Problems,
) -> Option<Pack> {
    let pack = Pack::new(rules.clone(), words);
    if let Err(error) = &pack {
        let path = folders.pack.to_string_lossy().into_owned();
        let spot = Spot::whole(Rc::new(SourceFile { path, text: String::new() }));
        problems
            .report(Problem::error(format!("the pack does not hold together: {error}")).at(&spot));
    }
    pack.ok()
}
