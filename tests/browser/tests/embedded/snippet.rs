use std::time::Duration;

use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::fault::Fault;
use browser_tests::page::Page;
use browser_tests::shop::{FILES, PAGE, Shop, forms, page_with_script, snippet};
use serde_json::Value;

/// A visit that ends with products, one that ends with an emergency.
const JOURNEYS: [(&str, bool); 2] = [("stage-acute-spot", true), ("lung-clot-breath", false)];

async fn a_whole_visit(engine: Engine) -> Result<()> {
    let shop = Shop::open(engine).await?;
    for (journey, has_products) in JOURNEYS {
        shop.start().await?;
        let first = shop.page.screen().await?;
        assert!(first.is_static, "the first screen is there before the program");
        shop.visitor(journey)?.until_result().await?;
        let forms = shop.page.count("[slot^=product-] button").await?;
        assert_eq!(forms > 0, has_products, "{journey}: {forms} of the shop's forms are shown");
        assert_eq!(shop.page.count("[slot=catalog]").await?, 0, "the catalog is no text");
    }
    assert_eq!(shop.server.take_reports(), Vec::<Value>::new());
    let outside: Vec<String> = shop
        .server
        .take_requests()
        .into_iter()
        .filter(|path| path != PAGE && !path.starts_with(FILES))
        .collect();
    assert_eq!(outside, Vec::<String>::new(), "all comes from where the files are");
    Ok(())
}

#[tokio::test]
async fn works_at_another_path_in_chromium() -> Result<()> {
    a_whole_visit(Engine::Chromium).await
}

#[tokio::test]
async fn works_at_another_path_in_firefox() -> Result<()> {
    a_whole_visit(Engine::Firefox).await
}

#[tokio::test]
async fn works_at_another_path_in_webkit() -> Result<()> {
    a_whole_visit(Engine::WebKit).await
}

/// Waits until the program and its pack have come, and a moment more.
async fn loaded(page: &Page) -> Result<()> {
    let script = "
        const files = performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd > 0);
        const times = ['.wasm', '.pack', 'program-'].map((part) => files.find(({ name }) => name.includes(part))?.responseEnd);
        return times.every((time) => performance.now() - time > 500);";
    page.until("program and pack", script, Vec::new()).await?;
    Ok(())
}

/// Looks at each frame where the question and what is below stand. The
/// browser's own measure forgets an element whose kind of layout changes, as
/// when its sheet comes after it.
const STILL: &str = "
const stood = new Map();
window.moved = [];
const look = () => {
    if (window.pressed < Infinity) return;
    const root = document.querySelector('symptom-checker')?.shadowRoot;
    const places = { question: root?.querySelector('fieldset'), below: document.querySelector('#below') };
    for (const [name, place] of Object.entries(places)) {
        if (!place) continue;
        const top = Math.round(place.getBoundingClientRect().top + scrollY);
        if (stood.has(name) && stood.get(name) !== top) moved.push(`${name} from ${stood.get(name)} to ${top}`);
        stood.set(name, top);
    }
    requestAnimationFrame(look);
};
requestAnimationFrame(look);
// When the page was read to its end, and that was drawn.
window.whole = Infinity;
document.addEventListener('readystatechange', () => requestAnimationFrame(() => requestAnimationFrame(() => {
    window.whole = performance.now();
})), { once: true });";

/// A shop's page that watches where things stand.
async fn still(tags: &str) -> Result<Shop> {
    let shop = Shop::open(Engine::Chromium).await?;
    let tags = tags.replace("<!--products-->", &forms(&shop.pack));
    shop.server.add("still.js", STILL);
    shop.server.add(PAGE, page_with_script(&tags, "/still.js"));
    Ok(shop)
}

/// Whatever comes late: its sheet, the script, the program.
#[tokio::test]
async fn nothing_moves_in_any_window() -> Result<()> {
    let shop = still(&snippet()?).await?;
    let Shop { page, server, .. } = &shop;
    for (width, height) in [(360, 740), (1280, 900), (1280, 2400)] {
        page.set_size(width, height).await?;
        for late in [
            "first-*.css",
            "symptom-checker.js",
            "program-*.css",
            "checker-*.wasm",
            "symptom-checker-catalog-*.js",
        ] {
            server.mend();
            server.plant(&[FILES, late].concat(), Fault::Delay(Duration::from_millis(700)));
            shop.start().await?;
            page.watch_shifts().await?;
            loaded(page).await?;
            let mut moved = page.shifts().await?;
            let seen = page.run("return window.moved;", Vec::new()).await?;
            moved.extend(serde_json::from_value::<Vec<String>>(seen)?);
            assert_eq!(moved, Vec::<String>::new(), "{width} px wide, `{late}` late");
            // The first press takes the program over; what follows it at once is the visitor's own.
            shop.visitor("stage-acute-spot")?.until_result().await?;
            let moved = page.shifts().await?;
            assert_eq!(moved, Vec::<String>::new(), "{width} px wide, `{late}` late, in the visit");
        }
    }
    Ok(())
}

/// A guard that finds nothing may be blind: a sheet that is linked only once
/// the screen is drawn moves it.
#[tokio::test]
async fn a_screen_whose_sheet_comes_after_it_is_seen_to_move() -> Result<()> {
    let tags = snippet()?;
    let link = tags.find("<link ").unwrap();
    let end = link + tags[link..].find('>').unwrap() + 1;
    let shop = still(&[&tags[..link], &tags[end..]].concat()).await?;
    shop.start().await?;
    let script = "
        const sheet = document.createElement('link');
        sheet.rel = 'stylesheet';
        sheet.href = arguments[0];
        document.querySelector('symptom-checker').shadowRoot.prepend(sheet);
        sheet.onload = () => { window.styled = true; };";
    let address = tags[link..end].split('"').find(|part| part.ends_with(".css")).unwrap();
    shop.page.run(script, vec![address.into()]).await?;
    shop.page.until("the sheet", "return window.styled;", Vec::new()).await?;
    shop.page.until("the move", "return window.moved.length > 0;", Vec::new()).await?;
    Ok(())
}

/// A slow machine reads a page in pieces: its browser may draw a choice before the
/// second line of it is there, whose mark then moves by half a line. That the whole
/// page is read before it is drawn is in nobody's hand; all that follows is.
#[tokio::test]
async fn a_choice_that_was_half_read_may_grow() -> Result<()> {
    const LINE: &str = "<span class=\"detail\" part=\"detail\">";
    let tags = snippet()?;
    let (begun, rest) = tags.split_once(LINE).context("a choice has a second line")?;
    let tags = [begun, "<script src=\"/slow.js\"></script>", LINE, rest].concat();
    let shop = still(&tags).await?;
    shop.server.add("slow.js", "");
    shop.server.plant("slow.js", Fault::Delay(Duration::from_millis(700)));
    shop.page.set_size(1280, 900).await?;
    shop.start().await?;
    shop.page.watch_shifts().await?;
    loaded(&shop.page).await?;
    let drawn = shop.page.run("return window.halves;", Vec::new()).await?;
    assert_ne!(drawn, Value::from(0), "half a choice was drawn");
    assert_eq!(shop.page.shifts().await?, Vec::<String>::new());
    Ok(())
}

/// Where scripts are off, the shop's own forms are there.
#[tokio::test]
async fn without_scripts_each_product_has_its_form_after_the_warning_signs() -> Result<()> {
    let shop = Shop::open(Engine::Chromium).await?;
    shop.page.turn_scripts_off().await?;
    shop.page.go(&shop.server.address(PAGE)).await?;
    let buttons = shop.page.texts("[slot^=product-] button").await?;
    let expected: Vec<String> = shop
        .pack
        .words()
        .products
        .iter()
        .map(|words| format!("Add {} to basket", words.title))
        .collect();
    assert_eq!(buttons, expected);
    let script = "
        const root = document.querySelector('symptom-checker').shadowRoot;
        const top = (element) => element.getBoundingClientRect().top;
        const first = document.querySelector('[slot^=product-]');
        return top(root.querySelector('.at-once')) < top(first) && top(root.querySelector('fieldset')) < top(first);";
    assert_eq!(shop.page.run(script, Vec::new()).await?, true, "warning signs come first");
    Ok(())
}
