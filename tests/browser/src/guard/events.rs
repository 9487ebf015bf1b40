use anyhow::Result;

use crate::page::Page;

/// The element's events that come to the document. They may say that
/// something happened, never what.
const LISTEN: &str = "
window.heard = [];
for (const name of ['start', 'step', 'complete', 'product-open', 'add-to-cart']) {
    document.addEventListener(`symptom-checker:${name}`, ({ type, detail }) => {
        if (detail !== null && detail !== undefined) window.heard.push(`${type} says ${JSON.stringify(detail)}`);
    }, true);
}";

impl Page {
    /// From now on: listens to the element's events.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn listen(&self) -> Result<()> {
        self.run(LISTEN, Vec::new()).await?;
        Ok(())
    }

    /// The events that said more than that something happened.
    ///
    /// # Errors
    /// Nothing listens.
    pub async fn heard(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.run("return window.heard;", Vec::new()).await?)?)
    }
}
