use super::points::Points;
use crate::domain::answers::{Answer, Answers};
use crate::domain::condition::{Interval, Tally, Truth};
use crate::domain::pack::index::Use;
use crate::domain::pack::{
    Alert, AlertId, ConditionId, Level, Pack, ProductsBelow, QuestionId, WhenUnsure,
};

/// What is known of every condition after the answers so far.
///
/// An answer moves only what reads it: each condition can narrow twice at the
/// most, over three values, so that a whole visit costs one pass over the pack, however many
/// questions it asks.
pub(crate) struct Evaluation<'pack> {
    pub(crate) pack: &'pack Pack,
    answers: &'pack Answers,
    /// Whether each question's answer counts.
    taken: Vec<bool>,
    intervals: Vec<Interval>,
    tallies: Vec<Tally>,
    /// Kept for its allocation: what is still to be narrowed by one answer.
    waiting: Vec<(ConditionId, Interval)>,
    /// The highest level of the alerts that hold so far.
    pub(crate) level: Level,
    /// Whether an alert that holds keeps the explanations back.
    pub(crate) explanations_held_back: bool,
    /// Whether an alert that holds withholds every product.
    pub(crate) products_withheld: bool,
    /// The points of every explanation so far.
    pub(crate) points: Points,
}

impl<'pack> Evaluation<'pack> {
    /// Before any answer.
    pub(crate) fn new(pack: &'pack Pack, answers: &'pack Answers) -> Self {
        let rules = pack.rules();
        Self {
            pack,
            answers,
            taken: vec![false; rules.questions.len()],
            intervals: vec![Interval::OPEN; rules.conditions.len()],
            tallies: pack.index().tallies().to_vec(),
            waiting: Vec::new(),
            level: Level::SelfCare,
            explanations_held_back: false,
            products_withheld: false,
            points: Points::new(rules),
        }
    }

    /// The answer that counts, if one was given.
    pub(crate) fn given(&self, question: QuestionId) -> Option<Answer> {
        self.taken.get(question.index()).filter(|taken| **taken)?;
        self.answers.get(question)
    }

    /// What is known of a condition.
    pub(crate) fn interval(&self, condition: ConditionId) -> Interval {
        self.intervals.get(condition.index()).copied().unwrap_or(Interval::OPEN)
    }

    /// Takes the answer to a question, a valid one, that was not taken yet.
    pub(crate) fn take(&mut self, question: QuestionId, answer: Answer) {
        let Some(taken) = self.taken.get_mut(question.index()) else { return };
        *taken = true;
        let pack = self.pack;
        for fact in pack.index().facts(question) {
            let known = Interval::point(fact.truth(answer));
            if let Some(place) = self.intervals.get_mut(fact.condition.index()) {
                *place = known;
            }
            self.tell(fact.read, Interval::OPEN, known);
        }
        while let Some((condition, interval)) = self.waiting.pop() {
            self.narrow(condition, interval);
        }
    }

    /// Narrows a condition that is made of others.
    fn narrow(&mut self, condition: ConditionId, interval: Interval) {
        let Some(known) = self.intervals.get_mut(condition.index()) else { return };
        // Another operand may have narrowed it further since this was put on the list.
        let before = *known;
        let interval =
            Interval::new(before.low().max(interval.low()), before.high().min(interval.high()));
        if before == interval {
            return;
        }
        *known = interval;
        self.tell_all(condition, before, interval);
    }

    /// Tells everything that reads a condition that it was narrowed.
    fn tell_all(&mut self, condition: ConditionId, before: Interval, after: Interval) {
        let pack = self.pack;
        for read in pack.index().uses(condition) {
            self.tell(*read, before, after);
        }
    }

    /// Tells what reads a condition that it was narrowed.
    fn tell(&mut self, read: Use, before: Interval, after: Interval) {
        match read {
            Use::Operand(position) => {
                let Some(tally) = self.tallies.get_mut(position as usize) else { return };
                if let Some(narrowed) = tally.follow(before, after) {
                    self.waiting.push((tally.condition, narrowed));
                }
            }
            Use::Mirrored(reader) => self.waiting.push((reader, !after)),
            Use::Alert(alert) => self.alert(alert, after),
            Use::Reason(explanation, points) => {
                self.points.follow(explanation, points, before, after);
            }
            Use::Several(condition) => self.tell_all(condition, before, after),
        }
    }

    /// Keeps what the alerts that hold come to.
    fn alert(&mut self, id: AlertId, interval: Interval) {
        let Some(alert) = self.pack.rules().alerts.get(id.index()) else { return };
        let level = level(alert, interval);
        self.level = self.level.max(level);
        self.explanations_held_back |= holds_back_explanations(alert, level);
        self.products_withheld |= withholds_products(alert, level);
    }
}

/// The level at which an alert stands so far; self-care: it does not.
pub(crate) fn level(alert: &Alert, interval: Interval) -> Level {
    match (alert.when_unsure, interval.low()) {
        (_, Truth::True) | (WhenUnsure::SameLevel, Truth::Unsure) => alert.level,
        (WhenUnsure::OneLower, Truth::Unsure) => alert.level.one_lower(),
        (_, Truth::False) => Level::SelfCare,
    }
}

/// Whether an alert that stands at this level keeps the explanations back.
pub(crate) fn holds_back_explanations(alert: &Alert, level: Level) -> bool {
    level > Level::SeeClinician || level == Level::SeeClinician && alert.holds_back.explanations
}

/// Whether an alert that stands at this level withholds every product.
pub(crate) fn withholds_products(alert: &Alert, level: Level) -> bool {
    level > Level::SeeClinician
        || level == Level::SeeClinician && alert.products == ProductsBelow::Withhold
}
