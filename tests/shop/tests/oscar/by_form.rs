use anyhow::Result;
use browser_tests::browser::Engine;
use shop_tests::oscar::{BY_FORM, STRICT_POLICY, Shop};

use crate::{ACUTE, CHRONIC, WARM_UP, keeps_to_itself};

/// Presses the button of a product's own form, and waits for oscar's answer.
async fn send(shop: &Shop, product: &str) -> Result<()> {
    shop.page.click(&format!("[slot=product-{product}] form button")).await?;
    shop.page.wait("#messages .alert").await?;
    Ok(())
}

#[tokio::test]
async fn a_product_of_each_stage_gets_into_the_basket() -> Result<()> {
    let shop = Shop::open(Engine::Chromium, STRICT_POLICY).await?;
    for (journey, product, other) in [
        (ACUTE, "acute-sinew-liniment", "chronic-sinew-liniment"),
        (CHRONIC, "chronic-sinew-liniment", "sinew-sports-massage-oil"),
        (WARM_UP, "sinew-sports-massage-oil", "acute-sinew-liniment"),
    ] {
        shop.go(BY_FORM).await?;
        assert_eq!(shop.page.count("[slot^=product-]").await?, 0, "no form before a result");
        shop.visitor(journey)?.until_result().await?;
        shop.page.wait(&format!("[slot=product-{product}] form")).await?;
        assert_eq!(shop.page.count(&format!("[slot=product-{other}]")).await?, 0, "{journey}");
        assert_eq!(shop.page.count(".product a.go").await?, 0, "one way to buy it");
        send(&shop, product).await?;
    }
    let mut basket = shop.basket().await?;
    basket.sort();
    let expected =
        ["1 Acute Sinew Liniment", "1 Chronic Sinew Liniment", "1 Sinew Sports Massage Oil"];
    assert_eq!(basket, expected);
    keeps_to_itself(&shop).await
}

/// What nobody can buy has no form of oscar's, only oscar's dead button.
#[tokio::test]
async fn out_of_stock_has_nothing_to_press() -> Result<()> {
    let shop = Shop::open(Engine::Chromium, STRICT_POLICY).await?;
    shop.go(BY_FORM).await?;
    shop.visitor(ACUTE)?.until_result().await?;
    shop.page.wait(".product .out-of-stock").await?;
    assert_eq!(shop.page.count("[slot=product-sinew-herbal-ice] form").await?, 0);
    Ok(())
}

/// No product stands beside a warning sign.
#[tokio::test]
async fn an_urgent_result_shows_no_form() -> Result<()> {
    let shop = Shop::open(Engine::Chromium, STRICT_POLICY).await?;
    shop.go(BY_FORM).await?;
    let screen = shop.visitor("lung-clot-breath")?.until_result().await?;
    assert!(screen.banner.is_some(), "{screen:?}");
    assert_eq!(shop.page.count("[slot^=product-]").await?, 0);
    keeps_to_itself(&shop).await
}

/// The forms stand below the warning signs, each with its product's name, and
/// work.
#[tokio::test]
async fn without_scripts_the_forms_stand_below_the_warning_signs() -> Result<()> {
    let shop = Shop::open(Engine::Chromium, STRICT_POLICY).await?;
    let Shop { page, .. } = &shop;
    page.turn_scripts_off().await?;
    shop.go(BY_FORM).await?;
    let names = page.texts("[slot^=product-]:has(form) p:first-child a").await?;
    let mut expected = Vec::new();
    for product in &shop.pack.rules().products {
        // This one is sold out.
        if product.name != "sinew-herbal-ice" {
            expected.push(shop.title(&product.name)?.to_owned());
        }
    }
    expected.sort();
    assert_eq!(names, expected);
    let script = "
        const signs = document.querySelector('symptom-checker').shadowRoot.querySelector('fieldset');
        const forms = [...document.querySelectorAll('[slot^=product-]')];
        return forms.every((form) => form.getBoundingClientRect().top >= signs.getBoundingClientRect().bottom);";
    assert_eq!(page.run(script, Vec::new()).await?, true, "a form stands above the warning signs");
    page.click("[slot=product-acute-sinew-liniment] form button").await?;
    page.wait("#messages .alert-success").await?;
    assert_eq!(shop.basket().await?, ["1 Acute Sinew Liniment"]);
    Ok(())
}
