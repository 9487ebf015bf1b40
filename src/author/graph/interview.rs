use super::reads::reads;
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
    pub questions: Vec<String>,
    /// What the readings of conditions call each of them.
    pub shorts: Vec<String>,
    /// The rules, what takes precedence first; a group without rules is left out.
    pub groups: Vec<Group>,
}

/// Rules that lead to the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// A word for colours and for ids, such as `same-day`.
    pub key: &'static str,
    /// What the rules are.
    pub title: &'static str,
    /// What they lead to.
    pub outcome: &'static str,
    /// What follows from that.
    pub follows: Vec<String>,
    /// The rules.
    pub rows: Vec<Row>,
}

/// A rule, with what it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name that authors gave.
    pub name: String,
    /// What it adds to the group's outcome, in few words.
    pub note: String,
    /// Its conditions in words.
    pub conditions: Vec<String>,
    /// The positions of the questions that it reads, in the order of the pack.
    pub reads: Vec<usize>,
}

impl Interview {
    /// The interview of a pack, in the pack's language.
    #[must_use]
    pub fn of(pack: &Pack) -> Self {
        let rules = pack.rules();
        let reader = Reader { pack, rules };
        let groups = [
            reader.alerts(
                Level::Emergency,
                "Emergency alerts",
                "Help now",
                &["ends the visit", "no product"],
            ),
            reader.alerts(
                Level::SameDay,
                "Same-day alerts",
                "Help today",
                &["ends the visit", "no product"],
            ),
            reader.scope(),
            reader.alerts(
                Level::SeeClinician,
                "See-a-clinician alerts",
                "Get it seen",
                &["the visit goes on", "no product, unless", "the alert lets", "them follow"],
            ),
            reader.stages(),
            reader.explanations(),
            reader.cautions(),
        ];
        Self {
            title: format!("{} {}", rules.name, rules.version),
            questions: rules.questions.iter().map(|question| question.name.clone()).collect(),
            shorts: pack.words().questions.iter().map(|words| words.short.clone()).collect(),
            groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
        }
    }

    /// What stands above the questions' columns: number, name, and the words by
    /// which conditions call it.
    pub fn labels(&self) -> impl Iterator<Item = String> {
        (1..)
            .zip(self.questions.iter().zip(&self.shorts))
            .map(|(number, (name, short)): (usize, _)| format!("{number}. {name}: {short}"))
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
            reads: reads(self.rules, when),
        }
    }

    fn alerts(
        &self,
        level: Level,
        title: &'static str,
        outcome: &'static str,
        follows: &[&str],
    ) -> Group {
        let alerts = self.rules.alerts.iter().filter(|alert| alert.level == level);
        Group {
            key: level_name(level),
            title,
            outcome,
            follows: follows.iter().map(|line| (*line).to_owned()).collect(),
            rows: alerts.map(|alert| self.row(&alert.name, note(alert), alert.when)).collect(),
        }
    }

    fn scope(&self) -> Group {
        let reasons = self.rules.scope_reasons.iter();
        Group {
            key: "out-of-scope",
            title: "Out-of-scope reasons",
            outcome: "Not for this checker",
            follows: vec!["ends the visit".to_owned(), "advice only".to_owned()],
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
                    reads: Vec::new(),
                },
            }
        };
        Group {
            key: "stage",
            title: "Stages",
            outcome: "Stage",
            follows: vec!["the first that holds;".to_owned(), "it chooses products".to_owned()],
            rows: stages.map(|(id, stage)| row((id, &stage.name, stage.when))).collect(),
        }
    }

    fn explanations(&self) -> Group {
        let rows = self.rules.explanations.iter().map(|explanation| {
            let reasons = &explanation.reasons;
            let mut questions: Vec<usize> =
                reasons.iter().flat_map(|reason| reads(self.rules, reason.when)).collect();
            questions.sort_unstable();
            questions.dedup();
            let topic = self.rules.topics.get(explanation.topic.index());
            Row {
                name: explanation.name.clone(),
                note: topic.map(|topic| format!("topic: {}", topic.name)).unwrap_or_default(),
                conditions: reasons
                    .iter()
                    .map(|reason| format!("{:+}  {}", reason.points, self.text(reason.when)))
                    .collect(),
                reads: questions,
            }
        });
        Group {
            key: "explanation",
            title: "Explanations",
            outcome: "Explanation",
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
