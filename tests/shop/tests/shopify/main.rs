//! The theme app extension in `examples/shopify`: Shopify's own linter has
//! nothing to say, and the block as it stands in a page adds to a cart that
//! follows the documented AJAX API. No real Shopify shop is asked.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use browser_tests::browser::{Browser, Engine};
use browser_tests::journey::{Journey, pack};
use browser_tests::page::Page;
use browser_tests::place::checkout;
use browser_tests::visit::{Hand, Visit};
use serde_json::{Value, json};
use shop_tests::place::packages;
use shop_tests::stand_in::{Answer, Request, StandIn};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
    require-trusted-types-for 'script'; trusted-types symptom-checker";

fn extension() -> PathBuf {
    checkout().join("examples/shopify/extensions/symptom-checker")
}

/// Runs one of this folder's scripts on an extension; gives what it writes.
fn node(script: &str, extension: &PathBuf, input: &str) -> Result<String> {
    let mut process = Command::new("node")
        .arg(checkout().join("tests/shop/tests/shopify").join(script))
        .arg(packages()?)
        .arg(extension)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    process.stdin.take().context("there is a pipe")?.write_all(input.as_bytes())?;
    let output = process.wait_with_output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

#[test]
fn shopify_s_linter_finds_nothing() -> Result<()> {
    assert_eq!(node("lint.mjs", &extension(), "")?, "");
    Ok(())
}

/// The linter is awake: a word without a translation, an unknown object.
#[test]
fn shopify_s_linter_finds_what_is_planted() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let planted = folder.path().join("extension");
    let mut copy = Command::new("cp");
    ensure!(copy.arg("-r").arg(extension()).arg(&planted).status()?.success(), "not copied");
    let block = planted.join("blocks/symptom-checker.liquid");
    let text = std::fs::read_to_string(&block)?;
    std::fs::write(&block, format!("{{{{ 'nowhere' | t }}}} {{{{ blok.settings }}}}\n{text}"))?;
    let found = node("lint.mjs", &planted, "")?;
    for rule in ["TranslationKeyExists", "UndefinedObject"] {
        assert!(found.contains(rule), "{rule}: {found}");
    }
    Ok(())
}

/// The merchant's choices, with one product that is sold out.
fn settings(way: &str) -> Value {
    let product = |variant: u64, title: &str, available: bool| {
        json!({
            "url": format!("/products/{variant}"), "title": title, "available": available,
            "featured_image": null,
            "selected_or_first_available_variant": { "id": variant, "price": 2495 },
        })
    };
    json!({
        "settings": {
            "base": "/checker/", "theme": "auto", "region": "us", "way": way,
            "acute_sinew_liniment": product(41, "Liniment & more", true),
            "sinew_herbal_ice": product(42, "Ice", false),
            "sinew_sports_massage_oil": product(43, "Oil", true),
        },
        "cart": { "currency": { "iso_code": "USD" } },
    })
}

/// Merchants write addresses with and without a slash at their end.
#[test]
fn the_address_of_the_build_may_lack_its_slash() -> Result<()> {
    for base in ["https://files.example/checker/", "https://files.example/checker"] {
        let mut settings = settings("event");
        settings["settings"]["base"] = base.into();
        let block = node("render.mjs", &extension(), &settings.to_string())?;
        for part in [
            "src=\"https://files.example/checker/symptom-checker.js\"",
            "pack=\"https://files.example/checker/calf-pain/\"",
        ] {
            assert!(block.contains(part), "{base}: {part}\n{block}");
        }
    }
    Ok(())
}

/// The cart of Shopify's AJAX API: <https://shopify.dev/docs/api/ajax/reference/cart>.
fn cart(request: &Request) -> Answer {
    let refused = |description: &str| {
        (422, json!({ "status": 422, "message": "Cart Error", "description": description }))
    };
    match (request.what.as_str(), request.body.pointer("/items/0/id").and_then(Value::as_u64)) {
        ("POST /en-ca/cart/add.js", Some(41)) => {
            (200, json!({ "items": [{ "id": 41, "quantity": 1 }] }))
        }
        ("POST /en-ca/cart/add.js", Some(43)) => {
            refused("The maximum quantity of this item is already in your cart.")
        }
        _ => (404, json!({})),
    }
}

/// The asset that the block's schema names.
fn named(kind: &str) -> Result<String> {
    let block = std::fs::read_to_string(extension().join("blocks/symptom-checker.liquid"))?;
    let (_, schema) = block.split_once("{% schema %}").context("the block has a schema")?;
    let (schema, _) = schema.split_once("{% endschema %}").context("the schema ends")?;
    let schema: Value = serde_json::from_str(schema)?;
    let name = schema.get(kind).and_then(Value::as_str);
    Ok(name.with_context(|| format!("no `{kind}`"))?.to_owned())
}

/// A page of the shop with the block in it.
async fn shop(way: &str) -> Result<(StandIn, Page)> {
    let block = node("render.mjs", &extension(), &settings(way).to_string())?;
    let asset = |name: &str| std::fs::read_to_string(extension().join("assets").join(name));
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A shop</title>\
         <script src=\"/shopify.js\"></script><script src=\"/cart.js\" defer></script>\
         <link rel=\"stylesheet\" href=\"/block.css\"></head>\
         <body>{block}</body></html>"
    );
    let files = [
        ("page", page),
        ("favicon.ico", String::new()),
        // Shopify links what the block's schema names, once a page.
        ("cart.js", asset(named("javascript")?.as_str())?),
        ("block.css", asset(named("stylesheet")?.as_str())?),
        // What every theme has: the shop's root in the customer's language.
        ("shopify.js", "window.Shopify = { routes: { root: '/en-ca/' } };".to_owned()),
    ];
    let server = StandIn::start(POLICY, files, cart).await?;
    let page = Page { browser: Browser::start(Engine::Chromium).await? };
    page.go(&server.address("page")).await?;
    Ok((server, page))
}

async fn visit(page: &Page, journey: &str) -> Result<()> {
    let pack = pack()?;
    let answers = Journey::read(journey)?.answers(&pack, "{}")?;
    Visit { page, pack: &pack, answers, hand: Hand::Mouse }.until_result().await?;
    page.wait(".product .price").await?;
    Ok(())
}

#[tokio::test]
async fn the_cart_gets_the_variant_and_nothing_else() -> Result<()> {
    let (server, page) = shop("event").await?;
    visit(&page, "stage-acute-spot").await?;
    assert_eq!(page.texts(".product .price").await?, ["$24.95", "$24.95"]);
    assert_eq!(page.count("slot[name=product-sinew-herbal-ice] a.go").await?, 0, "sold out");
    page.click("slot[name=product-acute-sinew-liniment] a.go").await?;
    page.wait(".product .answer .done").await?;
    let [request] = &server.requests()[..] else { anyhow::bail!("{:?}", server.requests()) };
    assert_eq!(request.what, "POST /en-ca/cart/add.js");
    assert_eq!(request.mime, "application/json");
    assert_eq!(request.body, json!({ "items": [{ "id": 41, "quantity": 1 }] }));
    assert_eq!(page.take_console().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn what_shopify_refuses_is_told_with_its_reason() -> Result<()> {
    let (_server, page) = shop("event").await?;
    visit(&page, "stage-warm-up-tight").await?;
    page.click("slot[name=product-sinew-sports-massage-oil] a.go").await?;
    page.wait_for_text(
        ".product .answer",
        "The maximum quantity of this item is already in your cart.",
    )
    .await?;
    Ok(())
}

#[tokio::test]
async fn the_shop_s_forms_can_stand_in_the_block() -> Result<()> {
    let (_server, page) = shop("forms").await?;
    // Until the script has come they are kept back; `basket/early.rs` looks at that rule.
    let selectors =
        "return [...document.styleSheets[0].cssRules].map(({ selectorText }) => selectorText);";
    let rules = page.run(selectors, Vec::new()).await?;
    assert_eq!(rules, json!(["symptom-checker:not(:defined) > [slot^=\"product-\"]"]));
    visit(&page, "stage-acute-spot").await?;
    assert_eq!(page.text("[slot=product-acute-sinew-liniment] p").await?, "Liniment & more");
    assert_eq!(page.texts("[slot^=product-] button:enabled").await?, ["Add to cart"]);
    // What is sold out has no place for a form, whatever the theme puts there.
    page.wait(".product .out-of-stock").await?;
    assert_eq!(page.count("[slot^=product-] button:disabled").await?, 0);
    assert_eq!(page.count(".product a.go").await?, 0, "one way to buy it");
    Ok(())
}
