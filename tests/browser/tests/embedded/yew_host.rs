use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::place;
use browser_tests::shop::{FILES, PAGE, Shop};
use serde_json::Value;

const TAGS: &str = r#"<script type="module" src="/host/start.js"></script>
<script type="module" src="/static/checker/symptom-checker.js"></script>"#;
const START: &str = "import start from './host.js'; start();";

/// A page whose body Yew draws, the element within.
async fn host(engine: Engine) -> Result<Shop> {
    let shop = Shop::open_with(engine, "").await?;
    let folder = place::yew_host()?;
    for name in ["host.js", "host_bg.wasm"] {
        shop.server.add(&format!("host/{name}"), std::fs::read(folder.join(name))?);
    }
    shop.server.add("host/start.js", START);
    shop.server.add(PAGE, browser_tests::shop::page(TAGS));
    Ok(shop)
}

/// Answers the first question; gives the presses of Continue that the page
/// heard: anywhere in it, and on its own button.
async fn presses(shop: &Shop) -> Result<[u64; 2]> {
    shop.page.go(&shop.server.address(PAGE)).await?;
    shop.page.wait(".checker fieldset").await?;
    shop.page.click("input[value=none]").await?;
    let before = counted(shop).await?;
    shop.page.click("button.go").await?;
    shop.page.wait("fieldset input:not([name=danger-signs])").await?;
    let after = counted(shop).await?;
    Ok([after[0] - before[0], after[1] - before[1]])
}

async fn counted(shop: &Shop) -> Result<[u64; 2]> {
    let script = "return ['#anywhere', '#own-count'].map((css) => Number(document.querySelector(css).textContent));";
    Ok(serde_json::from_value(shop.page.run(script, Vec::new()).await?)?)
}

/// A press within the element is the element's; the page around it hears it
/// once, where it listens around it.
async fn presses_stay_apart(engine: Engine) -> Result<()> {
    let shop = host(engine).await?;
    assert_eq!(presses(&shop).await?, [1, 0]);
    // A visit goes on by one question for one press.
    let visitor = shop.visitor("stage-acute-spot")?;
    let mut seen = Vec::new();
    for _ in 0..3 {
        let screen = visitor.answer().await?;
        seen.push(screen.question().context("a question")?.to_owned());
    }
    assert_eq!(seen.len(), 3, "{seen:?}");
    let [anywhere, own] = counted(&shop).await?;
    assert_eq!(own, 0, "the page's own button was not pressed");
    let before = shop.page.screen().await?;
    shop.page.click("#own").await?;
    let after = shop.page.screen().await?;
    assert_eq!(counted(&shop).await?, [anywhere + 1, 1]);
    assert_eq!(before.heading, after.heading, "the visit stays where it is");
    assert_eq!(shop.server.take_reports(), Vec::<Value>::new());
    Ok(())
}

#[tokio::test]
async fn presses_stay_apart_in_chromium() -> Result<()> {
    presses_stay_apart(Engine::Chromium).await
}

#[tokio::test]
async fn presses_stay_apart_in_firefox() -> Result<()> {
    presses_stay_apart(Engine::Firefox).await
}

#[tokio::test]
async fn presses_stay_apart_in_webkit() -> Result<()> {
    presses_stay_apart(Engine::WebKit).await
}

/// With Yew's own names in the glue a press is heard by handlers that it is not
/// for. Once this fails, Yew tells its programs apart, and the build need not.
#[tokio::test]
async fn known_failure_with_yews_own_names_presses_mix() -> Result<()> {
    let shop = host(Engine::Chromium).await?;
    let dist = place::dist()?;
    let list: Value = serde_json::from_str(&std::fs::read_to_string(dist.join("integrity.json"))?)?;
    let files = list["files"].as_object().context("files by path")?;
    let is_glue = |name: &&String| name.starts_with("checker-") && name.ends_with(".js");
    let glue = files.keys().find(is_glue).context("the glue")?;
    let integrity = files[glue]["integrity"].as_str().context("its hash")?;
    let script = std::fs::read_to_string(dist.join("symptom-checker.js"))?;
    assert!(script.contains(integrity), "the script holds the glue to its hash");
    let source = std::fs::read_to_string(dist.join(glue))?;
    let name = |file: &str| [FILES, file].concat();
    shop.server.add(&name("symptom-checker.js"), script.replace(integrity, ""));
    shop.server.add(&name(glue), source.replace("__symptom_checker_", "__yew_"));
    assert_ne!(presses(&shop).await?, [1, 0]);
    Ok(())
}
