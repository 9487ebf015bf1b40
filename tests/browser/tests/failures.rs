//! What goes wrong becomes one calm sentence in the element, a remedy in the
//! console, and where it can help a way to try again.

use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use browser_tests::browser::Engine;
use browser_tests::fault::Fault;
use browser_tests::memory::HOLD;
use browser_tests::page::Page;
use browser_tests::place;
use browser_tests::server::{STRICT_POLICY, Server};
use serde_json::Value;
use tokio::time::sleep;

/// Something that goes wrong before a visit.
struct Case {
    what: &'static str,
    /// The name of its sentence.
    failure: &'static str,
    plant: fn(&Server),
    /// Whether "try again" is offered, and works once the fault is mended.
    again: bool,
}

const PACK: &str = "calf-pain/*.pack";
const PROGRAM: &str = "checker-*.wasm";
const GLUE: &str = "checker-*.js";
const SHEET: &str = "program-*.css";
const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const NO_PICTURE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'";
const NO_FETCH: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'none'";

/// What the console says where the file of the remedies is blocked too; as
/// `docs/embedding.md` has it.
const BARE: &str = "symptom-checker: policy (connect-src)";

const BROKEN: &str = "a broken program";

const CASES: &[Case] = &[
    again("no pack", "missing", |server| server.plant(PACK, Fault::Status(404))),
    again("no pack, and no picture of the page beside it", "missing", |server| {
        server.set_policy(NO_PICTURE);
        let to = r#"<img src="icon.svg" alt=""><symptom-checker"#.to_owned();
        server.plant("index.html", Fault::Replaced("<symptom-checker", to));
        server.plant(PACK, Fault::Status(404));
    }),
    again("no pack, and a policy against it that is only tried", "missing", |server| {
        server.try_policy(NO_FETCH);
        server.plant(PACK, Fault::Status(404));
    }),
    again("no program", "missing", |server| server.plant(PROGRAM, Fault::Status(404))),
    again("no glue", "missing", |server| server.plant(GLUE, Fault::Status(500))),
    again("no sheet", "missing", |server| server.plant(SHEET, Fault::Status(404))),
    again("half a pack", "cut-short", |server| server.plant(PACK, Fault::Short(5000))),
    again("a broken pack", "cut-short", |server| server.plant(PACK, Fault::Broken(5000))),
    again(BROKEN, "cut-short", |server| server.plant(PROGRAM, Fault::Broken(5000))),
    again("an altered pack", "altered", |server| server.plant(PACK, Fault::Altered(5000))),
    again("an altered program", "altered", |server| server.plant(PROGRAM, Fault::Altered(5000))),
    again("altered glue", "altered", |server| server.plant(GLUE, Fault::Altered(1000))),
    again("an altered sheet", "altered", |server| server.plant(SHEET, Fault::Altered(100))),
    // The first byte of the format's version.
    again("another format", "other-format", |server| server.plant(PACK, Fault::Altered(8))),
    again("a page as a pack", "not-a-pack", |server| server.plant(PACK, Fault::Instead("<html>"))),
    again("a page as a list", "not-a-pack", |server| other_list(server, "<html>")),
    again("a list without languages", "not-a-pack", |server| other_list(server, "{}")),
    again("a list of nothing", "not-a-pack", |server| other_list(server, r#"{"languages": {}}"#)),
    again("a list without names", "not-a-pack", |server| {
        other_list(server, r#"{"languages": {"en": {}}}"#);
    }),
    again("a page as the program", "wrong-type", |server| {
        server.plant(PROGRAM, Fault::Instead("<html>"));
        server.plant(PROGRAM, Fault::Type("text/html"));
    }),
    again("text as glue", "wrong-type", |server| server.plant(GLUE, Fault::Type("text/plain"))),
    again("a server that is silent", "timeout", |server| {
        server.plant(PACK, Fault::Silence);
        // 30 seconds become one.
        before(
            server,
            "const real = setTimeout;
             window.setTimeout = (run, millis) => real(run, millis === 30000 ? 1000 : millis);",
        );
    }),
    again("no such server", "network", |server| {
        server.set_policy("");
        let to = r#"<symptom-checker pack="http://127.0.0.1:9/none/""#.to_owned();
        server.plant("index.html", Fault::Replaced("<symptom-checker", to));
    }),
    stop("a policy without wasm", "policy", |server| server.set_policy(NO_WASM)),
    stop("a policy without fetch", "policy", |server| server.set_policy(NO_FETCH)),
    stop("a browser without wasm", "browser", |server| before(server, "delete window.WebAssembly")),
    stop("a browser without sheets", "browser", |server| {
        before(server, "delete Document.prototype.adoptedStyleSheets");
    }),
];

const fn again(what: &'static str, failure: &'static str, plant: fn(&Server)) -> Case {
    Case { what, failure, plant, again: true }
}

const fn stop(what: &'static str, failure: &'static str, plant: fn(&Server)) -> Case {
    Case { what, failure, plant, again: false }
}

/// A folder that the script does not know, where something stands in place of
/// the list of its packs.
fn other_list(server: &Server, instead: &'static str) {
    let list = place::dist()
        .and_then(|dist| Ok(std::fs::read_to_string(dist.join("calf-pain/pack.json"))?));
    // Without it trying again fails, and the test with it.
    let list = list.unwrap_or_default().replace(r#""en."#, r#""../calf-pain/en."#);
    server.add("other/pack.json", list);
    server.plant("other/pack.json", Fault::Instead(instead));
    let to = r#"<symptom-checker pack="other/""#.to_owned();
    server.plant("index.html", Fault::Replaced("<symptom-checker", to));
}

/// Runs a script in the page before the element's.
fn before(server: &Server, script: &str) {
    server.add("before.js", script);
    let to = r#"<script src="before.js"></script><script type="module""#.to_owned();
    server.plant("index.html", Fault::Replaced(r#"<script type="module""#, to));
}

fn words(part: &str, name: &str) -> Result<String> {
    let text = std::fs::read_to_string(place::checkout().join("content/interface/en.toml"))?;
    let words: toml::Table = text.parse()?;
    let word = words.get(part).and_then(|part| part.get(name)).and_then(toml::Value::as_str);
    Ok(word.with_context(|| format!("no `{name}` in [{part}]"))?.to_owned())
}

/// Waits until the console has told the owner the remedy; it must not twice.
async fn told_once(page: &Page, failure: &str) -> Result<()> {
    let remedy = words("remedies", failure)?;
    let mut console = Vec::new();
    for _ in 0..100 {
        console.extend(page.take_console().await?);
        // Without connections the remedies cannot be had: then the name stands there.
        let by_name = failure == "policy" && console.iter().any(|line| line.contains(BARE));
        let told =
            |console: &[String]| console.iter().filter(|line| line.contains(&remedy)).count();
        if told(&console) > 0 || by_name {
            // A second line would come with the next failure of the same kind.
            sleep(Duration::from_millis(300)).await;
            console.extend(page.take_console().await?);
            ensure!(told(&console) <= 1, "told twice: {console:?}");
            return Ok(());
        }
        sleep(Duration::from_millis(50)).await;
    }
    bail!("the owner is not told: {console:?}")
}

/// What a screen reader was told last.
async fn heard(page: &Page) -> Result<String> {
    let script = "
        const { shadowRoot } = document.querySelector('symptom-checker');
        return shadowRoot.querySelector('[role=status]').textContent;";
    Ok(page.run(script, Vec::new()).await?.as_str().unwrap_or_default().trim().to_owned())
}

/// Answers the first question and waits for the second.
async fn first_step(page: &Page) -> Result<()> {
    page.click("input[value=none]").await?;
    page.click("[data-continue], .actions .go").await?;
    page.wait("input[value='0']:not([name=danger-signs])").await?;
    Ok(())
}

async fn fails_calmly(page: &Page, case: &Case) -> Result<()> {
    let server = Server::start().await?;
    (case.plant)(&server);
    // WebKitGTK gives the first part of a broken answer as if it were all.
    let webkit = page.browser.engine == Engine::WebKit;
    let failure = if webkit && case.what == BROKEN { "altered" } else { case.failure };
    page.go(&server.address("")).await?;
    let sentence = words("failures", failure)?;
    if let Err(error) = page.wait_for_text(".notice p", &sentence).await {
        return Err(error.context(page.texts(".notice").await?.join(" ")));
    }
    let said = heard(page).await?;
    ensure!(said == sentence, "heard: {said}");
    ensure!(page.count("[data-continue]").await? == 1, "the first screen is gone");
    ensure!(page.count(".notice button").await? == usize::from(case.again), "trying again");
    if page.browser.engine == Engine::Chromium {
        told_once(page, case.failure).await?;
    }
    if case.again && case.failure != "network" {
        server.mend();
        page.click(".notice button").await?;
        first_step(page).await?;
        ensure!(page.count(".notice p").await? == 0, "the sentence stays");
    }
    Ok(())
}

async fn all_fail_calmly(engine: Engine) -> Result<()> {
    let page = Page { browser: browser_tests::browser::Browser::start(engine).await? };
    let mut wrong = Vec::new();
    for case in CASES {
        if let Err(error) = fails_calmly(&page, case).await {
            wrong.push(format!("{}: {error:#}", case.what));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[tokio::test]
async fn failures_in_chromium() -> Result<()> {
    all_fail_calmly(Engine::Chromium).await
}

#[tokio::test]
async fn failures_in_firefox() -> Result<()> {
    all_fail_calmly(Engine::Firefox).await
}

#[tokio::test]
async fn failures_in_webkit() -> Result<()> {
    all_fail_calmly(Engine::WebKit).await
}

/// The bytes are ours: the visit runs, and the owner is told.
#[tokio::test]
async fn a_program_of_another_type_runs() -> Result<()> {
    let server = Server::start().await?;
    server.plant(PROGRAM, Fault::Type("application/octet-stream"));
    let page = Page::open(Engine::Chromium, &server, "").await?;
    first_step(&page).await?;
    ensure!(page.count(".notice p").await? == 0, "the visitor is told");
    told_once(&page, "wrong-type").await
}

#[tokio::test]
async fn blocked_storage_is_told_and_the_visit_goes_on() -> Result<()> {
    let server = Server::start().await?;
    before(
        &server,
        "Object.defineProperty(window, 'sessionStorage',
             { get() { throw new DOMException('no', 'SecurityError'); } });",
    );
    let page = Page::open(Engine::Chromium, &server, "").await?;
    first_step(&page).await?;
    let notice = words("failures", "storage-blocked")?;
    page.wait_for_text(".notice p", &notice).await?;
    let said = heard(&page).await?;
    ensure!(said.starts_with(&notice) && said.contains("Question 2"), "heard: {said}");
    page.click("input[value=none]").await?;
    page.click(".actions .go").await?;
    page.wait("input:not([name=danger-signs], [name=more-signs])").await?;
    ensure!(page.count(".notice p").await? == 0, "the sentence stays");
    let said = heard(&page).await?;
    ensure!(said.starts_with("Question 3"), "heard: {said}");
    Ok(())
}

#[tokio::test]
async fn answers_to_other_content_are_dropped_with_a_sentence() -> Result<()> {
    let server = Server::start().await?;
    let page = Page::open(Engine::Chromium, &server, "").await?;
    first_step(&page).await?;
    let script = "const [[key, kept]] = Object.entries(sessionStorage);
        sessionStorage.setItem(key, kept.replace(/^1 \\d+/, '1 1'));
        return key;";
    let key = page.run(script, Vec::new()).await?;
    page.go(&server.address("")).await?;
    let notice = words("failures", "content-changed")?;
    page.wait_for_text(".notice p", &notice).await?;
    page.wait("input[name=danger-signs]").await?;
    let said = heard(&page).await?;
    ensure!(said.starts_with(&notice) && said.contains("Question 1"), "heard: {said}");
    let kept = page.run("return sessionStorage.getItem(arguments[0])", vec![key]).await?;
    ensure!(kept == Value::Null, "kept: {kept}");
    Ok(())
}

/// Whether a text is shown within three seconds.
async fn says_soon(page: &Page, css: &str, text: &str) -> Result<bool> {
    for _ in 0..60 {
        if page.texts(css).await?.iter().any(|shown| shown.contains(text)) {
            return Ok(true);
        }
        sleep(Duration::from_millis(50)).await;
    }
    Ok(false)
}

/// The program's memory is overwritten, so that the next press ends it.
async fn a_panic_brings_the_first_screen_back(engine: Engine) -> Result<()> {
    let server = Server::start().await?;
    let told = "
        window.told = [];
        addEventListener('error', (event) => told.push(event.message));";
    before(&server, &[HOLD, told].concat());
    let page = Page::open(engine, &server, "").await?;
    first_step(&page).await?;
    page.ruin_memory().await?;
    let sentence = words("failures", "panic")?;
    // What a press does in ruined memory differs: most end the program, but one may be lost in it.
    for _ in 0..4 {
        page.click(".actions .go").await?;
        if says_soon(&page, ".notice p", &sentence).await? {
            break;
        }
    }
    page.wait_for_text(".notice p", &sentence).await?;
    ensure!(page.count("[data-continue]").await? == 1, "the first screen is not back");
    let kept = page.run("return sessionStorage.length", Vec::new()).await?;
    ensure!(kept == 0, "the answers that ended it are kept");
    let told = page.run("return told.join(' ')", Vec::new()).await?;
    ensure!(!told.as_str().unwrap_or_default().contains("panicked"), "told: {told}");
    page.click(".notice button").await?;
    page.wait("[data-continue]").await?;
    page.click("[data-continue]").await?;
    page.wait("input[value='0']:not([name=danger-signs])").await?;
    let programs = page.run("return programs", Vec::new()).await?;
    ensure!(programs == 2, "programs: {programs}");
    Ok(())
}

#[tokio::test]
async fn panic_in_chromium() -> Result<()> {
    a_panic_brings_the_first_screen_back(Engine::Chromium).await
}

#[tokio::test]
async fn panic_in_firefox() -> Result<()> {
    a_panic_brings_the_first_screen_back(Engine::Firefox).await
}

#[tokio::test]
async fn panic_in_webkit() -> Result<()> {
    a_panic_brings_the_first_screen_back(Engine::WebKit).await
}

/// Where no script comes, the static page says so after a while.
#[tokio::test]
async fn a_page_from_a_file_says_so() -> Result<()> {
    let server = Server::start().await?;
    let page = Page::open(Engine::Chromium, &server, "").await?;
    page.go(&format!("file://{}", place::dist()?.join("index.html").display())).await?;
    ensure!(page.count(".not-started").await? == 0, "told at once");
    page.wait_for_text(".not-started", "from its web address").await?;
    ensure!(page.count("[data-continue]").await? == 0, "Continue can be pressed");
    Ok(())
}

/// Trusted Types that do not know the policy of the script.
#[tokio::test]
async fn trusted_types_need_the_name_of_our_policy() -> Result<()> {
    let server = Server::start().await?;
    let with = |names: &str| {
        format!("{STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types {names}")
    };
    server.set_policy(&with("other"));
    let page = Page::open(Engine::Chromium, &server, "").await?;
    page.wait_for_text(".notice p", &words("failures", "policy")?).await?;
    server.set_policy(&with("symptom-checker"));
    page.go(&server.address("")).await?;
    let _ = server.take_reports();
    first_step(&page).await?;
    ensure!(server.take_reports().is_empty(), "violations");
    Ok(())
}
