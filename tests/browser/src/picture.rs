use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::browser::Engine;
use crate::page::Page;
use crate::place;

impl Page {
    /// Writes `target/screenshots/NAME.png`: the whole page in Chromium, the
    /// window in the others.
    ///
    /// # Errors
    /// The picture cannot be taken or written.
    pub async fn take_picture(&self, name: &str) -> Result<()> {
        let png = match self.browser.engine {
            Engine::Chromium => {
                let whole = json!({ "captureBeyondViewport": true });
                let answer = self.devtools("Page.captureScreenshot", whole).await?;
                let data = answer.get("data").and_then(|data| data.as_str());
                STANDARD.decode(data.context("Chromium gave no picture")?)?
            }
            Engine::Firefox | Engine::WebKit => self.browser.driver.screenshot_as_png().await?,
        };
        let path = place::pictures()?.join(format!("{name}.png"));
        std::fs::write(&path, png).with_context(|| format!("`{}` is not written", path.display()))
    }
}
