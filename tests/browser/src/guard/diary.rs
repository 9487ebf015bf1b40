use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::page::Page;
use crate::server::Server;

/// The first script of the page that is watched.
pub const SCRIPT: &str = include_str!("diary.js");

/// What a page's script, its server and the network could note of a visit, by
/// whatever way: requests, events, what is kept, what the console says, what
/// changes in the page's own document.
#[derive(Debug, Default)]
pub struct Diary {
    /// What was so before the first answer.
    before: BTreeSet<String>,
    /// What stands in it that must not.
    findings: Vec<String>,
}

impl Diary {
    /// Begins a diary for the page as it is now.
    ///
    /// # Errors
    /// The page has no diary script.
    pub async fn begin(page: &Page, server: &Server) -> Result<Self> {
        // The program and its files come once, before the first answer is given.
        let _ = (take(page).await?, server.take_requests());
        let before = take(page).await?.into_iter().collect();
        Ok(Self { before, findings: Vec::new() })
    }

    /// Reads what was noted since, and keeps what may not be there.
    ///
    /// # Errors
    /// The page has no diary script.
    pub async fn read(&mut self, page: &Page, server: &Server) -> Result<()> {
        let noted = take(page).await?;
        let new = noted.into_iter().filter(|line| !self.before.contains(line) && !is_allowed(line));
        self.findings.extend(new);
        // All files are there: whatever is asked for now could depend on an answer.
        let asked = server.take_requests();
        self.findings.extend(asked.into_iter().map(|path| format!("request {path}")));
        Ok(())
    }

    /// What may not be there, one line each.
    #[must_use]
    pub fn findings(&self) -> &[String] {
        &self.findings
    }
}

async fn take(page: &Page) -> Result<Vec<String>> {
    let lines = page.run("return window.diary.take();", Vec::new()).await?;
    let Value::Array(lines) = lines else { anyhow::bail!("a diary is a list: {lines}") };
    lines
        .into_iter()
        .map(|line| Ok(line.as_str().context("a line is a text")?.to_owned()))
        .collect()
}

/// What the documents say that a visit leaves: three events that say nothing,
/// a number in the history entry, a mark that an answer was given.
fn is_allowed(line: &str) -> bool {
    let events = ["start", "step", "complete"];
    if events.iter().any(|name| line == format!("event symptom-checker:{name} null")) {
        return true;
    }
    let entry = ["history ", "now entry "].iter().find_map(|kind| line.strip_prefix(kind));
    if let Some(entry) = entry {
        return is_entry(entry.trim_end());
    }
    line == "attribute symptom-checker data-started "
}

/// `{"symptom-checker":{"calf-pain:1":7}}`, or nothing.
fn is_entry(entry: &str) -> bool {
    let number = entry
        .strip_prefix(r#"{"symptom-checker":{"calf-pain:1":"#)
        .and_then(|rest| rest.strip_suffix("}}"));
    entry == "null"
        || number.is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())
        })
}
