use anyhow::Result;
use browser_tests::browser::{Browser, Engine};
use browser_tests::fault::{Fault, Gate};
use browser_tests::journey::{Journey, pack};
use browser_tests::page::Page;
use browser_tests::server::Server;
use browser_tests::site::Site;
use browser_tests::visit::{Hand, Visit};
use symptom_checker::domain::pack::Phrase;

use crate::words;

#[tokio::test]
async fn without_scripts_all_that_matters_can_be_read() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, pack, server } = &site;
    page.turn_scripts_off().await?;
    page.go(&server.address("")).await?;
    assert!(
        page.text("#warning-signs").await?.contains(words::phrase(pack, Phrase::PageSignsTitle))
    );
    let labels = page.texts("fieldset .label").await?;
    assert!(labels.contains(&words::choice(pack, "danger-signs", "breathless").to_owned()));
    assert!(page.text(".at-once").await?.contains(words::phrase(pack, Phrase::SignTrue)));
    assert!(page.text(".scripts-off").await?.contains(words::phrase(pack, Phrase::PageScripts)));
    assert_eq!(page.count("button").await?, 0, "no button is shown that does nothing");

    page.click("a[href=\"guide.html\"]").await?;
    page.wait("#explanations").await?;
    let text = page.text("body").await?;
    for explanation in &pack.words().explanations {
        assert!(text.contains(&explanation.title), "{}", explanation.title);
    }
    assert_eq!(page.product_traces(pack).await?, Vec::<String>::new(), "the guide sells nothing");
    Ok(())
}

#[tokio::test]
async fn a_choice_made_before_the_script_is_kept() -> Result<()> {
    let pack = pack()?;
    let server = Server::start().await?;
    let gate = Gate::closed();
    server.plant("symptom-checker.js", Fault::Held(gate.clone()));
    // A page counts as loaded only when its scripts are.
    let page = Page { browser: Browser::start_impatient(Engine::Chromium).await? };
    page.go(&server.address("")).await?;
    page.wait("label:has(> input[value=\"none\"])").await?;
    assert_eq!(page.count("[data-continue]").await?, 0, "nothing would hear Continue yet");
    page.click("label:has(> input[value=\"none\"])").await?;
    page.watch_shifts().await?;
    gate.open();
    page.wait("[data-continue]").await?;
    assert_eq!(page.shifts().await?, Vec::<String>::new(), "its place was kept");
    assert_eq!(page.screen().await?.checked, ["none"]);
    let answers = Journey::read("stage-chronic")?.answers(&pack, "{}")?;
    let visitor = Visit { page: &page, pack: &pack, answers, hand: Hand::Mouse };
    assert_eq!(visitor.go_on().await?.question(), Some("more-signs"));
    Ok(())
}

#[tokio::test]
async fn a_continue_pressed_before_the_program_is_answered_and_nothing_moves() -> Result<()> {
    for (width, height) in [(360, 740), (1280, 900)] {
        let site = Site::open().await?;
        let Site { page, server, .. } = &site;
        page.set_size(width, height).await?;
        let gate = Gate::closed();
        server.plant("checker-*.wasm", Fault::Held(gate.clone()));
        site.page.start(server, "").await?;
        page.watch_shifts().await?;
        let visitor = site.visitor("stage-chronic", "{}", Hand::Mouse)?;
        visitor.choose(&["none".to_owned()]).await?;
        let before = page.screen().await?;
        page.click("button.go").await?;
        let loading = "
            const root = document.querySelector('symptom-checker').shadowRoot;
            return root.querySelector('[role=status]').textContent !== '';";
        page.until("the word that it is on its way", loading, Vec::new()).await?;
        assert!(page.screen().await?.is_static, "the first screen stays until then");
        // A shift within half a second of a press is the visitor's own.
        page.until("half a second", "return performance.now() - window.pressed > 600;", Vec::new())
            .await?;
        gate.open();
        let next = visitor.next(&before).await?;
        assert_eq!(next.question(), Some("more-signs"), "the press was kept");
        let shifts = page.shifts().await?;
        assert_eq!(shifts, Vec::<String>::new(), "{width} px wide");
        page.click("button.back").await?;
        let first = visitor.next(&next).await?;
        assert_eq!((first.heading, first.checked), (before.heading, vec!["none".to_owned()]));
        assert_eq!(page.count(".notice p").await?, 0);
    }
    Ok(())
}
