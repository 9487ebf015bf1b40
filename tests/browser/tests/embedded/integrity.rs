use anyhow::{Context as _, Result, ensure};
use browser_tests::browser::Engine;
use browser_tests::fault::Fault;
use browser_tests::shop::{FILES, PAGE, Shop, page, snippet};

use symptom_checker::domain::pack::Phrase;

use crate::words::sentence;

/// A change of each file that leaves its meaning as it is, so that nothing but
/// its hash can tell.
const CHANGES: [(&str, &[u8]); 5] = [
    ("first-*.css", b"\n"),
    ("program-*.css", b"\n"),
    ("checker-*.js", b"\n"),
    // An empty custom section called `a`.
    ("checker-*.wasm", &[0, 2, 1, b'a']),
    ("calf-pain/*.pack", b"\n"),
];

async fn a_changed_file_is_refused(engine: Engine) -> Result<()> {
    let shop = Shop::open(engine).await?;
    let Shop { page, server, .. } = &shop;
    for (file, more) in CHANGES {
        server.mend();
        server.plant(&[FILES, file].concat(), Fault::Longer(more));
        shop.start().await?;
        page.wait_for_text(".notice p", &sentence("failures", "altered")?).await.context(file)?;
        ensure!(page.screen().await?.is_static, "{file}: the program runs");
        server.mend();
        page.click(".notice button").await?;
        shop.visitor("stage-acute-spot")?.answer().await.context(file)?;
    }
    Ok(())
}

#[tokio::test]
async fn a_changed_file_is_refused_in_chromium() -> Result<()> {
    a_changed_file_is_refused(Engine::Chromium).await
}

#[tokio::test]
async fn a_changed_file_is_refused_in_firefox() -> Result<()> {
    a_changed_file_is_refused(Engine::Firefox).await
}

#[tokio::test]
async fn a_changed_file_is_refused_in_webkit() -> Result<()> {
    a_changed_file_is_refused(Engine::WebKit).await
}

/// The page holds the script to its hash; the static screen then says that the
/// checker could not start.
async fn a_changed_script_is_refused(engine: Engine) -> Result<()> {
    let shop = Shop::open(engine).await?;
    let Shop { page: tab, server, .. } = &shop;
    server.plant(&[FILES, "symptom-checker.js"].concat(), Fault::Longer(b"\n"));
    shop.start().await?;
    let sentence = shop.pack.words().phrase(Phrase::PageNotStarted);
    tab.wait_for_text(".not-started", sentence).await?;
    let defined = "return customElements.get('symptom-checker') !== undefined;";
    ensure!(tab.run(defined, Vec::new()).await? == false, "the changed script ran");
    ensure!(tab.count("[data-continue]").await? == 0, "Continue can be pressed");

    // Without its hash it runs: it was the hash that stopped it.
    let tags = snippet()?;
    let start = tags.find("integrity=").context("the script has a hash")?;
    let length = tags[start..].find(" crossorigin").context("and is asked for in the open")?;
    server.add(PAGE, page(&[&tags[..start], &tags[start + length..]].concat()));
    shop.start().await?;
    ensure!(tab.run(defined, Vec::new()).await? == true, "the change broke it");
    Ok(())
}

#[tokio::test]
async fn a_changed_script_is_refused_in_chromium() -> Result<()> {
    a_changed_script_is_refused(Engine::Chromium).await
}

#[tokio::test]
async fn a_changed_script_is_refused_in_firefox() -> Result<()> {
    a_changed_script_is_refused(Engine::Firefox).await
}

#[tokio::test]
async fn a_changed_script_is_refused_in_webkit() -> Result<()> {
    a_changed_script_is_refused(Engine::WebKit).await
}

/// `integrity.json` tells the truth of every file in `dist/`.
#[test]
fn the_list_names_every_file_and_its_length() -> Result<()> {
    let dist = browser_tests::place::dist()?;
    let list: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(dist.join("integrity.json"))?)?;
    let files = list["files"].as_object().context("files by path")?;
    for (path, held) in files {
        let bytes = std::fs::read(dist.join(path)).with_context(|| path.clone())?;
        assert_eq!(held["bytes"], bytes.len(), "{path}");
    }
    let script = &files["symptom-checker.js"]["integrity"];
    let held = format!("integrity={script}");
    assert!(snippet()?.contains(&held), "the snippet and the list agree on {held}");
    for name in ["index.html", "snippet.html", "guide.html", "calf-pain/pack.json"] {
        assert!(files.contains_key(name), "{name} is not listed");
    }
    Ok(())
}
