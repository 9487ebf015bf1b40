use anyhow::Result;
use browser_tests::chromium::Scheme;
use browser_tests::gallery::{KINDS, Kind, examples};
use browser_tests::journey::bicycle;
use browser_tests::pseudo::pseudo;
use browser_tests::site::Site;

async fn axe_finds_nothing(site: Site, kinds: &[Kind]) -> Result<()> {
    let mut wrong = Vec::new();
    for kind in kinds {
        site.reach(*kind).await?;
        for scheme in [Scheme::Light, Scheme::Dark] {
            site.page.set_scheme(scheme).await?;
            site.page.settle().await?;
            let mut all = site.page.accessibility_violations().await?;
            all.extend(site.page.wrong_live_regions().await?);
            for found in all {
                wrong.push(format!("{} {scheme:?}: {found}", kind.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[tokio::test]
async fn of_our_screens() -> Result<()> {
    axe_finds_nothing(Site::open().await?, KINDS).await
}

#[tokio::test]
async fn of_the_examples() -> Result<()> {
    axe_finds_nothing(Site::open_pack(bicycle()?).await?, &examples()).await
}

#[tokio::test]
async fn of_the_screens_from_right_to_left() -> Result<()> {
    let site = Site::open_pack(pseudo(&browser_tests::journey::pack()?)?).await?;
    let kinds: Vec<Kind> =
        ["first", "result", "emergency"].into_iter().map(Kind::named).collect::<Result<_>>()?;
    axe_finds_nothing(site, &kinds).await
}
