use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};
use tokio::time::{Instant, sleep};

use crate::browser::{Browser, Engine};
use crate::server::Server;

/// How long the page may take to do what is expected of it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

/// Looks in every checker's shadow root first, then in the page. WebDriver's
/// own way into a shadow root does not work in Firefox with this client.
const FIND: &str = "
const hosts = [...document.querySelectorAll('symptom-checker')];
const roots = [...hosts.map((host) => host.shadowRoot).filter(Boolean), document];
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const found = roots.flatMap((root) => [...root.querySelectorAll(arguments[0])]).filter(shown);
";

/// A page in a browser: what a visitor sees and does. Elements are named by
/// CSS selectors and looked for in the checker first; hidden ones are not
/// found.
pub struct Page {
    /// The browser, for what this has no word for.
    pub browser: Browser,
}

impl Page {
    /// Starts a browser and opens a path of the server in it.
    ///
    /// # Errors
    /// The browser does not start or the page does not load.
    pub async fn open(engine: Engine, server: &Server, path: &str) -> Result<Self> {
        let page = Self { browser: Browser::start(engine).await? };
        page.go(&server.address(path)).await?;
        Ok(page)
    }

    /// Opens an address.
    ///
    /// # Errors
    /// The page does not load.
    pub async fn go(&self, address: &str) -> Result<()> {
        Ok(self.browser.driver.goto(address).await?)
    }

    /// Runs a script in the page and gives what it returns; `arguments` holds
    /// the arguments.
    ///
    /// # Errors
    /// The script throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.browser.driver.execute(script, arguments).await?.json().clone())
    }

    /// The first element that is shown, at once.
    ///
    /// # Errors
    /// There is none.
    pub async fn find(&self, css: &str) -> Result<WebElement> {
        let script = format!("{FIND} return found[0] ?? null;");
        let found = self.browser.driver.execute(script, vec![json!(css)]).await?;
        found.element().with_context(|| format!("`{css}` is not shown"))
    }

    /// How many elements are shown.
    ///
    /// # Errors
    /// The selector cannot be understood.
    pub async fn count(&self, css: &str) -> Result<usize> {
        let count = self.run(&format!("{FIND} return found.length;"), vec![json!(css)]).await?;
        let count = count.as_u64().context("a count is a number")?;
        Ok(usize::try_from(count)?)
    }

    /// The texts of all such elements that are shown, as a visitor reads them.
    ///
    /// # Errors
    /// The selector cannot be understood.
    pub async fn texts(&self, css: &str) -> Result<Vec<String>> {
        let script = format!("{FIND} return found.map((element) => element.innerText.trim());");
        Ok(serde_json::from_value(self.run(&script, vec![json!(css)]).await?)?)
    }

    /// The text of the first such element that is shown.
    ///
    /// # Errors
    /// None is shown.
    pub async fn text(&self, css: &str) -> Result<String> {
        let texts = self.texts(css).await?;
        texts.into_iter().next().with_context(|| format!("`{css}` is not shown"))
    }

    /// Waits until such an element is shown.
    ///
    /// # Errors
    /// It is not shown within 15 seconds; the sentence tells what is.
    pub async fn wait(&self, css: &str) -> Result<WebElement> {
        let since = Instant::now();
        loop {
            match self.find(css).await {
                Ok(element) => return Ok(element),
                Err(_) if since.elapsed() < PATIENCE => sleep(Duration::from_millis(25)).await,
                Err(_) => bail!("`{css}` is not shown after {PATIENCE:?}; {}", self.shown().await),
            }
        }
    }

    /// Waits until such an element is shown and its text holds some text.
    ///
    /// # Errors
    /// It does not within 15 seconds; the sentence tells what is shown.
    pub async fn wait_for_text(&self, css: &str, text: &str) -> Result<()> {
        let since = Instant::now();
        loop {
            if self.texts(css).await?.iter().any(|shown| shown.contains(text)) {
                return Ok(());
            }
            if since.elapsed() > PATIENCE {
                bail!("`{css}` does not say `{text}`; {}", self.shown().await);
            }
            sleep(Duration::from_millis(25)).await;
        }
    }

    /// Asks a script again and again until it gives something other than
    /// `null` or `false`, and gives that.
    ///
    /// # Errors
    /// It does not within 15 seconds; the sentence says `what` was waited for.
    pub async fn until(&self, what: &str, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let since = Instant::now();
        loop {
            match self.run(script, arguments.clone()).await? {
                Value::Null | Value::Bool(false) if since.elapsed() > PATIENCE => {
                    bail!("{what} is waited for in vain; {}", self.shown().await)
                }
                Value::Null | Value::Bool(false) => sleep(Duration::from_millis(25)).await,
                given => return Ok(given),
            }
        }
    }

    /// Clicks such an element with the mouse, once it is shown.
    ///
    /// # Errors
    /// It is not shown, or something lies over it.
    pub async fn click(&self, css: &str) -> Result<()> {
        let element = self.wait(css).await?;
        element.scroll_into_view().await?;
        element.click().await.with_context(|| format!("`{css}` cannot be clicked"))
    }

    /// Clicks the shown element of a kind whose text is exactly this.
    ///
    /// # Errors
    /// None is shown within 15 seconds.
    pub async fn click_text(&self, css: &str, text: &str) -> Result<()> {
        let script = format!(
            "{FIND} return found.find((element) => element.innerText.trim() === arguments[1]) ?? null;"
        );
        let since = Instant::now();
        loop {
            let arguments = vec![json!(css), json!(text)];
            let found = self.browser.driver.execute(script.as_str(), arguments).await?;
            if let Ok(element) = found.element() {
                element.scroll_into_view().await?;
                return element
                    .click()
                    .await
                    .with_context(|| format!("`{text}` cannot be clicked"));
            }
            if since.elapsed() > PATIENCE {
                bail!("no `{css}` says `{text}`; {}", self.shown().await);
            }
            sleep(Duration::from_millis(25)).await;
        }
    }

    /// Presses a key, wherever the focus is.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn press(&self, key: Key) -> Result<()> {
        let keys = self.browser.driver.action_chain().send_keys(key + "");
        Ok(keys.perform().await?)
    }

    /// The name of the element that has the focus, in the checker or the page,
    /// and its text or value: `h2 How old are you?`.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn focus(&self) -> Result<String> {
        let script = "
            let element = document.activeElement;
            while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            const text = element.matches('input') ? element.value : element.innerText.trim();
            return `${element.localName} ${text}`.trim();";
        let focus = self.run(script, Vec::new()).await?;
        Ok(focus.as_str().unwrap_or_default().to_owned())
    }

    /// The page's title.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn title(&self) -> Result<String> {
        Ok(self.browser.driver.title().await?)
    }

    /// What can be read now, for a failing test's sentence.
    async fn shown(&self) -> String {
        match self.texts("h1, h2, h3, [role=alert]").await {
            Ok(texts) => format!("shown: {}", texts.join(" | ")),
            Err(error) => format!("what is shown cannot be asked: {error}"),
        }
    }
}
