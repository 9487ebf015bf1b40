use anyhow::Result;
use serde_json::Value;

use crate::page::Page;

/// All elements that are drawn, the checkers' included; what only a screen
/// reader hears is left out.
const DRAWN: &str = "
const roots = [document];
const drawn = [];
for (const root of roots) {
    for (const element of root.querySelectorAll('body *, .checker *')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (element.closest('.unseen, .skip')) continue;
        if (element.checkVisibility({ visibilityProperty: true })) drawn.push(element);
    }
}
const named = (element) => {
    const words = (element.innerText ?? '').trim().replace(/\\s+/g, ' ').slice(0, 40);
    return `${element.localName}.${element.getAttribute('class') ?? ''} \"${words}\"`;
};";

const OVERFLOWING: &str = "
const found = [];
const { scrollWidth, clientWidth } = document.documentElement;
if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`);
for (const element of drawn) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (element.localName === 'svg' && height > 480) found.push(`${named(element)} is ${height} px high`);
    if (width > 0 && (left < -1 || right > clientWidth + 1)) {
        found.push(`${named(element)} reaches from ${left} to ${right} px of ${clientWidth}`);
    }
    const { display, overflowX } = getComputedStyle(element);
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const isHeld = display === 'inline' || element.clientWidth === 0 || element.closest('svg')
        || (overflowX === 'visible' && !hasText);
    if (!isHeld && element.scrollWidth > element.clientWidth + 1) {
        found.push(`${named(element)} is ${element.clientWidth} px wide and holds ${element.scrollWidth} px`);
    }
}
return found;";

/// A link within a sentence may be as high as its line (WCAG 2.5.5).
const SMALL: &str = "
const found = [];
const targets = 'button, a[href], summary, label:has(> input), input, select, textarea';
for (const element of drawn.filter((element) => element.matches(targets))) {
    if (element.localName === 'input' && element.closest('label')) continue;
    const line = element.parentElement;
    const isInSentence = element.localName === 'a' && getComputedStyle(element).display === 'inline'
        && line?.innerText.trim() !== element.innerText.trim();
    if (isInSentence) continue;
    const { width, height } = element.getBoundingClientRect();
    if (width < 43.9 || height < 43.9) found.push(`${named(element)} is ${width} by ${height} px`);
}
return found;";

/// Two live regions would speak over each other; one that comes with its text
/// is not heard.
const LIVE: &str = "
return [...document.querySelectorAll('symptom-checker')].flatMap(({ shadowRoot }) => {
    const regions = [...shadowRoot.querySelectorAll('[role=status], [role=log], output, [aria-live]:not([aria-live=off])')];
    return regions.length === 1 ? [] : [`${regions.length} live regions: ${regions.map(named).join(', ')}`];
});";

/// What a result's buttons must not begin with: its end is reached.
const FORWARD: &str = "
return drawn.filter((element) => element.matches('button, [role=button], input[type=button], input[type=submit], a.go'))
    .map((element) => (element.getAttribute('aria-label') || element.innerText || element.value).trim())
    .filter((label) => /^(continue|next|see|show|get)\\b/i.test(label));";

impl Page {
    /// What is wider than its place or reaches out of the window sideways, and
    /// drawings that nothing holds to a size.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn overflowing(&self) -> Result<Vec<String>> {
        self.look(OVERFLOWING).await
    }

    /// What can be pressed and is smaller than 44 by 44 CSS pixels.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn small_targets(&self) -> Result<Vec<String>> {
        self.look(SMALL).await
    }

    /// The buttons that begin with Continue, Next, See, Show or Get.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn forward_buttons(&self) -> Result<Vec<String>> {
        self.look(FORWARD).await
    }

    /// Elements that have not exactly one polite live region.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn wrong_live_regions(&self) -> Result<Vec<String>> {
        self.look(LIVE).await
    }

    async fn look(&self, script: &str) -> Result<Vec<String>> {
        let found: Value = self.run(&[DRAWN, script].concat(), Vec::new()).await?;
        Ok(serde_json::from_value(found)?)
    }
}
