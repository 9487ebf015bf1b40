use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::browser::Engine;
use crate::page::{PATIENCE, Page};

/// Light or dark, as a visitor's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark words on a light ground.
    Light,
    /// Light words on a dark ground.
    Dark,
}

impl Page {
    /// A command of Chromium's DevTools protocol.
    ///
    /// # Errors
    /// The browser is not Chromium, or refuses the command.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        ensure!(
            self.browser.engine == Engine::Chromium,
            "only Chromium has the DevTools protocol: `{method}`"
        );
        Ok(self.browser.driver.cdp().send_raw(method, parameters).await?)
    }

    /// What the console has said since the last call, `LEVEL message`: scripts,
    /// refused files, failed requests and violations of the policy.
    ///
    /// # Errors
    /// The browser is not Chromium.
    pub async fn take_console(&self) -> Result<Vec<String>> {
        let entries = self.browser.driver.browser_log().await?;
        Ok(entries.into_iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect())
    }

    /// Waits until the console says it; gives all that it has said.
    ///
    /// # Errors
    /// It does not within 15 seconds, or the browser is not Chromium.
    pub async fn wait_for_console(&self, sentence: &str) -> Result<Vec<String>> {
        let since = Instant::now();
        let mut console = Vec::new();
        loop {
            console.extend(self.take_console().await?);
            if console.iter().any(|line| line.contains(sentence)) {
                return Ok(console);
            }
            ensure!(since.elapsed() < PATIENCE, "`{sentence}` is not said: {console:?}");
            sleep(Duration::from_millis(25)).await;
        }
    }

    /// The addresses asked for since the last call, of whatever host, whether
    /// they answered or not.
    ///
    /// # Errors
    /// The browser is not Chromium.
    pub async fn take_requests(&self) -> Result<Vec<String>> {
        let mut addresses = Vec::new();
        for entry in self.browser.driver.get_log("performance").await? {
            let entry: Value = serde_json::from_str(&entry.message)?;
            if entry.pointer("/message/method") == Some(&json!("Network.requestWillBeSent"))
                && let Some(address) = entry.pointer("/message/params/request/url")
            {
                addresses.push(address.as_str().unwrap_or_default().to_owned());
            }
        }
        Ok(addresses)
    }

    /// Gives the visitor's system a colour scheme.
    ///
    /// # Errors
    /// The browser is not Chromium.
    pub async fn set_scheme(&self, scheme: Scheme) -> Result<()> {
        let value = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let feature = json!({ "name": "prefers-color-scheme", "value": value });
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [feature] })).await?;
        Ok(())
    }

    /// Gives the window a size in CSS pixels; a width below 500 is a phone's.
    ///
    /// # Errors
    /// The browser is not Chromium.
    pub async fn set_size(&self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        // A picture of more than the window has no scrollbar: nor has the window.
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        Ok(())
    }

    /// Makes the page's text larger, as the browser's setting for the size of
    /// text does: 100 percent is as usual.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn set_text_size(&self, percent: u32) -> Result<()> {
        // Set by a script: a policy against inline styles does not concern it.
        let script = "document.documentElement.style.fontSize = `${arguments[0]}%`;";
        self.run(script, vec![json!(percent)]).await?;
        Ok(())
    }

    /// Turns scripts off for the pages opened from now on.
    ///
    /// # Errors
    /// The browser is not Chromium.
    pub async fn turn_scripts_off(&self) -> Result<()> {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        Ok(())
    }
}
