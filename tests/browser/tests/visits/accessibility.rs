use anyhow::Result;
use browser_tests::chromium::Scheme;
use browser_tests::gallery::KINDS;
use browser_tests::site::Site;

#[tokio::test]
async fn axe_finds_nothing_on_any_screen() -> Result<()> {
    let site = Site::open().await?;
    let mut wrong = Vec::new();
    for kind in KINDS {
        site.reach(*kind).await?;
        for scheme in [Scheme::Light, Scheme::Dark] {
            site.page.set_scheme(scheme).await?;
            for found in site.page.accessibility_violations().await? {
                wrong.push(format!("{} {scheme:?}: {found}", kind.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
