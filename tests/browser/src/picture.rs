use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::browser::Engine;
use crate::page::Page;
use crate::place;

impl Page {
    /// Waits until nothing moves or fades any more: colours are right then.
    ///
    /// # Errors
    /// Something moves for longer than 30 seconds.
    pub async fn settle(&self) -> Result<()> {
        let script = "
            const done = arguments[arguments.length - 1];
            const roots = [document, ...[...document.querySelectorAll('symptom-checker')]
                .map((host) => host.shadowRoot).filter(Boolean)];
            Promise.allSettled(roots.flatMap((root) => root.getAnimations())
                .map((animation) => animation.finished)).then(() => done(true));";
        self.browser.driver.execute_async(script, Vec::new()).await?;
        Ok(())
    }

    /// Writes `target/screenshots/NAME.png`: the whole page in Chromium, the
    /// window in the others.
    ///
    /// # Errors
    /// The picture cannot be taken or written.
    pub async fn take_picture(&self, name: &str) -> Result<()> {
        self.settle().await?;
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
        self.settle().await?;
        write(name, &self.browser.driver.screenshot_as_png().await?)
    }
}

fn write(name: &str, png: &[u8]) -> Result<()> {
    let path = place::pictures()?.join(format!("{name}.png"));
    std::fs::write(&path, png).with_context(|| format!("`{}` is not written", path.display()))
}
