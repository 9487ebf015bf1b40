use super::points::Points;
use crate::domain::answers::Answer;
use crate::domain::condition::{Condition, Interval, Truth};
use crate::domain::pack::index::Use;
use crate::domain::pack::{Alert, ConditionId, Level, Pack, ProductsBelow, QuestionId, WhenUnsure};

/// What is known of every condition after the answers so far.
///
/// An answer moves only what reads it: each condition can narrow twice at the
/// most, over three values, so that a whole visit costs one pass over the pack, however many
/// questions it asks.
pub(crate) struct Evaluation<'pack> {
    pub(crate) pack: &'pack Pack,
    answers: Vec<Option<Answer>>,
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

/// How many operands of a condition have got how far.
#[derive(Clone, Copy, Default)]
struct Tally {
    at_least_unsure: u32,
    surely_true: u32,
    surely_false: u32,
    at_most_unsure: u32,
}

impl<'pack> Evaluation<'pack> {
    /// Before any answer.
    pub(crate) fn new(pack: &'pack Pack) -> Self {
        let rules = pack.rules();
        Self {
            pack,
            answers: vec![None; rules.questions.len()],
            intervals: vec![Interval::OPEN; rules.conditions.len()],
            tallies: vec![Tally::default(); rules.conditions.len()],
            waiting: Vec::new(),
            level: Level::SelfCare,
            explanations_held_back: false,
            products_withheld: false,
            points: Points::new(rules),
        }
    }

    /// The answer that counts, if one was given.
    pub(crate) fn given(&self, question: QuestionId) -> Option<Answer> {
        self.answers.get(question.index()).copied().flatten()
    }

    /// What is known of a condition.
    pub(crate) fn interval(&self, condition: ConditionId) -> Interval {
        self.intervals.get(condition.index()).copied().unwrap_or(Interval::OPEN)
    }

    /// Takes a valid answer to a question that has none yet.
    pub(crate) fn take(&mut self, question: QuestionId, answer: Answer) {
        let Some(place) = self.answers.get_mut(question.index()) else { return };
        *place = Some(answer);
        let pack = self.pack;
        for fact in pack.index().facts(question) {
            let Some(condition) = pack.rules().conditions.get(fact.index()) else { continue };
            self.narrow(*fact, Interval::point(truth(condition, answer)));
        }
    }

    /// Narrows a condition, and what reads it.
    fn narrow(&mut self, condition: ConditionId, interval: Interval) {
        let pack = self.pack;
        self.waiting.push((condition, interval));
        while let Some((condition, interval)) = self.waiting.pop() {
            let Some(place) = self.intervals.get_mut(condition.index()) else { continue };
            // Another operand may have narrowed it further since this was put on the list.
            let before = *place;
            let interval =
                Interval::new(before.low().max(interval.low()), before.high().min(interval.high()));
            if before == interval {
                continue;
            }
            *place = interval;
            for place in pack.index().uses(condition) {
                self.count(*place, interval);
            }
            for reader in pack.index().readers(condition) {
                let Some(found) = pack.rules().conditions.get(reader.index()) else { continue };
                let Some(tally) = self.tallies.get_mut(reader.index()) else { continue };
                self.waiting.push((*reader, tally.follow(found, before, interval)));
            }
        }
    }

    /// Keeps the sums that an alert or a reason belongs to.
    fn count(&mut self, place: Use, interval: Interval) {
        match place {
            Use::Alert(id) => {
                let Some(alert) = self.pack.rules().alerts.get(id.index()) else { return };
                let level = level(alert, interval);
                self.level = self.level.max(level);
                self.explanations_held_back |= holds_back_explanations(alert, level);
                self.products_withheld |= withholds_products(alert, level);
            }
            Use::Reason(explanation, reason) => {
                self.points.settle(self.pack.rules(), explanation, reason, interval);
            }
        }
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

/// What an answer makes of a condition that reads its question.
fn truth(condition: &Condition, answer: Answer) -> Truth {
    let point = |holds: bool| if holds { Truth::True } else { Truth::False };
    match (condition, answer) {
        (_, Answer::NotSure) => Truth::Unsure,
        (Condition::OneOf(_, choices), Answer::One(choice)) => point(choices.contains(choice)),
        (Condition::Has(_, choice), Answer::Many { not_sure, .. })
            if not_sure.contains(*choice) =>
        {
            Truth::Unsure
        }
        (Condition::Has(_, choice), Answer::Many { yes, .. }) => point(yes.contains(*choice)),
        (Condition::Level { lowest, highest, .. }, Answer::Level(level)) => {
            point((*lowest..=*highest).contains(&level))
        }
        _ => Truth::False,
    }
}

impl Tally {
    /// Follows an operand from `before` to `after`, and says what that makes of the reader.
    fn follow(&mut self, reader: &Condition, before: Interval, after: Interval) -> Interval {
        if matches!(reader, Condition::Not(_)) {
            return Interval::new(!after.high(), !after.low());
        }
        let reached = |truth: Truth| u32::from(before.low() < truth && after.low() >= truth);
        let missed = |truth: Truth| u32::from(before.high() >= truth && after.high() < truth);
        self.at_least_unsure += reached(Truth::Unsure);
        self.surely_true += reached(Truth::True);
        self.surely_false += missed(Truth::Unsure);
        self.at_most_unsure += missed(Truth::True);
        let needed = reader.needed();
        let all = reader.operands().len();
        let enough = |count: u32| count as usize >= needed;
        let possible = |against: u32| all - against as usize >= needed;
        let pick = |reaches_true: bool, reaches_unsure: bool| match (reaches_true, reaches_unsure) {
            (true, _) => Truth::True,
            (false, true) => Truth::Unsure,
            (false, false) => Truth::False,
        };
        Interval::new(
            pick(enough(self.surely_true), enough(self.at_least_unsure)),
            pick(possible(self.at_most_unsure), possible(self.surely_false)),
        )
    }
}
