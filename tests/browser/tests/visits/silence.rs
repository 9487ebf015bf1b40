use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use browser_tests::site::Site;
use browser_tests::visit::Hand;

/// A visit of each kind.
const JOURNEYS: [&str; 5] = [
    "explanation-several",
    "caution-blood-thinner",
    "artery-squeeze",
    "lung-clot-breath",
    "scope-shin-bone",
];

#[tokio::test]
async fn a_visit_says_nothing_to_anyone() -> Result<()> {
    let site = Site::open().await?;
    let Site { page, server, .. } = &site;
    let mut loaded: Option<BTreeSet<String>> = None;
    for journey in JOURNEYS {
        page.take_requests().await?;
        site.start().await?;
        page.listen().await?;
        let surroundings = page.surroundings().await?;
        let visitor = site.visitor(journey, "{}", Hand::Mouse)?;
        let mut screen = visitor.answer().await.context(journey)?;
        // All that a visit needs is there now. It is the same for everyone.
        let requests: BTreeSet<String> = page.take_requests().await?.into_iter().collect();
        let foreign: Vec<&String> =
            requests.iter().filter(|address| !address.starts_with(&server.address(""))).collect();
        assert!(foreign.is_empty(), "{journey}: {foreign:?}");
        assert_eq!(loaded.get_or_insert_with(|| requests.clone()), &requests, "{journey}");

        loop {
            let traces = page.traces_since(&surroundings).await?;
            assert_eq!(traces, Vec::<String>::new(), "{journey}: {}", screen.heading);
            if screen.question().is_none() {
                break;
            }
            screen = visitor.answer().await.context(journey)?;
        }
        if screen.banner.is_none() && page.count("button.go").await? > 0 {
            visitor.go_on().await?;
        }
        assert_eq!(page.traces_since(&surroundings).await?, Vec::<String>::new(), "{journey}");
        assert_eq!(page.take_requests().await?, Vec::<String>::new(), "{journey}");
        assert_eq!(page.heard().await?, Vec::<String>::new(), "{journey}");
    }
    assert_eq!(page.take_console().await?, Vec::<String>::new());
    assert_eq!(server.take_reports(), Vec::<serde_json::Value>::new());
    Ok(())
}
