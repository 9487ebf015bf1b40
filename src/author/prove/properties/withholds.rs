use rustsat::types::Lit;

use crate::author::prove::encoder::sheet::having;
use crate::author::prove::engine;
use crate::author::prove::gates::{Found, at};
use crate::author::prove::proof::{INTERNAL, Proof, Told};
use crate::author::prove::property::Property;
use crate::author::prove::report::Checked;
use crate::domain::answers::Answers;
use crate::domain::interview::assess;
use crate::domain::pack::{CautionId, Effect, Level, Pack, ProductsBelow};

/// No outcome whose level withholds products shows one. A level withholds
/// unless every alert that stands says that products may follow, and was
/// written for that level: one that only "not sure" has lowered to it
/// withholds. No product is shown while a caution that withholds it is not
/// false, and every other caution that is not false stands on its card.
pub(crate) fn check(proof: &mut Proof<'_>) -> Checked {
    let mut checked = Checked::new(Property::Withholds);
    let pack = proof.pack;
    let rules = pack.rules();
    for (position, product) in rules.products.iter().enumerate() {
        if never_beside_an_alert(proof, position) {
            checked.statements += rules.alerts.len();
        } else {
            beside_alerts(proof, &mut checked, position);
        }
        let card = at(&proof.sheet.cards, position);
        for caution in having(pack, product, Effect::Withhold).collect::<Vec<_>>() {
            let holds = at(&proof.sheet.cautions, caution.index());
            let told = Told::new(
                format!(
                    "the product `{}` is shown while the caution `{}` is not false",
                    product.name,
                    name(pack, caution)
                ),
                INTERNAL,
            );
            proof.never(&mut checked, &[card, holds], told, |_| false);
        }
        let on_card = proof.sheet.on_cards.get(position).cloned().unwrap_or_default();
        for (caution, stands) in on_card {
            let Some(found) = rules.cautions.get(caution.index()) else { continue };
            let told = Told::new(
                format!(
                    "the product `{}` is shown without the caution `{}`, which is not false",
                    product.name, found.name
                ),
                INTERNAL,
            );
            // The condition itself: what stands on the card is made of it.
            let holds = proof.sheet.rails.get(found.when).unsure;
            proof.never(&mut checked, &[card, holds, !stands], told, |_| false);
        }
    }
    checked
}

/// What it is for an alert to stand where no product may be shown.
fn standing(proof: &mut Proof<'_>, number: usize) -> Lit {
    let follows = proof.pack.rules().alerts.get(number).is_some_and(|alert| {
        alert.level == Level::SeeClinician && alert.products == ProductsBelow::Follow
    });
    let (full, lowered) =
        (at(&proof.sheet.triage.full, number), at(&proof.sheet.triage.lowered, number));
    if follows { lowered } else { proof.gates.or(&[full, lowered]) }
}

/// Whether a product is never shown while an alert stands, whichever: at once.
fn never_beside_an_alert(proof: &mut Proof<'_>, position: usize) -> bool {
    let all: Vec<Lit> =
        (0..proof.pack.rules().alerts.len()).map(|number| standing(proof, number)).collect();
    let some = proof.gates.or(&all);
    let card = at(&proof.sheet.cards, position);
    proof.gates.find(&[card, some]) == Found::No
}

/// The same, alert by alert.
fn beside_alerts(proof: &mut Proof<'_>, checked: &mut Checked, position: usize) {
    let pack = proof.pack;
    let Some(product) = pack.rules().products.get(position) else { return };
    let card = at(&proof.sheet.cards, position);
    for (number, alert) in pack.rules().alerts.iter().enumerate() {
        let stands = standing(proof, number);
        let told = Told::new(
            format!(
                "the product `{}` is shown while the alert `{}` stands",
                product.name, alert.name
            ),
            "let the alert withhold products: only an alert of the level `see-clinician` may let them follow",
        );
        proof.never(checked, &[card, stands], told, |answers| {
            is_shown(pack, answers, position)
                && assess(pack, answers).alerts.iter().any(|held| held.alert.index() == number)
        });
    }
}

fn name(pack: &Pack, caution: CautionId) -> &str {
    pack.rules().cautions.get(caution.index()).map_or("?", |caution| caution.name.as_str())
}

/// Whether the engine shows a product.
pub(crate) fn is_shown(pack: &Pack, answers: &Answers, product: usize) -> bool {
    engine::guide(pack, answers).is_some_and(|guide| {
        engine::cards(&guide).iter().any(|card| card.product.index() == product)
    })
}
