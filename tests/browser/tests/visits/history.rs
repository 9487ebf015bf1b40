use anyhow::Result;
use browser_tests::browser::Engine;
use browser_tests::screen::Screen;
use browser_tests::site::Site;
use browser_tests::visit::{Hand, Visit};
use symptom_checker::domain::pack::Phrase;
use tokio::time::{Duration, sleep};

use crate::words;

/// What the browser's own buttons do.
enum Button {
    Back,
    Forward,
}

/// Presses one of them and waits for the screen that comes.
async fn press(visitor: &Visit<'_>, button: Button) -> Result<Screen> {
    let before = visitor.page.screen().await?;
    match button {
        Button::Back => visitor.page.browser.driver.back().await?,
        Button::Forward => visitor.page.browser.driver.forward().await?,
    }
    visitor.next(&before).await
}

#[tokio::test]
async fn back_and_forward_walk_the_questions() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let visitor = site.visitor("stage-acute-spot", "{}", Hand::Mouse)?;
    let mut screens = vec![site.page.screen().await?];
    for _ in 0..4 {
        screens.push(visitor.answer().await?);
    }
    let asked = |screens: &[Screen]| -> Vec<Option<String>> {
        screens.iter().map(|screen| screen.question().map(Into::into)).collect()
    };
    let mut back = vec![screens[4].clone()];
    for _ in 0..4 {
        back.push(press(&visitor, Button::Back).await?);
    }
    back.reverse();
    assert_eq!(asked(&back), asked(&screens));
    assert!(back[..4].iter().all(|screen| !screen.checked.is_empty()), "answers stay: {back:?}");
    let mut forward = vec![back[0].clone()];
    for _ in 0..4 {
        forward.push(press(&visitor, Button::Forward).await?);
    }
    assert_eq!(asked(&forward), asked(&screens));

    // Our own button does as the browser's, and adds no entry of its own.
    let length = site.page.run("return history.length;", Vec::new()).await?;
    let before = site.page.screen().await?;
    site.page.click("button.back").await?;
    let screen = visitor.next(&before).await?;
    assert_eq!(screen.question(), screens[3].question());
    assert_eq!(press(&visitor, Button::Forward).await?.question(), screens[4].question());
    assert_eq!(site.page.run("return history.length;", Vec::new()).await?, length);
    Ok(())
}

/// Two presses of our own Back before the browser has gone back, as of a
/// trembling hand: one step, and the page is not left.
async fn two_quick_presses_are_one_step(engine: Engine) -> Result<()> {
    let site = Site::open_in(engine).await?;
    site.start().await?;
    let visitor = site.visitor("stage-acute-spot", "{}", Hand::Mouse)?;
    let twice = "
        const { shadowRoot } = document.querySelector('symptom-checker');
        const back = shadowRoot.querySelector('button.back');
        back.click();
        back.click();";
    let second = visitor.answer().await?;
    let third = visitor.answer().await?;
    visitor.answer().await?;
    for expected in [third, second] {
        let before = site.page.screen().await?;
        site.page.run(twice, Vec::new()).await?;
        visitor.next(&before).await?;
        // The second press has had its time.
        sleep(Duration::from_millis(300)).await;
        assert_eq!(site.page.screen().await?.question(), expected.question());
    }
    // The way on is free: each later press counts.
    visitor.answer().await?;
    let before = site.page.screen().await?;
    site.page.click("button.back").await?;
    visitor.next(&before).await?;
    Ok(())
}

#[tokio::test]
async fn two_quick_presses_are_one_step_in_chromium() -> Result<()> {
    two_quick_presses_are_one_step(Engine::Chromium).await
}

#[tokio::test]
async fn two_quick_presses_are_one_step_in_firefox() -> Result<()> {
    two_quick_presses_are_one_step(Engine::Firefox).await
}

#[tokio::test]
async fn two_quick_presses_are_one_step_in_webkit() -> Result<()> {
    two_quick_presses_are_one_step(Engine::WebKit).await
}

#[tokio::test]
async fn back_from_a_result_leads_to_the_answers() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let visitor = site.visitor("stage-acute-spot", "{}", Hand::Mouse)?;
    let result = visitor.until_result().await?;
    let check = press(&visitor, Button::Back).await?;
    assert_eq!(check.heading, words::phrase(&site.pack, Phrase::CheckTitle));
    assert!(press(&visitor, Button::Back).await?.question().is_some());
    press(&visitor, Button::Forward).await?;
    assert_eq!(press(&visitor, Button::Forward).await?.heading, result.heading);
    Ok(())
}

/// Presses the change link of a question.
async fn change(visitor: &Visit<'_>, name: &str) -> Result<Screen> {
    let before = visitor.page.screen().await?;
    let short = &words::question(visitor.pack, name).short;
    let script = "
        const root = document.querySelector('symptom-checker').shadowRoot;
        const rows = [...root.querySelectorAll('.answers > div')];
        const row = rows.find((row) => row.querySelector('dt').innerText.trim() === arguments[0]);
        row.querySelector('button').dataset.wanted = '';";
    visitor.page.run(script, vec![short.as_str().into()]).await?;
    visitor.page.click("button[data-wanted]").await?;
    visitor.next(&before).await
}

#[tokio::test]
async fn an_answer_changed_from_the_check_page_keeps_the_others() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let visitor = site.visitor("stage-chronic", "{}", Hand::Mouse)?;
    visitor.until_questions_end().await?;
    let rows = site.page.texts(".answers dt").await?;

    let question = change(&visitor, "onset").await?;
    assert_eq!(question.question(), Some("onset"));
    assert_eq!(question.checked, ["1"], "two weeks were chosen");
    visitor.choose(&["0".to_owned()]).await?;
    let check = visitor.go_on().await?;
    assert_eq!(
        check.heading,
        words::phrase(&site.pack, Phrase::CheckTitle),
        "nothing is asked again"
    );
    assert_eq!(site.page.texts(".answers dt").await?, rows);
    let lines = site.page.texts(".answers dd").await?;
    assert!(
        lines.contains(&words::choice(&site.pack, "onset", "three-days").to_owned()),
        "{lines:?}"
    );
    visitor.go_on().await?;
    assert!(site.page.text(".chip").await?.contains(words::stage(&site.pack, "acute")));
    Ok(())
}

#[tokio::test]
async fn a_changed_answer_can_make_it_an_emergency() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let visitor = site.visitor("stage-chronic", "{}", Hand::Mouse)?;
    visitor.until_questions_end().await?;
    change(&visitor, "danger-signs").await?;
    visitor.choose(&["4".to_owned()]).await?;
    let screen = visitor.go_on().await?;
    assert_eq!(screen.heading, words::phrase(&site.pack, Phrase::HelpNow));
    assert_eq!(site.page.product_traces(&site.pack).await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn a_reload_resumes_in_the_same_tab_only() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let visitor = site.visitor("stage-acute-spot", "{}", Hand::Mouse)?;
    let question = visitor.until_question("where").await?;
    site.page.browser.driver.refresh().await?;
    site.page.wait_for_text("h2, h3", &question.heading).await?;
    assert_eq!(site.page.screen().await?.question(), Some("where"));
    assert_eq!(press(&visitor, Button::Back).await?.question(), Some("leg-signs"));
    press(&visitor, Button::Forward).await?;

    let result = visitor.until_result().await?;
    site.page.browser.driver.refresh().await?;
    site.page.wait(".reasons").await?;
    assert_eq!(site.page.screen().await?.heading, result.heading);

    let tab = site.page.browser.driver.new_tab().await?;
    site.page.browser.driver.switch_to_window(tab).await?;
    site.page.go(&site.server.address("")).await?;
    let screen = site.page.screen().await?;
    assert_eq!((screen.question(), screen.checked.len()), (Some("danger-signs"), 0));
    Ok(())
}

#[tokio::test]
async fn start_again_clears_everything() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let visitor = site.visitor("stage-acute-spot", "{}", Hand::Mouse)?;
    visitor.until_result().await?;
    let before = site.page.screen().await?;
    site.page.click_text("button", words::phrase(&site.pack, Phrase::StartAgain)).await?;
    let first = visitor.next(&before).await?;
    assert_eq!((first.question(), first.checked.len()), (Some("danger-signs"), 0));
    let kept = "return sessionStorage.length;";
    assert_eq!(site.page.run(kept, Vec::new()).await?, 0);

    // Entries of the old visit, before and after, show nothing of it.
    let driver = &site.page.browser.driver;
    for _ in 0..3 {
        driver.back().await?;
        let screen = site.page.screen().await?;
        assert_eq!((screen.question(), screen.checked.len()), (Some("danger-signs"), 0));
    }
    for _ in 0..2 {
        driver.forward().await?;
        let screen = site.page.screen().await?;
        assert_eq!((screen.question(), screen.checked.len()), (Some("danger-signs"), 0));
    }
    driver.refresh().await?;
    assert!(site.page.screen().await?.is_static);
    Ok(())
}
