use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};
use browser_tests::browser::{Browser, Engine};
use browser_tests::journey::{Journey, pack};
use browser_tests::page::Page;
use browser_tests::place::checkout;
use browser_tests::visit::{Hand, Visit};
use serde_json::Value;
use symptom_checker::domain::pack::Pack;

use crate::place::{self, copy};
use crate::server::Server;

/// The page where the shop's adapter puts into the basket what is added.
pub const BY_EVENT: &str = "calf-pain/event/";
/// The page where the element holds oscar's own forms.
pub const BY_FORM: &str = "calf-pain/forms/";

/// The policy of a shop that takes it seriously. `data:` is for the arrows in
/// oscar's own sheet.
pub const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/// A django-oscar shop with the checker in it, and a browser on it.
pub struct Shop {
    /// The shop.
    pub server: Server,
    /// What a customer sees.
    pub page: Page,
    /// The checker's content.
    pub pack: Pack,
}

impl Shop {
    /// Opens a shop of its own, under a policy; an empty one is not sent.
    ///
    /// # Errors
    /// The shop or the browser does not start.
    pub async fn open(engine: Engine, policy: &str) -> Result<Self> {
        let server = Server::start(|port, scratch| django(port, scratch.path(), policy)).await?;
        let page = Page { browser: Browser::start(engine).await? };
        Ok(Self { server, page, pack: pack()? })
    }

    /// Opens a page of the shop.
    ///
    /// # Errors
    /// It does not load.
    pub async fn go(&self, path: &str) -> Result<()> {
        self.page.go(&self.server.address(path)).await
    }

    /// A visitor with the answers of a journey.
    ///
    /// # Errors
    /// There is no such journey.
    pub fn visitor(&self, journey: &str) -> Result<Visit<'_>> {
        let answers = Journey::read(journey)?.answers(&self.pack, "{}")?;
        Ok(Visit { page: &self.page, pack: &self.pack, answers, hand: Hand::Mouse })
    }

    /// What a product is called in the checker.
    ///
    /// # Errors
    /// There is no such product.
    pub fn title(&self, product: &str) -> Result<&str> {
        let place = self.pack.rules().products.iter().position(|rules| rules.name == product);
        let words = place.and_then(|place| self.pack.words().products.get(place));
        Ok(&words.with_context(|| format!("there is no product `{product}`"))?.title)
    }

    /// The names and quantities of what is in the basket, by its page.
    ///
    /// # Errors
    /// It does not load.
    pub async fn basket(&self) -> Result<Vec<String>> {
        self.go("basket/").await?;
        let script = "
            return [...document.querySelectorAll('.basket-items')].map((line) =>
                `${line.querySelector('input[name$=quantity]').value} ${line.querySelector('h3').innerText.trim()}`);";
        Ok(serde_json::from_value(self.page.run(script, Vec::new()).await?)?)
    }

    /// The violations of the policy that the browser has reported.
    ///
    /// # Errors
    /// They cannot be read.
    pub fn reports(&self) -> Result<Vec<Value>> {
        let reports = fs::read_to_string(self.server.file("reports.jsonl")).unwrap_or_default();
        reports.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
    }
}

/// The shop's own server, on a copy of the filled shop.
fn django(port: u16, state: &Path, policy: &str) -> Result<Command> {
    let filled = place::oscar()?;
    copy(&filled.join("shop.sqlite3"), &state.join("shop.sqlite3"))?;
    copy(&filled.join("index"), &state.join("index"))?;
    copy(&filled.join("media"), &state.join("media"))?;
    let mut command = Command::new(place::python()?);
    command
        .current_dir(checkout().join("tests/shop/oscar"))
        .args(["-W", "ignore", "manage.py", "runserver", "--noreload"])
        .arg(format!("127.0.0.1:{port}"))
        .env("PYTHONPATH", checkout().join("examples/oscar"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("SHOP_STATE", state)
        .env("SHOP_DIST", filled.join("dist"))
        .env("SHOP_POLICY", policy);
    Ok(command)
}
