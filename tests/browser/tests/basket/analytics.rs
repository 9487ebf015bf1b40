use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::fault::Fault;
use browser_tests::place;
use browser_tests::site::Site;
use serde_json::{Value, json};

use crate::shop::{ACUTE, Shop, visit};

/// What both snippets make, as a stand-in; the shop's script says yes or no.
const STAND_IN: &str = "
window.dataLayer = [];
window.gtag = function () { window.dataLayer.push([...arguments]); };
window.plausible = (...told) => window.dataLayer.push(told);
addEventListener('symptom-checker:add-to-cart', (event) => {
    event.preventDefault();
    event.detail.respond(window.answer());
});
addEventListener('symptom-checker:product-open', () => addEventListener('click', (event) => event.preventDefault(), { once: true }));";

/// A shop that measures with an example.
async fn measured(example: &str) -> Result<Site> {
    let site = Shop { script: STAND_IN, ..Shop::stocked() }.open(Engine::Chromium).await?;
    let path = place::checkout().join("examples/analytics").join(example);
    site.server.add("measure.js", std::fs::read_to_string(path)?);
    let with =
        "<script type=\"module\" src=\"measure.js\"></script><script type=\"module\"".to_owned();
    site.server.plant("shop.html", Fault::Replaced("<script type=\"module\"", with));
    site.page.start(&site.server, "shop.html").await?;
    Ok(site)
}

async fn layer(site: &Site) -> Result<Value> {
    site.page.run("return window.dataLayer;", Vec::new()).await
}

/// Clicks to look at the first product and to add it, with the shop's answer.
async fn click_both(site: &Site, answer: &str, shown: &str) -> Result<()> {
    let Site { page, .. } = site;
    page.run(&format!("window.answer = () => {answer};"), Vec::new()).await?;
    page.click(".product .shop a").await?;
    let script = "return new Promise((done) => setTimeout(() => done(true), 1100));";
    page.run(script, Vec::new()).await?;
    page.click(".product a.go").await?;
    page.wait(&format!(".answer .{shown}")).await?;
    Ok(())
}

/// What was measured in a visit with a yes to measuring; nothing without, and
/// of a refusal the click on the product alone.
async fn all_that_is_measured(example: &str) -> Result<Value> {
    let site = measured(example).await?;
    let Site { page, server, .. } = &site;
    visit(&site, ACUTE).await?;
    click_both(&site, "Promise.resolve()", "done").await?;
    assert_eq!(layer(&site).await?, json!([]), "nobody has said yes to it");

    let yes = "document.documentElement.dataset.measuring = 'yes';";
    page.start(server, "shop.html").await?;
    page.run(yes, Vec::new()).await?;
    visit(&site, ACUTE).await?;
    click_both(&site, "Promise.reject(new Error('no'))", "refused").await?;
    let refused = layer(&site).await?;
    assert_eq!(refused.as_array().context("a list")?.len(), 1, "{refused}");
    click_both(&site, "Promise.resolve()", "done").await?;
    let all = layer(&site).await?;

    for journey in ["lung-clot-breath", "artery-squeeze", "scope-shin-bone"] {
        page.start(server, "shop.html").await?;
        page.run(yes, Vec::new()).await?;
        visit(&site, journey).await?;
        assert_eq!(layer(&site).await?, json!([]), "{journey}");
    }
    // No id of the content, no stage, no address of the page.
    let text = all.to_string().to_lowercase();
    for word in ["acute", "chronic", "sinew", "pain", "calf", "stage", "list", "shop.html", "index"]
    {
        assert!(!text.contains(word), "`{word}` in {text}");
    }
    Ok(all)
}

#[tokio::test]
async fn ga4() -> Result<()> {
    let all = all_that_is_measured("ga4.js").await?;
    let named = |name: &str| {
        let rows = all.as_array().unwrap().iter().filter(|row| row[0] == "event" && row[1] == name);
        rows.map(|row| row[2].clone()).collect::<Vec<_>>()
    };
    assert_eq!(named("select_item").len(), 2);
    let added = named("add_to_cart");
    assert_eq!(added.len(), 1, "{all}");
    assert_eq!(added[0]["items"], json!([{ "item_id": "1001", "price": 24.95, "quantity": 1 }]));
    assert_eq!((&added[0]["currency"], &added[0]["value"]), (&json!("USD"), &json!(24.95)));
    assert_eq!(added[0]["page_title"], "Shop");
    assert!(added[0]["page_location"].as_str().unwrap().ends_with('/'));
    Ok(())
}

#[tokio::test]
async fn plausible() -> Result<()> {
    let all = all_that_is_measured("plausible.js").await?;
    let told: Vec<(&Value, &Value)> =
        all.as_array().unwrap().iter().map(|row| (&row[0], &row[1]["props"])).collect();
    let product = json!({ "product": "1001" });
    let (open, add) = (json!("Product"), json!("Add to basket"));
    assert_eq!(told, [(&open, &product), (&open, &product), (&add, &product)]);
    Ok(())
}
