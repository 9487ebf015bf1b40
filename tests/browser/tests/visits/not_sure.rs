use anyhow::Result;
use browser_tests::site::Site;
use browser_tests::visit::Hand;
use symptom_checker::domain::pack::Phrase;

use crate::words;

const UNSURE: &str = r#"{"pattern": {"yes": ["worse-weekly"], "not-sure": ["each-step"]}}"#;

#[tokio::test]
async fn not_sure_about_some_boxes_asks_which() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let Site { page, pack, .. } = &site;
    let visitor = site.visitor("stage-chronic", UNSURE, Hand::Keyboard)?;
    let asked = visitor.until_question("pattern").await?;
    let tick = |name: &str| {
        let words = words::question(pack, "pattern");
        let label = words::choice(pack, "pattern", name);
        words.choices.iter().position(|choice| choice.label == label).map(|at| at.to_string())
    };
    let (weekly, step) = (tick("worse-weekly").unwrap(), tick("each-step").unwrap());
    visitor.choose(&[weekly.clone(), "not-sure".to_owned()]).await?;
    let half = visitor.go_on().await?;
    assert!(half.is_second_half());
    assert_eq!(half.heading, words::phrase(pack, Phrase::WhichUnsure));
    assert_eq!(half.progress, asked.progress, "both halves are one question");
    assert!(!half.values.contains(&weekly), "what was ticked is not asked again: {half:?}");

    // Nothing ticked: it says what is missing, and puts the focus there.
    page.click("button.go").await?;
    page.wait_for_text(".problem", words::phrase(pack, Phrase::MissingUnsure)).await?;
    assert!(page.focus().await?.starts_with("input"), "{}", page.focus().await?);

    // Back leads to the first half, with its ticks.
    let before = page.screen().await?;
    page.click("button.back").await?;
    let first = visitor.next(&before).await?;
    assert_eq!(first.checked, [weekly, "not-sure".to_owned()]);
    let half = visitor.go_on().await?;
    assert!(half.is_second_half());
    visitor.choose(&[step]).await?;
    visitor.go_on().await?;

    visitor.until_questions_end().await?;
    let lines = page.texts(".answers .line").await?;
    let unsure = Phrase::fill(
        words::phrase(pack, Phrase::SaidNotSureAbout),
        &[("choice", words::choice(pack, "pattern", "each-step"))],
    );
    for line in [words::choice(pack, "pattern", "worse-weekly"), &unsure] {
        assert!(lines.contains(&line.to_owned()), "{line}: {lines:?}");
    }
    Ok(())
}

#[tokio::test]
async fn continue_without_an_answer_says_what_is_missing() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let Site { page, pack, .. } = &site;
    // On the static first screen, too.
    page.click("button.go").await?;
    page.wait_for_text(".problem", words::phrase(pack, Phrase::MissingMany)).await?;
    assert!(page.focus().await?.starts_with("input"), "{}", page.focus().await?);
    let visitor = site.visitor("stage-chronic", "{}", Hand::Mouse)?;
    visitor.until_question("swelling").await?;
    page.click("button.go").await?;
    page.wait_for_text(".problem", words::phrase(pack, Phrase::MissingOne)).await?;
    visitor.answer().await?;
    assert_eq!(page.count(".problem").await?, 0);
    Ok(())
}

#[tokio::test]
async fn none_of_these_excludes_the_rest() -> Result<()> {
    let site = Site::open().await?;
    site.start().await?;
    let visitor = site.visitor("stage-chronic", "{}", Hand::Mouse)?;
    for _ in 0..2 {
        // First on the static screen, then on one of the program.
        for (value, checked) in
            [("0", "0"), ("none", "none"), ("1", "1"), ("not-sure", "1 not-sure"), ("none", "none")]
        {
            site.page.click(&format!("label:has(> input[value=\"{value}\"])")).await?;
            assert_eq!(site.page.screen().await?.checked.join(" "), checked);
        }
        visitor.answer().await?;
    }
    Ok(())
}
