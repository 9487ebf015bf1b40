use std::path::Path;

use super::alerts::read_alerts;
use super::cautions::read_cautions;
use super::conditions::Conditions;
use super::declared::read_declared;
use super::explanations::read_explanations;
use super::pack_file::{PackFile, read_pack_file};
use super::pictures::{KnownPictures, read_pictures};
use super::products::read_products;
use super::questions::{KnownQuestions, read_questions};
use super::regions::read_regions;
use super::scope::read_scope;
use super::stages::read_stages;
use super::topics::read_ids;
use super::unread::report_unread;
use super::{Claims, Names, Rows};
use crate::author::diagnostic::Problems;
use crate::author::prove::Declared;
use crate::author::read::{Fields, read_toml};
use crate::domain::pack::{CommonQuestion, ConditionId, Rules, Topic};

/// The rules as far as they could be read, with every name that needs words.
pub struct Draft {
    /// What `pack.toml` says.
    pub file: PackFile,
    /// The questions, with the names of their choices and groups.
    pub questions: KnownQuestions,
    /// The alerts, the highest level first.
    pub alerts: Names,
    /// Lines on what not to do.
    pub do_not: Names,
    /// The reasons for which the checker does not fit.
    pub scope_reasons: Names,
    /// The stages.
    pub stages: Names,
    /// The explanations.
    pub explanations: Names,
    /// The reasons of each explanation.
    pub reasons: Vec<Names>,
    /// The products.
    pub products: Names,
    /// Lines that always stand on some cards.
    pub notes: Names,
    /// The cautions, those that withhold first.
    pub cautions: Names,
    /// The pictures, with the names of their labels.
    pub pictures: KnownPictures,
    /// The related topics.
    pub topics: Names,
    /// The questions that people ask.
    pub common_questions: Names,
    /// What the authors declare to be meant.
    pub declared: Declared,
    /// The rows of the clinical table that rules name.
    pub rows: Rows,
    /// Where the facts of topics, common questions and products were read.
    pub claims: Claims,
    /// The named conditions that rules read.
    pub named: Vec<(String, ConditionId)>,
    /// The rules; they hold together only if there is no problem.
    pub rules: Rules,
}

/// Reads the rule files of a pack's folder, and the regions. `None`: the pack
/// says too little of itself, which is reported.
#[must_use]
pub fn read_rules(folder: &Path, regions: &Path, problems: &Problems) -> Option<Draft> {
    let read = |name: &str| read_toml(&folder.join(name), problems);
    let files = [
        read("pack.toml"),
        read("questions.toml"),
        read("alerts.toml"),
        read("stages.toml"),
        read("explanations.toml"),
        read("products.toml"),
        read("topics.toml"),
    ];
    // The one rule file that a pack may do without.
    let pictures = folder.join("pictures.toml");
    let pictures = pictures.exists().then(|| read_toml(&pictures, problems));
    let regions = read_regions(&read_toml(regions, problems), problems);
    let is_partial = files.iter().any(|file| file.is_partial);
    let [pack, questions, alerts, stages, explanations, products, topics] = files.each_ref();
    let (alert_table, stage_table, caution_table) = (alerts, stages, products);

    let (file, sources) = read_pack_file(pack, folder, problems);
    let pictures = pictures.map_or_else(KnownPictures::none, |table| {
        let fields = Fields::new(&table, "`pictures.toml`", problems);
        let pictures = read_pictures(&fields);
        fields.finish();
        pictures
    });
    let fields = Fields::new(questions, "`questions.toml`", problems);
    let known = read_questions(&fields, &pictures);
    finish(fields);
    let all = [questions, alerts, stages, explanations, products, topics];
    let mut conditions = Conditions::read(&all, &known, problems);

    let fields = Fields::new(alerts, "`alerts.toml`", problems);
    let (alert_names, alerts, do_not) = read_alerts(&fields, &sources, &mut conditions);
    let (scope_names, scope_reasons) = read_scope(&fields, &sources, &mut conditions);
    finish(fields);
    let fields = Fields::new(stages, "`stages.toml`", problems);
    let (stage_names, stages) = read_stages(&fields, &mut conditions);
    finish(fields);
    let fields = Fields::new(topics, "`topics.toml`", problems);
    let mut claims = Claims::default();
    let topics = read_ids(&fields, "topic", "topic", &sources, &mut claims);
    let common_questions =
        read_ids(&fields, "common-question", "common question", &sources, &mut claims);
    finish(fields);
    let fields = Fields::new(explanations, "`explanations.toml`", problems);
    let (explanation_names, explanations, reasons) =
        read_explanations(&fields, &topics, &sources, &pictures, &mut conditions);
    finish(fields);
    let fields = Fields::new(products, "`products.toml`", problems);
    let (caution_names, cautions) = read_cautions(&fields, &sources, &mut conditions);
    let (product_names, products, notes) =
        read_products(&fields, &stage_names, &caution_names, (&sources, &mut claims));
    finish(fields);

    let declared =
        read_declared(pack, (alert_table, &alert_names), (stage_table, &stage_names), problems);
    let rows = Rows::read(&[
        (alert_table, "alert"),
        (alert_table, "out-of-scope"),
        (caution_table, "caution"),
    ]);

    let named = conditions.named();
    let (conditions, reads) = conditions.finish();
    if let Some(reads) = reads.filter(|_| !is_partial) {
        report_unread(&known, reads, problems);
    }
    let sources = sources.finish(is_partial, problems);
    let file = file?;
    let rules = Rules {
        name: file.id.value.clone(),
        version: file.version.value.clone(),
        reviewed: file.reviewed,
        review_by: file.review_by,
        clinician: file.clinician.clone(),
        conditions,
        questions: known.questions.clone(),
        alerts,
        scope_reasons,
        stages,
        explanations,
        floor: file.floor,
        topics: topics.iter().map(|name| Topic { name: name.to_owned() }).collect(),
        common_questions: common_questions
            .iter()
            .map(|name| CommonQuestion { name: name.to_owned() })
            .collect(),
        products,
        cautions,
        pictures: pictures.pictures().to_vec(),
        sources,
        regions,
        certificate: None,
    };
    Some(Draft {
        file,
        questions: known,
        alerts: alert_names,
        do_not,
        scope_reasons: scope_names,
        stages: stage_names,
        explanations: explanation_names,
        reasons,
        products: product_names,
        notes,
        cautions: caution_names,
        pictures,
        topics,
        common_questions,
        declared,
        rows,
        claims,
        named,
        rules,
    })
}

/// Named conditions may stand in every rule file; they are read before the rest.
fn finish(file: Fields<'_>) {
    file.value("condition");
    file.finish();
}
