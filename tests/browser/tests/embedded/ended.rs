use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::browser::Engine;
use browser_tests::memory::HOLD;
use browser_tests::shop::{PAGE, Shop, page_with_script, snippet};
use serde_json::json;
use tokio::time::sleep;

use crate::words::sentence;

/// Does something in the shadow root of one of the elements.
async fn within(shop: &Shop, element: usize, what: &str) -> Result<serde_json::Value> {
    let script = format!(
        "const {{ shadowRoot: root }} = document.querySelectorAll('symptom-checker')[arguments[0]]; {what}"
    );
    shop.page.run(&script, vec![json!(element)]).await
}

/// The program ends in one element; another was ready to take over from its
/// static first screen, with nothing pressed yet.
async fn another_element_gets_a_new_program(engine: Engine) -> Result<()> {
    let shop = Shop::open_with(engine, "").await?;
    let tags = snippet()?;
    shop.server.add("before.js", HOLD);
    shop.server.add(PAGE, page_with_script(&[&*tags, &*tags].concat(), "/before.js"));
    shop.start().await?;
    shop.visitor("stage-acute-spot")?.answer().await?;
    within(&shop, 1, "root.host.scrollIntoView();").await?;
    // It has come near: it has what it needs of the first program.
    sleep(Duration::from_millis(700)).await;

    shop.page.ruin_memory().await?;
    let panic = json!(sentence("failures", "panic")?);
    let told = "return root.querySelector('.notice p')?.innerText ?? null;";
    for _ in 0..40 {
        // A press may be lost in ruined memory; most end the program.
        within(&shop, 0, "root.querySelector('.actions .go')?.click();").await?;
        if within(&shop, 0, told).await? == panic {
            break;
        }
        sleep(Duration::from_millis(100)).await;
    }
    ensure!(within(&shop, 0, told).await? == panic, "the program has not ended");

    let press = "
        root.querySelector('input[value=none]').click();
        root.querySelector('[data-continue]').click();";
    within(&shop, 1, press).await?;
    let second = "
        const { shadowRoot } = document.querySelectorAll('symptom-checker')[1];
        return shadowRoot.querySelector('fieldset input:not([name=danger-signs])') !== null;";
    shop.page.until("the second question of the other element", second, Vec::new()).await?;
    ensure!(within(&shop, 1, told).await?.is_null(), "a visitor is told who has lost nothing");
    ensure!(shop.page.run("return programs;", Vec::new()).await? == 2, "one new program");
    Ok(())
}

#[tokio::test]
async fn another_element_gets_a_new_program_in_chromium() -> Result<()> {
    another_element_gets_a_new_program(Engine::Chromium).await
}

#[tokio::test]
async fn another_element_gets_a_new_program_in_firefox() -> Result<()> {
    another_element_gets_a_new_program(Engine::Firefox).await
}

#[tokio::test]
async fn another_element_gets_a_new_program_in_webkit() -> Result<()> {
    another_element_gets_a_new_program(Engine::WebKit).await
}
