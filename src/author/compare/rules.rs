use core::hash::{Hash as _, Hasher as _};
use std::collections::hash_map::DefaultHasher;

use super::Entry;
use crate::author::cases::as_written::all_as_written;
use crate::author::rules::alerts::{PRODUCTS_BELOW, WHEN_UNSURE};
use crate::author::rules::cautions::EFFECTS;
use crate::author::rules::questions::SIGNS;
use crate::author::rules::{Claims, word};
use crate::author::tell::lookup::{level_name, place_name, role_name};
use crate::domain::condition::Condition;
use crate::domain::pack::{Alert, ConditionId, Contact, Kind, Question, Rules, SourceId};

/// A condition's text is cut behind this many letters; a mark behind it still
/// tells two conditions apart.
const LONGEST_LETTERS: usize = 1000;

/// A pack's rules as entries, the pack itself first, each list in its order.
#[must_use]
pub fn entries(rules: &Rules, claims: &Claims) -> Vec<Entry> {
    let reader = Reader {
        rules,
        claims,
        texts: all_as_written(rules, LONGEST_LETTERS),
        prints: fingerprints(rules),
    };
    let mut all = vec![pack(rules)];
    all.extend(rules.questions.iter().map(|question| reader.question(question)));
    all.extend(rules.alerts.iter().map(|alert| reader.alert(alert)));
    all.extend(rules.scope_reasons.iter().map(|reason| {
        let facts = vec![
            ("place", place_name(reason.place).to_owned()),
            ("when", reader.condition(reason.when)),
            ("sources", reader.sources(&reason.sources)),
        ];
        Entry::new("out-of-scope reason", &reason.name, facts)
    }));
    all.extend(rules.stages.iter().map(|stage| {
        let when = stage.when.map_or_else(|| "otherwise".to_owned(), |when| reader.condition(when));
        Entry::new("stage", &stage.name, vec![("when", when)])
    }));
    all.extend(reader.explanations());
    all.extend(reader.products());
    all.extend(rules.cautions.iter().map(|caution| {
        let facts = vec![
            ("effect", word(&EFFECTS, caution.effect).to_owned()),
            ("when", reader.condition(caution.when)),
            ("sources", reader.sources(&caution.sources)),
        ];
        Entry::new("caution", &caution.name, facts)
    }));
    all.extend(
        rules.topics.iter().map(|topic| {
            Entry::new("topic", &topic.name, vec![reader.claim("topic", &topic.name)])
        }),
    );
    all.extend(rules.common_questions.iter().map(|found| {
        let claim = reader.claim("common-question", &found.name);
        Entry::new("common question", &found.name, vec![claim])
    }));
    all.extend(reader.pictures());
    all.extend(rules.sources.iter().map(|source| {
        let facts = vec![
            ("title", source.title.clone()),
            ("address", source.address.clone().unwrap_or_default()),
            ("read", source.read.to_string()),
        ];
        Entry::new("source", &source.name, facts)
    }));
    all.extend(rules.regions.iter().map(|region| {
        let facts =
            vec![("emergency", contacts(&region.emergency)), ("advice", contacts(&region.advice))];
        Entry::new("region", &region.name, facts)
    }));
    all
}

struct Reader<'a> {
    rules: &'a Rules,
    claims: &'a Claims,
    texts: Vec<String>,
    prints: Vec<u64>,
}

impl Reader<'_> {
    fn condition(&self, id: ConditionId) -> String {
        let text = self.texts.get(id.index()).cloned().unwrap_or_default();
        match self.prints.get(id.index()) {
            Some(print) if text.ends_with('…') => format!("{text} ({print:016x})"),
            _ => text,
        }
    }

    fn sources(&self, sources: &[SourceId]) -> String {
        if sources.is_empty() {
            return "unverified".to_owned();
        }
        joined(
            sources.iter().filter_map(|id| {
                self.rules.sources.get(id.index()).map(|source| source.name.as_str())
            }),
        )
    }

    fn claim(&self, kind: &'static str, name: &str) -> (&'static str, String) {
        ("sources", self.sources(self.claims.of(kind, name)))
    }

    fn picture(&self, picture: Option<crate::domain::pack::PictureId>) -> String {
        picture
            .and_then(|id| self.rules.pictures.get(id.index()))
            .map(|picture| picture.name.clone())
            .unwrap_or_default()
    }

    fn question(&self, question: &Question) -> Entry {
        let (kind, level_sign) = match &question.kind {
            Kind::One(_) => ("one", ""),
            Kind::Many(_) => ("many", ""),
            Kind::Level(sign) => ("level", word(&SIGNS, *sign)),
        };
        let facts = vec![
            ("kind", kind.to_owned()),
            ("sign", level_sign.to_owned()),
            ("not-sure", if question.not_sure { "offered" } else { "not offered" }.to_owned()),
        ];
        let choices = question.choices().iter().map(|choice| {
            let facts = vec![
                ("sign", word(&SIGNS, choice.sign).to_owned()),
                ("group", choice.group.map(|group| (group + 1).to_string()).unwrap_or_default()),
                ("picture", self.picture(choice.picture)),
            ];
            Entry::new("choice", &choice.name, facts)
        });
        Entry { parts: choices.collect(), ..Entry::new("question", &question.name, facts) }
    }

    fn alert(&self, alert: &Alert) -> Entry {
        let held = [
            (alert.holds_back.explanations, "explanations"),
            (alert.holds_back.topics, "topics"),
            (alert.holds_back.common_questions, "common-questions"),
        ];
        let held = held.iter().filter(|(is_held, _)| *is_held).map(|(_, name)| *name);
        let facts = vec![
            ("level", level_name(alert.level).to_owned()),
            ("place", place_name(alert.place).to_owned()),
            ("when", self.condition(alert.when)),
            ("when-unsure", word(&WHEN_UNSURE, alert.when_unsure).to_owned()),
            ("products", word(&PRODUCTS_BELOW, alert.products).to_owned()),
            ("holds-back", joined(held)),
            ("until-seen", alert.until_seen.to_string()),
            ("sources", self.sources(&alert.sources)),
        ];
        Entry::new("alert", &alert.name, facts)
    }

    fn explanations(&self) -> impl Iterator<Item = Entry> {
        self.rules.explanations.iter().map(|explanation| {
            let topic = self.rules.topics.get(explanation.topic.index());
            let facts = vec![
                ("topic", topic.map(|topic| topic.name.clone()).unwrap_or_default()),
                ("picture", self.picture(explanation.picture)),
                ("sources", self.sources(&explanation.sources)),
            ];
            let reasons = explanation.reasons.iter().map(|reason| {
                let facts = vec![
                    ("points", format!("{:+}", reason.points)),
                    ("when", self.condition(reason.when)),
                ];
                Entry::new("reason", &reason.name, facts)
            });
            Entry {
                parts: reasons.collect(),
                ..Entry::new("explanation", &explanation.name, facts)
            }
        })
    }

    fn products(&self) -> impl Iterator<Item = Entry> {
        self.rules.products.iter().map(|product| {
            let stage = self.rules.stages.get(product.stage.index());
            let cautions =
                product.cautions.iter().filter_map(|id| self.rules.cautions.get(id.index()));
            let facts = vec![
                ("stage", stage.map(|stage| stage.name.clone()).unwrap_or_default()),
                ("role", role_name(product.role).to_owned()),
                ("cautions", joined(cautions.map(|caution| caution.name.as_str()))),
                self.claim("product", &product.name),
            ];
            Entry::new("product", &product.name, facts)
        })
    }

    fn pictures(&self) -> impl Iterator<Item = Entry> {
        self.rules.pictures.iter().map(|picture| {
            let outlines = picture.outlines.iter();
            let drawn = outlines.map(|outline| format!("{:?} {}", outline.tone, outline.path));
            let labels = picture.labels.iter();
            let labels = labels.map(|label| format!("{:?} at {} {}", label.tone, label.x, label.y));
            let facts = vec![
                ("size", format!("{} x {}", picture.width, picture.height)),
                ("outlines", drawn.collect::<Vec<_>>().join("; ")),
                ("labels", labels.collect::<Vec<_>>().join("; ")),
            ];
            Entry::new("picture", &picture.name, facts)
        })
    }
}

fn pack(rules: &Rules) -> Entry {
    let clinician = rules.clinician.as_ref();
    let facts = vec![
        ("version", rules.version.clone()),
        ("reviewed", rules.reviewed.to_string()),
        ("review-by", rules.review_by.to_string()),
        ("clinician", clinician.map(|(name, day)| format!("{name}, {day}")).unwrap_or_default()),
        ("floor", rules.floor.to_string()),
    ];
    Entry::new("pack", &rules.name, facts)
}

fn contacts(contacts: &[Contact]) -> String {
    let told: Vec<String> =
        contacts.iter().map(|contact| format!("{} {}", contact.label, contact.number)).collect();
    told.join(", ")
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// A number for each condition, the same in every pack where it says the same
/// by the authors' names.
fn fingerprints(rules: &Rules) -> Vec<u64> {
    let mut prints: Vec<u64> = Vec::new();
    for condition in &rules.conditions {
        let mut hasher = DefaultHasher::new();
        core::mem::discriminant(condition).hash(&mut hasher);
        let question =
            condition.question().and_then(|question| rules.questions.get(question.index()));
        question.map(|question| &question.name).hash(&mut hasher);
        let choice = |position: usize| {
            let choice = question.and_then(|question| question.choices().get(position));
            choice.map(|choice| &choice.name)
        };
        match condition {
            Condition::OneOf(_, choices) => {
                choices.iter().for_each(|id| choice(id.index()).hash(&mut hasher));
            }
            Condition::Has(_, id) => choice(id.index()).hash(&mut hasher),
            Condition::Level { lowest, highest, .. } => (lowest, highest).hash(&mut hasher),
            _ => condition.needed().hash(&mut hasher),
        }
        for operand in condition.operands() {
            prints.get(operand.index()).hash(&mut hasher);
        }
        prints.push(hasher.finish());
    }
    prints
}
