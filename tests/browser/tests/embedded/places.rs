use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::page::Page;
use browser_tests::place;
use browser_tests::server::Server;
use browser_tests::shop::{FILES, PAGE, Shop, TWO_TAGS, page};
use serde_json::{Value, json};

use crate::words::sentence;

/// A second copy of the script, from another address, with another pack's tag:
/// the first definition serves both.
async fn a_second_copy(engine: Engine) -> Result<()> {
    let shop = Shop::open_with(engine, "").await?;
    let script = std::fs::read_to_string(place::dist()?.join("symptom-checker.js"))?;
    shop.server.add("copy/symptom-checker.js", script);
    let tags = format!(
        "<script>window.told = []; addEventListener('error', ({{ message }}) => told.push(message));</script>\n\
         {TWO_TAGS}\n<script type=\"module\" src=\"/copy/symptom-checker.js\"></script>\n\
         <symptom-checker id=\"second\"></symptom-checker>"
    );
    shop.server.set_policy("");
    shop.server.add(PAGE, page(&tags));
    let _ = shop.server.take_requests();
    shop.page.go(&shop.server.address(PAGE)).await?;
    let both = "
        return [...document.querySelectorAll('symptom-checker')]
            .every(({ shadowRoot }) => shadowRoot?.querySelector('.checker fieldset'));";
    shop.page.until("two first questions", both, Vec::new()).await?;
    shop.visitor("stage-acute-spot")?.until_result().await?;
    let asked = shop.server.take_requests();
    assert!(asked.contains(&"copy/symptom-checker.js".to_owned()), "{asked:?}");
    assert_eq!(asked.iter().filter(|path| path.ends_with(".wasm")).count(), 1, "{asked:?}");
    assert_eq!(shop.page.run("return window.told;", Vec::new()).await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn a_second_copy_in_chromium() -> Result<()> {
    a_second_copy(Engine::Chromium).await
}

#[tokio::test]
async fn a_second_copy_in_firefox() -> Result<()> {
    a_second_copy(Engine::Firefox).await
}

#[tokio::test]
async fn a_second_copy_in_webkit() -> Result<()> {
    a_second_copy(Engine::WebKit).await
}

/// Moved, the visit goes on; removed and added again, it comes back.
async fn moved_and_added_again(engine: Engine) -> Result<()> {
    let shop = Shop::open(engine).await?;
    shop.start().await?;
    let visitor = shop.visitor("stage-chronic")?;
    visitor.answer().await?;
    let second = visitor.answer().await?;
    let moves = [
        "document.querySelector('footer').append(element);",
        "element.remove(); document.querySelector('main').append(element);",
    ];
    // WebKit runs what waits for the end of a script at each step of WebDriver's.
    let asked = "return document.querySelector('symptom-checker').shadowRoot.querySelector('fieldset input').name === arguments[0];";
    for script in moves {
        let script =
            ["const element = document.querySelector('symptom-checker');", script].concat();
        shop.page.run(&script, Vec::new()).await?;
        shop.page.until(&script, asked, vec![second.question().into()]).await?;
    }
    shop.page
        .run(
            "window.taken = document.querySelector('symptom-checker'); window.taken.remove();",
            Vec::new(),
        )
        .await?;
    let gone =
        "return !window.taken.shadowRoot.querySelector('.checker:not([data-first], .notice)');";
    shop.page.until("the visit out of the page", gone, Vec::new()).await?;
    shop.page.run("document.querySelector('main').append(window.taken);", Vec::new()).await?;
    let back = "
        const input = window.taken.shadowRoot.querySelector('.checker:not([data-first]) fieldset input');
        return input?.name ?? false;";
    let asked = shop.page.until("the visit", back, Vec::new()).await?;
    assert_eq!(asked.as_str(), second.question());
    shop.visitor("stage-chronic")?.until_result().await?;
    Ok(())
}

#[tokio::test]
async fn moved_and_added_again_in_chromium() -> Result<()> {
    moved_and_added_again(Engine::Chromium).await
}

#[tokio::test]
async fn moved_and_added_again_in_firefox() -> Result<()> {
    moved_and_added_again(Engine::Firefox).await
}

#[tokio::test]
async fn moved_and_added_again_in_webkit() -> Result<()> {
    moved_and_added_again(Engine::WebKit).await
}

/// The host keeps its own shadow root to itself, and the element in it.
async fn in_a_closed_root(engine: Engine) -> Result<()> {
    let tags = "<script type=\"module\" src=\"/static/checker/symptom-checker.js\"></script>\n\
        <div id=\"host\"></div>";
    let shop = Shop::open_with(engine, tags).await?;
    let script = "
        window.heard = [];
        document.addEventListener('symptom-checker:step', ({ target }) => heard.push(target.id));
        const root = document.querySelector('#host').attachShadow({ mode: 'closed' });
        window.checker = document.createElement('symptom-checker');
        root.append(window.checker);";
    shop.page.run(script, Vec::new()).await?;
    for question in 0..3 {
        let go_on = "
            const root = window.checker.shadowRoot;
            const fieldset = root?.querySelector('fieldset');
            const input = fieldset?.querySelector('input');
            if (!input || input.name === window.asked) return false;
            window.asked = input.name;
            (fieldset.querySelector('input[value=none]') ?? input).click();
            root.querySelector('button.go').click();
            return true;";
        shop.page.until(&format!("question {question}"), go_on, Vec::new()).await?;
    }
    let fourth = "
        const input = window.checker.shadowRoot.querySelector('fieldset input');
        return input && input.name !== window.asked;";
    shop.page.until("a fourth screen", fourth, Vec::new()).await?;
    // The events leave the closed root; from outside they come from its host.
    let heard: Vec<String> =
        serde_json::from_value(shop.page.run("return heard;", Vec::new()).await?)?;
    assert!(heard.len() >= 3 && heard.iter().all(|id| id == "host"), "{heard:?}");
    assert_eq!(shop.server.take_reports(), Vec::<Value>::new());
    Ok(())
}

#[tokio::test]
async fn in_a_closed_root_in_chromium() -> Result<()> {
    in_a_closed_root(Engine::Chromium).await
}

#[tokio::test]
async fn in_a_closed_root_in_firefox() -> Result<()> {
    in_a_closed_root(Engine::Firefox).await
}

#[tokio::test]
async fn in_a_closed_root_in_webkit() -> Result<()> {
    in_a_closed_root(Engine::WebKit).await
}

/// Two elements: one with our pack, one with a pack of a later program.
async fn a_pack_of_another_format(engine: Engine) -> Result<()> {
    let server = Server::of_under(FILES, place::dist()?).await?;
    let pack = browser_tests::journey::pack()?;
    let mut bytes = symptom_checker::domain::codec::encode(&pack)
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    // The format's version stands behind the magic; see `domain/codec.rs`.
    bytes[8] += 1;
    server.add("later/en.pack", bytes);
    server.add(
        "later/pack.json",
        json!({ "languages": { "en": { "name": "en.pack" } } }).to_string(),
    );
    let tags = [TWO_TAGS, "\n<symptom-checker pack=\"/later/\"></symptom-checker>"].concat();
    server.add(PAGE, page(&tags));
    let page = Page::open(engine, &server, PAGE).await?;
    page.wait_for_text(".notice p", &sentence("failures", "other-format")?).await?;
    let first = "
        const [first, second] = document.querySelectorAll('symptom-checker');
        const notice = (element) => element.shadowRoot.querySelector('.notice').childElementCount;
        return first.shadowRoot.querySelector('.checker fieldset') && notice(first) === 0 && notice(second) > 0;";
    page.until("the first element's own visit", first, Vec::new()).await?;
    Ok(())
}

#[tokio::test]
async fn a_pack_of_another_format_in_chromium() -> Result<()> {
    a_pack_of_another_format(Engine::Chromium).await
}

#[tokio::test]
async fn a_pack_of_another_format_in_firefox() -> Result<()> {
    a_pack_of_another_format(Engine::Firefox).await
}

#[tokio::test]
async fn a_pack_of_another_format_in_webkit() -> Result<()> {
    a_pack_of_another_format(Engine::WebKit).await
}
