use super::evaluation::Evaluation;
use crate::domain::condition::Interval;
use crate::domain::outcome::{Card, HeldBack, Suggestions, Withheld};
use crate::domain::pack::{AlertId, CautionId, Effect, Product, ProductId, StageId};

/// The products of the stage, each with its cautions, or why there are none.
pub(crate) fn suggest(
    evaluation: &Evaluation<'_>,
    stage: StageId,
    withholding: Option<AlertId>,
) -> Suggestions {
    if let Some(alert) = withholding {
        return Suggestions::Withheld(Withheld::Alert(alert));
    }
    let mut cards = Vec::new();
    let mut held_back = Vec::new();
    let products = (0..).map(ProductId::new).zip(&evaluation.pack.rules().products);
    for (id, product) in products.filter(|(_, product)| product.stage == stage) {
        let withholding = cautions(evaluation, product, Effect::Withhold);
        if withholding.is_empty() {
            cards.push(Card {
                product: id,
                cautions: cautions(evaluation, product, Effect::ShowWith),
            });
        } else {
            held_back.push(HeldBack { product: id, cautions: withholding });
        }
    }
    if !cards.is_empty() {
        Suggestions::Shown { cards, held_back }
    } else if !held_back.is_empty() {
        Suggestions::Withheld(Withheld::Cautions(held_back))
    } else {
        Suggestions::Withheld(Withheld::NoProduct)
    }
}

/// The cautions of a product that hold. Where none does but one was not asked
/// about, that one: a product is shown only where each is surely false.
fn cautions(evaluation: &Evaluation<'_>, product: &Product, effect: Effect) -> Vec<CautionId> {
    let rules = evaluation.pack.rules();
    let having = |counts: fn(Interval) -> bool| -> Vec<CautionId> {
        let counts = |id: &&CautionId| {
            let caution = rules.cautions.get(id.index()).filter(|caution| caution.effect == effect);
            caution.is_some_and(|caution| counts(evaluation.interval(caution.when)))
        };
        product.cautions.iter().filter(counts).copied().collect()
    };
    let holding = having(Interval::is_at_least_unsure);
    if holding.is_empty() { having(|interval| !interval.is_false()) } else { holding }
}
