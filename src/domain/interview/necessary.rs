use super::cut::Cut;
use super::evaluation::Evaluation;
use super::goal::Goal;
use crate::domain::condition::Condition;
use crate::domain::pack::{ConditionId, Level, QuestionId, WhenUnsure};

/// The unasked questions without which some alert that would end the visit, or
/// some scope reason, cannot become false: in every visit that neither ends,
/// each of them is asked.
pub(crate) fn necessary(evaluation: &Evaluation<'_>) -> Vec<QuestionId> {
    let rules = evaluation.pack.rules();
    let mut roots = Vec::new();
    for alert in rules.alerts.iter().filter(|alert| alert.level >= Level::SameDay) {
        // A same-day alert that "not sure" lowers ends no visit while unsure.
        roots.push(match (alert.level, alert.when_unsure) {
            (Level::SameDay, WhenUnsure::OneLower) => (alert.when, Cut::True),
            _ => (alert.when, Cut::Unsure),
        });
    }
    for reason in &rules.scope_reasons {
        roots.push((reason.when, Cut::Unsure));
    }
    let mut below = Below { evaluation, sets: vec![None; rules.conditions.len() * Goal::COUNT] };
    let mut questions = Vec::new();
    for (condition, cut) in roots {
        below.fill(condition, Goal { cut, reach: false });
        questions.extend_from_slice(below.set(condition, Goal { cut, reach: false }));
    }
    questions.sort_unstable();
    questions.dedup();
    questions
}

/// For each condition and goal, the questions without which it is not met.
struct Below<'evaluation, 'pack> {
    evaluation: &'evaluation Evaluation<'pack>,
    sets: Vec<Option<Vec<QuestionId>>>,
}

impl Below<'_, '_> {
    fn set(&self, condition: ConditionId, goal: Goal) -> &[QuestionId] {
        self.sets.get(goal.place(condition)).and_then(Option::as_deref).unwrap_or_default()
    }

    /// Fills what a goal needs, operands first.
    fn fill(&mut self, condition: ConditionId, goal: Goal) {
        let mut waiting = vec![(condition, goal)];
        while let Some((condition, goal)) = waiting.last().copied() {
            let place = goal.place(condition);
            if self.sets.get(place).is_none_or(Option::is_some) {
                waiting.pop();
                continue;
            }
            let Some(found) = self.evaluation.pack.rules().conditions.get(condition.index()) else {
                return;
            };
            let operand_goal =
                if matches!(found, Condition::Not(_)) { goal.behind_not() } else { goal };
            let before = waiting.len();
            if goal.cut.is_open(self.evaluation.interval(condition)) {
                let missing = |operand: &&ConditionId| {
                    self.sets.get(operand_goal.place(**operand)).is_some_and(Option::is_none)
                };
                waiting.extend(
                    found.operands().iter().filter(missing).map(|operand| (*operand, operand_goal)),
                );
            }
            if waiting.len() == before {
                let set = self.combine(condition, found, goal, operand_goal);
                if let Some(place) = self.sets.get_mut(place) {
                    *place = Some(set);
                }
                waiting.pop();
            }
        }
    }

    /// A question is necessary where too few operands could do without it.
    fn combine(
        &self,
        id: ConditionId,
        condition: &Condition,
        goal: Goal,
        below: Goal,
    ) -> Vec<QuestionId> {
        if !goal.cut.is_open(self.evaluation.interval(id)) {
            return Vec::new();
        }
        if let Some(question) = condition.question() {
            return vec![question];
        }
        let intervals =
            || condition.operands().iter().map(|operand| self.evaluation.interval(*operand));
        let open = intervals().filter(|interval| below.cut.is_open(*interval)).count();
        // Of the open operands this many must meet the goal; the settled ones cannot help.
        let must = if matches!(condition, Condition::Not(_)) {
            1
        } else {
            let reached = intervals().filter(|interval| goal.cut.is_reached(*interval)).count();
            let to_reach = condition.needed().saturating_sub(reached);
            if goal.reach { to_reach } else { (open + 1).saturating_sub(to_reach) }
        };
        let mut all: Vec<QuestionId> = Vec::new();
        for operand in condition.operands() {
            all.extend_from_slice(self.set(*operand, below));
        }
        all.sort_unstable();
        let mut needed = Vec::new();
        for same in all.chunk_by(PartialEq::eq) {
            // Fewer than `must` operands do without it.
            if let Some(question) = same.first().filter(|_| open < must + same.len()) {
                needed.push(*question);
            }
        }
        needed
    }
}
