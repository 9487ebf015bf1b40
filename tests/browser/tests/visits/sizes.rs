use anyhow::Result;
use browser_tests::chromium::Scheme;
use browser_tests::gallery::KINDS;
use browser_tests::page::Page;
use browser_tests::site::Site;

/// A window in CSS pixels, the size of the text in percent, and the scheme.
struct Form {
    name: &'static str,
    width: u32,
    height: u32,
    text_percent: u32,
    scheme: Scheme,
}

const fn form(name: &'static str, width: u32, text_percent: u32, scheme: Scheme) -> Form {
    Form { name, width, height: if width < 500 { 740 } else { 900 }, text_percent, scheme }
}

const FORMS: [Form; 5] = [
    form("phone", 360, 100, Scheme::Light),
    form("phone-dark", 360, 100, Scheme::Dark),
    form("phone-large-text", 360, 200, Scheme::Light),
    form("desktop", 1280, 100, Scheme::Light),
    form("desktop-dark-large-text", 1280, 200, Scheme::Dark),
];

/// The size in CSS pixels at which the page's running text is drawn.
async fn text_pixels(page: &Page) -> Result<f64> {
    let script =
        "return parseFloat(getComputedStyle(document.querySelector('.checker p')).fontSize);";
    Ok(page.run(script, Vec::new()).await?.as_f64().unwrap_or_default())
}

#[tokio::test]
async fn every_screen_fits_every_window() -> Result<()> {
    let site = Site::open().await?;
    let page = &site.page;
    let mut wrong = Vec::new();
    for kind in KINDS {
        site.reach(*kind).await?;
        let usual = text_pixels(page).await?;
        for form in &FORMS {
            page.set_size(form.width, form.height).await?;
            page.set_text_size(form.text_percent).await?;
            page.set_scheme(form.scheme).await?;
            if form.text_percent == 200 {
                assert!(text_pixels(page).await? > usual * 1.6, "the text grows: {}", kind.name);
            }
            page.take_picture_of(kind.frame(), &format!("{}-{}", kind.name, form.name)).await?;
            for found in [page.overflowing().await?, page.small_targets().await?].concat() {
                wrong.push(format!("{} {}: {found}", kind.name, form.name));
            }
        }
        page.set_text_size(100).await?;
        page.set_size(1280, 900).await?;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
