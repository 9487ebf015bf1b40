use anyhow::Result;
use browser_tests::journey::pack;
use browser_tests::pseudo::pseudo;
use browser_tests::site::Site;
use symptom_checker::domain::pack::Pack;

use crate::shop::{ACUTE, Shop, visit};

/// Our content as that of another language.
fn in_language(language: &str) -> Result<Pack> {
    let english = pack()?;
    let mut words = english.words().clone();
    words.language = language.to_owned();
    Pack::new(english.rules().clone(), words).map_err(|error| anyhow::anyhow!("{error}"))
}

/// The prices of a result, with plain spaces and without marks of direction.
async fn prices(pack: Pack, attributes: &'static str) -> Result<Vec<String>> {
    let site = Site::open_pack(pack).await?;
    Shop { attributes, ..Shop::stocked() }.serve(&site).await?;
    visit(&site, ACUTE).await?;
    let Site { page, .. } = &site;
    page.wait(".product .price").await?;
    let script = "
        const { shadowRoot } = document.querySelector('symptom-checker');
        return [...shadowRoot.querySelectorAll('.price')].map(({ textContent }) => textContent);";
    let texts: Vec<String> = serde_json::from_value(page.run(script, Vec::new()).await?)?;
    let plain = |text: &String| {
        let text = text.replace(['\u{a0}', '\u{202f}'], " ");
        text.replace(['\u{200e}', '\u{200f}'], "")
    };
    Ok(texts.iter().map(plain).collect())
}

/// Prices are written as the language of the content writes them, whatever the
/// page or the browser speaks.
#[tokio::test]
async fn prices_are_written_as_the_content_s_language_writes_them() -> Result<()> {
    const OTHER: &str = "pack=\"other/\" lang=\"en\"";
    assert_eq!(prices(in_language("de")?, OTHER).await?, ["12,50 £", "22,50 £"]);
    assert_eq!(prices(in_language("nl")?, OTHER).await?, ["£ 12,50", "£ 22,50"]);
    assert_eq!(prices(pseudo(&pack()?)?, OTHER).await?, ["12.50 £", "22.50 £"]);
    // The page's language does not change them where the content has no other.
    assert_eq!(prices(pack()?, "lang=\"de\"").await?, ["£12.50", "£22.50"]);
    Ok(())
}
