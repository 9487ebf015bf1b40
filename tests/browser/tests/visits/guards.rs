//! A guard that finds nothing may be blind. Each is shown a fault that it must
//! find.

use std::time::Duration;

use anyhow::Result;
use browser_tests::fault::Fault;
use browser_tests::gallery::Kind;
use browser_tests::server::Server;
use browser_tests::site::Site;
use serde_json::Value;
use tokio::time::{Instant, sleep};

/// A script that plants a fault, and a word of what the guard must say.
type Planted = (&'static str, &'static str);

fn assert_found(found: &[String], (script, word): Planted) {
    assert!(found.iter().any(|line| line.contains(word)), "{script}: {found:?} has no `{word}`");
}

/// Reports come in a request of their own, a little later.
async fn reports(server: &Server) -> Vec<Value> {
    let since = Instant::now();
    loop {
        let reports = server.take_reports();
        if !reports.is_empty() || since.elapsed() > Duration::from_secs(15) {
            return reports;
        }
        sleep(Duration::from_millis(25)).await;
    }
}

#[tokio::test]
async fn the_policy_reports_a_style_attribute() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, server, .. } = &site;
    assert_eq!(server.take_reports(), Vec::<Value>::new());
    server.plant("index.html", Fault::Replaced("<main", "<main style=\"color: red\"".to_owned()));
    site.start().await?;
    let reports = reports(server).await;
    assert!(reports.iter().any(|report| report.to_string().contains("style-src")), "{reports:?}");
    assert!(page.take_console().await?.iter().any(|line| line.contains("style")));
    Ok(())
}

#[tokio::test]
async fn a_foreign_request_is_seen_and_blocked() -> Result<()> {
    let site = Site::open().await?;
    let foreign = Server::start().await?;
    let Site { page, server, .. } = &site;
    let address = foreign.address("where=low");
    let plant = format!("<img alt=\"\" src=\"{address}\"></body>");
    server.plant("index.html", Fault::Replaced("</body>", plant));
    site.start().await?;
    let blocked = reports(server).await;
    assert!(blocked.iter().any(|report| report.to_string().contains("img-src")), "{blocked:?}");
    assert_eq!(foreign.take_requests(), Vec::<String>::new());

    server.set_policy("");
    page.take_requests().await?;
    site.start().await?;
    let requests = page.take_requests().await?;
    assert!(requests.contains(&address), "{requests:?}");
    assert_eq!(foreign.take_requests(), ["where=low"]);
    Ok(())
}

#[tokio::test]
async fn a_request_during_a_visit_is_seen() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, server, .. } = &site;
    page.take_requests().await?;
    page.run("return fetch('guide.html?low').then(() => null);", Vec::new()).await?;
    assert_eq!(page.take_requests().await?, [server.address("guide.html?low")]);
    Ok(())
}

#[tokio::test]
async fn a_word_on_the_console_is_seen() -> Result<()> {
    let site = Site::open().await?;
    for script in
        ["console.error('planted');", "setTimeout(() => { throw new Error('planted'); });"]
    {
        assert_eq!(site.page.take_console().await?, Vec::<String>::new());
        site.page.run(script, Vec::new()).await?;
        site.page.run("return new Promise((done) => setTimeout(done));", Vec::new()).await?;
        assert_found(&site.page.take_console().await?, (script, "planted"));
    }
    Ok(())
}

#[tokio::test]
async fn low_contrast_in_the_shadow_root_is_seen() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, .. } = &site;
    assert_eq!(page.accessibility_violations().await?, Vec::<String>::new());
    let script = "
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.checker .label { color: #bbb; }');
        document.querySelector('symptom-checker').shadowRoot.adoptedStyleSheets.push(sheet);";
    page.run(script, Vec::new()).await?;
    assert_found(&page.accessibility_violations().await?, (script, "color-contrast"));
    Ok(())
}

#[tokio::test]
async fn a_second_live_region_is_seen() -> Result<()> {
    let site = Site::open().await?;
    site.page.wait("[data-continue]").await?;
    assert_eq!(site.page.wrong_live_regions().await?, Vec::<String>::new());
    let script = "
        const region = document.createElement('p');
        region.ariaLive = 'polite';
        document.querySelector('symptom-checker').shadowRoot.querySelector('.checker').append(region);";
    site.page.run(script, Vec::new()).await?;
    assert_found(&site.page.wrong_live_regions().await?, (script, "2 live regions"));
    Ok(())
}

const TRACES: [Planted; 9] = [
    ("document.title += ': low';", "title"),
    ("history.replaceState(null, '', '?where=low');", "address"),
    ("location.hash = 'low';", "address"),
    ("history.replaceState({ 'symptom-checker': { 'calf-pain:1': 'low' } }, '');", "history entry"),
    ("localStorage.setItem('where', 'low');", "local storage"),
    ("sessionStorage.setItem('where', 'low');", "session storage"),
    ("document.cookie = 'where=low';", "cookies"),
    ("window.name = 'low';", "window"),
    ("document.querySelector('symptom-checker').dataset.where = 'low';", "element"),
];

#[tokio::test]
async fn an_answer_in_a_title_or_another_trace_is_seen() -> Result<()> {
    let site = Site::open().await?;
    for planted in TRACES {
        site.start().await?;
        let before = site.page.surroundings().await?;
        assert_eq!(site.page.traces_since(&before).await?, Vec::<String>::new());
        site.page.run(planted.0, Vec::new()).await?;
        assert_found(&site.page.traces_since(&before).await?, planted);
        site.page
            .run(
                "localStorage.clear(); document.cookie = 'where=; max-age=0'; window.name = '';",
                Vec::new(),
            )
            .await?;
    }
    Ok(())
}

const PRODUCTS: [Planted; 5] = [
    (
        "document.body.append(Object.assign(document.createElement('p'), { hidden: true, textContent: 'Sinew Herbal Ice' }));",
        "by name",
    ),
    ("root.querySelector('.checker').append('acute sinew liniment');", "by name"),
    (
        "root.append(Object.assign(document.createElement('slot'), { name: 'product-sinew-herbal-ice' }));",
        "a place for products",
    ),
    (
        "root.append(Object.assign(document.createElement('a'), { href: 'products.html', textContent: 'More' }));",
        "a link",
    ),
    (
        "document.body.append(Object.assign(document.createElement('input'), { value: '1', name: 'sinew-herbal-ice' }));",
        "attribute",
    ),
];

#[tokio::test]
async fn a_product_beside_an_urgent_result_is_seen() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, pack, .. } = &site;
    for planted in PRODUCTS {
        site.reach(Kind::named("emergency")?).await?;
        assert_eq!(page.product_traces(pack).await?, Vec::<String>::new());
        let root = "const root = document.querySelector('symptom-checker').shadowRoot;";
        page.run(&[root, planted.0].concat(), Vec::new()).await?;
        assert_found(&page.product_traces(pack).await?, planted);
    }
    // And where products belong, they are seen too.
    site.reach(Kind::named("result")?).await?;
    assert_found(&page.product_traces(pack).await?, ("a result", "by name"));
    Ok(())
}

#[tokio::test]
async fn an_event_that_says_an_answer_is_heard() -> Result<()> {
    let site = Site::open().await?;
    site.page.listen().await?;
    let script = "
        const told = new CustomEvent('symptom-checker:step', { bubbles: true, detail: { where: 'low' } });
        document.querySelector('symptom-checker').dispatchEvent(told);";
    site.page.run(script, Vec::new()).await?;
    assert_found(&site.page.heard().await?, (script, "low"));
    Ok(())
}

#[tokio::test]
async fn what_does_not_fit_or_leads_on_is_seen() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, .. } = &site;
    site.reach(Kind::named("emergency")?).await?;
    assert_eq!(page.overflowing().await?, Vec::<String>::new());
    assert_eq!(page.small_targets().await?, Vec::<String>::new());
    assert_eq!(page.forward_buttons().await?, Vec::<String>::new());
    let script = "
        const checker = document.querySelector('symptom-checker').shadowRoot.querySelector('.checker .screen');
        const wide = document.createElement('p');
        wide.textContent = 'wide';
        wide.style.minWidth = '3000px';
        const small = document.createElement('button');
        small.textContent = 'See more';
        small.style.height = '20px';
        const high = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        high.style.height = '600px';
        checker.append(wide, small, high);";
    page.run(script, Vec::new()).await?;
    assert_found(&page.overflowing().await?, (script, "wide"));
    assert_found(&page.overflowing().await?, (script, "600 px high"));
    assert_found(&page.small_targets().await?, (script, "See more"));
    assert_found(&page.forward_buttons().await?, (script, "See more"));
    Ok(())
}

#[tokio::test]
async fn a_layout_shift_is_seen() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, .. } = &site;
    site.start().await?;
    page.watch_shifts().await?;
    assert_eq!(page.shifts().await?, Vec::<String>::new());
    let script = "
        const late = document.createElement('div');
        late.style.height = '200px';
        document.body.prepend(late);";
    page.run(script, Vec::new()).await?;
    let shifts = page.shifts().await?;
    assert!(!shifts.is_empty());
    Ok(())
}
