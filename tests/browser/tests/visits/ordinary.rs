use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::journey::Journey;
use browser_tests::site::Site;
use browser_tests::visit::Hand;
use symptom_checker::domain::pack::Phrase;

use crate::words;

/// A whole visit along a journey: what its outcome names is what is shown.
async fn visit(site: &Site, hand: Hand, name: &str) -> Result<()> {
    let Site { page, pack, .. } = site;
    site.start().await?;
    let visitor = site.visitor(name, "{}", hand)?;
    let check = visitor.until_questions_end().await?;
    assert_eq!(check.heading, words::phrase(pack, Phrase::CheckTitle), "{name}");
    let rows = page.texts(".answers dt").await?;
    assert_eq!(rows.len(), page.count(".answers .change button").await?, "{rows:?}");
    assert!((8..=14).contains(&rows.len()), "{name}: {rows:?}");
    let result = visitor.go_on().await?;

    let expect = Journey::read(name)?.expect;
    let first = expect.first.as_deref().context("an ordinary journey names what comes first")?;
    assert!(result.heading.ends_with(words::explanation(pack, first)), "{name}: {result:?}");
    let stage = expect.stage.as_deref().context("an ordinary journey has a stage")?;
    assert!(page.text(".chip").await?.contains(words::stage(pack, stage)), "{name}");
    let products = expect.products.unwrap_or_default();
    let expected: Vec<&str> = products.iter().map(|name| words::product(pack, name)).collect();
    assert_eq!(page.texts(".product h4").await?, expected, "{name}");
    for topic in expect.topics.unwrap_or_default() {
        let address = format!("a[href$=\"guide.html#topic-{topic}\"]");
        assert_eq!(page.text(&address).await?, words::topic(pack, &topic), "{name}");
    }
    assert!(page.count(".reasons .for").await? > 0, "{name} says why");
    assert_eq!(page.forward_buttons().await?, Vec::<String>::new(), "{name}");
    Ok(())
}

/// One for each stage, and with the one by keyboard one for each explanation.
#[tokio::test]
async fn by_mouse() -> Result<()> {
    let site = Site::open().await?;
    let journeys = [
        "stage-acute-spot",
        "stage-warm-up-tight",
        "explanation-soleus-load",
        "explanation-blood-flow",
        "explanation-daily-stress",
        "explanation-carried-fatigue",
        "explanation-load-shift",
    ];
    for journey in journeys {
        visit(&site, Hand::Mouse, journey).await.context(journey)?;
    }
    Ok(())
}

#[tokio::test]
async fn by_keyboard_alone() -> Result<()> {
    let site = Site::open().await?;
    visit(&site, Hand::Keyboard, "explanation-transitions").await
}

#[tokio::test]
async fn in_firefox() -> Result<()> {
    let site = Site::open_in(Engine::Firefox).await?;
    visit(&site, Hand::Keyboard, "stage-acute-spot").await
}

#[tokio::test]
async fn in_webkit() -> Result<()> {
    let site = Site::open_in(Engine::WebKit).await?;
    visit(&site, Hand::Keyboard, "explanation-load-shift").await
}
