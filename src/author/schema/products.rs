use schemars::JsonSchema;

use super::common::{Id, NamedCondition, Sources, When};

/// `products.toml`: what may be shown in each stage, and what holds it back.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Products {
    /// The products.
    pub product: Option<Vec<Product>>,
    /// What holds products back, or warns on their cards.
    pub caution: Option<Vec<Caution>>,
    /// Named conditions.
    pub condition: Option<Vec<NamedCondition>>,
}

/// A product.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Product {
    /// What words and shops name it by.
    pub id: Id,
    /// The stage that shows it.
    pub stage: Id,
    /// Whether it comes first.
    pub role: Role,
    /// The cautions that count for it.
    pub cautions: Option<Vec<Id>>,
    /// Lines that always stand on its card.
    pub notes: Option<Vec<Id>>,
    /// Where what is told of it was read.
    pub sources: Sources,
}

/// Whether a product comes first.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Role {
    /// It does.
    First,
    /// It is used beside another.
    Alongside,
}

/// What holds products back, or warns.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Caution {
    /// What products and words name it by.
    pub id: Id,
    /// What it does.
    pub effect: Effect,
    /// When it holds: also where the answers leave it open.
    pub when: When,
    /// Where it was read.
    pub sources: Sources,
    /// The rows of the clinical table that it carries.
    pub rows: Option<Vec<String>>,
}

/// What a caution does.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Effect {
    /// The product is not shown.
    Withhold,
    /// The caution stands on the product's card.
    ShowWith,
}
