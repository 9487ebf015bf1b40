use super::asking::Asking;
use super::branch::branches;
use super::group::{Group, Row, outcome};
use crate::author::tell::lookup::{level_name, place_name, role_name};
use crate::author::tell::reading;
use crate::domain::pack::{
    Alert, CautionId, ConditionId, Effect, Level, Pack, ProductsBelow, Rules, StageId, WhenUnsure,
};

/// A condition's reading is cut behind this many letters: one that shares much
/// with others could fill the picture.
const LONGEST_LETTERS: usize = 1200;

/// The interview as a picture shows it: questions, the rules that read them,
/// and what the rules lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    /// The pack, with its version.
    pub title: String,
    /// The questions, in the order of the pack.
    pub questions: Vec<Asking>,
    /// The rules, what takes precedence first; a group without rules is left out.
    pub groups: Vec<Group>,
}

impl Interview {
    /// The interview of a pack, in the pack's language.
    #[must_use]
    pub fn of(pack: &Pack) -> Self {
        let rules = pack.rules();
        let reader = Reader { pack, rules };
        let groups = [
            reader.alerts(Level::Emergency, "Emergency alerts", &["ends the visit;", "no product"]),
            reader.alerts(Level::SameDay, "Same-day alerts", &["ends the visit;", "no product"]),
            reader.scope(),
            reader.alerts(
                Level::SeeClinician,
                "See-a-clinician alerts",
                &["the visit goes on;", "no product, unless", "the alert lets", "them follow"],
            ),
            reader.stages(),
            reader.explanations(),
            reader.cautions(),
        ];
        let groups: Vec<Group> =
            groups.into_iter().filter(|group| !group.rows.is_empty()).collect();
        Self {
            title: format!("{} {}", rules.name, rules.version),
            questions: Asking::all(pack, &groups),
            groups,
        }
    }

    /// What stands above the questions' columns: number, name, and the words by
    /// which conditions call it.
    pub fn labels(&self) -> impl Iterator<Item = String> {
        (1..).zip(&self.questions).map(|(number, asking): (usize, _)| {
            format!("{number}. {}: {}", asking.name, asking.short)
        })
    }
}

struct Reader<'a> {
    pack: &'a Pack,
    rules: &'a Rules,
}

impl Reader<'_> {
    fn text(&self, condition: ConditionId) -> String {
        let text = reading(self.pack, condition).to_string();
        match text.char_indices().nth(LONGEST_LETTERS) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text,
        }
    }

    fn row(&self, name: &str, note: String, when: ConditionId) -> Row {
        Row {
            name: name.to_owned(),
            note,
            conditions: vec![self.text(when)],
            lowered: None,
            branches: branches(self.pack, when, None),
        }
    }

    fn alerts(&self, level: Level, title: &'static str, follows: &[&str]) -> Group {
        let alerts = self.rules.alerts.iter().filter(|alert| alert.level == level);
        let row = |alert: &Alert| Row {
            lowered: (alert.when_unsure == WhenUnsure::OneLower).then(|| level.one_lower()),
            ..self.row(&alert.name, note(alert), alert.when)
        };
        Group {
            key: level_name(level),
            title,
            outcome: outcome(level),
            ends_the_visit: level >= Level::SameDay,
            follows: follows.iter().map(|line| (*line).to_owned()).collect(),
            rows: alerts.map(row).collect(),
        }
    }

    fn scope(&self) -> Group {
        let reasons = self.rules.scope_reasons.iter();
        Group {
            key: "out-of-scope",
            title: "Out-of-scope reasons",
            outcome: "Not for this checker",
            ends_the_visit: true,
            follows: vec!["ends the visit;".to_owned(), "advice only".to_owned()],
            rows: reasons
                .map(|found| self.row(&found.name, place_name(found.place).to_owned(), found.when))
                .collect(),
        }
    }

    fn stages(&self) -> Group {
        let stages = (0..).map(StageId::new).zip(&self.rules.stages);
        let row = |(id, name, when): (StageId, &str, Option<ConditionId>)| {
            let products = self.rules.products.iter().filter(|product| product.stage == id);
            let products: Vec<String> = products
                .map(|product| format!("{} ({})", product.name, role_name(product.role)))
                .collect();
            let note = format!("products: {}", listed(&products));
            match when {
                Some(when) => self.row(name, note, when),
                None => Row {
                    name: name.to_owned(),
                    note,
                    conditions: vec!["otherwise".to_owned()],
                    lowered: None,
                    branches: Vec::new(),
                },
            }
        };
        Group {
            key: "stage",
            title: "Stages",
            outcome: "Stage",
            ends_the_visit: false,
            follows: vec!["the first that holds;".to_owned(), "it chooses products".to_owned()],
            rows: stages.map(|(id, stage)| row((id, &stage.name, stage.when))).collect(),
        }
    }

    fn explanations(&self) -> Group {
        let rows = self.rules.explanations.iter().map(|explanation| {
            let reasons = &explanation.reasons;
            let read = reasons
                .iter()
                .flat_map(|reason| branches(self.pack, reason.when, Some(reason.points)));
            let topic = self.rules.topics.get(explanation.topic.index());
            Row {
                name: explanation.name.clone(),
                note: topic.map(|topic| format!("topic: {}", topic.name)).unwrap_or_default(),
                conditions: reasons
                    .iter()
                    .map(|reason| format!("{:+}  {}", reason.points, self.text(reason.when)))
                    .collect(),
                lowered: None,
                branches: read.collect(),
            }
        });
        Group {
            key: "explanation",
            title: "Explanations",
            outcome: "Explanation",
            ends_the_visit: false,
            follows: vec![
                "the most points first;".to_owned(),
                format!("below {} points it is", self.rules.floor),
                "not shown; if none is,".to_owned(),
                "the general guide".to_owned(),
            ],
            rows: rows.collect(),
        }
    }

    fn cautions(&self) -> Group {
        let cautions = (0..).map(CautionId::new).zip(&self.rules.cautions);
        let row = |(id, name, effect, when): (CautionId, &str, Effect, ConditionId)| {
            let effect = match effect {
                Effect::Withhold => "withholds",
                Effect::ShowWith => "shown with",
            };
            let products = self.rules.products.iter();
            let names: Vec<String> = products
                .filter(|product| product.cautions.contains(&id))
                .map(|product| product.name.clone())
                .collect();
            let names = if names.len() == self.rules.products.len() {
                "every product".to_owned()
            } else {
                listed(&names)
            };
            self.row(name, format!("{effect} {names}"), when)
        };
        Group {
            key: "caution",
            title: "Cautions",
            outcome: "Products",
            ends_the_visit: false,
            follows: vec!["those of the stage,".to_owned(), "less what is withheld".to_owned()],
            rows: cautions
                .map(|(id, caution)| row((id, &caution.name, caution.effect, caution.when)))
                .collect(),
        }
    }
}

fn note(alert: &Alert) -> String {
    let mut note = place_name(alert.place).to_owned();
    if alert.when_unsure == WhenUnsure::OneLower {
        note += "; not sure: one lower";
    }
    if alert.level == Level::SeeClinician && alert.products == ProductsBelow::Follow {
        note += "; products follow";
    }
    note
}

fn listed(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
