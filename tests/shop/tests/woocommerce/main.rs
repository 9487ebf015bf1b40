//! The plugin in `examples/woocommerce` in a real WordPress page. WooCommerce
//! itself is not in Debian: a stand-in has the calls that the plugin makes, and
//! a cart that follows the documentation of the Store API.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};
use browser_tests::browser::{Browser, Engine};
use browser_tests::journey::{Journey, pack};
use browser_tests::page::Page;
use browser_tests::place::checkout;
use browser_tests::visit::{Hand, Visit};
use shop_tests::wordpress::{WordPress, plugin};

/// All PHP files under a folder.
fn php_files(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            php_files(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "php") {
            found.push(path);
        }
    }
    Ok(())
}

#[test]
fn php_s_linter_finds_nothing() -> Result<()> {
    let mut files = Vec::new();
    php_files(&plugin(), &mut files)?;
    php_files(&checkout().join("tests/shop/wordpress"), &mut files)?;
    assert!(files.len() >= 6, "{files:?}");
    for file in files {
        let output = Command::new("/usr/bin/php").arg("-l").arg(&file).output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        ensure!(output.status.success(), "{}: {said}", file.display());
    }
    Ok(())
}

async fn visit(page: &Page, wordpress: &WordPress, journey: &str) -> Result<()> {
    page.go(&wordpress.server.address("?pagename=shortcode")).await?;
    let pack = pack()?;
    let answers = Journey::read(journey)?.answers(&pack, "{}")?;
    Visit { page, pack: &pack, answers, hand: Hand::Mouse }.until_result().await?;
    page.wait(".product .price").await?;
    Ok(())
}

const ADD: &str = "slot[name=product-acute-sinew-liniment] a.go";

/// The owner, who writes a page.
async fn in_the_editor(page: &Page, wordpress: &WordPress) -> Result<()> {
    page.go(&wordpress.server.address("wp-login.php")).await?;
    page.wait("#user_login").await?.send_keys("owner").await?;
    page.wait("#user_pass").await?.send_keys("owner").await?;
    page.click("#wp-submit").await?;
    page.wait("#wpadminbar").await?;
    page.go(&wordpress.server.address("wp-admin/post-new.php?post_type=page")).await?;
    let insert = "
        const name = 'symptom-checker/checker';
        if (!window.wp?.blocks?.getBlockType(name) || !document.querySelector('.block-editor-writing-flow')) return false;
        wp.data.dispatch('core/edit-post').toggleFeature('welcomeGuide');
        wp.data.dispatch('core/block-editor').insertBlocks([wp.blocks.createBlock(name)]);
        return true;";
    page.until("the editor, with the block", insert, Vec::new()).await?;
    let field = "[data-type=\"symptom-checker/checker\"] input[type=text]";
    page.wait(field).await?.send_keys("us").await?;
    let written =
        "return wp.data.select('core/editor').getEditedPostContent().includes(arguments[0]);";
    let expected = "<!-- wp:symptom-checker/checker {\"region\":\"us\"} /-->";
    page.until("what is saved", written, vec![expected.into()]).await?;
    assert_eq!(page.count(".block-editor-warning").await?, 0, "the block is broken");
    Ok(())
}

#[tokio::test]
async fn in_a_wordpress_page() -> Result<()> {
    let wordpress = WordPress::open().await?;
    let page = Page { browser: Browser::start(Engine::Chromium).await? };

    // The shop's own prices, words and stock.
    visit(&page, &wordpress, "stage-acute-spot").await?;
    assert_eq!(page.texts(".product .price").await?, ["$24.95", "$29.95"]);
    assert!(page.text(".product .said").await?.contains("The shop’s own words & more."));
    assert_eq!(page.count("slot[name=product-sinew-herbal-ice] a.go").await?, 0, "none is left");
    page.click(ADD).await?;
    page.wait(".product .answer .done").await?;
    assert_eq!(wordpress.cart(), "{\"id\":41,\"quantity\":1}\n", "and nothing else");

    // A page that came from a cache has a nonce of yesterday.
    visit(&page, &wordpress, "stage-acute-spot").await?;
    let spoil = "document.querySelector('[data-symptom-checker-nonce]').dataset.symptomCheckerNonce = 'old';";
    page.run(spoil, Vec::new()).await?;
    page.click(ADD).await?;
    page.wait(".product .answer .done").await?;
    assert_eq!(wordpress.cart().lines().count(), 2);

    visit(&page, &wordpress, "stage-warm-up-tight").await?;
    page.click("slot[name=product-sinew-sports-massage-oil] a.go").await?;
    page.wait(".product .answer .refused").await?;
    let answer = page.text(".product .answer").await?;
    let reason = "You cannot add that amount of \"Sinew Sports Massage Oil\" to the cart because \
        there is not enough stock (1 remaining).";
    assert!(answer.contains(reason), "{answer}");

    // The block, with settings of its own.
    page.go(&wordpress.server.address("?pagename=block")).await?;
    page.wait("fieldset input[name=danger-signs]").await?;
    let element = "const { region, theme } = Object.fromEntries([...document.querySelector('symptom-checker').attributes]
        .map(({ name, value }) => [name, value])); return `${region} ${theme}`;";
    assert_eq!(page.run(element, Vec::new()).await?, "gb auto");

    let own = wordpress.server.address("");
    let mut requests = page.take_requests().await?;
    requests.retain(|address| !address.starts_with(&own) && !address.starts_with("data:"));
    assert_eq!(requests, Vec::<String>::new(), "asked elsewhere");
    in_the_editor(&page, &wordpress).await?;
    assert_eq!(wordpress.complaints(), Vec::<String>::new());
    Ok(())
}
