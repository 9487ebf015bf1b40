use std::collections::BTreeSet;

use anyhow::Result;
use browser_tests::browser::Engine;
use shop_tests::oscar::{BY_EVENT, STRICT_POLICY, Shop};

use crate::ACUTE;

/// Under Trusted Types jQuery, which oscar brings, is stopped; ours is not. A
/// shop can switch them on for the page with the checker if it does without
/// jQuery there.
#[tokio::test]
async fn only_oscar_s_own_scripts_break_trusted_types() -> Result<()> {
    let policy = format!(
        "{STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types symptom-checker"
    );
    let shop = Shop::open(Engine::Chromium, &policy).await?;
    shop.go(BY_EVENT).await?;
    shop.visitor(ACUTE)?.until_result().await?;
    shop.page.click("slot[name=product-acute-sinew-liniment] a.go").await?;
    shop.page.wait(".product .answer .done").await?;
    assert_eq!(shop.basket().await?, ["1 Acute Sinew Liniment"]);

    let reports = shop.reports()?;
    let known = shop.server.address("static/oscar/js/");
    let mut files = BTreeSet::new();
    for report in &reports {
        let file = report["source-file"].as_str().unwrap_or_default();
        assert!(file.starts_with(&known), "{report:#}");
        files.insert(file.trim_start_matches(&known));
    }
    // Should oscar become ready for them, docs/embedding.md may say so.
    assert_eq!(files, BTreeSet::from(["jquery/jquery.min.js"]), "oscar's own");
    Ok(())
}
