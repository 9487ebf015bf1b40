use std::fs;

use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::fault::{Fault, Gate};
use browser_tests::page::Page;
use browser_tests::place;
use browser_tests::server::{STRICT_POLICY, Server};
use browser_tests::site::Site;
use browser_tests::visit::Hand;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::{Duration, sleep};

use crate::shop::{ACUTE, CHRONIC, LINIMENT, Shop, catalog, visit};

/// A catalog of the corpus, and the names of the sentences that it is refused with.
#[derive(Debug, Deserialize)]
struct Sample {
    catalog: Value,
    refused: Vec<String>,
}

/// The reader says of a text what is refused; `[product, topic]` are those that the content has.
const READ: &str = "
const [module, texts, done] = arguments;
import(module).then(({ read }) => done(texts.map((text) => read(
    text, 'https://shop.example/feeds/catalog.json', ['acute-sinew-liniment', 'sinew-herbal-ice'], ['late-run', 'tempo-runs', 'sinew-herbal-ice'],
).refused)));";

async fn refused(engine: Engine, texts: &[String]) -> Result<Vec<Vec<(String, Value)>>> {
    refused_after("", engine, texts).await
}

/// The same, after a script.
async fn refused_after(
    script: &str,
    engine: Engine,
    texts: &[String],
) -> Result<Vec<Vec<(String, Value)>>> {
    let server = Server::start().await?;
    let page = Page::open(engine, &server, "guide.html").await?;
    page.run(script, Vec::new()).await?;
    let name = fs::read_dir(place::dist()?)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| name.starts_with("symptom-checker-catalog-"))
        .context("the catalog's module is built")?;
    let arguments = vec![json!(server.address(&name)), json!(texts)];
    let found = page.browser.driver.execute_async(READ, arguments).await?;
    Ok(serde_json::from_value(found.json().clone())?)
}

#[tokio::test]
async fn the_reader_and_the_schema_take_and_refuse_alike() -> Result<()> {
    let folder = place::checkout();
    let read = |path: &str| fs::read_to_string(folder.join(path)).context(path.to_owned());
    let samples: Vec<Sample> = serde_json::from_str(&read("tests/fixtures/catalogs.json")?)?;
    let schema: Value = serde_json::from_str(&read("docs/catalog.schema.json")?)?;
    assert_eq!(
        read("docs/catalog.schema.json")?,
        fs::read_to_string(place::dist()?.join("catalog.schema.json"))?
    );
    let schema = jsonschema::validator_for(&schema)?;
    let texts: Vec<String> = samples.iter().map(|sample| sample.catalog.to_string()).collect();
    for engine in [Engine::Chromium, Engine::Firefox] {
        for (sample, found) in samples.iter().zip(refused(engine, &texts).await?) {
            let kinds: Vec<&String> = found.iter().map(|(kind, _)| kind).collect();
            assert_eq!(
                kinds,
                sample.refused.iter().collect::<Vec<_>>(),
                "{engine:?}: {}",
                sample.catalog
            );
            assert_eq!(schema.is_valid(&sample.catalog), kinds.is_empty(), "{}", sample.catalog);
        }
    }
    Ok(())
}

#[tokio::test]
async fn what_only_the_reader_can_know() -> Result<()> {
    let many: Vec<String> = (0..501).map(|number| format!("\"late-run-{number}\": {{}}")).collect();
    let cases = [
        ("{", "not-json", ""),
        ("", "not-json", ""),
        (
            r#"{"products": {"acute-sinew-linement": {}}}"#,
            "unknown-product",
            "acute-sinew-liniment",
        ),
        (r#"{"topics": {"late-runs": {}}}"#, "unknown-topic", "late-run"),
        (r#"{"product": {}}"#, "unknown-part", "products"),
        (r#"{"products": {"sinew-herbal-ice": {"prize": 2}}}"#, "unknown-field", "price"),
        (
            r#"{"products": {"sinew-herbal-ice": {"availability": "in stock"}}}"#,
            "availability",
            "in-stock",
        ),
        (r#"{"products": {"sinew-herbal-ice": {}, "sinew-herbal-ice" : {}}}"#, "twice", ""),
    ];
    let mut texts: Vec<String> = cases.iter().map(|(text, ..)| (*text).to_owned()).collect();
    texts.push(format!("{{\"topics\": {{{}}}}}", many.join(",")));
    let found = refused(Engine::Chromium, &texts).await?;
    for ((text, kind, near), refused) in cases.iter().zip(&found) {
        assert_eq!(refused.len(), 1, "{text}: {refused:?}");
        assert_eq!(refused[0].0, *kind, "{text}");
        let said = refused[0].1["near"].as_str().unwrap_or_default();
        assert_eq!(said, *near, "{text}");
    }
    assert_eq!(found.last().unwrap()[0].0, "too-many");
    assert_eq!(found.last().unwrap().len(), 501, "the 500 that are read are not known");
    Ok(())
}

/// A topic can be called as a product is, and a text can hold what looks like a name.
#[tokio::test]
async fn one_name_in_two_places_stands_in_each_once() -> Result<()> {
    let texts = [
        r#"{"products": {"sinew-herbal-ice": {}}, "topics": {"sinew-herbal-ice": {}}}"#,
        r#"{"products": {"sinew-herbal-ice": {"description": "\"sinew-herbal-ice\": cold"}}}"#,
    ]
    .map(str::to_owned);
    for (text, refused) in texts.iter().zip(refused(Engine::Chromium, &texts).await?) {
        assert_eq!(refused, [], "{text}");
    }
    Ok(())
}

/// Older browsers cannot say which currencies there are.
#[tokio::test]
async fn three_capitals_are_a_currency_where_none_are_listed() -> Result<()> {
    let script = "delete Intl.supportedValuesOf;";
    let texts = ["EUR", "EURO", "eur"].map(|currency| {
        json!({ "products": { "sinew-herbal-ice": { "price": 5, "currency": currency } } })
            .to_string()
    });
    let found = refused_after(script, Engine::Chromium, &texts).await?;
    let kinds = |refused: &[(String, Value)]| refused.iter().any(|(kind, _)| kind == "currency");
    assert_eq!(found.iter().map(|refused| kinds(refused)).collect::<Vec<_>>(), [false, true, true]);
    Ok(())
}

/// The cards are there, with nothing of a shop.
async fn as_without_a_catalog(site: &Site) -> Result<()> {
    visit(site, ACUTE).await?;
    let Site { page, .. } = site;
    assert_eq!(page.count(".product").await?, 2);
    assert_eq!(page.count(".product a, .price, .photo, .shop").await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_catalog_that_cannot_be_had_changes_nothing_but_the_console() -> Result<()> {
    type Plant = fn(&Server);
    let cases: [(Plant, &str); 5] = [
        (|server| server.plant("catalog.json", Fault::Status(404)), "answers 404 for the catalog"),
        (
            |server| server.plant("catalog.json", Fault::Instead("<html>")),
            "is no JSON and is not used",
        ),
        (|server| server.plant("catalog.json", Fault::Short(400)), "is no JSON and is not used"),
        (|server| server.plant("catalog.json", Fault::Broken(400)), "cannot be fetched"),
        (
            |server| {
                server
                    .add("catalog.json", format!("{{\"products\": {{}}}}{}", " ".repeat(300_000)));
            },
            "larger than 256 KB",
        ),
    ];
    let site = Shop::stocked().open(Engine::Chromium).await?;
    for (plant, sentence) in cases {
        site.server.mend();
        Shop::stocked().serve(&site).await?;
        plant(&site.server);
        site.page.take_console().await?;
        site.page.start(&site.server, "shop.html").await?;
        site.page.wait_for_console(sentence).await?;
        as_without_a_catalog(&site).await.context(sentence)?;
    }
    Ok(())
}

#[tokio::test]
async fn from_another_origin_it_needs_its_header() -> Result<()> {
    let other = Server::start().await?;
    let site = Shop::stocked().open(Engine::Chromium).await?;
    let address = other.address("");
    site.server.set_policy(
        &STRICT_POLICY
            .replace("connect-src 'self'", &format!("connect-src 'self' {address}"))
            .replace("img-src 'self'", &format!("img-src {address}")),
    );
    other.add("catalog.json", catalog().to_string());
    for number in 1..=5 {
        other.add(&format!("pictures/{number}.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
    let to = format!("catalog=\"{address}catalog.json\"");
    site.server.plant("shop.html", Fault::Replaced("catalog=\"catalog.json\"", to));
    site.page.start(&site.server, "shop.html").await?;
    site.page.wait_for_console("must send `Access-Control-Allow-Origin`").await?;

    other.plant("catalog.json", Fault::Header("access-control-allow-origin", "*".to_owned()));
    site.page.start(&site.server, "shop.html").await?;
    visit(&site, ACUTE).await?;
    let script = "
        const links = [...document.querySelector('symptom-checker').shadowRoot.querySelectorAll('a.go')];
        return links.map(({ href }) => href);";
    let links = site.page.run(script, Vec::new()).await?;
    assert_eq!(links, json!([other.address("product-1.html")]), "relative to the catalog");
    Ok(())
}

#[tokio::test]
async fn within_the_element_it_is_relative_to_the_page() -> Result<()> {
    let mut inline = catalog();
    inline["products"][LINIMENT]["description"] = json!("</script is text");
    inline["products"]["sinew-herbal-ice"]["description"] = json!("<b>Ours</b>");
    let text = inline.to_string().replace('<', "\\u003c");
    let within = format!("<script type=\"application/json\" slot=\"catalog\">{text}</script>");
    let site = Shop { within, ..Shop::default() }.open(Engine::Chromium).await?;
    let told = site
        .page
        .wait_for_console("`description` of `sinew-herbal-ice` is not used: it holds markup")
        .await?;
    assert!(
        told.iter().any(|line| line.contains(&format!("`description` of `{LINIMENT}`"))),
        "{told:?}"
    );
    visit(&site, ACUTE).await?;
    site.page.click(".product a.go").await?;
    site.page.wait_for_text("h1", "Product 1").await?;
    Ok(())
}

/// Only the script of the documents is a catalog; anything else in its slot is
/// neither shown nor a mistake.
#[tokio::test]
async fn what_is_no_script_in_the_slot_is_no_catalog() -> Result<()> {
    for within in [
        "<div slot=\"catalog\">{}</div>",
        "<p><script type=\"text/plain\" slot=\"catalog\">{}</script></p>",
    ] {
        let within = within.to_owned();
        let site = Shop { within, ..Shop::default() }.open(Engine::Chromium).await?;
        as_without_a_catalog(&site).await?;
        sleep(Duration::from_millis(500)).await;
        assert_eq!(site.page.take_console().await?, Vec::<String>::new());
        let asked = site.server.take_requests();
        assert!(!asked.iter().any(|path| path.contains("catalog")), "{asked:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_card_says_what_the_shop_says() -> Result<()> {
    let site = Shop::stocked().open(Engine::Chromium).await?;
    let Site { page, server, .. } = &site;
    visit(&site, ACUTE).await?;
    assert_eq!(page.texts(".price").await?, ["£12.50", "£22.50"]);
    assert_eq!(page.texts(".availability").await?, ["In stock", "Out of stock"]);
    let said = page.texts(".said").await?;
    assert!(
        said[0].starts_with("The shop says:") && said[0].ends_with("It comes in bottle 1."),
        "{said:?}"
    );
    let shapes = "
        const pictures = [...document.querySelector('symptom-checker').shadowRoot.querySelectorAll('.product img')];
        return pictures.map(({ alt, width, height, complete }) => alt === '' && complete && width > 3 * height / 4);";
    assert_eq!(page.run(shapes, Vec::new()).await?, json!([true, true]));
    assert_eq!(page.accessibility_violations().await?, Vec::<String>::new());
    assert_eq!(page.overflowing().await?, Vec::<String>::new());
    assert_eq!(page.small_targets().await?, Vec::<String>::new());
    assert_eq!(page.forward_buttons().await?, Vec::<String>::new());
    page.set_size(360, 740).await?;
    page.set_text_size(200).await?;
    assert_eq!(page.overflowing().await?, Vec::<String>::new());
    assert_eq!(page.take_console().await?, Vec::<String>::new());
    assert_eq!(server.take_reports(), Vec::<Value>::new());
    page.take_picture_of("main", "shop-result").await?;
    Ok(())
}

/// What is asked for from the page's opening to the result.
async fn requests(site: &Site, journey: &str) -> Result<(Vec<String>, Vec<String>)> {
    let Site { page, server, .. } = site;
    page.take_requests().await?;
    page.start(server, "shop.html").await?;
    page.until("all pictures", "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.svg')).length === 5;", Vec::new()).await?;
    let mut before = page.take_requests().await?;
    visit(site, journey).await?;
    page.wait(".product .price").await?;
    before.sort();
    Ok((before, page.take_requests().await?))
}

#[tokio::test]
async fn what_is_asked_for_does_not_tell_the_stage() -> Result<()> {
    let site = Shop::stocked().open(Engine::Chromium).await?;
    // The page is open already: what it asked for late is not of the next visit.
    requests(&site, CHRONIC).await?;
    let acute = requests(&site, ACUTE).await?;
    let chronic = requests(&site, CHRONIC).await?;
    assert_eq!(acute, chronic);
    assert_eq!(acute.1, Vec::<String>::new(), "nothing once answers are given");
    assert_eq!(site.page.count(".photo").await?, 2);
    Ok(())
}

#[tokio::test]
async fn a_catalog_that_comes_after_the_first_answer_brings_neither_pictures_nor_prices()
-> Result<()> {
    let site = Shop::stocked().open(Engine::Chromium).await?;
    let Site { page, server, .. } = &site;
    let gate = Gate::closed();
    server.plant("catalog.json", Fault::Held(gate.clone()));
    page.start(server, "shop.html").await?;
    page.wait("button.go").await?;
    let visitor = site.visitor(ACUTE, "{}", Hand::Mouse)?;
    visitor.answer().await?;
    page.take_requests().await?;
    gate.open();
    visitor.until_result().await?;
    page.wait(".product .availability").await?;
    assert_eq!(page.count(".photo, .price").await?, 0);
    assert_eq!(page.take_requests().await?, Vec::<String>::new());
    Ok(())
}

/// So even who answers at once has pictures and prices, and so has who comes back to
/// a visit.
#[tokio::test]
async fn a_visit_waits_for_the_catalog_that_is_on_its_way() -> Result<()> {
    let shop = Shop { attributes: "storage=\"session\"", ..Shop::stocked() };
    let site = shop.open(Engine::Chromium).await?;
    let Site { page, server, .. } = &site;
    let gate = Gate::closed();
    server.plant("catalog.json", Fault::Held(gate.clone()));
    page.start(server, "shop.html").await?;
    let on_its_way = "return performance.getEntriesByType('resource')
        .some(({ name }) => name.includes('symptom-checker-catalog-'));";
    page.until("the catalog's module", on_its_way, Vec::new()).await?;
    let opened = tokio::spawn(async move {
        sleep(Duration::from_millis(300)).await;
        gate.open();
    });
    page.wait("button.go").await?;
    let visitor = site.visitor(ACUTE, "{}", Hand::Mouse)?;
    visitor.answer().await?;
    opened.await?;
    visitor.until_result().await?;
    assert_eq!(page.count(".product .photo").await?, 2);
    assert_eq!(page.count(".product .price").await?, 2);

    page.browser.driver.refresh().await?;
    page.wait(".product .price").await?;
    assert_eq!(page.count(".product .photo").await?, 2);
    assert_eq!(page.count(".product .price").await?, 2);
    Ok(())
}

#[tokio::test]
async fn pictures_that_come_late_move_nothing() -> Result<()> {
    let site = Shop::stocked().open(Engine::Chromium).await?;
    let Site { page, server, .. } = &site;
    let gate = Gate::closed();
    server.plant("pictures/*.svg", Fault::Held(gate.clone()));
    // A page counts as loaded only when its pictures are: these are the checker's.
    page.start(server, "shop.html").await?;
    visit(&site, ACUTE).await?;
    let picture = page.wait(".photo").await?;
    picture.scroll_into_view().await?;
    page.watch_shifts().await?;
    gate.open();
    let come = "return [...document.querySelector('symptom-checker').shadowRoot.querySelectorAll('.photo')].every(({ complete }) => complete);";
    page.until("the pictures", come, Vec::new()).await?;
    assert_eq!(page.shifts().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn products_that_are_not_listed_are_hidden_or_shown() -> Result<()> {
    let mut shop = Shop::stocked();
    let products = shop.catalog.as_mut().unwrap()["products"].as_object_mut().unwrap();
    products.remove(LINIMENT);
    products.remove("chronic-sinew-liniment");
    products.remove("sinew-injury-poultice");
    let site = shop.open(Engine::Chromium).await?;
    let Site { page, .. } = &site;
    visit(&site, ACUTE).await?;
    page.wait(".product .price").await?;
    assert_eq!(page.texts(".product h4").await?, ["Sinew Herbal Ice"]);

    page.start(&site.server, "shop.html").await?;
    visit(&site, CHRONIC).await?;
    assert_eq!(
        page.count(".product, .products").await?,
        0,
        "none is left, and no heading stands alone"
    );
    let text = page.text(".checker").await?;
    assert!(!text.contains("What some people apply"), "{text}");
    assert_eq!(page.accessibility_violations().await?, Vec::<String>::new());

    Shop { attributes: "unlisted=\"show\"", ..shop }.serve(&site).await?;
    visit(&site, ACUTE).await?;
    page.wait(".product .price").await?;
    assert_eq!(page.count(".product").await?, 2);
    assert_eq!(page.count(".product .price").await?, 1);
    Ok(())
}

#[tokio::test]
async fn topics_lead_to_the_shop_s_own_pages() -> Result<()> {
    let site = Shop::stocked().open(Engine::Chromium).await?;
    visit(&site, ACUTE).await?;
    assert_eq!(site.page.count("a[data-topic=late-run][href$=\"/blog/late.html\"]").await?, 1);
    Ok(())
}

#[tokio::test]
async fn trusted_types_admit_the_module() -> Result<()> {
    let site = Shop::stocked().open(Engine::Chromium).await?;
    let Site { page, server, .. } = &site;
    let trusted = "; require-trusted-types-for 'script'; trusted-types symptom-checker";
    server.set_policy(&[STRICT_POLICY, trusted].concat());
    page.start(server, "shop.html").await?;
    visit(&site, ACUTE).await?;
    page.wait(".product .price").await?;
    assert_eq!(server.take_reports(), Vec::<Value>::new());
    Ok(())
}

/// The visit goes on without it, as without a catalog.
async fn a_changed_module_is_refused(engine: Engine) -> Result<()> {
    let site = Shop::stocked().open(engine).await?;
    let Site { page, server, .. } = &site;
    // It runs as it did before: nothing but its hash can tell.
    server.plant("symptom-checker-catalog-*.js", Fault::Longer(b"\n"));
    page.start(server, "shop.html").await?;
    if engine == Engine::Chromium {
        page.wait_for_console("is not the one that was built with this script").await?;
    }
    as_without_a_catalog(&site).await?;

    server.mend();
    page.start(server, "shop.html").await?;
    visit(&site, ACUTE).await?;
    page.wait(".product .price").await?;
    Ok(())
}

#[tokio::test]
async fn a_changed_module_is_refused_in_chromium() -> Result<()> {
    a_changed_module_is_refused(Engine::Chromium).await
}

#[tokio::test]
async fn a_changed_module_is_refused_in_firefox() -> Result<()> {
    a_changed_module_is_refused(Engine::Firefox).await
}

#[tokio::test]
async fn a_changed_module_is_refused_in_webkit() -> Result<()> {
    a_changed_module_is_refused(Engine::WebKit).await
}
