//! The checker in a real shop, django-oscar, set up as `examples/oscar` says:
//! a product gets into the basket, and the shop's policy is kept.

/// By the event, which the shop's adapter answers.
mod by_event;
/// By oscar's own forms within the element.
mod by_form;
/// Trusted Types, which oscar's own scripts are not ready for.
mod trusted_types;

use anyhow::{Result, ensure};
use shop_tests::oscar::Shop;

/// An ordinary visit for each stage.
const ACUTE: &str = "stage-acute-spot";
const CHRONIC: &str = "stage-chronic";
const WARM_UP: &str = "stage-warm-up-tight";

/// Nothing was asked of another server, no policy broken, nothing said in the
/// console. Chromium only.
async fn keeps_to_itself(shop: &Shop) -> Result<()> {
    let own = shop.server.address("");
    let mut requests = shop.page.take_requests().await?;
    ensure!(!requests.is_empty(), "no request is recorded");
    requests.retain(|address| !address.starts_with(&own) && !address.starts_with("data:"));
    ensure!(requests.is_empty(), "asked elsewhere: {requests:?}");
    let reports = shop.reports()?;
    ensure!(reports.is_empty(), "{reports:?}");
    let console = shop.page.take_console().await?;
    ensure!(console.is_empty(), "{console:?}");
    Ok(())
}
