use crate::domain::pack::{AlertId, CautionId, ProductId};

/// Products for the stage, or why there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestions {
    /// At least one product may be shown.
    Shown {
        /// The products to show, in the pack's order.
        cards: Vec<Card>,
        /// The others of the stage, and why each is not shown.
        held_back: Vec<HeldBack>,
    },
    /// None may be shown.
    Withheld(Withheld),
}

/// A product to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The product.
    pub product: ProductId,
    /// The warnings that stand on its card, apart from its fixed lines.
    pub cautions: Vec<CautionId>,
}

/// A product that is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    /// The product.
    pub product: ProductId,
    /// The cautions that withhold it.
    pub cautions: Vec<CautionId>,
}

/// Why no product is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// An alert withholds them all.
    Alert(AlertId),
    /// Cautions withhold every product of the stage.
    Cautions(Vec<HeldBack>),
    /// The stage has no product.
    NoProduct,
}

impl Suggestions {
    /// Every caution that stands on a card or holds a product back, each once.
    #[must_use]
    pub fn cautions(&self) -> Vec<CautionId> {
        let mut found = Vec::new();
        let mut add = |cautions: &[CautionId]| {
            for caution in cautions {
                if !found.contains(caution) {
                    found.push(*caution);
                }
            }
        };
        let held_back = match self {
            Self::Shown { cards, held_back } => {
                cards.iter().for_each(|card| add(&card.cautions));
                held_back.as_slice()
            }
            Self::Withheld(Withheld::Cautions(held_back)) => held_back,
            Self::Withheld(_) => &[],
        };
        held_back.iter().for_each(|held| add(&held.cautions));
        found
    }
}
