//! Products and cautions on part sheets: what is open is not surely false.

use proptest::prelude::*;
use symptom_checker::domain::answers::Answers;
use symptom_checker::domain::interview::{assess, known};
use symptom_checker::domain::outcome::{Outcome, Suggestions, Withheld};
use symptom_checker::domain::pack::{CautionId, Effect, Pack};

use crate::random_pack::{Flavour, Tape, pack, sheet};

/// On a card stands every warning that is not surely false, and nothing that
/// may withhold the product; what is held back says why.
pub(crate) fn only_what_is_false_is_left_out(pack: &Pack, given: &Answers) {
    let Some(Outcome::Guide(guide)) = assess(pack, given).outcome else { return };
    let known = known(pack, given);
    let rules = pack.rules();
    let possible = |cautions: &[CautionId], effect: Effect| -> Vec<CautionId> {
        let is_possible = |id: &&CautionId| {
            let caution = &rules.cautions[id.index()];
            caution.effect == effect && !known[caution.when.index()].is_false()
        };
        cautions.iter().filter(is_possible).copied().collect()
    };
    let held_back = match &guide.suggestions {
        Suggestions::Shown { cards, held_back } => {
            for card in cards {
                let product = &rules.products[card.product.index()];
                assert_eq!(card.cautions, possible(&product.cautions, Effect::ShowWith));
                assert_eq!(possible(&product.cautions, Effect::Withhold), []);
            }
            held_back
        }
        Suggestions::Withheld(Withheld::Cautions(held_back)) => held_back,
        Suggestions::Withheld(_) => return,
    };
    for held in held_back {
        assert!(!held.cautions.is_empty());
        assert_eq!(held.cautions, possible(&held.cautions, Effect::Withhold));
    }
}

proptest! {
    #![proptest_config(crate::cases(800))]

    #[test]
    fn cautions_on_part_sheets(numbers in prop::collection::vec(any::<u16>(), 600)) {
        let (first, second) = numbers.split_at(300);
        let pack = pack(&mut Tape::new(first), Flavour::Any);
        let mut tape = Tape::new(second);
        let whole = sheet(&mut tape, &pack);
        let part: Answers = whole.iter().filter(|_| tape.below(3) > 0).collect();
        only_what_is_false_is_left_out(&pack, &whole);
        only_what_is_false_is_left_out(&pack, &part);
    }
}
