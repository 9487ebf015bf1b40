use anyhow::Result;
use browser_tests::site::Site;
use browser_tests::visit::Hand;
use serde_json::json;
use symptom_checker::domain::pack::{Pack, Phrase};

use crate::words;

/// What the summary must say: every answer, the advice, the version.
fn assert_summary(pack: &Pack, summary: &str, answers: &[String], advice: &str) {
    let title = words::phrase(pack, Phrase::SummaryTitle);
    let title = Phrase::fill(title, &[("title", &pack.words().title)]);
    let parts = [title.as_str(), advice, pack.rules().version.as_str()];
    for part in parts.into_iter().chain(answers.iter().map(String::as_str)) {
        assert!(summary.contains(part), "`{part}` is not in:\n{summary}");
    }
    for product in &pack.words().products {
        assert!(!summary.contains(&product.title), "{} is in:\n{summary}", product.title);
    }
}

#[tokio::test]
async fn a_summary_is_copied_by_the_visitor_only() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, pack, .. } = &site;
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.devtools("Browser.grantPermissions", permissions).await?;
    for (journey, advice) in
        [("stage-acute-spot", Phrase::FitsBest), ("lung-clot-breath", Phrase::HelpNow)]
    {
        site.start().await?;
        let visitor = site.visitor(journey, "{}", Hand::Mouse)?;
        page.run("return navigator.clipboard.writeText('nothing');", Vec::new()).await?;
        visitor.until_result().await?;
        let read = "return navigator.clipboard.readText();";
        assert_eq!(page.run(read, Vec::new()).await?, "nothing");
        let answers = "
            const root = document.querySelector('symptom-checker').shadowRoot;
            return [...root.querySelectorAll('.answers .line')].map((line) => line.textContent);";
        let answers: Vec<String> = serde_json::from_value(page.run(answers, Vec::new()).await?)?;
        assert!(!answers.is_empty());
        page.click_text("button", words::phrase(pack, Phrase::Copy)).await?;
        let copied = "
            const status = document.querySelector('symptom-checker').shadowRoot.querySelector('[role=status]');
            return status.textContent.trim() === arguments[0];";
        let told = json!(words::phrase(pack, Phrase::Copied));
        page.until("the word that it was copied", copied, vec![told]).await?;
        let summary = page.run(read, Vec::new()).await?;
        let summary = summary.as_str().unwrap_or_default();
        assert_summary(pack, summary, &answers, words::phrase(pack, advice));
    }
    Ok(())
}

#[tokio::test]
async fn a_result_prints_with_the_answers_and_without_buttons() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, pack, .. } = &site;
    site.start().await?;
    site.visitor("stage-acute-spot", "{}", Hand::Mouse)?.until_result().await?;
    page.run("window.print = () => { window.printed = true; };", Vec::new()).await?;
    page.click_text("button", words::phrase(pack, Phrase::Print)).await?;
    page.until("printing", "return window.printed;", Vec::new()).await?;
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    assert_eq!(page.texts("symptom-checker button, .checker button").await?, Vec::<String>::new());
    let answers = page.texts(".answers dd").await?;
    let onset = words::choice(pack, "onset", "two-weeks").to_owned();
    assert!(answers.contains(&onset), "the answers are printed: {answers:?}");
    assert!(page.text(".note").await?.contains(&pack.rules().version));
    Ok(())
}
