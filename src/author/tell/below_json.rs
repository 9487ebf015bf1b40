use serde::Serialize;

use super::Lookup;
use super::lookup::role_name;
use super::parts_json::{
    CautionJson, HeldBackJson, ProductJson, WithheldJson, cautions, held_back,
};
use crate::author::rules::cautions::EFFECTS;
use crate::author::rules::word;
use crate::domain::outcome::{Card, Guide, Suggestions, Withheld};
use crate::domain::pack::CautionId;

/// What stands below the explanations: topics, common questions and products,
/// or why they do not.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BelowJson<'a> {
    /// Related topics, the leading explanation's first.
    pub topics: Vec<&'a str>,
    /// Whether the questions that people ask are shown.
    pub common_questions: bool,
    /// The alert that puts "until you are seen" above the rest.
    pub until_seen: Option<&'a str>,
    /// The products that are shown.
    pub products: Vec<ProductJson<'a>>,
    /// Every caution that holds for a product of the stage.
    pub cautions: Vec<CautionJson<'a>>,
    /// Why no product is shown; none where one is.
    pub withheld: Option<WithheldJson<'a>>,
    /// Products of the stage that are not shown, each with its cautions.
    pub held_back: Vec<HeldBackJson<'a>>,
}

impl<'a> BelowJson<'a> {
    /// Nothing, for this reason.
    #[must_use]
    pub fn none(withheld: WithheldJson<'a>) -> Self {
        Self { withheld: Some(withheld), ..Self::default() }
    }

    /// What a guide shows.
    #[must_use]
    pub fn new(guide: &Guide, lookup: Lookup<'a>) -> Self {
        let mut json = Self {
            topics: guide.topics.iter().map(|topic| lookup.topic(*topic)).collect(),
            common_questions: guide.common_questions,
            until_seen: guide.until_seen.map(|alert| lookup.alert(alert)),
            ..Self::default()
        };
        json.suggest(&guide.suggestions, lookup);
        json
    }

    fn suggest(&mut self, suggestions: &Suggestions, lookup: Lookup<'a>) {
        self.cautions = holding(suggestions, lookup);
        match suggestions {
            Suggestions::Shown { cards, held_back } => {
                let product = |card: &Card| ProductJson {
                    product: lookup.product(card.product),
                    role: lookup
                        .rules
                        .products
                        .get(card.product.index())
                        .map_or("", |product| role_name(product.role)),
                    cautions: cautions(&card.cautions, lookup),
                };
                self.products = cards.iter().map(product).collect();
                self.held_back = self::held_back(held_back, lookup);
            }
            Suggestions::Withheld(Withheld::Alert(alert)) => {
                self.withheld = Some(WithheldJson::Alert { alert: lookup.alert(*alert) });
            }
            Suggestions::Withheld(Withheld::Cautions(held)) => {
                self.withheld = Some(WithheldJson::Cautions);
                self.held_back = self::held_back(held, lookup);
            }
            Suggestions::Withheld(Withheld::NoProduct) => {
                self.withheld = Some(WithheldJson::NoProduct);
            }
        }
    }
}

/// The cautions on cards and of products that are held back, in the pack's order.
fn holding<'a>(suggestions: &Suggestions, lookup: Lookup<'a>) -> Vec<CautionJson<'a>> {
    let mut holding = suggestions.cautions();
    holding.sort_unstable();
    let caution = |caution: &CautionId| {
        let found = lookup.rules.cautions.get(caution.index());
        let effect = found.map_or("", |found| word(&EFFECTS, found.effect));
        CautionJson { caution: lookup.caution(*caution), effect }
    };
    holding.iter().map(caution).collect()
}
