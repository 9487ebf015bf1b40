use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::chromium::Scheme;
use browser_tests::gallery::KINDS;
use browser_tests::journey::pack;
use browser_tests::page::Page;
use browser_tests::server::Server;

/// A window, the size of the text in percent, and the scheme of the picture.
const FORMS: &[(&str, u32, u32, u32, Scheme)] = &[
    ("phone", 360, 740, 100, Scheme::Light),
    ("phone-dark", 360, 740, 100, Scheme::Dark),
    ("desktop", 1280, 900, 100, Scheme::Light),
    ("desktop-dark", 1280, 900, 100, Scheme::Dark),
    ("large-text", 360, 740, 200, Scheme::Light),
    ("desktop-large-text", 1280, 900, 200, Scheme::Light),
];

#[tokio::test]
async fn every_screen_fits_every_window() -> Result<()> {
    let pack = pack()?;
    let server = Server::start().await?;
    let page = Page::open(Engine::Chromium, &server, "").await?;
    let mut wrong = Vec::new();
    for kind in KINDS {
        kind.reach(&page, &server, &pack).await?;
        for (form, width, height, percent, scheme) in FORMS {
            page.set_size(*width, *height).await?;
            page.set_text_size(f64::from(*percent) / 100.0).await?;
            page.set_scheme(*scheme).await?;
            page.take_picture(&format!("{}-{form}", kind.name)).await?;
            for found in [page.overflowing().await?, page.small_targets().await?].concat() {
                wrong.push(format!("{} {form}: {found}", kind.name));
            }
        }
        page.set_text_size(1.0).await?;
        page.set_size(1280, 900).await?;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
