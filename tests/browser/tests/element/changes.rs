use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::fault::{Fault, Gate};
use browser_tests::shop::{Shop, TWO_TAGS, snippet};
use serde_json::{Value, json};

use crate::attributes::with;

/// Sets an attribute, or takes it away.
async fn set(shop: &Shop, name: &str, value: Option<&str>) -> Result<()> {
    let script = "
        const element = document.querySelector('symptom-checker');
        if (arguments[1] === null) element.removeAttribute(arguments[0]);
        else element.setAttribute(arguments[0], arguments[1]);";
    shop.page.run(script, vec![json!(name), json!(value)]).await?;
    Ok(())
}

#[tokio::test]
async fn a_change_keeps_the_answers_unless_the_content_changes() -> Result<()> {
    let shop = Shop::open_with(Engine::Chromium, TWO_TAGS).await?;
    shop.page.wait(".tile").await?;
    let visitor = shop.visitor("stage-acute-spot")?;
    visitor.answer().await?;
    let third = visitor.answer().await?;
    for (name, value) in [
        ("theme", "dark"),
        ("load", "eager"),
        ("history", "none"),
        ("heading-level", "3"),
        ("region", "gb"),
        ("storage", "session"),
        ("history", "steps"),
        ("pack-integrity", "sha256-"),
    ] {
        set(&shop, name, Some(value)).await?;
        let question = third.question().map(str::to_owned);
        let script = "
            const { shadowRoot } = document.querySelector('symptom-checker');
            return shadowRoot.querySelector('fieldset input')?.name === arguments[0];";
        shop.page
            .until(&format!("the question after {name}"), script, vec![json!(question)])
            .await?;
    }
    // The visit goes on from there.
    visitor.answer().await?;
    set(&shop, "lang", Some("en-GB")).await?;
    shop.page.until(
        "the first question",
        "return document.querySelector('symptom-checker').shadowRoot.querySelector('input[value=none]') !== null;",
        Vec::new(),
    )
    .await?;
    Ok(())
}

#[tokio::test]
async fn a_press_in_flight_outlasts_a_change() -> Result<()> {
    let shop = Shop::open_with(Engine::Chromium, &snippet()?).await?;
    let gate = Gate::closed();
    shop.server.plant("static/checker/*.wasm", Fault::Held(gate.clone()));
    shop.start().await?;
    let first = shop.page.screen().await?;
    shop.page.click("input[value=none]").await?;
    shop.page.click("[data-continue]").await?;
    set(&shop, "region", Some("gb")).await?;
    set(&shop, "heading-level", Some("3")).await?;
    gate.open();
    let visitor = shop.visitor("stage-acute-spot")?;
    let second = visitor.next(&first).await?;
    assert_ne!(second.question(), first.question());
    Ok(())
}

/// The keys of session storage.
async fn kept(shop: &Shop) -> Result<Value> {
    shop.page.run("return Object.keys(sessionStorage);", Vec::new()).await
}

#[tokio::test]
async fn storage_that_is_switched_off_is_empty_at_once() -> Result<()> {
    let shop = Shop::open_with(Engine::Chromium, &with(&snippet()?, "storage=\"session\"")).await?;
    let visitor = shop.visitor("stage-acute-spot")?;
    visitor.answer().await?;
    let second = shop.page.screen().await?;
    assert_eq!(kept(&shop).await?, json!(["symptom-checker:calf-pain:1"]));
    set(&shop, "storage", None).await?;
    assert_eq!(kept(&shop).await?, json!([]));
    // The visit itself goes on, and stays out of the storage.
    assert_eq!(shop.page.screen().await?.question(), second.question());
    visitor.answer().await?;
    assert_eq!(kept(&shop).await?, json!([]));

    // An entry of before, where the owner has changed the page since.
    let script = "sessionStorage.setItem('symptom-checker:calf-pain:1', 'of before');";
    shop.page.run(script, Vec::new()).await?;
    shop.server.add(browser_tests::shop::PAGE, browser_tests::shop::page(&snippet()?));
    shop.page.go(&shop.server.address(browser_tests::shop::PAGE)).await?;
    shop.page.until("the entry to go", "return sessionStorage.length === 0;", Vec::new()).await?;
    Ok(())
}
