//! The README's pictures. `cargo xtask pictures` puts them into `docs/`.

use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::chromium::Scheme;
use browser_tests::journey::{Journey, pack};
use browser_tests::page::Page;
use browser_tests::server::Server;
use browser_tests::visit::{Hand, Visit};

/// A large phone's, and twice as many as fit beside each other in the README.
const WIDTH: u32 = 480;
const HEIGHT: u32 = 900;

#[tokio::test]
async fn a_question_and_a_result() -> Result<()> {
    let pack = pack()?;
    let journey = Journey::read("explanation-soleus-load")?;
    let server = Server::start().await?;
    let page = Page::open(Engine::Chromium, &server, "").await?;
    page.set_size(WIDTH, HEIGHT).await?;
    page.set_scheme(Scheme::Light).await?;
    let answers = journey.answers(&pack, "{}")?;
    let visit = Visit { page: &page, pack: &pack, answers, hand: Hand::Mouse };

    visit.until_question("when").await?;
    visit.choose(&["1".to_owned()]).await?;
    picture(&page, "question").await?;
    visit.until_result().await?;
    picture(&page, "result").await
}

async fn picture(page: &Page, name: &str) -> Result<()> {
    let to_the_top = "document.querySelector('symptom-checker').scrollIntoView();";
    page.run(to_the_top, Vec::new()).await?;
    page.take_view(name).await
}
