use anyhow::{Result, ensure};
use browser_tests::page::Page;
use browser_tests::site::Site;
use browser_tests::visit::Hand;

/// No lower may a heading begin, in CSS pixels: above it stand "Back", the
/// progress, and what a shop may have fixed to the top of the window.
const LOWEST: f64 = 150.0;

async fn heading_is_at_the_top(page: &Page) -> Result<()> {
    let script = "
        const { scrollingElement: all } = document;
        const { top } = document.querySelector('symptom-checker').shadowRoot
            .querySelector('[tabindex=\"-1\"]').getBoundingClientRect();
        return [top, all.scrollHeight - all.clientHeight - all.scrollTop];";
    let found = page.run(script, Vec::new()).await?;
    let (top, below) = (found[0].as_f64().unwrap(), found[1].as_f64().unwrap());
    let heading = page.text(".checker [tabindex=\"-1\"]").await?;
    ensure!(top >= 0.0, "`{heading}` begins {top} px above the window");
    ensure!(top <= LOWEST || below < 1.0, "`{heading}` begins at {top} px, with {below} px below");
    Ok(())
}

/// However far the visitor had to go down to press Continue.
#[tokio::test]
async fn each_screen_begins_at_the_top_of_a_phone() -> Result<()> {
    let site = Site::open().await?;
    let page = &site.page;
    for journey in ["explanation-soleus-load", "lung-clot-breath"] {
        page.set_size(360, 740).await?;
        site.start().await?;
        let visitor = site.visitor(journey, "{}", Hand::Mouse)?;
        let mut screen = page.screen().await?;
        while screen.question().is_some() && screen.banner.is_none() {
            screen = visitor.answer().await?;
            heading_is_at_the_top(page).await?;
        }
        if screen.banner.is_none() {
            visitor.go_on().await?;
            heading_is_at_the_top(page).await?;
        }
    }
    Ok(())
}
