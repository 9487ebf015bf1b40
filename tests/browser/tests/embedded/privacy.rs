use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::guard::diary::{self, Diary};
use browser_tests::shop::{PAGE, Shop, forms, page_with_script, snippet};

/// A visit of each kind.
const JOURNEYS: [&str; 8] = [
    "stage-acute-spot",
    "stage-chronic",
    "stage-warm-up-tight",
    "caution-blood-thinner",
    "lung-clot-breath",
    "burst-cyst",
    "artery-squeeze",
    "scope-shin-bone",
];

/// A shop's page with its forms, the element, and the diary before all of it.
async fn watched(engine: Engine) -> Result<Shop> {
    let shop = Shop::open(engine).await?;
    let tags = snippet()?.replace("<!--products-->", &forms(&shop.pack));
    shop.server.add("diary.js", diary::SCRIPT);
    shop.server.add(PAGE, page_with_script(&tags, "/diary.js"));
    shop.start().await?;
    Ok(shop)
}

/// A visit, read at every step; and what a script plants at the second.
async fn visit(shop: &Shop, journey: &str, planted: &str) -> Result<Diary> {
    let Shop { page, server, .. } = shop;
    shop.start().await?;
    page.wait("[data-continue]").await?;
    let visitor = shop.visitor(journey)?;
    // Before the first answer the program comes, for every visitor alike.
    let script = "
        const files = performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd > 0);
        const times = ['.wasm', '-catalog-'].map((part) => files.find(({ name }) => name.includes(part))?.responseEnd);
        return times.every((time) => performance.now() - time > 300);";
    page.until("the program, and what shows the catalog", script, Vec::new()).await?;
    let mut diary = Diary::begin(page, server).await?;
    let mut screen = visitor.answer().await?;
    page.run(planted, Vec::new()).await?;
    while screen.question().is_some() && screen.banner.is_none() {
        diary.read(page, server).await?;
        screen = visitor.answer().await.context(journey.to_owned())?;
    }
    diary.read(page, server).await?;
    if screen.banner.is_none() && page.count("button.go").await? > 0 {
        visitor.go_on().await?;
    }
    diary.read(page, server).await?;
    Ok(diary)
}

#[tokio::test]
async fn a_visit_leaves_nothing_but_what_the_documents_say() -> Result<()> {
    let shop = watched(Engine::Chromium).await?;
    shop.page.take_requests().await?;
    for journey in JOURNEYS {
        let diary = visit(&shop, journey, "").await?;
        assert_eq!(diary.findings(), Vec::<String>::new(), "{journey}");
    }
    let here = shop.server.address("");
    let foreign: Vec<String> = shop
        .page
        .take_requests()
        .await?
        .into_iter()
        .filter(|address| !address.starts_with(&here))
        .collect();
    assert_eq!(foreign, Vec::<String>::new());
    assert_eq!(shop.page.take_console().await?, Vec::<String>::new());
    assert_eq!(shop.server.take_reports(), Vec::<serde_json::Value>::new());
    Ok(())
}

#[tokio::test]
async fn a_visit_leaves_nothing_else_in_firefox() -> Result<()> {
    let shop = watched(Engine::Firefox).await?;
    for journey in ["stage-chronic", "lung-clot-breath"] {
        assert_eq!(visit(&shop, journey, "").await?.findings(), Vec::<String>::new(), "{journey}");
    }
    Ok(())
}

#[tokio::test]
async fn a_visit_leaves_nothing_else_in_webkit() -> Result<()> {
    let shop = watched(Engine::WebKit).await?;
    for journey in ["stage-chronic", "lung-clot-breath"] {
        assert_eq!(visit(&shop, journey, "").await?.findings(), Vec::<String>::new(), "{journey}");
    }
    Ok(())
}

/// What is fetched does not depend on who visits.
#[tokio::test]
async fn every_visitor_asks_for_the_same_files() -> Result<()> {
    let shop = watched(Engine::Chromium).await?;
    let mut first: Option<Vec<String>> = None;
    // What the page asked for when it was opened is there with the first result.
    shop.visitor("stage-chronic")?.until_result().await?;
    for journey in JOURNEYS {
        let _ = shop.server.take_requests();
        shop.start().await?;
        shop.visitor(journey)?.until_result().await?;
        let mut asked = shop.server.take_requests();
        asked.sort();
        assert!(asked.iter().any(|path| path.ends_with(".wasm")), "{asked:?}");
        assert_eq!(first.get_or_insert_with(|| asked.clone()), &asked, "{journey}");
    }
    Ok(())
}

/// A guard that finds nothing may be blind: a leak of each kind, and a word of
/// what must be found.
const LEAKS: [(&str, &str); 26] = [
    // Files of the build by their names, which tell by when they are asked for.
    (
        "load('/static/checker/checker-0.js?stage=acute');",
        "request static/checker/checker-0.js?stage",
    ),
    (
        "new Image().src = '/static/checker/first-acute.css';",
        "request static/checker/first-acute.css",
    ),
    ("fetch('/static/checker/en.pack?stage=acute').catch(() => {});", "fetch /static"),
    (
        "new Image().src = '/static/checker/icon.svg?stage=acute';",
        "request static/checker/icon.svg",
    ),
    (
        "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/static/checker/acute.css' }));",
        "request static/checker/acute.css",
    ),
    ("navigator.sendBeacon('/acute', 'low');", "beacon /acute"),
    (
        "const asked = new XMLHttpRequest(); asked.open('GET', '/acute');",
        "XMLHttpRequest GET /acute",
    ),
    ("try { new WebSocket('ws://127.0.0.1:9/acute'); } catch {}", "WebSocket ws"),
    (
        "host.dispatchEvent(new CustomEvent('symptom-checker:step', { detail: { stage: 'acute' } }));",
        "event symptom-checker:step {",
    ),
    (
        "host.dispatchEvent(new CustomEvent('symptom-checker:acute'));",
        "event symptom-checker:acute",
    ),
    ("history.replaceState({ ...history.state, stage: 'acute' }, '');", "history {"),
    ("history.replaceState({ 'symptom-checker': { 'calf-pain:1': 'acute' } }, '');", "now entry"),
    ("history.replaceState(history.state, '', '#acute');", "now address"),
    ("document.title = 'acute';", "now title acute"),
    ("window.name = 'acute';", "now name acute"),
    ("document.cookie = 'stage=acute';", "now cookies stage=acute"),
    ("localStorage.setItem('stage', 'acute');", "storage stage acute"),
    ("sessionStorage.stage = 'acute';", "now sessionStorage"),
    ("indexedDB.open('acute');", "indexedDB acute"),
    ("console.info('acute');", "console acute"),
    ("load('/throws.js');", "error Uncaught Error: acute"),
    ("load('/rejects.js');", "rejection acute"),
    ("host.setAttribute('data-stage', 'acute');", "attribute symptom-checker data-stage acute"),
    (
        "host.append(Object.assign(document.createElement('i'), { textContent: 'acute', hidden: true }));",
        "added <i",
    ),
    ("window.postMessage({ stage: 'acute' }, '*');", "message {"),
    ("window.stage = 'acute';", "now globals diary stage"),
];

#[tokio::test]
async fn a_leak_of_each_kind_is_found() -> Result<()> {
    const TOOLS: &str = "
        const host = document.querySelector('symptom-checker');
        const load = (src) => document.head.append(Object.assign(document.createElement('script'), { src }));";
    let shop = watched(Engine::Chromium).await?;
    // What a script of WebDriver throws is told to nobody: a script of the page must.
    shop.server.add("throws.js", "setTimeout(() => { throw new Error('acute'); });");
    shop.server.add("rejects.js", "Promise.reject(new Error('acute'));");
    for (script, word) in LEAKS {
        let planted = [TOOLS, script].concat();
        let diary = visit(&shop, "scope-shin-bone", &planted).await?;
        let found = diary.findings();
        assert!(found.iter().any(|line| line.starts_with(word)), "{script}: {found:?}");
        shop.page
            .run(
                "localStorage.clear(); document.cookie = 'stage=; max-age=0'; window.name = '';",
                Vec::new(),
            )
            .await?;
    }
    Ok(())
}
