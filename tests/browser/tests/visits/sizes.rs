use anyhow::Result;
use browser_tests::chromium::Scheme;
use browser_tests::gallery::{KINDS, Kind, examples};
use browser_tests::journey::{bicycle, pack};
use browser_tests::page::Page;
use browser_tests::pseudo::pseudo;
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

async fn every_screen_fits(site: Site, kinds: &[Kind], forms: &[Form], prefix: &str) -> Result<()> {
    let page = &site.page;
    let mut wrong = Vec::new();
    for kind in kinds {
        site.reach(*kind).await?;
        let usual = text_pixels(page).await?;
        for form in forms {
            page.set_size(form.width, form.height).await?;
            page.set_text_size(form.text_percent).await?;
            page.set_scheme(form.scheme).await?;
            if form.text_percent == 200 {
                assert!(text_pixels(page).await? > usual * 1.6, "the text grows: {}", kind.name);
            }
            let name = format!("{prefix}{}-{}", kind.name, form.name);
            page.take_picture_of(kind.frame(), &name).await?;
            for found in [page.overflowing().await?, page.small_targets().await?].concat() {
                wrong.push(format!("{name}: {found}"));
            }
        }
        page.set_text_size(100).await?;
        page.set_size(1280, 900).await?;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[tokio::test]
async fn our_screens() -> Result<()> {
    every_screen_fits(Site::open().await?, KINDS, &FORMS, "").await
}

#[tokio::test]
async fn the_examples() -> Result<()> {
    let [phone, _, phone_large_text, ..] = FORMS;
    let site = Site::open_pack(bicycle()?).await?;
    every_screen_fits(site, &examples(), &[phone, phone_large_text], "example-").await
}

/// A language that is written from right to left and 40 % longer.
#[tokio::test]
async fn the_screens_from_right_to_left() -> Result<()> {
    let site = Site::open_pack(pseudo(&pack()?)?).await?;
    let phone_and_desktop =
        [form("phone", 360, 100, Scheme::Light), form("desktop", 1280, 100, Scheme::Light)];
    every_screen_fits(site, KINDS, &phone_and_desktop, "rtl-").await
}
