use std::collections::BTreeSet;
use std::rc::Rc;

use super::reads;
use crate::author::prove::encoder::triage::holds_back_explanations;
use crate::domain::answers::{Answer, Answers};
use crate::domain::condition::{Condition, Truth};
use crate::domain::pack::{Alert, ConditionId, Level, Pack, QuestionId, WhenUnsure};

/// What a whole sheet comes to, kept up to date while its answers change one by
/// one. Only to find answers: what they come to is then asked of the engine.
#[derive(Clone)]
pub(crate) struct Values<'pack> {
    pub(crate) pack: &'pack Pack,
    roles: Rc<Vec<Vec<Role>>>,
    leaning: Rc<Vec<i64>>,
    pub(crate) answers: Answers,
    truths: Vec<Truth>,
    /// The points of each explanation.
    pub(crate) points: Vec<i64>,
    /// How many alerts and scope reasons keep the explanations away.
    pub(crate) against: usize,
    /// The points of all reasons that the facts that are true lean towards.
    pub(crate) soft: i64,
}

/// What a condition decides.
enum Role {
    Alert(usize),
    Scope,
    Reason { explanation: usize, points: i64 },
}

impl<'pack> Values<'pack> {
    pub(crate) fn new(pack: &'pack Pack, answers: &Answers) -> Self {
        let rules = pack.rules();
        let mut roles: Vec<Vec<Role>> = rules.conditions.iter().map(|_| Vec::new()).collect();
        let mut add = |condition: ConditionId, role: Role| {
            if let Some(place) = roles.get_mut(condition.index()) {
                place.push(role);
            }
        };
        for (position, alert) in rules.alerts.iter().enumerate() {
            add(alert.when, Role::Alert(position));
        }
        for reason in &rules.scope_reasons {
            add(reason.when, Role::Scope);
        }
        for (explanation, found) in rules.explanations.iter().enumerate() {
            for reason in &found.reasons {
                add(reason.when, Role::Reason { explanation, points: i64::from(reason.points) });
            }
        }
        let mut values = Self {
            pack,
            roles: Rc::new(roles),
            leaning: Rc::new(leaning(pack)),
            answers: answers.clone(),
            truths: vec![Truth::False; rules.conditions.len()],
            points: vec![0; rules.explanations.len()],
            against: 0,
            soft: 0,
        };
        for (question, answer) in answers.iter() {
            for fact in pack.index().facts(question) {
                values.move_to(fact.condition, fact.truth(answer));
            }
        }
        for (id, condition) in (0..).map(ConditionId::new).zip(&rules.conditions) {
            if condition.question().is_none() {
                let truth = values.combined(condition);
                values.move_to(id, truth);
            }
        }
        values
    }

    /// Gives another answer.
    pub(crate) fn set(&mut self, question: QuestionId, answer: Answer) {
        if self.answers.get(question) == Some(answer) {
            return;
        }
        self.answers.set(question, answer);
        let pack = self.pack;
        let mut moved = BTreeSet::new();
        for fact in pack.index().facts(question) {
            if self.move_to(fact.condition, fact.truth(answer)) {
                moved.extend(reads::readers(pack, fact.condition));
            }
        }
        // Operands stand before their readers, so each is moved once.
        while let Some(id) = moved.pop_first() {
            let Some(condition) = pack.rules().conditions.get(id.index()) else { continue };
            let truth = self.combined(condition);
            if self.move_to(id, truth) {
                moved.extend(reads::readers(pack, id));
            }
        }
    }

    /// Gives the answers of another sheet to some questions.
    pub(crate) fn take(&mut self, questions: &BTreeSet<QuestionId>, from: &Answers) {
        for id in questions {
            if let Some(answer) = from.get(*id) {
                self.set(*id, answer);
            }
        }
    }

    fn move_to(&mut self, id: ConditionId, truth: Truth) -> bool {
        let Some(place) = self.truths.get_mut(id.index()) else { return false };
        let before = core::mem::replace(place, truth);
        if before == truth {
            return false;
        }
        let rules = self.pack.rules();
        let is_true = |truth: Truth| i64::from(truth == Truth::True);
        let leaning = self.leaning.get(id.index()).copied().unwrap_or_default();
        self.soft += leaning * (is_true(truth) - is_true(before));
        for role in self.roles.get(id.index()).into_iter().flatten() {
            let change =
                |holds: &dyn Fn(Truth) -> bool| i64::from(holds(truth)) - i64::from(holds(before));
            let against = match role {
                Role::Reason { explanation, points } => {
                    if let Some(sum) = self.points.get_mut(*explanation) {
                        *sum += points * change(&|truth| truth == Truth::True);
                    }
                    0
                }
                Role::Scope => change(&|truth| truth >= Truth::Unsure),
                Role::Alert(position) => rules
                    .alerts
                    .get(*position)
                    .map_or(0, |alert| change(&|truth| is_against(alert, truth))),
            };
            self.against = match against {
                1 => self.against + 1,
                -1 => self.against.saturating_sub(1),
                _ => self.against,
            };
        }
        true
    }

    /// What a condition comes to by its operands.
    fn combined(&self, condition: &Condition) -> Truth {
        let operands = condition.operands().iter();
        let truths =
            operands.map(|id| self.truths.get(id.index()).copied().unwrap_or(Truth::False));
        if matches!(condition, Condition::Not(_)) {
            return truths.map(|truth| !truth).next().unwrap_or(Truth::False);
        }
        let (mut unsure, mut sure) = (0, 0);
        for truth in truths {
            unsure += usize::from(truth >= Truth::Unsure);
            sure += usize::from(truth == Truth::True);
        }
        let needed = condition.needed();
        if sure >= needed {
            Truth::True
        } else if unsure >= needed {
            Truth::Unsure
        } else {
            Truth::False
        }
    }
}

/// For each fact: the points of the reasons that it speaks for, or against, however
/// many others must speak with it. Other conditions lean nowhere.
fn leaning(pack: &Pack) -> Vec<i64> {
    let rules = pack.rules();
    let mut all = vec![0_i64; rules.conditions.len()];
    for reason in rules.explanations.iter().flat_map(|explanation| &explanation.reasons) {
        if let Some(place) = all.get_mut(reason.when.index()) {
            *place += i64::from(reason.points);
        }
    }
    for (position, condition) in rules.conditions.iter().enumerate().rev() {
        let Some(place) = all.get_mut(position).filter(|_| condition.question().is_none()) else {
            continue;
        };
        let points = core::mem::take(place);
        let is_not = matches!(condition, Condition::Not(_));
        for operand in condition.operands() {
            if let Some(place) = all.get_mut(operand.index()) {
                *place =
                    place.saturating_add(if is_not { points.saturating_neg() } else { points });
            }
        }
    }
    all
}

/// Whether an alert keeps the explanations away.
fn is_against(alert: &Alert, truth: Truth) -> bool {
    let level = match (alert.when_unsure, truth) {
        (_, Truth::False) => Level::SelfCare,
        (WhenUnsure::OneLower, Truth::Unsure) => alert.level.one_lower(),
        _ => alert.level,
    };
    level > Level::SeeClinician || holds_back_explanations(alert, level)
}
