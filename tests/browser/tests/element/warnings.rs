use std::time::Duration;

use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::shop::{Shop, TWO_TAGS};
use tokio::time::sleep;

use crate::attributes::with;

/// What the console says of ours.
async fn ours(shop: &Shop) -> Result<Vec<String>> {
    let lines = shop.page.take_console().await?;
    Ok(lines.into_iter().filter(|line| line.contains("symptom-checker:")).collect())
}

/// All that the console says of ours up to a sentence, and a little later.
async fn told_until(shop: &Shop, sentence: &str) -> Result<Vec<String>> {
    let mut lines = shop.page.wait_for_console(sentence).await?;
    lines.retain(|line| line.contains("symptom-checker:"));
    // A second line would come right behind it.
    sleep(Duration::from_millis(300)).await;
    lines.extend(ours(shop).await?);
    Ok(lines)
}

/// What the console says where nothing is to be told, once the visit is there;
/// and where attributes are looked at closely, once they were.
async fn told_in_the_end(shop: &Shop, is_looked_at: bool) -> Result<Vec<String>> {
    shop.page.wait(".tile").await?;
    if is_looked_at {
        let script = "
            const files = performance.getEntriesByType('resource');
            return files.some(({ name, responseEnd }) => name.includes('-advice-') && responseEnd > 0);";
        shop.page.until("the module for attributes", script, Vec::new()).await?;
    }
    sleep(Duration::from_millis(500)).await;
    ours(shop).await
}

#[tokio::test]
async fn what_is_wrong_is_told_with_the_nearest_name_or_value() -> Result<()> {
    for (attributes, sentence) in [
        (
            "theme=\"drak\"",
            "The attribute `theme` cannot be `drak`: the nearest value is `dark`. The default, `auto`, is used.",
        ),
        ("load=\"egaer\"", "the nearest value is `eager`. The default, `visible`, is used."),
        ("heading-level=\"1\"", "the nearest value is `2`. The default, `2`, is used."),
        (
            "region=\"uk\"",
            "The content has no region `uk`: the nearest value is `gb`. The numbers for an unknown place are shown. It has: `gb`, `ie`, `us`,",
        ),
        ("paks=\"/x/\"", "has no attribute `paks`. Is `pack` meant?"),
        (
            "heading=\"3\" ",
            "has no attribute `heading`; docs/embedding.md lists those that it has.",
        ),
        ("constructor=\"\"", "has no attribute `constructor`;"),
    ] {
        let shop = Shop::open_with(Engine::Chromium, &with(TWO_TAGS, attributes)).await?;
        let told = told_until(&shop, sentence).await?;
        assert_eq!(told.len(), 1, "{attributes}: {told:?}");
    }
    Ok(())
}

/// No letter but a country decides: `us` is nearer to `uk` than `gb`.
#[tokio::test]
async fn a_region_is_told_with_the_one_that_is_meant() -> Result<()> {
    let shop = Shop::open_with(Engine::Chromium, TWO_TAGS).await?;
    shop.page.wait(".tile").await?;
    for (written, near) in [
        ("UK", "gb"),
        ("en-UK", "gb"),
        ("en-US", "us"),
        ("usa", "us"),
        ("United Kingdom", "gb"),
        ("Austrlia", "au"),
        ("jp", "unknown"),
        ("England", "unknown"),
    ] {
        let script = "document.querySelector('symptom-checker').region = arguments[0];";
        shop.page.run(script, vec![written.into()]).await?;
        let sentence = format!("has no region `{written}`: the nearest value is `{near}`.");
        let told = told_until(&shop, &sentence).await?;
        assert_eq!(told.len(), 1, "{written}: {told:?}");
    }
    Ok(())
}

#[tokio::test]
async fn what_html_or_other_tools_know_is_no_mistake() -> Result<()> {
    let attributes = "id=\"a\" class=\"b\" title=\"c\" tabindex=\"0\" data-x=\"1\" aria-label=\"d\" \
        part=\"e\" slot=\"f\" dir=\"ltr\" onclick=\"\" @click=\"\" v-if=\"\" x-data=\"\" exportparts=\"g\" \
        theme=\"Dark\" storage=\"none\" pack-integrity=\"sha256-AAAA\" region=\"gb\"";
    let shop = Shop::open_with(Engine::Chromium, &with(TWO_TAGS, attributes)).await?;
    assert_eq!(told_in_the_end(&shop, true).await?, Vec::<String>::new());
    // All is right: nothing more is asked for.
    for attributes in
        ["class=\"b\" theme=\"dark\"", "region=\"GB\"", "region=\"unknown\"", "region=\"\""]
    {
        let shop = Shop::open_with(Engine::Chromium, &with(TWO_TAGS, attributes)).await?;
        assert_eq!(told_in_the_end(&shop, false).await?, Vec::<String>::new(), "{attributes}");
        let asked = shop.server.take_requests();
        assert!(
            !asked.iter().any(|path| path.contains("advice") || path.contains("owner")),
            "{attributes}: {asked:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_change_for_the_worse_is_told() -> Result<()> {
    let shop = Shop::open_with(Engine::Chromium, TWO_TAGS).await?;
    assert_eq!(told_in_the_end(&shop, false).await?, Vec::<String>::new());
    let script = "document.querySelector('symptom-checker').theme = 'darkish';";
    shop.page.run(script, Vec::new()).await?;
    let told = told_until(&shop, "nearest value is `dark`").await?;
    assert_eq!(told.len(), 1, "{told:?}");
    Ok(())
}

#[tokio::test]
async fn colours_that_are_too_close_are_told_to_an_owner_who_asks() -> Result<()> {
    let script =
        "<script type=\"module\" src=\"/static/checker/symptom-checker-contrast.js\"></script>";
    let tags = format!("<link rel=\"stylesheet\" href=\"/host.css\">{TWO_TAGS}{script}");
    let shop = Shop::open_with(Engine::Chromium, &tags).await?;
    // Our own colours are far enough apart, in light and in dark.
    for page in ["", ":root { color-scheme: dark }"] {
        shop.server.add("host.css", page);
        shop.start().await?;
        let _ = told_in_the_end(&shop, false).await?;
        sleep(Duration::from_millis(1500)).await;
        assert_eq!(ours(&shop).await?, Vec::<String>::new(), "`{page}`");
    }
    // Whatever the notation.
    for accent in ["#7fb8ae", "oklch(0.74 0.06 182)", "rgb(127 184 174)"] {
        shop.server.add("host.css", format!("body {{ --symptom-checker-accent: {accent} }}"));
        shop.start().await?;
        let about =
            "`--symptom-checker-on-accent` on `--symptom-checker-accent` has a contrast of 2.";
        let lines = told_until(&shop, about).await?;
        assert_eq!(
            lines.iter().filter(|line| line.contains(about)).count(),
            1,
            "{accent}: {lines:?}"
        );
    }
    Ok(())
}
