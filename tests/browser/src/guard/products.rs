use anyhow::Result;
use serde_json::json;
use symptom_checker::domain::pack::Pack;

use crate::page::Page;

const LOOK: &str = "
const [names, titles] = arguments;
const found = [];
const roots = [document];
for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const told = (what) => found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
        if (element.localName === 'slot' && element.name.startsWith('product')) told('a place for products');
        const shown = element.checkVisibility({ visibilityProperty: true });
        if (shown && /products\\.html/.test(element.getAttribute('href'))) told('a link to the products');
        if (shown && /^product/.test(element.slot) && element.assignedSlot) told('a slotted product');
        for (const { value } of element.attributes) {
            if (names.some((name) => value.includes(name))) told('a product in an attribute');
        }
        const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
            .map((node) => node.data).join(' ').toLowerCase();
        if (titles.some((title) => words.includes(title.toLowerCase()))) told('a product by name');
    }
}
return found;";

impl Page {
    /// Everything of a product in the document, hidden or shown, in the light
    /// or in a shadow root; and every shown way to the products.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn product_traces(&self, pack: &Pack) -> Result<Vec<String>> {
        let names: Vec<&str> =
            pack.rules().products.iter().map(|product| product.name.as_str()).collect();
        let titles: Vec<&str> =
            pack.words().products.iter().map(|words| words.title.as_str()).collect();
        Ok(serde_json::from_value(self.run(LOOK, vec![json!(names), json!(titles)]).await?)?)
    }
}
