use super::evaluation::Evaluation;
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

/// The cautions of a product that are not surely false. Where one withholds
/// it for sure, those that were not asked about any more are no reasons.
fn cautions(evaluation: &Evaluation<'_>, product: &Product, effect: Effect) -> Vec<CautionId> {
    let rules = evaluation.pack.rules();
    let (mut told, mut open) = (Vec::new(), Vec::new());
    for id in &product.cautions {
        let caution = rules.cautions.get(id.index()).filter(|caution| caution.effect == effect);
        let Some(caution) = caution else { continue };
        let interval = evaluation.interval(caution.when);
        if interval.is_at_least_unsure() || effect == Effect::ShowWith && !interval.is_false() {
            told.push(*id);
        } else if !interval.is_false() {
            open.push(*id);
        }
    }
    if told.is_empty() { open } else { told }
}
