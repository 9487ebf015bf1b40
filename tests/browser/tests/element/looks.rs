use anyhow::{Context as _, Result};
use browser_tests::browser::Engine;
use browser_tests::place;
use browser_tests::shop::{PAGE, Shop, snippet};
use serde_json::Value;
use symptom_checker::embed::face::part::PARTS;

/// Journeys whose screens are looked at: products, an emergency, a general guide.
const JOURNEYS: [&str; 2] = ["stage-acute-spot", "lung-clot-breath"];

/// What pages do to all that they hold.
const RUDE: &[(&str, &str)] = &[
    ("everything is unset", "* { all: unset }"),
    ("everything is reset", "*, *::before, *::after { margin: 0 !important; padding: 0 !important; box-sizing: content-box !important }"),
    (
        "big rules",
        "div, section, p, label { display: flex !important; float: left; width: 40px; color: red !important }
         button, input, a { all: unset !important; display: none !important }
         h2, h3 { font: 9px fantasy !important; text-transform: uppercase }
         body { text-transform: uppercase; letter-spacing: 4px; word-spacing: 9px; line-height: 1; text-align: right;
                font-size: 9px; white-space: nowrap; visibility: visible; cursor: none; text-indent: 40px }",
    ),
    ("a small root", "html { font-size: 10px }"),
    ("a layout of columns", "main { display: grid; grid-template-columns: 1fr 1fr } main > * { min-width: 0 }"),
];

/// The page of a shop with a sheet of its own.
async fn dressed(sheet: &str) -> Result<Shop> {
    let tags = format!("<link rel=\"stylesheet\" href=\"/host.css\">{}", snippet()?);
    let shop = Shop::open_with(Engine::Chromium, &tags).await?;
    shop.server.add("host.css", sheet);
    shop.start().await?;
    Ok(shop)
}

/// What the page's sheet must not have changed.
async fn held(shop: &Shop) -> Result<Vec<String>> {
    let script = "
        const checker = document.querySelector('symptom-checker').shadowRoot.querySelector('.checker');
        const wrong = [];
        const hold = (what, is, wanted) => is === wanted || wrong.push(`${what}: ${is}`);
        const of = (element) => getComputedStyle(element);
        hold('display', of(checker).display, 'block');
        hold('color', of(checker).color, 'rgb(20, 33, 31)');
        for (const name of ['letterSpacing', 'wordSpacing', 'textTransform', 'textIndent', 'whiteSpace', 'cursor']) {
            hold(name, of(checker)[name], { textTransform: 'none', textIndent: '0px', wordSpacing: '0px',
                cursor: 'auto' }[name] ?? 'normal');
        }
        if (parseFloat(of(checker).fontSize) < 16) wrong.push(`text: ${of(checker).fontSize}`);
        for (const tile of checker.querySelectorAll('.tile')) hold('tile', of(tile).display, 'flex');
        for (const button of checker.querySelectorAll('.go')) {
            hold('button', of(button).display, 'flex');
            if (button.offsetHeight < 44) wrong.push(`button: ${button.offsetHeight} px high`);
        }
        return wrong;";
    Ok(serde_json::from_value(shop.page.run(script, Vec::new()).await?)?)
}

#[tokio::test]
async fn rude_sheets_do_not_break_it() -> Result<()> {
    for (what, sheet) in RUDE {
        let shop = dressed(sheet).await?;
        for journey in JOURNEYS {
            shop.start().await?;
            assert_eq!(held(&shop).await?, Vec::<String>::new(), "{what}: before the program");
            let visitor = shop.visitor(journey)?;
            visitor.answer().await.with_context(|| format!("under `{what}`"))?;
            assert_eq!(held(&shop).await?, Vec::<String>::new(), "{what}: after it");
            visitor.until_result().await.with_context(|| format!("under `{what}`"))?;
            assert_eq!(held(&shop).await?, Vec::<String>::new(), "{what}: the result");
        }
    }
    Ok(())
}

#[tokio::test]
async fn text_of_twice_the_size_fits_a_phone_in_a_shop() -> Result<()> {
    let shop = dressed("html { font-size: 100% } body { margin: 8px }").await?;
    shop.page.set_size(360, 740).await?;
    shop.page.set_text_size(200).await?;
    let visitor = shop.visitor(JOURNEYS[0])?;
    loop {
        assert_eq!(shop.page.overflowing().await?, Vec::<String>::new());
        if shop.page.screen().await?.question().is_none() {
            break;
        }
        visitor.answer().await?;
    }
    visitor.go_on().await?;
    assert!(shop.page.count(".product").await? > 0, "a result with products");
    assert_eq!(shop.page.overflowing().await?, Vec::<String>::new());
    let mut small = shop.page.small_targets().await?;
    // The shop's own link is the shop's.
    small.retain(|line| !line.contains("\"A shop\""));
    assert_eq!(small, Vec::<String>::new());
    assert_eq!(shop.page.accessibility_violations().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn the_typeface_is_the_pages_own() -> Result<()> {
    let family = "
        const { shadowRoot } = document.querySelector('symptom-checker');
        return [...shadowRoot.querySelectorAll('.checker, h2, .tile, .go')]
            .map((element) => getComputedStyle(element).fontFamily);";
    let all = |families: Value, wanted: &str| {
        let families: Vec<String> = serde_json::from_value(families).unwrap();
        assert!(
            families.len() > 3 && families.iter().all(|family| family == wanted),
            "{families:?}"
        );
    };
    let shop = dressed("body { font-family: Georgia }").await?;
    all(shop.page.run(family, Vec::new()).await?, "Georgia");
    shop.visitor(JOURNEYS[0])?.answer().await?;
    all(shop.page.run(family, Vec::new()).await?, "Georgia");
    let shop = dressed("body { font-family: Georgia; --symptom-checker-font: Arial }").await?;
    all(shop.page.run(family, Vec::new()).await?, "Arial");
    Ok(())
}

/// The example themes, each a sheet that an owner can take as it is.
fn themes() -> Result<Vec<(String, String)>> {
    let mut themes = Vec::new();
    for entry in std::fs::read_dir(place::checkout().join("examples/themes"))? {
        let path = entry?.path();
        let name = path.file_stem().context("a sheet has a name")?.to_string_lossy().into_owned();
        themes.push((name, std::fs::read_to_string(&path)?));
    }
    themes.sort();
    Ok(themes)
}

#[tokio::test]
async fn the_example_themes_can_be_read_and_change_what_they_say() -> Result<()> {
    let themes = themes()?;
    assert_eq!(themes.len(), 3);
    for (name, sheet) in themes {
        // A page as light or dark as the theme.
        let page =
            if sheet.contains("color-scheme: dark") { "#0b0e11; color: #fff" } else { "#fff" };
        let shop =
            dressed(&format!("{sheet}\nbody {{ background: {page} }} a {{ color: inherit }}"))
                .await?;
        shop.page.set_size(480, 900).await?;
        for journey in JOURNEYS {
            shop.start().await?;
            let visitor = shop.visitor(journey)?;
            loop {
                let found = shop.page.accessibility_violations().await?;
                let contrast: Vec<_> =
                    found.iter().filter(|line| line.starts_with("color-contrast")).collect();
                assert!(contrast.is_empty(), "{name}, {journey}: {contrast:?}");
                let screen = shop.page.screen().await?;
                let has_result = screen.question().is_none();
                if screen.banner.is_some()
                    || (has_result && shop.page.count("button.go").await? == 0)
                {
                    let cards = shop.page.count(".product").await?;
                    assert_eq!(cards > 0, screen.banner.is_none(), "{name}, {journey}: {cards}");
                    break;
                }
                if has_result {
                    // The answers are to be checked first.
                    visitor.go_on().await?;
                    continue;
                }
                if screen.question() == Some("when") {
                    shop.page
                        .run(
                            "document.querySelector('symptom-checker').scrollIntoView();",
                            Vec::new(),
                        )
                        .await?;
                    visitor.choose(&["1".to_owned()]).await?;
                    shop.page.take_view(&format!("theme-{name}")).await?;
                }
                visitor.answer().await?;
            }
        }
        let script = "
            const { shadowRoot } = document.querySelector('symptom-checker');
            const { backgroundColor, borderRadius } = getComputedStyle(shadowRoot.querySelector('.checker'));
            return `${backgroundColor} ${borderRadius}`;";
        let looks = shop.page.run(script, Vec::new()).await?;
        assert_ne!(looks, Value::from("rgb(251, 250, 247) 14px"), "{name} changes nothing");
    }
    Ok(())
}

#[tokio::test]
async fn every_part_can_be_styled_and_no_other() -> Result<()> {
    let rules: String = PARTS
        .iter()
        .map(|part| {
            format!("symptom-checker::part({}) {{ outline: 1px solid rgb(1, 2, 3) }}\n", part.name)
        })
        .collect();
    let shop = dressed(&rules).await?;
    let script = "
        const { shadowRoot } = document.querySelector('symptom-checker');
        return [...shadowRoot.querySelectorAll('[part]')].map((element) =>
            [element.getAttribute('part'), getComputedStyle(element).outlineColor === 'rgb(1, 2, 3)']);";
    let mut seen = std::collections::BTreeSet::new();
    for journey in
        ["stage-acute-spot", "lung-clot-breath", "explanation-several", "persistent-mild"]
    {
        let visitor = shop.visitor(journey)?;
        shop.page.go(&shop.server.address(PAGE)).await?;
        loop {
            let parts: Vec<(String, bool)> =
                serde_json::from_value(shop.page.run(script, Vec::new()).await?)?;
            for (names, is_styled) in parts {
                assert!(is_styled, "`{names}` cannot be styled");
                for name in names.split(' ') {
                    assert!(PARTS.iter().any(|part| part.name == name), "`{name}` is in no table");
                    seen.insert(name.to_owned());
                }
            }
            let screen = shop.page.screen().await?;
            if screen.banner.is_some()
                || (screen.question().is_none() && shop.page.count("button.go").await? == 0)
            {
                break;
            }
            if screen.question().is_some() {
                visitor.answer().await?;
            } else {
                visitor.go_on().await?;
            }
        }
    }
    let unseen: Vec<_> =
        PARTS.iter().map(|part| part.name).filter(|name| !seen.contains(*name)).collect();
    // An answer that is missing has the first, a card with a caution the second; a
    // catalog, which is not here, the rest.
    assert_eq!(unseen, ["problem", "care", "photo", "price", "availability", "description"]);
    Ok(())
}

/// What a page's own sheet says of parts, and where a result must show it: an
/// element of the screen, the name of a style, its value.
const DRESSED: [(&str, &str, &str, &str); 12] = [
    ("heading", "h3", "text-transform", "uppercase"),
    ("heading", "h4", "text-transform", "uppercase"),
    ("title", "h2", "font-size", "41px"),
    ("section", ".topics", "border-top-width", "7px"),
    ("card", ".product", "border-top-width", "3px"),
    ("explanation", ".explanation > p:not(.detail)", "color", "rgb(1, 2, 3)"),
    ("topics", ".topics", "padding-left", "11px"),
    ("summary", ".note summary", "font-weight", "300"),
    ("note", ".note > p", "font-style", "italic"),
    ("product", ".product", "padding-top", "13px"),
    ("product-name", ".product h4", "letter-spacing", "5px"),
    ("row", ".topics a", "min-height", "71px"),
];

#[tokio::test]
async fn headings_texts_topics_products_and_the_note_take_an_owners_style() -> Result<()> {
    let rules: String = DRESSED
        .iter()
        .map(|(part, _, style, value)| {
            format!("symptom-checker::part({part}) {{ {style}: {value}; border-style: solid }}\n")
        })
        .collect();
    let shop = dressed(&rules).await?;
    shop.visitor("stage-acute-spot")?.until_result().await?;
    let script = "
        const { shadowRoot } = document.querySelector('symptom-checker');
        const [selector, style] = arguments;
        return [...shadowRoot.querySelectorAll(selector)].map((element) =>
            getComputedStyle(element).getPropertyValue(style));";
    for (part, selector, style, value) in DRESSED {
        let arguments = vec![Value::from(selector), Value::from(style)];
        let found: Vec<String> = serde_json::from_value(shop.page.run(script, arguments).await?)?;
        assert!(!found.is_empty(), "no `{selector}` in the result");
        assert!(found.iter().all(|it| it == value), "{part}: {style} of `{selector}`: {found:?}");
    }
    Ok(())
}

/// Each radio button and box has an edge that stands out from what is behind it,
/// and each level from the screen, by 3 to 1 (WCAG 2.2, 1.4.11).
const FAINT: &str = "
const { shadowRoot } = document.querySelector('symptom-checker');
const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
    const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
};
const groundOf = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return channels(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
};
const controls = [...shadowRoot.querySelectorAll('.tile input, .step')];
const faint = controls.map((control) => [getComputedStyle(control).borderTopColor, groundOf(control.parentElement)])
    .filter(([edge, ground]) => !(contrast(edge, ground) >= 3)).map((pair) => pair.join(' on '));
return [controls.length, faint];";

#[tokio::test]
async fn edges_of_controls_stand_out() -> Result<()> {
    let mut sheets = vec![String::new(), "symptom-checker { color-scheme: dark }".to_owned()];
    sheets.extend(themes()?.into_iter().map(|(_, sheet)| sheet));
    for sheet in sheets {
        let shop = dressed(&sheet).await?;
        let visitor = shop.visitor("persistent-mild")?;
        let (mut seen, mut levels) = (0, 0);
        while shop.page.screen().await?.question().is_some() {
            let found = shop.page.run(FAINT, Vec::new()).await?;
            let (controls, faint): (u64, Vec<String>) = serde_json::from_value(found)?;
            assert_eq!(faint, Vec::<String>::new(), "{sheet}");
            seen += controls;
            levels += shop.page.count(".step").await?;
            visitor.answer().await?;
        }
        assert!(seen > 20 && levels == 11, "{seen} controls, {levels} levels");
    }
    Ok(())
}
