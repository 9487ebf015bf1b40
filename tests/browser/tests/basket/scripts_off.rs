use anyhow::Result;
use browser_tests::fault::Fault;
use browser_tests::server::STRICT_POLICY;
use browser_tests::site::Site;
use serde_json::json;

use crate::hidden::{PRODUCTS, forms};

/// Where things stand on the page, from above.
const PLACES: &str = "
const root = document.querySelector('symptom-checker').shadowRoot;
const top = (element) => element.getBoundingClientRect().top + scrollY;
return [
    ...[...root.querySelectorAll('fieldset label')].map(top), top(root.querySelector('.at-once')),
    ...[...document.querySelectorAll('form')].map(top),
];";

#[tokio::test]
async fn forms_can_be_used_after_the_warning_signs() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, server, .. } = &site;
    server.set_policy(&STRICT_POLICY.replace("form-action 'none'", "form-action 'self'"));
    let with_forms = [forms(&PRODUCTS).as_str(), "<a slot=\"products-page\""].concat();
    server.plant("index.html", Fault::Replaced("<a slot=\"products-page\"", with_forms));
    server.add("basket.html", "<!doctype html><h1>Basket</h1>");
    site.start().await?;
    assert_eq!(page.count("form").await?, 0, "with scripts the questions come first");

    page.turn_scripts_off().await?;
    page.go(&server.address("")).await?;
    let buttons = page.texts("form button").await?;
    assert_eq!(
        buttons,
        PRODUCTS.map(|(_, title)| format!("Buy {title}")),
        "each names its product"
    );
    let places: Vec<f64> = serde_json::from_value(page.run(PLACES, Vec::new()).await?)?;
    assert!(places.is_sorted(), "the warning signs, whom to call, then the forms: {places:?}");
    page.click("form:nth-of-type(2) button").await?;
    let address = page.run("return location.pathname + location.search;", Vec::new()).await?;
    assert_eq!(address, json!("/basket.html?quantity-sinew-herbal-ice=1&product=sinew-herbal-ice"));
    Ok(())
}
