use std::time::Duration;

use anyhow::{Context as _, Result};
use browser_tests::browser::{Browser, Engine};
use browser_tests::fault::{Fault, Gate};
use browser_tests::memory::HOLD;
use browser_tests::page::Page;
use browser_tests::place;
use browser_tests::server::Server;
use browser_tests::shop::{FILES, PAGE, Shop, TWO_TAGS, page, snippet};
use tokio::time::sleep;

/// The files that come when a visitor comes near, as ends of their names.
const LATER: [(&str, &str); 4] =
    [("checker-", ".js"), ("checker-", ".wasm"), ("calf-pain/", ".pack"), ("program-", ".css")];

fn count(requests: &[String], (start, end): (&str, &str)) -> usize {
    let is_it = |path: &&String| {
        path.strip_prefix(FILES).is_some_and(|name| name.starts_with(start) && name.ends_with(end))
    };
    requests.iter().filter(is_it).count()
}

/// A page whose element is far below the first viewport.
fn far_below(tags: &str) -> String {
    let lines = "<p>Some words of the shop.</p>\n".repeat(200);
    page(&[lines.as_str(), tags].concat())
}

/// Nothing but the script, and the sheet of the static first screen.
async fn waits_until_near(engine: Engine) -> Result<()> {
    let shop = Shop::open_with(engine, "").await?;
    for (tags, own) in [(snippet()?, 2), (TWO_TAGS.to_owned(), 1)] {
        shop.server.add(PAGE, far_below(&tags));
        let _ = shop.server.take_requests();
        shop.page.go(&shop.server.address(PAGE)).await?;
        sleep(Duration::from_millis(600)).await;
        let mut before: Vec<String> = shop.server.take_requests();
        before.retain(|path| path.starts_with(FILES) && !path.ends_with("icon.svg"));
        assert_eq!(before.len(), own, "{before:?}");
        assert!(before.contains(&[FILES, "symptom-checker.js"].concat()));
        let script = "document.querySelector('symptom-checker').scrollIntoView();";
        shop.page.run(script, Vec::new()).await?;
        shop.page.wait(".checker fieldset").await?;
        shop.visitor("stage-acute-spot")?.answer().await?;
        let after = shop.server.take_requests();
        for file in LATER {
            assert_eq!(count(&after, file), 1, "{file:?} of {after:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn waits_until_near_in_chromium() -> Result<()> {
    waits_until_near(Engine::Chromium).await
}

#[tokio::test]
async fn waits_until_near_in_firefox() -> Result<()> {
    waits_until_near(Engine::Firefox).await
}

#[tokio::test]
async fn waits_until_near_in_webkit() -> Result<()> {
    waits_until_near(Engine::WebKit).await
}

/// Each is asked for while no other has come.
#[tokio::test]
async fn program_glue_and_pack_are_fetched_together() -> Result<()> {
    let server = Server::of_under(FILES, place::dist()?).await?;
    server.add(PAGE, page(TWO_TAGS));
    let gate = Gate::closed();
    for (start, end) in LATER {
        server.plant(&[FILES, start, "*", end].concat(), Fault::Held(gate.clone()));
    }
    let page = Page { browser: Browser::start_impatient(Engine::Chromium).await? };
    page.go(&server.address(PAGE)).await?;
    let mut asked = Vec::new();
    for _ in 0..200 {
        asked.extend(server.take_requests());
        if LATER.iter().all(|file| count(&asked, *file) == 1) {
            gate.open();
            page.wait("[data-started], .checker fieldset").await?;
            return Ok(());
        }
        sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("not all are asked for before one has come: {asked:?}")
}

/// Ten elements of one pack: one program, one pack, ten visits.
async fn ten_elements(engine: Engine) -> Result<()> {
    let ten = "<symptom-checker></symptom-checker>\n".repeat(9);
    let shop = Shop::open_with(engine, &[TWO_TAGS, &ten].concat()).await?;
    // One at a time, as a visitor comes to them.
    let every = "
        const waiting = [...document.querySelectorAll('symptom-checker')]
            .find(({ shadowRoot }) => !shadowRoot?.querySelector('.checker fieldset'));
        waiting?.scrollIntoView();
        return !waiting;";
    shop.page.until("ten first questions", every, Vec::new()).await?;
    let asked = shop.server.take_requests();
    for file in LATER {
        assert_eq!(count(&asked, file), 1, "{file:?} of {asked:?}");
    }
    // A visit in the first leaves the others where they are.
    let answered = shop.visitor("stage-acute-spot")?.answer().await?;
    let asking = "
        return [...document.querySelectorAll('symptom-checker')]
            .map(({ shadowRoot }) => shadowRoot.querySelector('fieldset input').name);";
    let asking: Vec<String> = serde_json::from_value(shop.page.run(asking, Vec::new()).await?)?;
    assert_eq!(Some(asking[0].as_str()), answered.question());
    assert!(asking[1..].iter().all(|name| name == "danger-signs"), "{asking:?}");
    Ok(())
}

#[tokio::test]
async fn ten_elements_in_chromium() -> Result<()> {
    ten_elements(Engine::Chromium).await
}

#[tokio::test]
async fn ten_elements_in_firefox() -> Result<()> {
    ten_elements(Engine::Firefox).await
}

#[tokio::test]
async fn ten_elements_in_webkit() -> Result<()> {
    ten_elements(Engine::WebKit).await
}

/// However often the static first screen is touched before Continue, the
/// catalog is asked for once, and what is wrong with it is told once.
#[tokio::test]
async fn a_touch_asks_for_nothing_again() -> Result<()> {
    let tags =
        snippet()?.replace("<symptom-checker ", "<symptom-checker catalog=\"/catalog.json\" ");
    let shop = Shop::open_with(Engine::Chromium, &tags).await?;
    // What the opening has asked for and said may still be under way.
    shop.page.go(&shop.server.address(&[FILES, "guide.html"].concat())).await?;
    let _ = shop.page.take_console().await?;
    shop.server.add("catalog.json", r#"{ "products": {}, "prices": {} }"#);
    shop.page.go(&shop.server.address(PAGE)).await?;
    let touch = "
        const element = document.querySelector('symptom-checker');
        for (const name of ['pointerdown', 'focusin']) element.dispatchEvent(new Event(name));";
    for _ in 0..5 {
        shop.page.run(touch, Vec::new()).await?;
        sleep(Duration::from_millis(300)).await;
    }
    shop.visitor("stage-acute-spot")?.answer().await?;
    let asked = shop.server.take_requests();
    let asked = asked.rsplit(|path| path == PAGE).next().unwrap_or_default();
    let catalogs = asked.iter().filter(|path| *path == "catalog.json").count();
    assert_eq!(catalogs, 1, "{asked:?}");
    let told = shop.page.take_console().await?;
    let told = told.iter().filter(|line| line.contains("`prices` is no part of a catalog")).count();
    assert_eq!(told, 1, "told {told} times");
    Ok(())
}

/// The two tags, below what is first seen: nothing moves when a visitor
/// scrolls to them.
#[tokio::test]
async fn the_two_tags_below_the_first_viewport_move_nothing() -> Result<()> {
    let shop = Shop::open(Engine::Chromium).await?;
    shop.server.add(PAGE, far_below(TWO_TAGS));
    for (width, height) in [(360, 740), (1280, 900)] {
        shop.page.set_size(width, height).await?;
        shop.page.go(&shop.server.address(PAGE)).await?;
        shop.page.watch_shifts().await?;
        let scroll = "
            scrollBy(0, innerHeight / 3);
            const { top } = document.querySelector('symptom-checker').getBoundingClientRect();
            return top < innerHeight / 2;";
        shop.page.until("the element in view", scroll, Vec::new()).await?;
        shop.page.wait(".checker fieldset").await?;
        let moved = shop.page.shifts().await?;
        assert_eq!(moved, Vec::<String>::new(), "{width} px wide");
    }
    Ok(())
}

/// What 150 more mounts leave behind, in the program's memory and the page's.
#[tokio::test]
async fn memory_does_not_grow_with_mounts() -> Result<()> {
    let shop = Shop::open_with(Engine::Chromium, "").await?;
    shop.server.add("before.js", HOLD);
    let tags = format!("<script src=\"/before.js\"></script>\n{TWO_TAGS}");
    shop.server.add(PAGE, page(&tags));
    shop.page.go(&shop.server.address(PAGE)).await?;
    shop.page.wait(".checker fieldset").await?;
    let after_fifty = memory_after(&shop.page, 50).await?;
    let after_two_hundred = memory_after(&shop.page, 150).await?;
    let grown = after_two_hundred - after_fifty;
    assert!(grown < 1_000_000.0, "{after_fifty} bytes, then {after_two_hundred}");
    Ok(())
}

/// Mounts so many elements, one after the other, answers a question in each,
/// and takes it away; gives the bytes that the page then holds.
async fn memory_after(page: &Page, mounts: usize) -> Result<f64> {
    let script = "
        const [mounts, done] = arguments;
        const shown = async (find) => {
            for (;;) {
                const found = find();
                if (found) return found;
                await new Promise((next) => setTimeout(next, 5));
            }
        };
        (async () => {
            document.querySelector('symptom-checker')?.remove();
            for (let count = 0; count < mounts; count += 1) {
                const element = document.createElement('symptom-checker');
                document.querySelector('main').prepend(element);
                const root = () => element.shadowRoot;
                (await shown(() => root()?.querySelector('input[value=none]'))).click();
                root().querySelector('button.go').click();
                await shown(() => root().querySelector('fieldset input:not([name=danger-signs])'));
                element.remove();
            }
        })().then(() => done('done'), (error) => done(`${error.stack}`));";
    let driver = &page.browser.driver;
    driver.set_script_timeout(Duration::from_secs(120)).await?;
    let ended = driver.execute_async(script, vec![mounts.into()]).await?;
    anyhow::ensure!(ended.json() == "done", "{}", ended.json());
    // Twice: what only finalizers let go is gone after the second.
    for _ in 0..2 {
        page.devtools("HeapProfiler.collectGarbage", serde_json::json!({})).await?;
        sleep(Duration::from_millis(300)).await;
    }
    let heap = page.devtools("Runtime.getHeapUsage", serde_json::json!({})).await?;
    let heap = heap["usedSize"].as_f64().context("the heap's size")?;
    let program = page.run("return window.memory.buffer.byteLength;", Vec::new()).await?;
    Ok(heap + program.as_f64().context("the memory's size")?)
}
