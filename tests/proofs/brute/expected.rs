//! What must be found of a pack, by trying all of its sheets.

use std::collections::BTreeMap;

use symptom_checker::author::prove::Declared;
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::outcome::{Explanations, HeldAlert};
use symptom_checker::domain::pack::{Effect, Level, ProductsBelow, QuestionId};

use super::sheets::{Sheet, Sheets, alerts, guide, more_serious};

/// What two sheets show, the second of more serious answers.
type OfChange<'a> = dyn Fn(&Sheet, &Sheet) -> bool + 'a;

/// What the answers of a finding must show.
pub(super) enum Shows<'a> {
    /// There are none: something can never be.
    Nothing,
    /// That something is so.
    Sheet(Box<dyn Fn(&Sheet) -> bool + 'a>),
    /// That something changes, where answers become more serious.
    Change(Box<OfChange<'a>>),
    /// One of these visits, after which a question is asked in vain.
    Visits(Vec<Answers>),
}

/// The findings that there must be.
pub(super) struct Found<'a> {
    sheets: &'a Sheets<'a>,
    pub(super) all: BTreeMap<String, Shows<'a>>,
}

impl<'a> Found<'a> {
    fn never(&mut self, is_so: bool, message: String) {
        if is_so {
            self.all.insert(message, Shows::Nothing);
        }
    }

    fn sheet(&mut self, shows: impl Fn(&Sheet) -> bool + 'a, message: String) {
        if self.sheets.some(&shows) {
            self.all.insert(message, Shows::Sheet(Box::new(shows)));
        }
    }

    /// The first of several with the same message is told.
    fn change(&mut self, shows: impl Fn(&Sheet, &Sheet) -> bool + 'a, message: String) {
        // A change of several answers is a row of changes of one.
        let questions = self.sheets.pack.rules().questions.iter().enumerate();
        let some = questions.into_iter().any(|(position, question)| {
            (0..self.sheets.all.len()).any(|number| {
                let from = &self.sheets.all[number];
                let answer = from.answers.get(QuestionId::new(position as u16)).unwrap();
                let mut changes = self.sheets.changes(number, position);
                changes.any(|(to, sheet)| shows(from, sheet) && more_serious(question, answer, to))
            })
        });
        if some {
            self.all.entry(message).or_insert(Shows::Change(Box::new(shows)));
        }
    }
}

/// What must be found of a pack: the start of each finding, and what its answers show.
pub(super) fn expected<'a>(sheets: &'a Sheets<'_>, declared: &Declared) -> Found<'a> {
    let rules = sheets.pack.rules();
    let mut found = Found { sheets, all: BTreeMap::new() };
    for (number, explanation) in rules.explanations.iter().enumerate() {
        let name = &explanation.name;
        let leads = move |sheet: &Sheet| {
            guide(&sheet.outcome).is_some_and(|_| sheet.told.explanations.first() == Some(&number))
        };
        found.never(!sheets.some(leads), format!("the explanation `{name}` can never come first"));
        let is_a_guess = move |sheet: &Sheet| {
            matches!(guide(&sheet.outcome).map(|guide| &guide.explanations), Some(Explanations::Ranked { leading, .. })
                if leading.explanation.index() == number && leading.reasons_for.is_empty())
        };
        found.sheet(is_a_guess, format!("the explanation `{name}` can come first without"));
    }
    for (number, alert) in rules.alerts.iter().enumerate() {
        let name = &alert.name;
        let told = |sheet: &Sheet| sheet.told.alerts.contains(&(number, alert.level));
        let alone = |sheet: &Sheet| {
            told(sheet)
                && sheet.told.alerts.iter().all(|(other, level)| {
                    *other == number || *level < alert.level || declared.is_tie(number, *other)
                })
        };
        found.never(!sheets.some(told), format!("the alert `{name}` can never be told"));
        found.never(
            sheets.some(told) && !sheets.some(alone),
            format!("the alert `{name}` can never be the only one"),
        );
        let early = |sheet: &Sheet| {
            sheet.asked.len() <= 2
                && alerts(&sheet.visit)
                    .iter()
                    .any(|held| held.alert.index() == number && held.level == Level::Emergency)
        };
        found.never(
            alert.level == Level::Emergency && !sheets.some(early),
            format!("the emergency `{name}` cannot be told"),
        );
    }
    for (number, reason) in rules.scope_reasons.iter().enumerate() {
        let told = |sheet: &Sheet| sheet.told.scope == Some(number);
        found.never(
            !sheets.some(told),
            format!("the scope reason `{}` can never be told", reason.name),
        );
    }
    for (number, topic) in rules.topics.iter().enumerate() {
        let shown = |sheet: &Sheet| {
            guide(&sheet.outcome)
                .is_some_and(|guide| guide.topics.iter().any(|topic| topic.index() == number))
        };
        found.never(!sheets.some(shown), format!("the topic `{}` can never be shown", topic.name));
    }
    for (number, product) in rules.products.iter().enumerate() {
        let shown =
            move |sheet: &Sheet| sheet.told.cards.iter().any(|card| card.product.index() == number);
        found.never(
            !sheets.some(shown),
            format!("the product `{}` can never be shown", product.name),
        );
        for caution in &product.cautions {
            let named = &rules.cautions[caution.index()];
            // Withheld, no card may be shown; else the caution must stand on it.
            let missed = move |sheet: &Sheet| {
                sheet.known[named.when.index()].is_at_least_unsure()
                    && sheet.told.cards.iter().any(|card| {
                        card.product.index() == number
                            && (named.effect == Effect::Withhold
                                || !card.cautions.contains(caution))
                    })
            };
            found.sheet(
                missed,
                format!(
                    "the product `{}` is shown, and not as the caution `{}` wants",
                    product.name, named.name
                ),
            );
        }
        for (position, alert) in rules.alerts.iter().enumerate() {
            let beside = move |sheet: &Sheet| {
                let follows = |held: &HeldAlert| {
                    held.level == alert.level
                        && alert.level == Level::SeeClinician
                        && alert.products == ProductsBelow::Follow
                };
                shown(sheet)
                    && sheet
                        .holding
                        .iter()
                        .any(|held| held.alert.index() == position && !follows(held))
            };
            found.sheet(
                beside,
                format!(
                    "the product `{}` is shown while the alert `{}` stands",
                    product.name, alert.name
                ),
            );
        }
    }
    for (number, stage) in rules.stages.iter().enumerate() {
        let reached = move |sheet: &Sheet| sheet.told.stage == Some(number);
        found.never(!sheets.some(reached), format!("the stage `{}` cannot be reached", stage.name));
        for (later, other) in rules.stages.iter().enumerate().skip(number + 1) {
            let Some(when) = other.when else { continue };
            if declared.goes_before(number, later) {
                continue;
            }
            let both = move |sheet: &Sheet| {
                reached(sheet) && sheet.known[when.index()].is_at_least_unsure()
            };
            found.sheet(
                both,
                format!("the stages `{}` and `{}` can hold together", stage.name, other.name),
            );
        }
    }
    let longest = sheets.all.iter().map(|sheet| sheet.asked.len()).max().unwrap_or(0);
    if let Some(limit) = declared.longest_visit.filter(|limit| longest > *limit) {
        found.sheet(
            move |sheet| sheet.asked.len() == longest,
            format!("a visit can ask {longest} questions, more than the {limit} that are declared"),
        );
    }
    monotony(sheets, &mut found);
    questions(sheets, &mut found);
    found
}

fn monotony<'a>(sheets: &'a Sheets<'_>, found: &mut Found<'a>) {
    let rules = sheets.pack.rules();
    let holds = move |sheet: &Sheet, caution: usize| {
        sheet.known[rules.cautions[caution].when.index()].is_at_least_unsure()
    };
    let held_back = move |sheet: &Sheet, product: usize| {
        let by_alert = sheet.holding.iter().any(|held| {
            held.level > Level::SeeClinician
                || rules.alerts[held.alert.index()].products == ProductsBelow::Withhold
        });
        by_alert
            || rules.products[product].cautions.iter().any(|caution| {
                rules.cautions[caution.index()].effect == Effect::Withhold
                    && holds(sheet, caution.index())
            })
    };
    for level in [Level::SeeClinician, Level::SameDay, Level::Emergency] {
        found.change(
            move |from, to| from.level >= level && to.level < level,
            "more serious answers lower the level".into(),
        );
    }
    for (product, named) in rules.products.iter().enumerate() {
        found.change(
            move |from, to| held_back(from, product) && !held_back(to, product),
            format!("more serious answers bring back the product `{}`", named.name),
        );
        for caution in named.cautions.iter().map(|caution| caution.index()) {
            found.change(
                move |from, to| holds(from, caution) && !holds(to, caution),
                format!("more serious answers drop the caution `{}`", rules.cautions[caution].name),
            );
        }
    }
}

fn questions<'a>(sheets: &'a Sheets<'_>, found: &mut Found<'a>) {
    let rules = sheets.pack.rules();
    // For each visit and question: whether the answer ever matters there.
    let mut matters: BTreeMap<(usize, Vec<usize>, String), (bool, Answers)> = BTreeMap::new();
    // A visit that an urgent alert stops asks for no lower one.
    let at_its_level = |sheet: &Sheet| {
        let mut told = sheet.told.clone();
        let highest = told.alerts.iter().map(|(_, level)| *level).max();
        told.alerts.retain(|(_, level)| Some(*level) == highest);
        (told, sheet.reasons.clone())
    };
    for (position, question) in rules.questions.iter().enumerate() {
        let id = QuestionId::new(position as u16);
        let asked = |sheet: &Sheet| sheet.asked.contains(&id);
        found.never(
            !sheets.some(asked),
            format!("the question `{}` can never be asked", question.name),
        );
        let is_sure = |answer: Answer| match answer {
            Answer::NotSure => false,
            Answer::Many { not_sure, .. } => not_sure.is_empty(),
            _ => true,
        };
        let differs = (0..sheets.all.len()).any(|number| {
            let mut sure = sheets.changes(number, position).filter(|(answer, _)| is_sure(*answer));
            let first = sure.next().map(|(_, sheet)| &sheet.told);
            sure.any(|(_, sheet)| Some(&sheet.told) != first)
        });
        found.never(
            !differs,
            format!("no two choices of the question `{}` ever differ", question.name),
        );
        for (number, sheet) in sheets.all.iter().enumerate() {
            let Some(place) = sheet.asked.iter().position(|asked| *asked == id) else { continue };
            let before = &sheet.asked[..place];
            let given: Answers =
                before.iter().map(|asked| (*asked, sheet.answers.get(*asked).unwrap())).collect();
            let order = before.iter().map(|asked| asked.index()).collect();
            let differs = sheets
                .changes(number, position)
                .any(|(_, other)| at_its_level(other) != at_its_level(sheet));
            let visit = (position, order, format!("{given:?}"));
            matters.entry(visit).or_insert((false, given)).0 |= differs;
        }
    }
    for ((position, ..), (matters, given)) in matters {
        if !matters {
            let message = format!("asks the question `{}`", rules.questions[position].name);
            let shows = found.all.entry(message).or_insert(Shows::Visits(Vec::new()));
            if let Shows::Visits(visits) = shows {
                visits.push(given);
            }
        }
    }
}
