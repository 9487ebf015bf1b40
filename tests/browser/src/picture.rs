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
        if self.browser.engine != Engine::Chromium {
            return self.take_view(name).await;
        }
        let whole = json!({ "captureBeyondViewport": true });
        let answer = self.devtools("Page.captureScreenshot", whole).await?;
        let data = answer.get("data").and_then(|data| data.as_str());
        write(name, &STANDARD.decode(data.context("Chromium gave no picture")?)?)
    }

    /// Writes `target/screenshots/NAME.png`: what the window shows.
    ///
    /// # Errors
    /// The picture cannot be taken or written.
    pub async fn take_view(&self, name: &str) -> Result<()> {
        write(name, &self.browser.driver.screenshot_as_png().await?)
    }
}

fn write(name: &str, png: &[u8]) -> Result<()> {
    let path = place::pictures()?.join(format!("{name}.png"));
    std::fs::write(&path, png).with_context(|| format!("`{}` is not written", path.display()))
}
