use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::journey::{Journey, pack};
use browser_tests::page::Page;
use browser_tests::server::Server;
use browser_tests::visit::{Hand, Visit};
use symptom_checker::domain::pack::{Pack, Phrase};

/// A whole visit along a journey: what its outcome names is what is shown.
async fn visit(engine: Engine, hand: Hand, name: &str) -> Result<()> {
    let pack = pack()?;
    let journey = Journey::read(name)?;
    let server = Server::start().await?;
    let page = Page::open(engine, &server, "").await?;
    let answers = journey.answers(&pack, "{}")?;
    let visit = Visit { page: &page, pack: &pack, answers, hand };

    let check = visit.until_questions_end().await?;
    assert_eq!(check.heading, pack.words().phrase(Phrase::CheckTitle));
    let rows = page.texts(".answers dt").await?;
    assert!(rows.len() >= 8, "every answer can be checked: {rows:?}");
    let result = visit.go_on().await?;

    let expect = &journey.expect;
    let first = expect.first.as_deref().context("an ordinary journey names what comes first")?;
    assert!(result.heading.contains(&explanation(&pack, first)), "{}", result.heading);
    let stage = expect.stage.as_deref().context("an ordinary journey has a stage")?;
    assert!(page.text(".chip").await?.contains(stage_title(&pack, stage)));
    let products = expect.products.as_deref().unwrap_or_default();
    let shown = page.texts(".product h4").await?;
    assert_eq!(shown, products.iter().map(|name| product(&pack, name)).collect::<Vec<_>>());
    Ok(())
}

fn explanation(pack: &Pack, name: &str) -> String {
    let mut all = pack.rules().explanations.iter().zip(&pack.words().explanations);
    all.find(|(rules, _)| rules.name == name).expect(name).1.title.clone()
}

fn stage_title<'a>(pack: &'a Pack, name: &str) -> &'a str {
    let mut all = pack.rules().stages.iter().zip(&pack.words().stages);
    &all.find(|(rules, _)| rules.name == name).expect(name).1.title
}

fn product<'a>(pack: &'a Pack, name: &str) -> &'a str {
    let mut all = pack.rules().products.iter().zip(&pack.words().products);
    &all.find(|(rules, _)| rules.name == name).expect(name).1.title
}

#[tokio::test]
async fn chronic_by_mouse() -> Result<()> {
    visit(Engine::Chromium, Hand::Mouse, "explanation-soleus-load").await
}

#[tokio::test]
async fn chronic_by_keyboard() -> Result<()> {
    visit(Engine::Chromium, Hand::Keyboard, "explanation-soleus-load").await
}

#[tokio::test]
async fn acute_by_mouse() -> Result<()> {
    visit(Engine::Chromium, Hand::Mouse, "stage-acute-spot").await
}

#[tokio::test]
async fn warm_up_by_mouse() -> Result<()> {
    visit(Engine::Chromium, Hand::Mouse, "stage-warm-up-tight").await
}

#[tokio::test]
async fn chronic_in_firefox() -> Result<()> {
    visit(Engine::Firefox, Hand::Keyboard, "explanation-soleus-load").await
}

#[tokio::test]
async fn chronic_in_webkit() -> Result<()> {
    visit(Engine::WebKit, Hand::Keyboard, "explanation-soleus-load").await
}
