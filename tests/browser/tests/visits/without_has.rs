use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::site::Site;
use browser_tests::visit::Hand;
use serde_json::json;
use symptom_checker::domain::pack::Phrase;

use crate::words;

const LINK: &str = "footer a[href=\"products.html\"]";

/// The page's own link to all products: there before the first answer, gone
/// from then on, in every kind of result.
async fn the_link_goes_with_the_first_answer(engine: Engine) -> Result<()> {
    let site = Site::open_in(engine).await?;
    for journey in ["stage-acute-spot", "lung-clot-breath"] {
        site.start().await?;
        assert_eq!(site.page.count(LINK).await?, 1, "before the first answer");
        let visitor = site.visitor(journey, "{}", Hand::Mouse)?;
        visitor.answer().await?;
        assert_eq!(site.page.count(LINK).await?, 0, "{journey}: after the first answer");
        visitor.until_result().await?;
        assert_eq!(site.page.count(LINK).await?, 0, "{journey}: beside the result");
    }
    let urgent = site.page.screen().await?;
    site.page.click_text("button", words::phrase(&site.pack, Phrase::StartAgain)).await?;
    site.visitor("lung-clot-breath", "{}", Hand::Mouse)?.next(&urgent).await?;
    assert_eq!(site.page.count(LINK).await?, 1, "nothing is answered again");
    Ok(())
}

#[tokio::test]
async fn the_link_goes_with_the_first_answer_in_chromium() -> Result<()> {
    the_link_goes_with_the_first_answer(Engine::Chromium).await
}

#[tokio::test]
async fn the_link_goes_with_the_first_answer_in_firefox() -> Result<()> {
    the_link_goes_with_the_first_answer(Engine::Firefox).await
}

#[tokio::test]
async fn the_link_goes_with_the_first_answer_in_webkit() -> Result<()> {
    the_link_goes_with_the_first_answer(Engine::WebKit).await
}

/// A browser that does not know `:has()` passes over every rule that names it.
const WITHOUT: &str = "
const { shadowRoot } = document.querySelector('symptom-checker');
const strip = (rules) => {
    for (let at = rules.cssRules.length - 1; at >= 0; at -= 1) {
        const rule = rules.cssRules[at];
        if (rule.selectorText?.includes(':has(')) rules.deleteRule(at);
        else if (rule.cssRules?.length && !rule.selectorText) strip(rule);
    }
};
for (const root of [document, shadowRoot]) for (const sheet of root.styleSheets) strip(sheet);
for (const sheet of shadowRoot.adoptedStyleSheets) strip(sheet);";

#[tokio::test]
async fn without_has_no_link_is_shown_and_choices_are_seen() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    assert_eq!(site.page.count(LINK).await?, 1);
    site.page.run(WITHOUT, Vec::new()).await?;
    assert_eq!(site.page.count(LINK).await?, 0, "it could not be hidden beside a result");

    // By keyboard, so that the focus is to be seen.
    let visitor = site.visitor("persistent-mild", "{}", Hand::Keyboard)?;
    visitor.answer().await?;
    site.page.run(WITHOUT, Vec::new()).await?;
    visitor.choose(&["none".to_owned()]).await?;
    let ring = "
        const { activeElement } = document.querySelector('symptom-checker').shadowRoot;
        const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
        return [activeElement.localName, outlineStyle, outlineWidth];";
    assert_eq!(site.page.run(ring, Vec::new()).await?, json!(["input", "solid", "3px"]));

    visitor.until_question("severity").await?;
    visitor.choose(&["2".to_owned()]).await?;
    let frames = "
        const { shadowRoot } = document.querySelector('symptom-checker');
        return [...shadowRoot.querySelectorAll('.step input')]
            .map((input) => parseFloat(getComputedStyle(input).borderTopWidth) >= 3 && input.offsetHeight >= 40);";
    let expected: Vec<bool> = (0..=10).map(|level| level == 2).collect();
    assert_eq!(site.page.run(frames, Vec::new()).await?, json!(expected));
    Ok(())
}
