use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::browser::Engine;
use browser_tests::place;
use browser_tests::shop::{FILES, Shop, TWO_TAGS};
use sha2::{Digest as _, Sha256};

use crate::attributes::with;

const ALTERED: &str = "A part of this checker is not as we made it";

/// A page whose pack lies in a folder that the script does not know, held to a
/// hash that `hash` makes of its list.
async fn shop(engine: Engine, hash: impl Fn(&[u8]) -> String) -> Result<Shop> {
    let folder = place::dist()?.join("calf-pain");
    let list = std::fs::read(folder.join("pack.json"))?;
    let tags = TWO_TAGS.replace("/static/checker/calf-pain/", "/own/calf/");
    let tags = with(&tags, &format!("pack-integrity=\"{}\"", hash(&list)));
    let shop = Shop::open_with(engine, &tags).await?;
    shop.server.add("own/calf/pack.json", list);
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok().context("a name is text")?;
        if name.ends_with(".pack") {
            shop.server.add(&format!("own/calf/{name}"), std::fs::read(entry.path())?);
        }
    }
    shop.start().await?;
    Ok(shop)
}

fn sha256(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

async fn held_in(engine: Engine) -> Result<()> {
    let shop = self::shop(engine, sha256).await?;
    shop.page.wait(".tile").await?;

    let shop = self::shop(engine, |list| sha256(&[list, b" "].concat())).await?;
    shop.page.wait_for_text(".notice", ALTERED).await?;

    // What is no hash holds nothing: then nothing is believed.
    let shop = self::shop(engine, |_| "md5-of-something".to_owned()).await?;
    shop.page.wait_for_text(".notice", ALTERED).await?;
    let asked = shop.server.take_requests();
    assert!(!asked.iter().any(|path| path.ends_with(".pack")), "{asked:?}");
    assert!(asked.iter().any(|path| path.starts_with(FILES)), "{asked:?}");
    Ok(())
}

#[tokio::test]
async fn an_unknown_folder_is_held_to_the_hash_in_chromium() -> Result<()> {
    held_in(Engine::Chromium).await
}

#[tokio::test]
async fn an_unknown_folder_is_held_to_the_hash_in_firefox() -> Result<()> {
    held_in(Engine::Firefox).await
}

#[tokio::test]
async fn an_unknown_folder_is_held_to_the_hash_in_webkit() -> Result<()> {
    held_in(Engine::WebKit).await
}
