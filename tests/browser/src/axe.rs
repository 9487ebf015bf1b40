use anyhow::Result;
use serde_json::Value;

use crate::page::Page;
use crate::place;

impl Page {
    /// What axe-core finds wrong on the page, shadow roots included: one line
    /// for each rule that is broken, with the places.
    ///
    /// # Errors
    /// axe-core is missing or does not run.
    pub async fn accessibility_violations(&self) -> Result<Vec<String>> {
        self.settle().await?;
        let driver = &self.browser.driver;
        driver.execute(place::axe()?, Vec::new()).await?;
        let script = "
            const done = arguments[arguments.length - 1];
            axe.run(document).then(
                ({ violations }) => done(violations.map(({ id, help, nodes }) =>
                    `${id}: ${help}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`)),
                (error) => done(`axe-core failed: ${error}`));";
        let found = driver.execute_async(script, Vec::new()).await?;
        match found.json() {
            Value::Array(lines) => {
                Ok(lines.iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect())
            }
            other => anyhow::bail!("{other}"),
        }
    }
}
