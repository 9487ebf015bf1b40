use anyhow::Result;
use serde_json::{Value, json};

use crate::page::Page;

/// That a visit goes on stands in `data-started`, whatever the answers are.
const ATTRIBUTES: &str = "
const attributes = () => [...document.querySelector('symptom-checker')?.attributes ?? []]
    .filter(({ name, value }) => name !== 'data-started' || value !== '')
    .map(({ name, value }) => `${name}=${value}`).join(' ');";

const LOOK: &str = r#"
const [before, done] = arguments;
const found = [];
const same = (what, was, is) => was === is || found.push(`${what} was \`${was}\` and is \`${is}\``);
same('the address', before.address, location.href);
same('the title', before.title, document.title);
same('the window is called', '', window.name);
same('the cookies', '', document.cookie);
same('the local storage', '{}', JSON.stringify({ ...localStorage }));
const entry = JSON.stringify(history.state);
if (!/^(null|\{"symptom-checker":\{"calf-pain:1":\d+\}\})$/.test(entry)) found.push(`the history entry is \`${entry}\``);
for (const [key, value] of Object.entries({ ...sessionStorage })) {
    const documented = key === 'symptom-checker:calf-pain:1'
        && /^1( \d+){5}( \d+(\?|=\d+|:\d+|\+\d+-\d+))*$/.test(value);
    if (!documented) found.push(`the session storage has \`${key}\`: \`${value}\``);
}
same('the element', before.element, attributes());
Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()]).then((kept) => {
    same('what else is kept', '[[],[],[]]', JSON.stringify(kept));
    done(found);
});"#;

/// What a page's surroundings were before a visit.
pub struct Surroundings(Value);

impl Page {
    /// The page's surroundings as they are now: address, title, the element.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn surroundings(&self) -> Result<Surroundings> {
        let script = "
            return { address: location.href, title: document.title, element: attributes() };";
        Ok(Surroundings(self.run(&[ATTRIBUTES, script].concat(), Vec::new()).await?))
    }

    /// Where a visit has left traces outside of its screen: the address, the
    /// title, the history entry (but for the element's id and a number), every
    /// storage (but for the one documented entry of the tab), the element's
    /// attributes.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn traces_since(&self, before: &Surroundings) -> Result<Vec<String>> {
        let found = self
            .browser
            .driver
            .execute_async([ATTRIBUTES, LOOK].concat(), vec![json!(before.0)])
            .await?;
        Ok(serde_json::from_value(found.json().clone())?)
    }
}
