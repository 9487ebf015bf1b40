use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::browser::Engine;
use browser_tests::shop::{PAGE, Shop, TWO_TAGS, snippet};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

/// The colours of `--symptom-checker-paper` where nobody sets it.
const LIGHT: &str = "rgb(251, 250, 247)";
const DARK: &str = "rgb(15, 23, 22)";

/// The two tags or the snippet with more attributes.
pub(crate) fn with(tags: &str, attributes: &str) -> String {
    tags.replace("<symptom-checker ", &format!("<symptom-checker {attributes} "))
}

/// The ground of what the element shows.
pub(crate) async fn ground(shop: &Shop) -> Result<String> {
    let script = "
        const { shadowRoot } = document.querySelector('symptom-checker');
        return getComputedStyle(shadowRoot.querySelector('.checker')).backgroundColor;";
    Ok(shop.page.run(script, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
}

/// Whether the program is asked for. Where it should be, it may take its time.
async fn asks_for_the_program(shop: &Shop, should: bool) -> bool {
    let patience = Duration::from_millis(if should { 15_000 } else { 700 });
    let since = Instant::now();
    while since.elapsed() < patience {
        if shop.server.take_requests().iter().any(|path| path.ends_with(".wasm")) {
            return true;
        }
        sleep(Duration::from_millis(25)).await;
    }
    false
}

#[tokio::test]
async fn a_theme_is_there_before_the_program_and_after_it() -> Result<()> {
    for (attributes, page, colour) in [
        ("theme=\"dark\"", "", DARK),
        ("theme=\"Dark\"", "", DARK),
        ("theme=\"light\"", ":root { color-scheme: dark }", LIGHT),
        ("theme=\"auto\"", ":root { color-scheme: dark }", DARK),
        ("theme=\"no\"", "", LIGHT),
    ] {
        let tags = with(&snippet()?, &format!("{attributes} load=\"intent\""));
        let tags = format!("<link rel=\"stylesheet\" href=\"/host.css\">{tags}");
        let shop = Shop::open_with(Engine::Chromium, &tags).await?;
        shop.server.add("host.css", page);
        shop.start().await?;
        ensure!(shop.page.screen().await?.is_static);
        assert_eq!(ground(&shop).await?, colour, "{attributes} {page}, before the program");
        let visitor = shop.visitor("stage-acute-spot")?;
        visitor.answer().await?;
        assert_eq!(ground(&shop).await?, colour, "{attributes} {page}, after it");
    }
    Ok(())
}

#[tokio::test]
async fn the_program_is_fetched_when_the_owner_says() -> Result<()> {
    // Far below the window, so that it does not come near by itself.
    let far = |tags: &str| format!("<div id=\"far\"></div>{tags}");
    for (load, at_once, near, touched) in [
        ("visible", false, true, true),
        ("intent", false, false, true),
        ("eager", true, true, true),
    ] {
        let tags = with(&snippet()?, &format!("load=\"{load}\""));
        let tags = format!("<link rel=\"stylesheet\" href=\"/host.css\">{}", far(&tags));
        let shop = Shop::open_with(Engine::Chromium, &tags).await?;
        shop.server.add("host.css", "#far { height: 6000px }");
        shop.start().await?;
        // Opened before it had its sheet, the page showed the element at once.
        let _ = shop.server.take_requests();
        shop.start().await?;
        let mut asked = asks_for_the_program(&shop, at_once).await;
        assert_eq!(asked, at_once, "{load}: far away");
        let script = "document.querySelector('symptom-checker').scrollIntoView();";
        shop.page.run(script, Vec::new()).await?;
        asked = asked || asks_for_the_program(&shop, near).await;
        assert_eq!(asked, near, "{load}: in the window");
        shop.page.click(".tile input").await?;
        asked = asked || asks_for_the_program(&shop, touched).await;
        assert_eq!(asked, touched, "{load}: touched");
    }
    // Where there is nothing to touch yet.
    let shop = Shop::open_with(Engine::Chromium, &with(TWO_TAGS, "load=\"intent\"")).await?;
    shop.page.wait(".tile").await?;
    Ok(())
}

#[tokio::test]
async fn without_history_no_entry_is_touched_and_back_leaves() -> Result<()> {
    let shop = Shop::open_with(Engine::Chromium, &with(&snippet()?, "history=\"none\"")).await?;
    let before = shop.server.address("before.html");
    shop.server.add("before.html", "<!doctype html><title>Before</title><p>Before</p>");
    shop.page.go(&before).await?;
    shop.page.go(&shop.server.address(PAGE)).await?;
    let state = "return [history.length, history.state];";
    let at_first = shop.page.run(state, Vec::new()).await?;
    let visitor = shop.visitor("stage-acute-spot")?;
    visitor.until_result().await?;
    assert_eq!(shop.page.run(state, Vec::new()).await?, at_first);
    // Its own Back still works.
    let result = shop.page.screen().await?;
    shop.page.click("button.back").await?;
    visitor.next(&result).await?;
    assert_eq!(shop.page.run(state, Vec::new()).await?, at_first);
    shop.page.browser.driver.back().await?;
    assert_eq!(shop.page.title().await?, "Before");
    Ok(())
}

#[tokio::test]
async fn headings_have_the_level_that_the_owner_says() -> Result<()> {
    for (given, tag) in [("2", "H2"), ("3", "H3"), ("4", "H4"), ("1", "H2")] {
        let tags = with(TWO_TAGS, &format!("heading-level=\"{given}\""));
        let shop = Shop::open_with(Engine::Chromium, &tags).await?;
        shop.page.wait(".tile").await?;
        let script = "
            const { shadowRoot } = document.querySelector('symptom-checker');
            return shadowRoot.querySelector('[tabindex=\"-1\"]').tagName;";
        assert_eq!(shop.page.run(script, Vec::new()).await?, json!(tag), "{given}");
    }
    Ok(())
}

/// Whom to call: the region's own numbers, in capitals or not.
#[tokio::test]
async fn a_region_is_known_in_capitals_too() -> Result<()> {
    for (region, expected) in
        [("us", &["911"][..]), ("US", &["911"]), ("uk", &["112", "911", "999"])]
    {
        let tags = with(TWO_TAGS, &format!("region=\"{region}\""));
        let shop = Shop::open_with(Engine::Chromium, &tags).await?;
        shop.page.wait(".tile").await?;
        shop.visitor("lung-clot-breath")?.until_result().await?;
        let script = "
            const { shadowRoot } = document.querySelector('symptom-checker');
            return [...new Set([...shadowRoot.querySelectorAll('a[href^=\"tel:\"]')].map(({ href }) => href.slice(4)))];";
        assert_eq!(shop.page.run(script, Vec::new()).await?, json!(expected), "{region}");
    }
    Ok(())
}

#[tokio::test]
async fn attributes_and_properties_are_the_same() -> Result<()> {
    let tags = with(TWO_TAGS, "theme=\"DARK\" load=\"soon\" region=\"gb\"");
    // A page's script may be before ours.
    let tags = format!("{tags}<script src=\"/early.js\"></script>");
    let shop = Shop::open_with(Engine::Chromium, &tags).await?;
    shop.server.add("early.js", "document.querySelector('symptom-checker').headingLevel = 3;");
    shop.start().await?;
    shop.page.wait("h3").await?;
    let script = "
        const element = document.querySelector('symptom-checker');
        const at_first = [element.theme, element.load, element.region, element.headingLevel,
            element.getAttribute('heading-level'), element.packIntegrity, element.storage];
        element.region = 'us';
        element.theme = null;
        return [...at_first, element.getAttribute('region'), element.hasAttribute('theme'), element.theme];";
    let found: Value = shop.page.run(script, Vec::new()).await?;
    let expected = json!(["dark", "visible", "gb", "3", "3", "", "none", "us", false, "auto"]);
    assert_eq!(found, expected);
    Ok(())
}
