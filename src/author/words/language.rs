use std::path::Path;

use super::alerts::read_alerts;
use super::explanations::read_explanations;
use super::interface::read_interface;
use super::matching::{by_name, fields};
use super::pictures::read_pictures;
use super::products::read_products;
use super::questions::read_questions;
use super::stray::report_stray_files;
use super::topics::read_topics;
use super::{Passage, WordReader};
use crate::author::diagnostic::{Problem, shown};
use crate::author::read::{Fields, Table, read_toml};
use crate::author::rules::Draft;
use crate::domain::pack::{StageWords, Words};

/// Reads the words of one language: `folder` is the language's, `interface`
/// the file of the interface's own words.
#[must_use]
pub fn read_words(
    folder: &Path,
    interface: &Path,
    language: &str,
    draft: &Draft,
    reader: &WordReader<'_>,
) -> Words {
    let read = |name: &str| read_toml(&folder.join(name), reader.problems);
    let (right_to_left, title, hedge) = read_pack(&read("pack.toml"), language, reader);
    let questions = read_questions(&read("questions.toml"), &draft.questions, reader);
    let alerts = read_alerts(&read("alerts.toml"), draft, reader);
    let stages = read_stages(&read("stages.toml"), draft, reader);
    let explanations = read_explanations(&read("explanations.toml"), folder, draft, reader);
    let products = read_products(&read("products.toml"), draft, reader);
    // As in the rules, the one file that a pack may do without.
    let pictures = if draft.rules.pictures.is_empty() {
        Vec::new()
    } else {
        read_pictures(&read("pictures.toml"), draft, reader)
    };
    let (topics, common_questions) = read_topics(&read("topics.toml"), folder, draft, reader);
    let text = |name: &str| reader.file(&folder.join(format!("{name}.md")), format!("`{name}.md`"));
    let introduction = text("introduction");
    let warning_signs = text("warning-signs");
    let disclaimer = text("disclaimer");
    let safety_net = text("safety-net");
    let first_steps = text("first-steps");
    let general_guide = text("general-guide");
    let interface = read_interface(&read_toml(interface, reader.problems), reader);
    report_stray_files(folder, draft, reader.problems);
    Words {
        language: language.to_owned(),
        right_to_left,
        title,
        introduction,
        warning_signs,
        checked: interface.checked,
        disclaimer,
        safety_net,
        first_steps,
        general_guide,
        hedge,
        questions,
        alerts: alerts.alerts,
        do_not: alerts.do_not,
        scope_reasons: alerts.scope_reasons,
        stages,
        explanations,
        topics,
        common_questions,
        products: products.products,
        notes: products.notes,
        cautions: products.cautions,
        pictures,
        phrases: interface.phrases,
    }
}

/// Whether the language is written from right to left, the title, the hedge.
fn read_pack(table: &Table, language: &str, reader: &WordReader<'_>) -> (bool, String, String) {
    let fields = Fields::new(table, "`pack.toml`", reader.problems);
    if let Some(written) = fields.text("language")
        && written.value != language
    {
        let message =
            format!("the language is `{}`, the folder `{language}`", shown(&written.value));
        reader
            .problems
            .report(Problem::error(message).at(&written.spot).remedy("give both the same name"));
    }
    let right_to_left =
        fields.word("direction", &[("ltr", false), ("rtl", true)]).unwrap_or_default();
    let found = (right_to_left, reader.line(&fields, "title"), reader.line(&fields, "hedge"));
    fields.finish();
    found
}

fn read_stages(table: &Table, draft: &Draft, reader: &WordReader<'_>) -> Vec<StageWords> {
    let values = by_name(Some(table), &draft.stages, table, reader.problems);
    let read = |(value, name)| {
        let what = format!("the stage `{name}`");
        let Some(fields) = fields(value, what.clone(), reader.problems) else {
            return StageWords { title: String::new(), meaning: String::new() };
        };
        let words = StageWords {
            title: reader.line(&fields, "title"),
            meaning: reader.line(&fields, "meaning"),
        };
        let (spot, lines) = (fields.spot().clone(), vec![words.meaning.clone()]);
        fields.finish();
        reader.passage(Passage { what, spot, lines, is_screen: false });
        words
    };
    values.into_iter().zip(draft.stages.iter()).map(read).collect()
}
