//! The embed builder: what an owner copies shows what the preview showed.

use anyhow::{Result, bail, ensure};
use browser_tests::browser::Engine;
use browser_tests::page::Page;
use browser_tests::server::Server;
use serde_json::{Value, json};
use thirtyfour::Key;

/// How the checker looks: what its attributes and colours change.
const LOOKS: &str = "
const element = document.querySelector('symptom-checker');
const root = element.shadowRoot;
const heading = root.querySelector('h1, h2, h3, h4, h5');
const button = root.querySelector('button.go');
if (!heading || !button) return null;
const { backgroundColor, color, borderTopLeftRadius } = getComputedStyle(button);
return {
    heading: `${heading.localName} ${heading.textContent}`,
    button: [backgroundColor, color, borderTopLeftRadius],
    ink: getComputedStyle(heading).color,
    font: getComputedStyle(heading).fontFamily,
    calls: [...root.querySelectorAll('a[href^=tel]')].map(({ href }) => href),
    attributes: [...element.attributes].filter(({ name }) => name !== 'pack').map(({ name, value }) => `${name}=${value}`).sort(),
};";

async fn open(server: &Server, engine: Engine) -> Result<Page> {
    let page = Page::open(engine, server, "builder.html").await?;
    page.wait("select[name=theme]").await?;
    page.until("the preview", LOOKS, Vec::new()).await?;
    Ok(page)
}

/// Gives fields of the form values, as if chosen.
async fn choose(page: &Page, values: Value) -> Result<()> {
    let script = "
        const form = document.getElementById('choices');
        for (const [name, value] of Object.entries(arguments[0])) {
            const field = form.elements[name];
            field.value = value;
            if (field.value !== value) throw new Error(`${name} does not take ${value}`);
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }";
    page.run(script, vec![values]).await?;
    Ok(())
}

async fn value(page: &Page, id: &str) -> Result<String> {
    let script = "return document.getElementById(arguments[0]).value;";
    Ok(page.run(script, vec![json!(id)]).await?.as_str().unwrap_or_default().to_owned())
}

/// Waits until the preview looks otherwise, and gives how.
async fn changed(page: &Page, before: &Value) -> Result<Value> {
    let script = format!(
        "const looks = (() => {{ {LOOKS} }})();
         return looks && JSON.stringify(looks) !== JSON.stringify(arguments[0]) && looks;"
    );
    page.until("another look", &script, vec![before.clone()]).await
}

async fn what_is_copied_shows_what_was_shown(engine: Engine) -> Result<()> {
    let server = Server::start().await?;
    let page = open(&server, engine).await?;
    let before = page.run(LOOKS, Vec::new()).await?;
    choose(
        &page,
        json!({
            "region": "gb",
            "storage": "session",
            "theme": "light",
            "heading-level": "3",
            "--symptom-checker-accent light": "#8a2b00",
            "--symptom-checker-on-accent light": "#fff7f0",
            "--symptom-checker-radius": "3px",
            "--symptom-checker-font": "Courier, monospace",
        }),
    )
    .await?;
    changed(&page, &before).await?;
    let script = format!(
        "const looks = (() => {{ {LOOKS} }})();
         return looks?.button[0] === 'rgb(138, 43, 0)' && looks;"
    );
    let shown = match page.until("all that was chosen", &script, Vec::new()).await {
        Ok(shown) => shown,
        Err(error) => bail!("{error}; it looks like {}", page.run(LOOKS, Vec::new()).await?),
    };
    ensure!(shown.pointer("/button/2").is_some_and(|radius| radius == "3px"), "{shown}");

    let (tags, sheet) = (value(&page, "tags").await?, value(&page, "sheet").await?);
    ensure!(!tags.contains("style") && tags.lines().count() == 2, "{tags}");
    server.add("owner.css", sheet);
    server.add(
        "owner.html",
        format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A shop</title>\
             <link rel=\"stylesheet\" href=\"owner.css\"><body>{tags}</body></html>"
        ),
    );
    page.go(&server.address("owner.html")).await?;
    let copied = page.until("the checker", &script, Vec::new()).await?;
    assert_eq!(copied, shown, "the copied tags: {tags}");
    assert_eq!(server.take_reports(), Vec::<Value>::new());
    Ok(())
}

#[tokio::test]
async fn in_chromium() -> Result<()> {
    what_is_copied_shows_what_was_shown(Engine::Chromium).await
}

#[tokio::test]
async fn in_firefox() -> Result<()> {
    what_is_copied_shows_what_was_shown(Engine::Firefox).await
}

#[tokio::test]
async fn in_webkit() -> Result<()> {
    what_is_copied_shows_what_was_shown(Engine::WebKit).await
}

/// With `dist --base` the longer tags are offered too; they are the snippet's,
/// with what was chosen in them.
#[tokio::test]
async fn the_longer_tags_are_the_snippet_s() -> Result<()> {
    let server = Server::start().await?;
    let snippet = "<script type=\"module\" src=\"/old/symptom-checker.js\" integrity=\"sha256-a=\"></script>\n\
        <symptom-checker pack=\"/old/calf-pain/\" lang=\"en\">\n\
        <template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"/old/first.css\"></template>\n\
        </symptom-checker>\n";
    server.add("snippet.html", snippet);
    let page = open(&server, Engine::Chromium).await?;
    choose(&page, json!({ "base": "/new", "tags": "whole", "region": "us" })).await?;
    let script = "return document.getElementById('tags').value.includes('<template');";
    page.until("the snippet", script, Vec::new()).await?;
    let tags = value(&page, "tags").await?;
    let expected = snippet.replace("/old/", "/new/").replace(" lang=", " region=\"us\" lang=");
    assert_eq!(tags, expected);

    // What an owner writes ends no tag.
    choose(&page, json!({ "catalog": "/a>b.json" })).await?;
    let script = "return document.getElementById('tags').value.includes('a&gt;b');";
    page.until("the address of the catalog", script, Vec::new()).await?;
    let tags = value(&page, "tags").await?;
    assert_eq!(tags, expected.replace(" region=", " catalog=\"/a&gt;b.json\" region="));
    Ok(())
}

#[tokio::test]
async fn colours_that_are_too_close_are_told() -> Result<()> {
    let server = Server::start().await?;
    let page = open(&server, Engine::Chromium).await?;
    assert_eq!(page.count("#contrast.low").await?, 0, "our own colours are not told");
    assert!(value(&page, "sheet").await?.starts_with("/*"), "nothing to add");
    choose(&page, json!({ "--symptom-checker-accent light": "#777777" })).await?;
    let told = page.texts("#contrast.low li").await?;
    // By hand, after WCAG: #777777 on #ffffff has 4.48.
    assert!(
        told.iter()
            .any(|line| line.contains("light: on-accent on accent has a contrast of 4.5 to 1")),
        "{told:?}"
    );
    assert!(told.iter().all(|line| line.starts_with("light: ")), "{told:?}");
    page.click("button[type=reset]").await?;
    page.until("our own colours", "return !document.querySelector('#contrast.low');", Vec::new())
        .await?;
    choose(&page, json!({ "--symptom-checker-radius": "red" })).await?;
    assert_eq!(page.count("input:invalid").await?, 1);
    assert!(!value(&page, "sheet").await?.contains("red"), "it is left out");
    Ok(())
}

/// On a desk an owner sees what comes of a choice wherever the form was scrolled to.
#[tokio::test]
async fn beside_the_last_choice_stand_the_preview_and_the_text_to_copy() -> Result<()> {
    let server = Server::start().await?;
    let page = open(&server, Engine::Chromium).await?;
    page.set_size(1280, 720).await?;
    for choice in ["input[name=base]", "button[type=reset]"] {
        let script = "
            document.querySelector(arguments[0]).scrollIntoView();
            return ['#preview-title', '[data-copy=tags]', '[data-copy=sheet]'].filter((name) => {
                const { top, bottom } = document.querySelector(name).getBoundingClientRect();
                return top < 0 || bottom > innerHeight;
            });";
        let out_of_sight = page.run(script, vec![json!(choice)]).await?;
        assert_eq!(out_of_sight, json!([]), "beside {choice}");
    }
    Ok(())
}

/// Keyboard alone, on a phone, without one violation.
#[tokio::test]
async fn it_is_used_by_keyboard_and_on_a_phone() -> Result<()> {
    let server = Server::start().await?;
    let page = open(&server, Engine::Chromium).await?;
    page.set_size(360, 740).await?;
    assert_eq!(page.overflowing().await?, Vec::<String>::new());
    assert_eq!(page.small_targets().await?, Vec::<String>::new());
    assert_eq!(page.accessibility_violations().await?, Vec::<String>::new());

    page.devtools(
        "Browser.grantPermissions",
        json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    )
    .await?;
    for _ in 0..80 {
        page.press(Key::Tab).await?;
        if page.focus().await? == "button Copy the tags" {
            break;
        }
    }
    page.press(Key::Enter).await?;
    page.wait_for_text("#status", "Copied.").await?;
    let copied = page.run("return navigator.clipboard.readText();", Vec::new()).await?;
    assert_eq!(copied.as_str(), Some(value(&page, "tags").await?.as_str()));
    assert_eq!(page.take_console().await?, Vec::<String>::new());
    assert_eq!(server.take_reports(), Vec::<Value>::new());
    Ok(())
}

/// Visitors are not led to it, and pay nothing for it.
#[tokio::test]
async fn visitors_never_see_it() -> Result<()> {
    let server = Server::start().await?;
    for name in ["", "guide.html", "products.html"] {
        let page = Page::open(Engine::Chromium, &server, name).await?;
        let links = page
            .run(
                "return [...document.links].filter(({ href }) => href.includes('builder')).length;",
                Vec::new(),
            )
            .await?;
        assert_eq!(links, 0, "{name}");
    }
    assert!(!server.take_requests().iter().any(|path| path.contains("builder")));
    Ok(())
}
