use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::fault::Fault;
use browser_tests::page::Page;
use browser_tests::place;
use browser_tests::server::Server;
use browser_tests::shop::{FILES, PAGE, Shop, TWO_TAGS, page, snippet};
use serde_json::Value;
use symptom_checker::domain::pack::Phrase;

use crate::words::sentence;

/// The version that the tests' next build has.
const NEXT: &str = "99.0.0";

/// The files of the next build, as paths and bytes.
fn next() -> Result<Vec<(String, Vec<u8>)>> {
    let folder = place::next()?;
    let mut files = Vec::new();
    for part in ["", "calf-pain/"] {
        for entry in std::fs::read_dir(folder.join(part))? {
            let path = entry?.path();
            if path.is_file() {
                let name =
                    path.file_name().context("a file has a name")?.to_string_lossy().into_owned();
                files.push((format!("{part}{name}"), std::fs::read(path)?));
            }
        }
    }
    Ok(files)
}

fn add(server: &Server, under: &str, files: Vec<(String, Vec<u8>)>) {
    for (path, bytes) in files {
        server.add(&[under, &path].concat(), bytes);
    }
}

fn next_snippet() -> Result<String> {
    Ok(std::fs::read_to_string(place::next()?.join("snippet.html"))?)
}

fn asked_for(requests: &[String], start: &str, end: &str) -> Vec<String> {
    requests.iter().filter(|path| path.starts_with(start) && path.ends_with(end)).cloned().collect()
}

/// A visit to a result, which names the version of its content.
async fn version_of_a_visit(shop: &Shop) -> Result<String> {
    shop.visitor("stage-acute-spot")?.until_result().await?;
    shop.page.text(".note, .version, footer, .checker").await?;
    let script = "return document.querySelector('symptom-checker').shadowRoot.textContent;";
    let text = shop.page.run(script, Vec::new()).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Each version in a folder of its own: a page with the old snippet stays as it
/// is, one with the new has the new, one with both has two visits.
#[tokio::test]
async fn folders_with_versions_do_not_touch_each_other() -> Result<()> {
    let shop = Shop::open_with(Engine::Chromium, "").await?;
    let old = snippet()?;
    let new = next_snippet()?.replace("/static/checker/", "/next/checker/");
    add(&shop.server, "next/checker/", next()?);

    shop.server.add(PAGE, page(&old));
    let _ = shop.server.take_requests();
    shop.page.go(&shop.server.address(PAGE)).await?;
    assert!(!version_of_a_visit(&shop).await?.contains(NEXT));
    let asked = shop.server.take_requests();
    assert_eq!(asked_for(&asked, "next/", ""), Vec::<String>::new());

    shop.server.add(PAGE, page(&new));
    shop.page.go(&shop.server.address(PAGE)).await?;
    assert!(version_of_a_visit(&shop).await?.contains(NEXT));
    let asked = shop.server.take_requests();
    assert_eq!(asked_for(&asked, "next/checker/checker-", ".wasm").len(), 1, "{asked:?}");
    assert_eq!(asked_for(&asked, FILES, ".wasm"), Vec::<String>::new());

    shop.server.add(PAGE, page(&[old.as_str(), &new].concat()));
    shop.page.go(&shop.server.address(PAGE)).await?;
    assert!(!version_of_a_visit(&shop).await?.contains(NEXT));
    // The first definition serves the second element too, with the pack that it names.
    let script = "
        const [, second] = document.querySelectorAll('symptom-checker');
        second.scrollIntoView();
        second.shadowRoot.querySelector('input[value=none]').click();
        second.shadowRoot.querySelector('button.go').click();
        return true;";
    shop.page.run(script, Vec::new()).await?;
    let answered = "
        const [, second] = document.querySelectorAll('symptom-checker');
        return second.shadowRoot.querySelector('fieldset input:not([name=danger-signs])') !== null;";
    shop.page.until("the second visit", answered, Vec::new()).await?;
    let asked = shop.server.take_requests();
    assert_eq!(asked_for(&asked, "next/checker/calf-pain/", ".pack").len(), 1, "{asked:?}");
    assert_eq!(shop.server.take_reports(), Vec::<Value>::new());
    Ok(())
}

/// One folder that is written over: a page that was opened before goes on with
/// the old files, as long as they are there; a page opened after has the new.
#[tokio::test]
async fn a_page_from_before_goes_on_with_the_old_files() -> Result<()> {
    let shop = Shop::open_with(Engine::Chromium, "").await?;
    let far = [&"<p>Some words of the shop.</p>\n".repeat(200), TWO_TAGS].concat();
    shop.server.add(PAGE, page(&far));
    let near = "document.querySelector('symptom-checker').scrollIntoView();";
    for are_kept in [true, false] {
        let server = Server::of_under(FILES, place::dist()?).await?;
        server.add(PAGE, page(&far));
        shop.page.go(&server.address(PAGE)).await?;
        let defined = "return customElements.get('symptom-checker') !== undefined;";
        shop.page.until("the old script", defined, Vec::new()).await?;
        // The upload: the script and `pack.json` are written over, all else has other names.
        add(&server, FILES, next()?);
        if !are_kept {
            server.plant(&[FILES, "calf-pain/*.pack"].concat(), Fault::Status(404));
        }
        shop.page.run(near, Vec::new()).await?;
        if are_kept {
            shop.page.wait(".checker fieldset").await?;
            assert!(!version_of_a_visit(&shop).await?.contains(NEXT));
        } else {
            shop.page.wait_for_text(".notice p", &sentence("failures", "missing")?).await?;
        }
        server.mend();
        shop.page.go(&server.address(PAGE)).await?;
        shop.page.run(near, Vec::new()).await?;
        shop.page.wait(".checker fieldset").await?;
        assert!(version_of_a_visit(&shop).await?.contains(NEXT), "a page opened after");
    }
    Ok(())
}

/// A snippet names the hash of its script: written over, the script is refused.
#[tokio::test]
async fn a_snippet_and_its_script_go_together() -> Result<()> {
    let server = Server::of_under(FILES, place::dist()?).await?;
    server.add(PAGE, page(&snippet()?));
    add(&server, FILES, next()?);
    let page = Page::open(Engine::Chromium, &server, PAGE).await?;
    let pack = browser_tests::journey::pack()?;
    page.wait_for_text(".not-started", pack.words().phrase(Phrase::PageNotStarted)).await?;
    Ok(())
}
