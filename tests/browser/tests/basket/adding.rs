use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::page::Page;
use browser_tests::site::Site;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::shop::{ACUTE, LINIMENT, Shop, clicks, visit};

const ADD: &str = ".product a.go";

/// The shop takes it upon itself; the test says when, and how it ends.
const PROMISING: &str = "
window.addEventListener('symptom-checker:add-to-cart', (event) => {
    event.preventDefault();
    event.detail.respond(new Promise((resolve, reject) => {
        window.resolve = resolve;
        window.refuse = (message) => reject(new Error(message));
    }));
});";

/// What the live region says.
async fn announced(page: &Page) -> Result<String> {
    let script = "
        const root = document.querySelector('symptom-checker').shadowRoot;
        return root.querySelector('[role=status]').textContent;";
    Ok(page.run(script, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
}

fn added() -> Value {
    json!({ "type": "add-to-cart", "productId": LINIMENT, "quantity": 1,
        "kind": "bubbles composed cancelable symptom-checker" })
}

/// Long enough that the next click is another one.
async fn a_moment(page: &Page) -> Result<()> {
    let script = "return new Promise((done) => setTimeout(() => done(true), 1100));";
    page.run(script, Vec::new()).await?;
    Ok(())
}

async fn acute(shop: &Shop, engine: Engine) -> Result<Site> {
    let site = shop.open(engine).await?;
    visit(&site, ACUTE).await?;
    site.page.wait(ADD).await?;
    Ok(site)
}

async fn a_link_that_nobody_takes_is_followed(engine: Engine) -> Result<()> {
    let site = acute(&Shop::stocked(), engine).await?;
    site.page.click(ADD).await?;
    site.page.wait_for_text("h1", "Product 1").await?;
    assert_eq!(clicks(&site).await?, [added()], "the page was asked first");
    Ok(())
}

async fn the_shop_s_promise_is_waited_for(engine: Engine) -> Result<()> {
    let shop = Shop { script: PROMISING, ..Shop::stocked() };
    let site = acute(&shop, engine).await?;
    let Site { page, .. } = &site;
    let link = page.wait(ADD).await?;
    link.scroll_into_view().await?;
    page.browser.driver.action_chain().double_click_element(&link).perform().await?;
    page.wait(".product .answer .busy").await?;
    assert_eq!(link.attr("aria-disabled").await?.as_deref(), Some("true"));
    assert_eq!(link.attr("aria-busy").await?.as_deref(), Some("true"));
    assert!(page.focus().await?.starts_with("a Add to basket"), "{}", page.focus().await?);
    page.press(Key::Enter).await?;
    assert_eq!(clicks(&site).await?, [added()], "a double click adds once, and a busy one nothing");

    page.run("window.resolve('2 bottles now.');", Vec::new()).await?;
    page.wait(".product .answer .done").await?;
    assert_eq!(link.attr("aria-disabled").await?, None);
    assert!(page.text(".product .answer").await?.contains("2 bottles now."));
    let said = announced(page).await?;
    assert!(
        said.starts_with("Acute Sinew Liniment: ") && said.ends_with("2 bottles now."),
        "{said}"
    );
    assert!(page.focus().await?.starts_with("a Add to basket"));

    a_moment(page).await?;
    page.click(ADD).await?;
    page.wait(".product .answer .busy").await?;
    assert_eq!(clicks(&site).await?, [added(), added()], "another click adds again");
    let refusal = "window.refuse('<b>We ship</b>\\u202eno more than 3. ' + 'x'.repeat(5000));";
    page.run(refusal, Vec::new()).await?;
    page.wait(".product .answer .refused").await?;
    let shown = page.text(".product .answer").await?;
    assert!(shown.contains("<b>We ship</b> no more than 3. xxx"), "{shown}");
    assert!(shown.len() < 400 && shown.ends_with('…'), "{shown}");
    assert!(announced(page).await?.contains("no more than 3."));
    assert_eq!(page.count(".answer b").await?, 0, "text is only ever text");
    Ok(())
}

#[tokio::test]
async fn in_chromium() -> Result<()> {
    a_link_that_nobody_takes_is_followed(Engine::Chromium).await?;
    the_shop_s_promise_is_waited_for(Engine::Chromium).await
}

#[tokio::test]
async fn in_firefox() -> Result<()> {
    a_link_that_nobody_takes_is_followed(Engine::Firefox).await?;
    the_shop_s_promise_is_waited_for(Engine::Firefox).await
}

#[tokio::test]
async fn in_webkit() -> Result<()> {
    a_link_that_nobody_takes_is_followed(Engine::WebKit).await?;
    the_shop_s_promise_is_waited_for(Engine::WebKit).await
}

#[tokio::test]
async fn taken_without_a_promise_it_was_sent() -> Result<()> {
    let script = "window.addEventListener('symptom-checker:add-to-cart', (event) => event.preventDefault());";
    let site = acute(&Shop { script, ..Shop::stocked() }, Engine::Chromium).await?;
    let Site { page, .. } = &site;
    page.click(ADD).await?;
    page.wait(".product .answer .sent").await?;
    assert!(announced(page).await?.starts_with("Acute Sinew Liniment: "));
    page.click(ADD).await?;
    assert_eq!(clicks(&site).await?, [added()], "a double click adds once");
    Ok(())
}

#[tokio::test]
async fn a_promise_is_taken_as_a_yes_to_handling() -> Result<()> {
    let script = "window.addEventListener('symptom-checker:add-to-cart',
        ({ detail }) => { detail.respond('at once'); detail.respond(Promise.reject('twice')); });";
    let site = acute(&Shop { script, ..Shop::stocked() }, Engine::Chromium).await?;
    site.page.click(ADD).await?;
    site.page.wait_for_text(".product .answer", "at once").await?;
    assert_eq!(site.page.count(".answer .refused").await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_shop_that_is_silent_is_told_of() -> Result<()> {
    let script = "
        const real = setTimeout;
        window.setTimeout = (run, millis) => real(run, millis === 30000 ? 300 : millis);
        window.addEventListener('symptom-checker:add-to-cart', (event) => {
            event.preventDefault();
            event.detail.respond(new Promise(() => {}));
        });";
    let site = acute(&Shop { script, ..Shop::stocked() }, Engine::Chromium).await?;
    site.page.click(ADD).await?;
    site.page.wait(".product .answer .silent").await?;
    assert_eq!(site.page.wait(ADD).await?.attr("aria-busy").await?, None);
    Ok(())
}

#[tokio::test]
async fn to_another_tab_it_is_a_link() -> Result<()> {
    let site = acute(&Shop { script: PROMISING, ..Shop::stocked() }, Engine::Chromium).await?;
    let Site { page, .. } = &site;
    let driver = &page.browser.driver;
    let link = page.wait(ADD).await?;
    link.scroll_into_view().await?;
    let chain =
        driver.action_chain().key_down(Key::Control).click_element(&link).key_up(Key::Control);
    chain.perform().await?;
    let opened = json!({ "type": "product-open", "productId": LINIMENT,
        "kind": "bubbles composed symptom-checker" });
    assert_eq!(clicks(&site).await?, std::slice::from_ref(&opened));
    assert_eq!(driver.windows().await?.len(), 2, "it opened in another tab");
    assert_eq!(page.count(".answer p").await?, 0);

    page.run("window.addEventListener('symptom-checker:product-open', () => {});", Vec::new())
        .await?;
    page.click(".product .shop a").await?;
    page.wait_for_text("h1", "Product 1").await?;
    assert_eq!(clicks(&site).await?, [opened.clone(), opened], "so is the link to the product");
    Ok(())
}

#[tokio::test]
async fn the_shop_s_own_form_comes_first() -> Result<()> {
    let within = format!(
        "<form slot=\"product-{LINIMENT}\" action=\"basket.html\" method=\"get\">\
         <button name=\"product\" value=\"1\">Buy Acute Sinew Liniment</button></form>"
    );
    let site = Shop { within, ..Shop::stocked() }.open(Engine::Chromium).await?;
    site.server.add("basket.html", "<!doctype html><h1>Basket</h1>");
    visit(&site, ACUTE).await?;
    let Site { page, .. } = &site;
    page.wait(".product .price").await?;
    assert_eq!(page.count(ADD).await?, 0, "one way to buy it");
    page.click("form[slot] button").await?;
    page.until("the form's address", "return location.search === '?product=1';", Vec::new())
        .await?;
    Ok(())
}

#[tokio::test]
async fn out_of_stock_or_without_an_address_there_is_no_button() -> Result<()> {
    let mut shop = Shop::stocked();
    let catalog = shop.catalog.as_mut().unwrap();
    catalog["products"][LINIMENT].as_object_mut().unwrap().remove("url");
    let site = shop.open(Engine::Chromium).await?;
    visit(&site, ACUTE).await?;
    let Site { page, .. } = &site;
    page.wait(".product .price").await?;
    assert_eq!(page.count(ADD).await?, 0);
    assert_eq!(page.texts(".out-of-stock").await?, ["Out of stock"]);
    assert_eq!(page.texts(".product h4").await?.len(), 2, "both are shown");
    Ok(())
}
