//! Where a visitor is to be seen by someone, nothing is to be bought: what the
//! shop put into the element is then for nobody, seeing, listening or with a
//! keyboard.

use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::site::Site;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::shop::{ACUTE, CHRONIC, Shop, visit};

/// Journeys to results without products: an emergency, help today, out of
/// scope, a clinician first, held back by a caution.
const WITHOUT: [&str; 6] = [
    "lung-clot-breath",
    "tendon-snap",
    "scope-shin-bone",
    "scope-under-16",
    "artery-squeeze",
    "caution-blood-thinner",
];

/// The one result that asks a visitor to be seen and has products all the same.
const EXCEPTION: &str = "persistent-mild";

/// Whether the advice to be seen stands above a product's form; nothing where
/// there is no such advice.
const ADVICE_FIRST: &str = "
const advice = document.querySelector('symptom-checker').shadowRoot.querySelector('[part~=banner]');
const form = document.getElementById(arguments[0]);
return advice && advice.getBoundingClientRect().bottom <= form.getBoundingClientRect().top;";

/// What of the element's own children can be seen, focused or found by its box.
const PERCEIVED: &str = "
const element = document.querySelector('symptom-checker');
const found = [];
for (const child of element.querySelectorAll('[slot], [slot] *')) {
    const name = child.id || child.name || child.localName;
    if (child.checkVisibility({ visibilityProperty: true })) found.push(`${name} is displayed`);
    if (child.getClientRects().length > 0) found.push(`${name} has a box`);
    if (arguments[0]) child.focus?.();
    if (document.activeElement === child) found.push(`${name} takes the focus`);
}
const ours = element.shadowRoot?.querySelectorAll('.shop, .photo, .answer, .price, [part~=add], [part~=product-link]');
for (const { className } of ours ?? []) found.push(`${className} is in the root`);
return found.sort();";

/// The shop's form for each product, with its name, and a script's catalog.
pub(crate) fn forms(site_products: &[(&str, &str)]) -> String {
    let form = |(id, title): &(&str, &str)| {
        format!(
            "<form slot=\"product-{id}\" id=\"{id}\" action=\"basket.html\"><label>How many \
             <input name=\"quantity-{id}\" value=\"1\"></label>\
             <button name=\"product\" value=\"{id}\">Buy {title}</button></form>"
        )
    };
    site_products.iter().map(form).collect()
}

/// The products of the calf-pain content.
pub(crate) const PRODUCTS: [(&str, &str); 5] = [
    ("acute-sinew-liniment", "Acute Sinew Liniment"),
    ("sinew-herbal-ice", "Sinew Herbal Ice"),
    ("chronic-sinew-liniment", "Chronic Sinew Liniment"),
    ("sinew-injury-poultice", "Sinew Injury Poultice"),
    ("sinew-sports-massage-oil", "Sinew Sports Massage Oil"),
];

/// The names of all that listens can find, of the shop's forms.
async fn heard(site: &Site) -> Result<Vec<String>> {
    site.page.devtools("Accessibility.enable", json!({})).await?;
    let tree = site.page.devtools("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().context("a tree has nodes")?;
    let names = nodes.iter().filter(|node| node["ignored"] != json!(true));
    let names = names.filter_map(|node| node.pointer("/name/value")?.as_str().map(str::to_owned));
    Ok(names.filter(|name| name.starts_with("Buy ") || name.starts_with("How many")).collect())
}

/// No screen has as many places for the focus.
const MOST_TABS: usize = 40;

/// What of the shop's forms can be seen, has a place or takes the focus.
async fn perceived(site: &Site) -> Result<Vec<String>> {
    let Site { page, .. } = site;
    // WebKit lets a script focus what is not drawn; there the Tab key is asked.
    let is_webkit = page.browser.engine == Engine::WebKit;
    let found = page.run(PERCEIVED, vec![json!(!is_webkit)]).await?;
    let mut found: Vec<String> = serde_json::from_value(found)?;
    if is_webkit {
        for _ in 0..MOST_TABS {
            page.press(Key::Tab).await?;
            let script = "
                const focused = document.activeElement;
                return focused?.closest('[slot]') ? `${focused.id || focused.name} takes the focus` : null;";
            let focused: Option<String> =
                serde_json::from_value(page.run(script, Vec::new()).await?)?;
            found.extend(focused);
        }
    }
    Ok(found)
}

async fn nothing_is_to_be_bought(engine: Engine) -> Result<()> {
    let site = Shop { within: forms(&PRODUCTS), ..Shop::stocked() }.open(engine).await?;
    let Site { page, server, .. } = &site;
    for journey in WITHOUT {
        page.start(server, "shop.html").await?;
        assert_eq!(perceived(&site).await?, Vec::<String>::new(), "before the first question");
        page.wait("button.go").await?;
        assert_eq!(perceived(&site).await?, Vec::<String>::new(), "the first question");
        let visitor = site.visitor(journey, "{}", browser_tests::visit::Hand::Mouse)?;
        visitor.answer().await?;
        assert_eq!(perceived(&site).await?, Vec::<String>::new(), "the second question");
        visitor.until_questions_end().await?;
        assert_eq!(perceived(&site).await?, Vec::<String>::new(), "{journey}: the end");
        visitor.until_result().await.context(journey)?;
        assert_eq!(perceived(&site).await?, Vec::<String>::new(), "{journey}");
        if engine == Engine::Chromium {
            assert_eq!(heard(&site).await?, Vec::<String>::new(), "{journey}");
        }
    }
    // And where they belong, the same looks find them: two of the five.
    for (journey, first) in [(ACUTE, 0), (CHRONIC, 2), (EXCEPTION, 2)] {
        page.start(server, "shop.html").await?;
        visit(&site, journey).await?;
        page.wait(".product form, form[slot]").await?;
        let found = perceived(&site).await?;
        for (place, (id, _)) in PRODUCTS.iter().enumerate() {
            let is_shown = found.contains(&format!("{id} is displayed"));
            // Of the acute ones the second is out of stock.
            assert_eq!(
                is_shown,
                (first..first + 2).contains(&place) && *id != "sinew-herbal-ice",
                "{found:?}"
            );
        }
        let (id, title) = PRODUCTS[first];
        assert!(found.contains(&format!("quantity-{id} takes the focus")), "{found:?}");
        if engine == Engine::Chromium {
            assert!(heard(&site).await?.contains(&format!("Buy {title}")));
        }
        let is_first = page.run(ADVICE_FIRST, vec![json!(id)]).await?;
        assert_eq!(is_first, json!((journey == EXCEPTION).then_some(true)), "{journey}");
    }
    assert_eq!(server.take_reports(), Vec::<Value>::new());
    Ok(())
}

#[tokio::test]
async fn in_chromium() -> Result<()> {
    nothing_is_to_be_bought(Engine::Chromium).await
}

#[tokio::test]
async fn in_firefox() -> Result<()> {
    nothing_is_to_be_bought(Engine::Firefox).await
}

#[tokio::test]
async fn in_webkit() -> Result<()> {
    nothing_is_to_be_bought(Engine::WebKit).await
}
