use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

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
        let png = match self.browser.engine {
            Engine::Chromium => self.capture(json!({ "captureBeyondViewport": true })).await?,
            Engine::Firefox | Engine::WebKit => self.browser.driver.screenshot_as_png().await?,
        };
        write(name, &png)
    }

    /// Writes `target/screenshots/NAME.png`: what the window shows.
    ///
    /// # Errors
    /// The picture cannot be taken or written.
    pub async fn take_view(&self, name: &str) -> Result<()> {
        self.settle().await?;
        write(name, &self.browser.driver.screenshot_as_png().await?)
    }

    /// Writes `target/screenshots/NAME.png`: an element only.
    ///
    /// # Errors
    /// It is not shown, the browser is not Chromium, or the picture cannot be
    /// taken or written.
    pub async fn take_picture_of(&self, css: &str, name: &str) -> Result<()> {
        self.settle().await?;
        let script = "
            const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
            return { x: x + scrollX, y: y + scrollY, width, height, scale: 1 };";
        let clip = self.run(script, vec![json!(css)]).await?;
        write(name, &self.capture(json!({ "captureBeyondViewport": true, "clip": clip })).await?)
    }

    async fn capture(&self, how: Value) -> Result<Vec<u8>> {
        let answer = self.devtools("Page.captureScreenshot", how).await?;
        let data = answer.get("data").and_then(|data| data.as_str());
        Ok(STANDARD.decode(data.context("Chromium gave no picture")?)?)
    }
}

fn write(name: &str, png: &[u8]) -> Result<()> {
    let path = place::pictures()?.join(format!("{name}.png"));
    std::fs::write(&path, png).with_context(|| format!("`{}` is not written", path.display()))
}
