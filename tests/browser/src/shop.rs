use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use symptom_checker::domain::pack::Pack;

use crate::browser::Engine;
use crate::journey::{Journey, pack};
use crate::page::Page;
use crate::place;
use crate::server::Server;
use crate::visit::{Hand, Visit};

/// Where the shop's server has the checker's files: below `/`.
pub const FILES: &str = "static/checker/";
/// Where it has the page.
pub const PAGE: &str = "pages/calf-pain.html";

/// A shop's page with the checker in it, served and open. The page is not
/// where the files are, as in a real shop.
pub struct Shop {
    /// The shop's server.
    pub server: Server,
    /// The page.
    pub page: Page,
    /// The content that is served.
    pub pack: Pack,
}

impl Shop {
    /// Opens a page with the snippet of `dist/`, the shop's own forms in it.
    ///
    /// # Errors
    /// `dist/` was not built for a shop, or the browser does not start.
    pub async fn open(engine: Engine) -> Result<Self> {
        let pack = pack()?;
        let snippet = snippet()?.replace("<!--products-->", &forms(&pack));
        Self::open_with(engine, &snippet).await
    }

    /// Opens a page with these tags.
    ///
    /// # Errors
    /// Nothing was built, or the browser does not start.
    pub async fn open_with(engine: Engine, tags: &str) -> Result<Self> {
        let server = Server::of_under(FILES, place::dist()?).await?;
        server.add(PAGE, page(tags));
        let page = Page::open(engine, &server, PAGE).await?;
        Ok(Self { server, page, pack: pack()? })
    }

    /// Opens the page anew, with nothing kept from before.
    ///
    /// # Errors
    /// The page does not load.
    pub async fn start(&self) -> Result<()> {
        // Storage belongs to an address: ours may not be open yet.
        self.page.go(&self.server.address(&[FILES, "guide.html"].concat())).await?;
        self.page.run("sessionStorage.clear();", Vec::new()).await?;
        self.page.go(&self.server.address(PAGE)).await
    }

    /// A visitor with the answers of a journey.
    ///
    /// # Errors
    /// There is no such journey.
    pub fn visitor(&self, journey: &str) -> Result<Visit<'_>> {
        let answers = Journey::read(journey)?.answers(&self.pack, "{}")?;
        Ok(Visit { page: &self.page, pack: &self.pack, answers, hand: Hand::Mouse })
    }
}

/// The two tags that every document shows.
pub const TWO_TAGS: &str = r#"<script type="module" src="/static/checker/symptom-checker.js"></script>
<symptom-checker pack="/static/checker/calf-pain/"></symptom-checker>"#;

/// The tags that `cargo xtask dist --base /static/checker/` wrote.
///
/// # Errors
/// It was not run, or for another base.
pub fn snippet() -> Result<String> {
    const HOW: &str = "build it with `cargo xtask dist --base /static/checker/`";
    let dist = place::dist()?;
    let list = std::fs::read_to_string(dist.join("integrity.json")).context(HOW)?;
    let list: Value = serde_json::from_str(&list)?;
    let base = list.get("base").and_then(Value::as_str);
    ensure!(base == Some("/static/checker/"), "the snippet is for {base:?}: {HOW}");
    std::fs::read_to_string(dist.join("snippet.html")).context(HOW)
}

/// A form for each product, as a shop prints them into the element.
#[must_use]
pub fn forms(pack: &Pack) -> String {
    let forms = pack.rules().products.iter().zip(&pack.words().products).map(|(product, words)| {
        let (id, title) = (&product.name, &words.title);
        format!(
            "<div slot=\"product-{id}\"><form method=\"post\" action=\"/basket/add/\">\
             <p>{title}</p><button name=\"product\" value=\"{id}\">Add {title} to basket</button></form></div>\n"
        )
    });
    forms.collect()
}

/// A shop's page around some tags, with a script that runs before all others.
#[must_use]
pub fn page_with_script(tags: &str, address: &str) -> String {
    let script = format!("<meta charset=\"utf-8\">\n<script src=\"{address}\"></script>");
    page(tags).replace("<meta charset=\"utf-8\">", &script)
}

/// A shop's page around some tags: with things above and below, so that what
/// moves can be seen.
#[must_use]
pub fn page(tags: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Calf pain | A shop</title>\n<link rel=\"icon\" href=\"/static/checker/icon.svg\">\n</head>\n<body>\n\
         <header><a href=\"/\">A shop</a></header>\n<main>\n<h1>Calf pain</h1>\n{tags}\n\
         <p id=\"below\">What stands below.</p>\n</main>\n<footer>The shop's address.</footer>\n\
         </body>\n</html>\n"
    )
}
