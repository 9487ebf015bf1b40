use super::cut::Cut;
use super::dependence::Dependence;
use super::evaluation::Evaluation;
use crate::domain::pack::{
    Alert, Effect, ExplanationId, Level, Product, QuestionId, StageId, WhenUnsure,
};

/// How many explanations are shown beside the leading one.
pub const OTHERS: usize = 3;

/// What is asked next, and why: asking order and precedence are this one list.
/// Emergency, same day, scope, see a clinician, stage, explanations, cautions.
///
/// What is settled stays settled, so every part only moves forward.
pub(crate) struct Agenda {
    dependence: Dependence,
    alert: usize,
    scope: usize,
    stage: usize,
    explanation: usize,
    reason: usize,
    floor: Floor,
    product: usize,
    caution: usize,
}

/// How far the explanations beside the leading one have come.
#[derive(Default)]
struct Floor {
    explanation: usize,
    reason: usize,
    passed: usize,
}

/// What the agenda comes to.
pub(crate) enum Next {
    /// An ordinary question.
    Question(QuestionId),
    /// Medical help first; an emergency question may still be open.
    Urgent(Option<QuestionId>),
    /// The checker does not fit.
    OutOfScope,
    /// Nothing is left to ask.
    Guide,
}

impl Agenda {
    pub(crate) fn new(evaluation: &Evaluation<'_>) -> Self {
        Self {
            dependence: Dependence::new(evaluation),
            alert: 0,
            scope: 0,
            stage: 0,
            explanation: 0,
            reason: 0,
            floor: Floor::default(),
            product: 0,
            caution: 0,
        }
    }

    /// The next item that is not settled.
    pub(crate) fn next(&mut self, evaluation: &Evaluation<'_>) -> Next {
        if evaluation.level == Level::Emergency {
            return Next::Urgent(None);
        }
        if let Some(question) = self.alerts(evaluation, Level::Emergency) {
            return if evaluation.level == Level::SameDay {
                Next::Urgent(Some(question))
            } else {
                Next::Question(question)
            };
        }
        if evaluation.level == Level::SameDay {
            return Next::Urgent(None);
        }
        if let Some(question) = self.alerts(evaluation, Level::SameDay) {
            return Next::Question(question);
        }
        if let Some(end) = self.scope(evaluation) {
            return end;
        }
        let question = self
            .alerts(evaluation, Level::SeeClinician)
            .or_else(|| self.stages(evaluation))
            .or_else(|| self.leader(evaluation))
            .or_else(|| self.floors(evaluation))
            .or_else(|| self.cautions(evaluation));
        question.map_or(Next::Guide, Next::Question)
    }

    /// The stage, once nothing before the explanations is left.
    pub(crate) fn stage(&self) -> StageId {
        StageId::new(u16::try_from(self.stage).unwrap_or(u16::MAX))
    }

    fn alerts(&mut self, evaluation: &Evaluation<'_>, level: Level) -> Option<QuestionId> {
        while let Some(alert) =
            evaluation.pack.rules().alerts.get(self.alert).filter(|alert| alert.level >= level)
        {
            if let Some(question) = self.dependence.first(evaluation, alert.when, cuts(alert)) {
                return Some(question);
            }
            self.alert += 1;
        }
        None
    }

    fn scope(&mut self, evaluation: &Evaluation<'_>) -> Option<Next> {
        while let Some(reason) = evaluation.pack.rules().scope_reasons.get(self.scope) {
            if evaluation.interval(reason.when).is_at_least_unsure() {
                return Some(Next::OutOfScope);
            }
            if let Some(question) = self.dependence.first(evaluation, reason.when, &[Cut::Unsure]) {
                return Some(Next::Question(question));
            }
            self.scope += 1;
        }
        None
    }

    fn stages(&mut self, evaluation: &Evaluation<'_>) -> Option<QuestionId> {
        while let Some(when) = evaluation.pack.rules().stages.get(self.stage)?.when {
            if evaluation.interval(when).is_at_least_unsure() {
                return None;
            }
            if let Some(question) = self.dependence.first(evaluation, when, &[Cut::Unsure]) {
                return Some(question);
            }
            self.stage += 1;
        }
        None
    }

    /// Which explanation comes first: the reasons of each that may still lead.
    /// The one that leads in the end has all of its reasons asked by this.
    fn leader(&mut self, evaluation: &Evaluation<'_>) -> Option<QuestionId> {
        if evaluation.explanations_held_back {
            return None;
        }
        while let Some(explanation) = evaluation.pack.rules().explanations.get(self.explanation) {
            let may_lead = evaluation.points.may_lead(explanation_id(self.explanation));
            while let Some(reason) = explanation.reasons.get(self.reason).filter(|_| may_lead) {
                if let Some(question) = self.dependence.first(evaluation, reason.when, &[Cut::True])
                {
                    return Some(question);
                }
                self.reason += 1;
            }
            self.explanation += 1;
            self.reason = 0;
        }
        None
    }

    /// Which others reach the floor, until as many do as are shown.
    fn floors(&mut self, evaluation: &Evaluation<'_>) -> Option<QuestionId> {
        if evaluation.explanations_held_back {
            return None;
        }
        let leader = evaluation.points.leader()?;
        while let Some(explanation) =
            evaluation.pack.rules().explanations.get(self.floor.explanation)
        {
            let id = explanation_id(self.floor.explanation);
            if self.floor.passed == OTHERS {
                return None;
            }
            let decided =
                id == leader || evaluation.points.passes(id) || evaluation.points.fails(id);
            while let Some(reason) = explanation.reasons.get(self.floor.reason).filter(|_| !decided)
            {
                if let Some(question) = self.dependence.first(evaluation, reason.when, &[Cut::True])
                {
                    return Some(question);
                }
                self.floor.reason += 1;
            }
            self.floor.passed += usize::from(id != leader && evaluation.points.passes(id));
            self.floor.explanation += 1;
            self.floor.reason = 0;
        }
        None
    }

    fn cautions(&mut self, evaluation: &Evaluation<'_>) -> Option<QuestionId> {
        if evaluation.products_withheld {
            return None;
        }
        let rules = evaluation.pack.rules();
        while let Some(product) = rules.products.get(self.product) {
            let may_show = product.stage.index() == self.stage && !is_withheld(evaluation, product);
            while let Some(caution) = product.cautions.get(self.caution).filter(|_| may_show) {
                let when = rules.cautions.get(caution.index())?.when;
                if let Some(question) = self.dependence.first(evaluation, when, &[Cut::Unsure]) {
                    return Some(question);
                }
                self.caution += 1;
            }
            self.product += 1;
            self.caution = 0;
        }
        None
    }
}

/// Whether a caution that holds so far withholds a product.
pub(crate) fn is_withheld(evaluation: &Evaluation<'_>, product: &Product) -> bool {
    let rules = evaluation.pack.rules();
    product.cautions.iter().filter_map(|caution| rules.cautions.get(caution.index())).any(
        |caution| {
            caution.effect == Effect::Withhold
                && evaluation.interval(caution.when).is_at_least_unsure()
        },
    )
}

/// The cuts at which an alert's condition matters.
pub(crate) const fn cuts(alert: &Alert) -> &'static [Cut] {
    match alert.when_unsure {
        WhenUnsure::SameLevel => &[Cut::Unsure],
        WhenUnsure::OneLower => &[Cut::Unsure, Cut::True],
    }
}

/// The id of the explanation at a position that the pack has.
pub(crate) fn explanation_id(position: usize) -> ExplanationId {
    ExplanationId::new(u16::try_from(position).unwrap_or(u16::MAX))
}
