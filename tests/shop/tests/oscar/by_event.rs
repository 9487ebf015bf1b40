use anyhow::Result;
use browser_tests::browser::Engine;
use shop_tests::oscar::{BY_EVENT, STRICT_POLICY, Shop};

use crate::{ACUTE, CHRONIC, WARM_UP, keeps_to_itself};

/// Presses a product's button in the result and waits for the shop's answer.
async fn add(shop: &Shop, product: &str, ending: &str) -> Result<()> {
    shop.page.click(&format!("slot[name=product-{product}] a.go")).await?;
    shop.page
        .wait(&format!(".product:has(slot[name=product-{product}]) .answer .{ending}"))
        .await?;
    Ok(())
}

async fn visit(shop: &Shop, journey: &str) -> Result<()> {
    shop.go(BY_EVENT).await?;
    shop.visitor(journey)?.until_result().await?;
    shop.page.wait(".product .price").await?;
    Ok(())
}

#[tokio::test]
async fn a_product_of_each_stage_gets_into_the_basket() -> Result<()> {
    let shop = Shop::open(Engine::Chromium, STRICT_POLICY).await?;
    let Shop { page, .. } = &shop;

    visit(&shop, ACUTE).await?;
    assert_eq!(page.texts(".product .price").await?, ["$24.95", "$29.95"], "oscar's own prices");
    assert!(
        page.text(".product .said")
            .await?
            .contains("The shop's own words on Acute Sinew Liniment.")
    );
    assert_eq!(page.count("slot[name=product-sinew-herbal-ice] a.go").await?, 0, "none is left");
    assert_eq!(page.texts(".product .out-of-stock").await?.len(), 1);
    add(&shop, "acute-sinew-liniment", "done").await?;
    assert_eq!(page.text("[data-basket-items]").await?, "1", "the shop's page tells it too");

    visit(&shop, CHRONIC).await?;
    add(&shop, "chronic-sinew-liniment", "done").await?;
    add(&shop, "sinew-injury-poultice", "done").await?;

    visit(&shop, WARM_UP).await?;
    add(&shop, "sinew-sports-massage-oil", "done").await?;

    let mut basket = shop.basket().await?;
    basket.sort();
    let mut expected = Vec::new();
    for product in [
        "acute-sinew-liniment",
        "chronic-sinew-liniment",
        "sinew-injury-poultice",
        "sinew-sports-massage-oil",
    ] {
        expected.push(format!("1 {}", shop.title(product)?));
    }
    expected.sort();
    assert_eq!(basket, expected);
    keeps_to_itself(&shop).await
}

/// One is in the shop's store: a second is refused, and the visitor reads why.
#[tokio::test]
async fn what_the_shop_refuses_is_told_with_its_own_reason() -> Result<()> {
    let shop = Shop::open(Engine::Chromium, STRICT_POLICY).await?;
    for ending in ["done", "refused"] {
        visit(&shop, WARM_UP).await?;
        add(&shop, "sinew-sports-massage-oil", ending).await?;
    }
    let answer = shop.page.text(".product .answer").await?;
    assert!(answer.contains("a maximum of 1 can be bought"), "{answer}");
    assert_eq!(shop.basket().await?, ["1 Sinew Sports Massage Oil"]);
    // The browser itself writes into the console that the shop said no.
    let mut console = shop.page.take_console().await?;
    console.retain(|line| !line.contains("checker/basket/") || !line.contains("409"));
    assert_eq!(console, Vec::<String>::new());
    keeps_to_itself(&shop).await
}

/// A customer whose token has run out is not told that it worked.
#[tokio::test]
async fn what_fails_is_told() -> Result<()> {
    let shop = Shop::open(Engine::Chromium, STRICT_POLICY).await?;
    visit(&shop, WARM_UP).await?;
    let spoil = "document.querySelector('#checker-basket input').value = 'none';";
    shop.page.run(spoil, Vec::new()).await?;
    add(&shop, "sinew-sports-massage-oil", "refused").await?;
    assert_eq!(shop.basket().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn in_firefox() -> Result<()> {
    let shop = Shop::open(Engine::Firefox, STRICT_POLICY).await?;
    visit(&shop, ACUTE).await?;
    add(&shop, "acute-sinew-liniment", "done").await?;
    assert_eq!(shop.basket().await?, ["1 Acute Sinew Liniment"]);
    assert_eq!(shop.reports()?, Vec::<serde_json::Value>::new());
    Ok(())
}

#[tokio::test]
async fn in_webkit() -> Result<()> {
    let shop = Shop::open(Engine::WebKit, STRICT_POLICY).await?;
    visit(&shop, ACUTE).await?;
    add(&shop, "acute-sinew-liniment", "done").await?;
    assert_eq!(shop.basket().await?, ["1 Acute Sinew Liniment"]);
    assert_eq!(shop.reports()?, Vec::<serde_json::Value>::new());
    Ok(())
}
