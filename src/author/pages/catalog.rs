use serde_json::{Map, json};

use crate::domain::pack::Pack;

/// A shop's catalog with every product of the pack under an address that an
/// owner replaces by the shop's own.
pub fn example_catalog(pack: &Pack) -> String {
    let mut products = Map::new();
    for product in &pack.rules().products {
        let name = &product.name;
        products.insert(name.clone(), json!({ "url": format!("/products/{name}/") }));
    }
    format!("{:#}\n", json!({ "products": products }))
}
