use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::shop::{PAGE, Shop, page_with_script, snippet};
use serde_json::json;

/// The page's first script: all names that a script could add to, or take from,
/// what every script of the page shares. What WebDriver leaves is not ours.
const BEFORE: &str = "
(() => {
    const drivers = /^(cdc_|ret_nodes$|se_)|automationSessionProxy/;
    const shared = { window, document, history, navigator, console };
    for (const name of ['Object', 'Function', 'Array', 'String', 'Promise', 'Map', 'Set', 'RegExp', 'Error', 'Event',
        'EventTarget', 'Node', 'Element', 'HTMLElement', 'Document', 'ShadowRoot', 'Response']) {
        shared[name] = window[name];
        shared[`${name}.prototype`] = window[name].prototype;
    }
    const look = () => Object.entries(shared).flatMap(([where, object]) => Reflect.ownKeys(object)
        .filter((name) => !drivers.test(String(name)) && name !== 'changes')
        .map((name) => [`${where} ${String(name)}`, Object.getOwnPropertyDescriptor(object, name)]));
    const before = new Map(look());
    // A name that is there, or gone; and a function that is another.
    window.changes = () => {
        const after = new Map(look());
        const names = new Set([...before.keys(), ...after.keys()]);
        return [...names].filter((name) => {
            const [was, is] = [before.get(name), after.get(name)];
            return !was || !is || (typeof was.value === 'function' && was.value !== is.value) || was.get !== is.get;
        });
    };
})();";

/// What the page's shared names have become once a visit has ended.
async fn changes(engine: Engine, planted: &str) -> Result<serde_json::Value> {
    let shop = Shop::open_with(engine, "").await?;
    shop.server.add("before.js", BEFORE);
    shop.server.add(PAGE, page_with_script(&snippet()?, "/before.js"));
    shop.start().await?;
    shop.visitor("stage-acute-spot")?.until_result().await?;
    shop.page.run(planted, Vec::new()).await?;
    shop.page.run("return changes();", Vec::new()).await
}

#[tokio::test]
async fn no_name_is_shared_in_chromium() -> Result<()> {
    assert_eq!(changes(Engine::Chromium, "").await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn no_name_is_shared_in_firefox() -> Result<()> {
    assert_eq!(changes(Engine::Firefox, "").await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn no_name_is_shared_in_webkit() -> Result<()> {
    assert_eq!(changes(Engine::WebKit, "").await?, json!([]));
    Ok(())
}

/// A guard that finds nothing may be blind.
#[tokio::test]
async fn a_name_that_is_shared_is_found() -> Result<()> {
    let planted = "
        window.checker = 1;
        Array.prototype.last = function last() { return this.at(-1); };
        history.pushState = () => {};
        delete Element.prototype.append;";
    let found = changes(Engine::Chromium, planted).await?;
    for name in
        ["window checker", "Array.prototype last", "history pushState", "Element.prototype append"]
    {
        assert!(found.as_array().unwrap().contains(&json!(name)), "{name}: {found}");
    }
    Ok(())
}
