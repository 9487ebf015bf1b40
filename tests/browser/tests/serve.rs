//! `cargo xtask serve`, as an author uses it: a change shows by itself, a mistake
//! stands over the last good page, and both on the terminal.

use anyhow::{Context as _, Result, ensure};
use browser_tests::browser::{Browser, Engine};
use browser_tests::page::Page;
use browser_tests::server::STRICT_POLICY;
use browser_tests::serving::Serving;

const READY: &str =
    "return !!document.querySelector('symptom-checker')?.shadowRoot?.querySelector('button.go');";
const POLICY: &str = "
const request = new XMLHttpRequest();
request.open('GET', '/', false);
request.send();
return request.getResponseHeader('content-security-policy');";
const CHANGED: &str = "return document.body.textContent.includes('Changed for a test');";
const MISTAKE: &str = "
const shown = document.getElementById('content-mistakes');
return !!shown && shown.checkVisibility() && getComputedStyle(shown).position === 'fixed'
    && shown.textContent.includes('no words for the stage `chronic`')
    && shown.textContent.includes('calf-pain/en/stages.toml')
    && !!document.querySelector('symptom-checker')
    && document.body.textContent.includes('Changed for a test');";
const MENDED: &str = "
return !document.getElementById('content-mistakes')
    && !!document.querySelector('symptom-checker');";

#[tokio::test]
async fn a_change_and_a_mistake_show_in_the_page_and_on_the_terminal() -> Result<()> {
    let serving = Serving::start().await?;
    let address = serving.address();
    ensure!(serving.terminal()?.contains(&address), "{}", serving.terminal()?);
    let page = Page { browser: Browser::start(Engine::Chromium).await? };
    page.go(&address).await?;
    serving.shows(&page, "the checker", READY).await?;

    let policy = page.run(POLICY, Vec::new()).await?;
    let policy = policy.as_str().context("a policy is sent")?;
    let (before, nonce) = policy.split_once(" 'nonce-").context("scripts of trunk have a nonce")?;
    let (nonce, after) = nonce.split_once('\'').context("the nonce ends")?;
    ensure!(nonce.len() >= 16, "a nonce cannot be guessed: `{nonce}`");
    let directives = |policy: &str| -> Vec<String> {
        let directives = policy.split(';').map(|directive| directive.trim().to_owned());
        directives.filter(|directive| !directive.is_empty()).collect()
    };
    assert_eq!(directives(&format!("{before}{after}")), directives(STRICT_POLICY));

    serving.edit("calf-pain/en/pack.toml", "title = \"", "title = \"Changed for a test: ")?;
    let change = serving.shows(&page, "the change", CHANGED).await?;
    serving.edit("calf-pain/en/stages.toml", "[chronic]", "[cronic]")?;
    let mistake = serving.shows(&page, "the mistake", MISTAKE).await?;
    let terminal = serving.terminal()?;
    ensure!(terminal.contains("error: no words for the stage `chronic`"), "{terminal}");
    serving.edit("calf-pain/en/stages.toml", "[cronic]", "[chronic]")?;
    let mended = serving.shows(&page, "the mended page", MENDED).await?;
    serving.shows(&page, "the checker", READY).await?;
    println!("shown after: change {change:.1?}, mistake {mistake:.1?}, mended {mended:.1?}");

    let console = page.take_console().await?;
    let violations: Vec<_> =
        console.iter().filter(|line| line.contains("Content Security Policy")).collect();
    ensure!(violations.is_empty(), "{violations:?}");
    Ok(())
}
