//! The plain page in `examples/plain`: the checker, a catalog, and a basket in
//! the page.

#![allow(clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use std::fs;

use anyhow::Result;
use browser_tests::browser::{Browser, Engine};
use browser_tests::journey::{Journey, pack};
use browser_tests::page::Page;
use browser_tests::place::checkout;
use browser_tests::visit::{Hand, Visit};
use serde_json::json;
use shop_tests::stand_in::StandIn;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; \
    require-trusted-types-for 'script'; trusted-types symptom-checker";

#[tokio::test]
async fn what_is_added_stands_in_the_basket() -> Result<()> {
    let read = |name: &str| fs::read_to_string(checkout().join("examples/plain").join(name));
    let files = [
        ("index.html", read("index.html")?),
        ("shop.css", read("shop.css")?),
        ("basket.js", read("basket.js")?),
        ("favicon.ico", String::new()),
    ];
    let server = StandIn::start(POLICY, files, |_| (404, json!({}))).await?;
    let page = Page { browser: Browser::start(Engine::Chromium).await? };
    page.go(&server.address("index.html")).await?;
    let pack = pack()?;
    let answers = Journey::read("stage-acute-spot")?.answers(&pack, "{}")?;
    Visit { page: &page, pack: &pack, answers, hand: Hand::Mouse }.until_result().await?;
    page.wait(".product .out-of-stock").await?;
    for quantity in 1..=3 {
        page.click("slot[name=product-acute-sinew-liniment] a.go").await?;
        page.wait_for_text("#basket li", &format!("{quantity} × acute-sinew-liniment")).await?;
        // A second click within a second would be the same one.
        tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    }
    page.click("slot[name=product-acute-sinew-liniment] a.go").await?;
    page.wait_for_text(".product .answer .refused + p", "We sell at most 3 of one product.")
        .await?;
    assert_eq!(page.texts("#basket li").await?, ["3 × acute-sinew-liniment"]);
    assert_eq!(page.take_console().await?, Vec::<String>::new());
    Ok(())
}
