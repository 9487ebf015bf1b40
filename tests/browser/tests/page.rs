//! The page opens in every engine.

use std::time::Duration;

use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::page::Page;
use browser_tests::server::Server;
use tokio::time::sleep;

async fn the_page_has_its_title(engine: Engine) -> Result<()> {
    let server = Server::start().await?;
    let page = Page::open(engine, &server, "").await?;
    let written = std::fs::read_to_string(browser_tests::place::dist()?.join("index.html"))?;
    assert!(written.contains(&format!("<title>{}</title>", page.title().await?)));
    assert!(server.take_requests().contains(&"symptom-checker.js".to_owned()));
    // A report comes in a request of its own, a little later.
    sleep(Duration::from_millis(500)).await;
    assert_eq!(server.take_reports(), Vec::<serde_json::Value>::new());
    Ok(())
}

#[tokio::test]
async fn chromium() -> Result<()> {
    the_page_has_its_title(Engine::Chromium).await
}

#[tokio::test]
async fn firefox() -> Result<()> {
    the_page_has_its_title(Engine::Firefox).await
}

#[tokio::test]
async fn webkit() -> Result<()> {
    the_page_has_its_title(Engine::WebKit).await
}
