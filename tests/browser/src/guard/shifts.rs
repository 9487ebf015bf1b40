use anyhow::Result;

use crate::page::Page;

/// Layout shifts are told with the elements that moved.
const WATCH: &str = "
window.shifts = [];
window.pressed = Infinity;
addEventListener('click', () => { window.pressed = performance.now(); }, true);
const named = (node) => node === null ? 'an element that is gone'
    : `${node.localName ?? node.nodeName}.${node.getAttribute?.('class') ?? ''}`;
const rectangle = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
// Half a choice is drawn where a page is read in pieces; its mark moves: a twentieth of what is called good.
const isHalfRead = ({ startTime, value }) => value < 0.005 && startTime < (window.whole ?? 0);
window.halves = 0;
new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry;
        if (hadRecentInput) continue;
        if (isHalfRead(entry)) {
            window.halves += 1;
            continue;
        }
        const moved = sources.map(({ node, previousRect, currentRect }) =>
            `${named(node)} from ${rectangle(previousRect)} to ${rectangle(currentRect)}`);
        window.shifts.push(`${value}: ${moved.join(', ')}`);
    }
}).observe({ type: 'layout-shift', buffered: true });";

impl Page {
    /// From now on, and since the page was opened: watches for layout shifts
    /// that do not follow the visitor's own press within half a second. Where the
    /// page says in `window.whole` when it was read to its end, only those count
    /// until then that move more than one choice.
    ///
    /// # Errors
    /// The browser does not measure them: only Chromium does.
    pub async fn watch_shifts(&self) -> Result<()> {
        self.run(WATCH, Vec::new()).await?;
        Ok(())
    }

    /// The layout shifts since then. What was drawn last is waited for.
    ///
    /// # Errors
    /// Nothing watches.
    pub async fn shifts(&self) -> Result<Vec<String>> {
        let drawn = "
            const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.shifts))));";
        let found = self.browser.driver.execute_async(drawn, Vec::new()).await?;
        Ok(serde_json::from_value(found.json().clone())?)
    }
}
