use super::agenda::{OTHERS, cuts, explanation_id, is_withheld};
use super::cut::Cut;
use super::dependence::Dependence;
use super::evaluation::Evaluation;
use super::necessary;
use crate::domain::pack::{ConditionId, QuestionId};

/// How many questions are left before an ordinary question: at least and at
/// most. No alert holds yet that ends the visit.
///
/// At most: the unasked questions read by anything that is not settled, with
/// the reasons of every explanation that may still lead and the cautions of
/// every product that may still be shown. It falls with every answer.
///
/// At least: the unasked questions without which some alert that would end the
/// visit, or some scope reason, cannot become false.
pub(crate) fn left(evaluation: &Evaluation<'_>) -> (usize, usize) {
    let mut open = Open {
        evaluation,
        dependence: Dependence::new(evaluation),
        unasked: vec![false; evaluation.pack.rules().questions.len()],
    };
    open.alerts();
    open.scope();
    open.stages();
    open.explanations();
    open.cautions();
    let at_most = open.unasked.iter().filter(|unasked| **unasked).count();
    (necessary::necessary(evaluation).len(), at_most)
}

struct Open<'evaluation, 'pack> {
    evaluation: &'evaluation Evaluation<'pack>,
    dependence: Dependence,
    unasked: Vec<bool>,
}

impl Open<'_, '_> {
    fn add(&mut self, condition: ConditionId, cut: Cut) {
        let Self { evaluation, dependence, unasked } = self;
        dependence.visit(evaluation, condition, cut, &mut |question: QuestionId| {
            if let Some(unasked) = unasked.get_mut(question.index()) {
                *unasked = true;
            }
        });
    }

    fn alerts(&mut self) {
        for alert in &self.evaluation.pack.rules().alerts {
            for cut in cuts(alert) {
                self.add(alert.when, *cut);
            }
        }
    }

    fn scope(&mut self) {
        for reason in &self.evaluation.pack.rules().scope_reasons {
            self.add(reason.when, Cut::Unsure);
        }
    }

    fn stages(&mut self) {
        for when in self.evaluation.pack.rules().stages.iter().filter_map(|stage| stage.when) {
            if self.evaluation.interval(when).is_at_least_unsure() {
                return;
            }
            self.add(when, Cut::Unsure);
        }
    }

    fn explanations(&mut self) {
        if self.evaluation.explanations_held_back {
            return;
        }
        let points = &self.evaluation.points;
        // At most one of those that surely reach the floor is the leading one.
        let mut sure = 0;
        for (position, explanation) in self.evaluation.pack.rules().explanations.iter().enumerate()
        {
            let id = explanation_id(position);
            let decided = points.passes(id) || points.fails(id);
            if points.may_lead(id) || !decided && sure <= OTHERS {
                for reason in &explanation.reasons {
                    self.add(reason.when, Cut::True);
                }
            }
            sure += usize::from(points.passes(id));
        }
    }

    fn cautions(&mut self) {
        if self.evaluation.products_withheld {
            return;
        }
        let rules = self.evaluation.pack.rules();
        let sure = rules.stages.iter().position(|stage| {
            stage.when.is_none_or(|when| self.evaluation.interval(when).is_at_least_unsure())
        });
        for product in &rules.products {
            let stage = rules.stages.get(product.stage.index()).and_then(|stage| stage.when);
            let possible = sure.is_none_or(|sure| product.stage.index() <= sure)
                && stage.is_none_or(|when| !self.evaluation.interval(when).is_false());
            let may_show = possible && !is_withheld(self.evaluation, product);
            let cautions = product.cautions.iter().filter(|_| may_show);
            for caution in cautions.filter_map(|caution| rules.cautions.get(caution.index())) {
                self.add(caution.when, Cut::Unsure);
            }
        }
    }
}
