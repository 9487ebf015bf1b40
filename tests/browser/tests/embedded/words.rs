use anyhow::{Context as _, Result};
use browser_tests::place;

/// A sentence of `content/interface/en.toml`, such as `missing` of `failures`.
pub(crate) fn sentence(part: &str, name: &str) -> Result<String> {
    let text = std::fs::read_to_string(place::checkout().join("content/interface/en.toml"))?;
    let words: toml::Table = text.parse()?;
    let word = words.get(part).and_then(|part| part.get(name)).and_then(toml::Value::as_str);
    Ok(word.with_context(|| format!("no `{name}` in [{part}]"))?.to_owned())
}
