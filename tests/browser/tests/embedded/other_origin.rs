use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::fault::Fault;
use browser_tests::page::Page;
use browser_tests::place;
use browser_tests::server::{STRICT_POLICY, Server};
use browser_tests::shop::{FILES, PAGE, page, snippet};
use serde_json::Value;
use symptom_checker::domain::pack::Phrase;

use crate::words::sentence;

/// All that is fetched, as patterns below the folder.
const ALL: [&str; 8] = [
    "symptom-checker.js",
    "first-*.css",
    "program-*.css",
    "checker-*.js",
    "checker-*.wasm",
    "calf-pain/*.pack",
    "symptom-checker-owner-*.json",
    "symptom-checker-catalog-*.js",
];

/// A shop's server, and another for the files.
struct Servers {
    shop: Server,
    files: Server,
}

impl Servers {
    async fn start() -> Result<Self> {
        let files = Server::of_under(FILES, place::dist()?).await?;
        // The shop's own server has the icon of its page, and nothing else.
        let shop = Server::of_under(FILES, place::dist()?).await?;
        let elsewhere = files.address("");
        let elsewhere = elsewhere.trim_end_matches('/');
        let policy = STRICT_POLICY
            .replace("script-src 'self'", &format!("script-src {elsewhere}"))
            .replace("style-src 'self'", &format!("style-src {elsewhere}"))
            .replace("connect-src 'self'", &format!("connect-src {elsewhere}"));
        shop.set_policy(&policy);
        let tags = snippet()?.replace("/static/checker/", &files.address(FILES));
        shop.add(PAGE, page(&tags));
        Ok(Self { shop, files })
    }

    /// From now on the files, but for those of one pattern, may be used anywhere.
    fn allow_all_but(&self, without: &str) {
        self.files.mend();
        for file in ALL.iter().filter(|file| **file != without) {
            let header = Fault::Header("access-control-allow-origin", "*".to_owned());
            self.files.plant(&[FILES, file].concat(), header);
        }
    }
}

async fn files_elsewhere_work(engine: Engine) -> Result<()> {
    let servers = Servers::start().await?;
    servers.allow_all_but("");
    let page = Page::open(engine, &servers.shop, PAGE).await?;
    let pack = browser_tests::journey::pack()?;
    let answers =
        browser_tests::journey::Journey::read("stage-acute-spot")?.answers(&pack, "{}")?;
    let hand = browser_tests::visit::Hand::Mouse;
    let visit = browser_tests::visit::Visit { page: &page, pack: &pack, answers, hand };
    visit.until_result().await?;
    assert_eq!(servers.shop.take_reports(), Vec::<Value>::new());
    Ok(())
}

#[tokio::test]
async fn files_elsewhere_work_in_chromium() -> Result<()> {
    files_elsewhere_work(Engine::Chromium).await
}

#[tokio::test]
async fn files_elsewhere_work_in_firefox() -> Result<()> {
    files_elsewhere_work(Engine::Firefox).await
}

#[tokio::test]
async fn files_elsewhere_work_in_webkit() -> Result<()> {
    files_elsewhere_work(Engine::WebKit).await
}

async fn a_missing_header_is_told(engine: Engine) -> Result<()> {
    let servers = Servers::start().await?;
    servers.allow_all_but("");
    let page = Page::open(engine, &servers.shop, PAGE).await?;
    let told = sentence("failures", "cross-origin")?;
    let remedy = sentence("remedies", "cross-origin")?;
    for file in ["program-*.css", "checker-*.js", "checker-*.wasm", "calf-pain/*.pack"] {
        servers.allow_all_but(file);
        page.go(&servers.shop.address(PAGE)).await?;
        page.wait_for_text(".notice p", &told).await.context(file)?;
        assert_eq!(page.count(".notice button").await?, 0, "{file}: trying again does not help");
        if engine == Engine::Chromium {
            let (start, end) = file.split_once('*').context("a pattern")?;
            let console = page.wait_for_console(&remedy).await?;
            let line = console.iter().find(|line| line.contains(&remedy)).context("it is there")?;
            for part in [start, end, "Access-Control-Allow-Origin"] {
                assert!(line.contains(part), "{file}: {line}");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_missing_header_is_told_in_chromium() -> Result<()> {
    a_missing_header_is_told(Engine::Chromium).await
}

#[tokio::test]
async fn a_missing_header_is_told_in_firefox() -> Result<()> {
    a_missing_header_is_told(Engine::Firefox).await
}

#[tokio::test]
async fn a_missing_header_is_told_in_webkit() -> Result<()> {
    a_missing_header_is_told(Engine::WebKit).await
}

/// Without any header not even the script runs, nor has the screen its sheet:
/// it says so at once.
#[tokio::test]
async fn without_any_header_the_static_screen_says_so() -> Result<()> {
    let servers = Servers::start().await?;
    let page = Page::open(Engine::Chromium, &servers.shop, PAGE).await?;
    let pack = browser_tests::journey::pack()?;
    page.wait_for_text(".not-started", pack.words().phrase(Phrase::PageNotStarted)).await?;
    let defined = "return customElements.get('symptom-checker') !== undefined;";
    assert_eq!(page.run(defined, Vec::new()).await?, false, "it ran");
    Ok(())
}
