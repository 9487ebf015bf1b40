use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::place::checkout;
use browser_tests::server::STRICT_POLICY;
use browser_tests::site::Site;
use browser_tests::visit::Hand;
use serde_json::{Value, json};

/// A visit that ends in the acute stage, and the first product there.
pub(crate) const ACUTE: &str = "stage-acute-spot";
/// What that product is called in the content.
pub(crate) const LINIMENT: &str = "acute-sinew-liniment";

/// A visit that ends in the chronic stage.
pub(crate) const CHRONIC: &str = "stage-chronic";

/// Notes every event with its detail, over page loads too.
const LISTENER: &str = "
for (const name of ['start', 'step', 'complete', 'product-open', 'add-to-cart']) {
    document.addEventListener(`symptom-checker:${name}`, ({ type, detail, bubbles, composed, cancelable, target }) => {
        const { productId, quantity } = detail ?? {};
        const kind = [bubbles && 'bubbles', composed && 'composed', cancelable && 'cancelable', target.localName].filter(Boolean);
        const heard = JSON.parse(sessionStorage.heard ?? '[]');
        heard.push({ type: type.replace('symptom-checker:', ''), productId, quantity, kind: kind.join(' ') });
        sessionStorage.heard = JSON.stringify(heard);
    });
}";

/// The rule that the documents give to pages with forms and the bare two tags.
pub(crate) fn rule() -> Result<String> {
    let document = std::fs::read_to_string(checkout().join("docs/embedding.md"))?;
    let mut lines = document.lines();
    let rule = lines.find(|line| line.starts_with("symptom-checker:not(:defined)"));
    Ok(rule.context("docs/embedding.md has the rule")?.to_owned())
}

/// A page of a shop: a catalog, what stands within the element, the shop's own
/// script.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shop {
    /// What lies at `catalog.json`; none: no such attribute.
    pub(crate) catalog: Option<Value>,
    /// More attributes of the element.
    pub(crate) attributes: &'static str,
    /// What stands within the element.
    pub(crate) within: String,
    /// The shop's own script.
    pub(crate) script: &'static str,
}

/// A catalog that has everything of every product of the calf-pain content.
pub(crate) fn catalog() -> Value {
    let product = |number: u32, availability: &str| {
        json!({
            "name": format!("Our No. {number}"), "url": format!("product-{number}.html"),
            "price": format!("{number}2.50"), "currency": "GBP",
            "image": format!("pictures/{number}.svg"), "availability": availability,
            "description": format!("It comes in bottle {number}."),
        })
    };
    json!({
        "products": {
            "acute-sinew-liniment": product(1, "in-stock"),
            "sinew-herbal-ice": product(2, "out-of-stock"),
            "chronic-sinew-liniment": product(3, "in-stock"),
            "sinew-injury-poultice": product(4, "pre-order"),
            "sinew-sports-massage-oil": product(5, "back-order"),
        },
        "topics": { "tempo-runs": { "url": "blog/tempo.html" }, "late-run": { "url": "blog/late.html" } },
    })
}

impl Shop {
    /// A shop with the whole catalog.
    pub(crate) fn stocked() -> Self {
        Self { catalog: Some(catalog()), ..Self::default() }
    }

    /// Opens its page in a browser.
    pub(crate) async fn open(&self, engine: Engine) -> Result<Site> {
        let site = Site::open_in(engine).await?;
        self.serve(&site).await?;
        Ok(site)
    }

    /// Puts its page in the place of the one before.
    pub(crate) async fn serve(&self, site: &Site) -> Result<()> {
        let server = &site.server;
        server.set_policy(&STRICT_POLICY.replace("form-action 'none'", "form-action 'self'"));
        for number in 1..=5 {
            let picture = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="teal"/></svg>"#;
            server.add(&format!("pictures/{number}.svg"), picture);
            let page =
                format!("<!doctype html><title>Product {number}</title><h1>Product {number}</h1>");
            server.add(&format!("product-{number}.html"), page);
        }
        let attribute = match &self.catalog {
            Some(catalog) => {
                server.add("catalog.json", catalog.to_string());
                "catalog=\"catalog.json\""
            }
            None => "",
        };
        server.add("listener.js", LISTENER);
        server.add("shop.css", rule()?);
        server.add("shop.js", self.script);
        let (attributes, within) = (self.attributes, &self.within);
        server.add("shop.html", format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Shop</title>\
             <link rel=\"icon\" href=\"icon.svg\"><link rel=\"stylesheet\" href=\"shop.css\">\
             <script src=\"listener.js\"></script><script src=\"shop.js\"></script>\
             <script type=\"module\" src=\"symptom-checker.js\"></script></head>\
             <body><main><h1>Shop</h1>\
             <symptom-checker {attribute} {attributes}>{within}</symptom-checker></main></body></html>"
        ));
        site.page.start(server, "shop.html").await
    }
}

/// Goes to the result of a journey.
pub(crate) async fn visit(site: &Site, journey: &str) -> Result<()> {
    // Without a static first screen the program shows its own, when it is there.
    site.page.wait("button.go").await?;
    site.visitor(journey, "{}", Hand::Mouse)?.until_result().await.context(journey.to_owned())?;
    Ok(())
}

/// The events so far, but for those of the visit itself.
pub(crate) async fn clicks(site: &Site) -> Result<Vec<Value>> {
    let heard =
        site.page.run("return JSON.parse(sessionStorage.heard ?? '[]');", Vec::new()).await?;
    let heard: Vec<Value> = serde_json::from_value(heard)?;
    let visit = ["start", "step", "complete"];
    Ok(heard
        .into_iter()
        .filter(|event| !visit.contains(&event["type"].as_str().unwrap()))
        .collect())
}
