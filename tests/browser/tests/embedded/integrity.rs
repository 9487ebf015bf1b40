use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::browser::Engine;
use browser_tests::fault::Fault;
use browser_tests::shop::{FILES, PAGE, Shop, page, page_with_script, snippet};
use sha2::{Digest as _, Sha256};
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

/// What only owners or shops need, and what the console would say if it ran.
const FOR_OWNERS: [(&str, &str); 3] = [
    ("symptom-checker-owner-*.json", "cannot be `drak`"),
    ("symptom-checker-advice-*.js", "cannot be `drak`"),
    ("symptom-checker-catalog-*.js", "`prices` is no part of a catalog"),
];

/// Each is refused, told by name, and the visit goes on without it.
async fn a_changed_file_for_owners_is_refused(engine: Engine) -> Result<()> {
    let shop = Shop::open_with(engine, "").await?;
    let Shop { page: tab, server, .. } = &shop;
    let tags = snippet()?
        .replace("<symptom-checker ", "<symptom-checker theme=\"drak\" catalog=\"/catalog.json\" ");
    server.add("catalog.json", r#"{ "prices": {} }"#);
    // Not every driver tells what the console says.
    let said = "
        window.said = [];
        for (const name of ['warn', 'error']) console[name] = (...all) => { said.push(all.join(' ')); };";
    server.add("said.js", said);
    server.add(PAGE, page_with_script(&tags, "/said.js"));
    let says = "return said.some((line) => line.includes(arguments[0]));";
    for (file, effect) in FOR_OWNERS {
        server.mend();
        shop.start().await?;
        tab.until(effect, says, vec![effect.into()]).await.context("as it was built")?;

        server.plant(&[FILES, file].concat(), Fault::Longer(b"\n"));
        shop.start().await?;
        let (name, _) = file.split_once('*').context("a hash is in its name")?;
        tab.until("its refusal", says, vec![name.into()]).await.context(file)?;
        shop.visitor("stage-acute-spot")?.answer().await.context(file)?;
        ensure!(tab.run(says, vec![effect.into()]).await? == false, "{file}: it ran");
        // Where the list for owners is the one, its sentences cannot be had.
        let sentence = sentence("remedies", "altered")?;
        let told = if name.contains("owner") { "altered (" } else { &sentence };
        ensure!(tab.run(says, vec![told.into()]).await? == true, "{file}: told otherwise");
    }
    Ok(())
}

#[tokio::test]
async fn a_changed_file_for_owners_is_refused_in_chromium() -> Result<()> {
    a_changed_file_for_owners_is_refused(Engine::Chromium).await
}

#[tokio::test]
async fn a_changed_file_for_owners_is_refused_in_firefox() -> Result<()> {
    a_changed_file_for_owners_is_refused(Engine::Firefox).await
}

#[tokio::test]
async fn a_changed_file_for_owners_is_refused_in_webkit() -> Result<()> {
    a_changed_file_for_owners_is_refused(Engine::WebKit).await
}

/// The paths of all files below a folder.
fn files(folder: &Path, under: &str, all: &mut BTreeSet<String>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{under}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files(&entry.path(), &format!("{path}/"), all)?;
        } else {
            all.insert(path);
        }
    }
    Ok(())
}

/// `integrity.json` tells the truth of every file in `dist/`.
#[test]
fn the_list_names_every_file_its_length_and_its_hash() -> Result<()> {
    let dist = browser_tests::place::dist()?;
    let list: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(dist.join("integrity.json"))?)?;
    let listed = list["files"].as_object().context("files by path")?;
    let mut built = BTreeSet::new();
    files(&dist, "", &mut built)?;
    assert!(built.remove("integrity.json"), "it cannot hold itself");
    assert_eq!(listed.keys().cloned().collect::<BTreeSet<_>>(), built);
    for (path, held) in listed {
        let bytes = std::fs::read(dist.join(path)).with_context(|| path.clone())?;
        assert_eq!(held["bytes"], bytes.len(), "{path}");
        let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(&bytes)));
        assert_eq!(held["integrity"], hash, "{path}");
    }
    let script = &listed["symptom-checker.js"]["integrity"];
    let held = format!("integrity={script}");
    assert!(snippet()?.contains(&held), "the snippet and the list agree on {held}");
    Ok(())
}
