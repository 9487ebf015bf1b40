use anyhow::{Context as _, Result};
use browser_tests::journey::{Journey, bicycle};
use browser_tests::screen::Screen;
use browser_tests::site::Site;
use browser_tests::visit::Hand;
use symptom_checker::domain::pack::Phrase;

use crate::words;

/// On the squeaky bicycle "not sure" about the brakes is a reason to be seen
/// today, while the frame still decides about an emergency. Our own content
/// settles every emergency before.
fn open_question(frame: &str) -> String {
    let dangers = r#"{"yes": ["wheel-wobbles"], "not-sure": ["no-brakes"]}"#;
    format!(r#"{{"dangers": {dangers}, "frame": "{frame}"}}"#)
}

/// What every urgent result has, and what it must not have.
async fn is_advice(site: &Site, screen: &Screen, title: Phrase, class: &str) -> Result<()> {
    let Site { page, pack, .. } = site;
    assert_eq!(screen.heading, words::phrase(pack, title));
    assert_eq!(screen.banner.as_deref(), Some(class));
    assert!(page.count(".banner .lead").await? == 1, "where to go");
    assert!(page.count("a[href^=\"tel:\"]").await? > 0, "whom to call");
    assert!(page.count(".not li").await? > 0, "what not to do");
    let answers = words::phrase(pack, Phrase::AnswersTitle);
    let headings = page.texts(".checker h2, .checker h3, .checker h4").await?;
    let place = headings.iter().position(|heading| heading == answers);
    assert!(place > Some(0), "the answers can be checked after the advice: {headings:?}");
    assert!(page.count(".answers .change button").await? > 0);
    assert_eq!(page.product_traces(pack).await?, Vec::<String>::new());
    assert_eq!(page.forward_buttons().await?, Vec::<String>::new());
    Ok(())
}

/// The result says what it may be, and quotes the signs.
async fn names(site: &Site, journey: &str) -> Result<()> {
    let Site { page, pack, .. } = site;
    let expect = Journey::read(journey)?.expect;
    let text = page.text(".checker").await?;
    for alert in expect.alerts.context("an urgent journey has alerts")? {
        assert!(text.contains(words::alert(pack, &alert)), "{journey}: {alert} in {text}");
    }
    Ok(())
}

#[tokio::test]
async fn an_emergency_ends_the_visit_at_once() -> Result<()> {
    let site = Site::open().await?;
    let journeys = [
        ("lung-clot-breath", "danger-signs", "breathless", Phrase::PlaceAmbulance),
        ("broken-leg", "more-signs", "broken", Phrase::PlaceEmergencyNow),
    ];
    for (journey, question, sign, place) in journeys {
        site.start().await?;
        let visitor = site.visitor(journey, "{}", Hand::Mouse)?;
        visitor.until_question(question).await?;
        let screen = visitor.answer().await?;
        is_advice(&site, &screen, Phrase::HelpNow, "banner now").await.context(journey)?;
        names(&site, journey).await?;
        assert_eq!(site.page.text(".lead").await?, words::phrase(&site.pack, place));
        let signs = site.page.texts(".card .dots li").await?;
        assert!(signs.contains(&words::choice(&site.pack, question, sign).to_owned()), "{signs:?}");
        assert_eq!(site.page.count("input").await?, 0, "nothing is asked any more");
        let numbers = site.page.texts(".banner a[href^=\"tel:\"]").await?;
        assert_eq!(numbers.len(), 3, "no region is known: {numbers:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_reason_to_be_seen_today_ends_the_ordinary_visit() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let visitor = site.visitor("tendon-snap", "{}", Hand::Mouse)?;
    let screen = visitor.until_result().await?;
    is_advice(&site, &screen, Phrase::HelpToday, "banner today").await?;
    names(&site, "tendon-snap").await?;
    let place = words::phrase(&site.pack, Phrase::PlaceEmergencyToday);
    assert_eq!(site.page.text(".lead").await?, place);
    assert_eq!(site.page.count("input").await?, 0, "no emergency question is open");
    Ok(())
}

#[tokio::test]
async fn emergency_questions_that_are_open_follow_under_the_advice() -> Result<()> {
    let site = Site::open_pack(bicycle()?).await?;
    let visitor = site.visitor_with(&open_question("whole"), Hand::Mouse)?;
    let screen = visitor.answer().await?;
    is_advice(&site, &screen, Phrase::HelpToday, "banner today").await?;
    assert_eq!(screen.question(), Some("frame"));
    assert!(screen.buttons.contains(&words::phrase(&site.pack, Phrase::SendAnswer).to_owned()));

    let after = visitor.answer().await?;
    is_advice(&site, &after, Phrase::HelpToday, "banner today").await?;
    assert_eq!(site.page.count("input").await?, 0, "with none left there is no form control");
    Ok(())
}

#[tokio::test]
async fn an_open_emergency_question_can_raise_the_level() -> Result<()> {
    let site = Site::open_pack(bicycle()?).await?;
    let visitor = site.visitor_with(&open_question("cracked"), Hand::Keyboard)?;
    let screen = visitor.answer().await?;
    assert_eq!(screen.heading, words::phrase(&site.pack, Phrase::HelpToday));
    let raised = visitor.answer().await?;
    is_advice(&site, &raised, Phrase::HelpNow, "banner now").await?;
    assert_eq!(site.page.count("input").await?, 0);
    Ok(())
}

#[tokio::test]
async fn where_the_checker_does_not_fit_it_says_where_to_go() -> Result<()> {
    let site = Site::open().await?;
    for journey in ["scope-shin-bone", "scope-under-16"] {
        site.start().await?;
        let Site { page, pack, .. } = &site;
        let screen = site.visitor(journey, "{}", Hand::Mouse)?.until_result().await?;
        let reason = Journey::read(journey)?.expect.scope.context("a reason")?;
        assert_eq!(screen.heading, words::scope(pack, &reason));
        assert!(page.count(".lead").await? == 1, "where to go");
        assert!(page.count("a[href^=\"tel:\"]").await? > 0, "whom to call if it gets worse");
        let text = page.text(".checker").await?;
        for explanation in &pack.words().explanations {
            assert!(!text.contains(&explanation.title), "{journey} explains: {text}");
        }
        assert_eq!(page.count("input").await?, 0);
        assert_eq!(page.product_traces(pack).await?, Vec::<String>::new(), "{journey}");
        assert_eq!(page.forward_buttons().await?, Vec::<String>::new(), "{journey}");
    }
    Ok(())
}

#[tokio::test]
async fn a_clinician_first_withholds_products() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let Site { page, pack, .. } = &site;
    let screen = site.visitor("artery-squeeze", "{}", Hand::Mouse)?.until_result().await?;
    assert_eq!(screen.heading, words::phrase(pack, Phrase::SeenSoon));
    names(&site, "artery-squeeze").await?;
    assert!(page.text(".checker").await?.contains(words::phrase(pack, Phrase::WithheldAlert)));
    assert_eq!(page.product_traces(pack).await?, Vec::<String>::new());
    assert_eq!(page.forward_buttons().await?, Vec::<String>::new());
    Ok(())
}
