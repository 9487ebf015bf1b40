//! The page opens in every engine.

use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::page::Page;
use browser_tests::server::Server;

async fn the_page_has_its_title(engine: Engine) -> Result<()> {
    let server = Server::start().await?;
    let page = Page::open(engine, &server, "").await?;
    let written = std::fs::read_to_string(browser_tests::place::dist()?.join("index.html"))?;
    assert!(written.contains(&format!("<title>{}</title>", page.title().await?)));
    assert!(server.take_requests().contains(&"symptom-checker.js".to_owned()));
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
