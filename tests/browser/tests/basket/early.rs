use std::time::Duration;

use anyhow::{Result, anyhow};
use browser_tests::browser::{Browser, Engine};
use browser_tests::fault::{Fault, Gate};
use browser_tests::page::Page;
use browser_tests::place::{checkout, dist};
use browser_tests::server::Server;
use browser_tests::shop::{FILES, TWO_TAGS, page};
use serde_json::Value;
use tokio::time::sleep;

use crate::hidden::{PRODUCTS, forms};
use crate::shop::rule;

/// How many forms are displayed, once that page is read to its end and its
/// sheets are there.
const DISPLAYED: &str = "
    const [path] = arguments;
    const isThere = location.pathname.endsWith(path) && document.querySelector('#below');
    const sheets = [...document.querySelectorAll('link[rel=stylesheet]')];
    if (!isThere || !sheets.every(({ sheet }) => sheet)) return null;
    const forms = [...document.querySelectorAll('form')];
    return { displayed: forms.filter((form) => form.checkVisibility()).length };";

async fn displayed(page: &Page, path: &str) -> Result<Option<u64>> {
    let mut last = None;
    for _ in 0..300 {
        match page.run(DISPLAYED, vec![path.into()]).await {
            Ok(Value::Null) => {}
            Ok(found) => return Ok(found["displayed"].as_u64()),
            // The page that was there goes while it is asked.
            Err(error) => last = Some(error),
        }
        sleep(Duration::from_millis(50)).await;
    }
    Err(last.unwrap_or_else(|| anyhow!("{path} is not read to its end")))
}

/// The two tags with forms in them: the page's own rule keeps them back while
/// the script is on its way, and where it never comes.
async fn none_is_displayed_before_the_script(engine: Engine) -> Result<()> {
    const SCRIPT: &str = "static/checker/symptom-checker.js";
    let server = Server::of_under(FILES, dist()?).await?;
    let within = [forms(&PRODUCTS).as_str(), "</symptom-checker>"].concat();
    let tags = TWO_TAGS.replace("</symptom-checker>", &within);
    server.add("shop.css", rule()?);
    let ruled = format!("<link rel=\"stylesheet\" href=\"/shop.css\">{tags}");
    let browser = Page { browser: Browser::start_impatient(engine).await? };

    server.plant(SCRIPT, Fault::Status(404));
    for (path, tags, expected) in
        [("plain.html", &tags, PRODUCTS.len() as u64), ("ruled.html", &ruled, 0)]
    {
        server.add(path, page(tags));
        browser.go(&server.address(path)).await?;
        assert_eq!(displayed(&browser, path).await?, Some(expected), "no script: {path}");
    }
    server.mend();

    let path = "held.html";
    server.add(path, page(&ruled));
    let gate = Gate::closed();
    server.plant(SCRIPT, Fault::Held(gate.clone()));
    browser.go(&server.address(path)).await?;
    assert_eq!(displayed(&browser, path).await?, Some(0), "the script is on its way");
    gate.open();
    browser.wait(".checker fieldset").await?;
    assert_eq!(displayed(&browser, path).await?, Some(0), "the script is there");
    Ok(())
}

/// Both documents that show forms give the same rule, and so does the example
/// that has the bare two tags.
#[test]
fn the_rule_is_the_same_wherever_it_stands() -> Result<()> {
    let rule = rule()?;
    let catalog = std::fs::read_to_string(checkout().join("docs/catalog.md"))?;
    assert!(catalog.lines().any(|line| line.trim() == rule), "docs/catalog.md");
    let sheet = "examples/shopify/extensions/symptom-checker/assets/symptom-checker.css";
    let sheet = std::fs::read_to_string(checkout().join(sheet))?;
    let words = |text: &str| text.replace(';', "").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words(&sheet).ends_with(&words(&rule)), "{sheet}");
    Ok(())
}

#[tokio::test]
async fn in_chromium() -> Result<()> {
    none_is_displayed_before_the_script(Engine::Chromium).await
}

#[tokio::test]
async fn in_firefox() -> Result<()> {
    none_is_displayed_before_the_script(Engine::Firefox).await
}

#[tokio::test]
async fn in_webkit() -> Result<()> {
    none_is_displayed_before_the_script(Engine::WebKit).await
}
