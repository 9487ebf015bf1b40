use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::Base;
use crate::integrity::integrity;
use crate::stage::{EXAMPLE_CATALOG, FIRST_SCREEN, SCRIPT, find};

/// Its name in the folder.
const NAME: &str = "snippet.html";

/// Where a shop prints its own forms, one for each product, each in a
/// `<div slot="product-ID">`.
const PRODUCTS: &str = "<!--products-->";

/// What is wanted of `pack.json`.
#[derive(Deserialize)]
struct List {
    /// By language, the default first: the static pages are in that one.
    languages: Box<RawValue>,
}

/// Writes the tags that an owner pastes: script and first sheet, each with its
/// hash, the static first screen, an example of a catalog, and the place for
/// the shop's own forms.
///
/// # Errors
/// What it is made of was not built, or it cannot be written.
pub(super) fn write(dist: &Path, base: &Base) -> Result<()> {
    let read = |name: &str| {
        fs::read_to_string(dist.join(name)).with_context(|| format!("`{name}` was not built"))
    };
    let (pack, language) = first_pack(dist)?;
    let sheet = find(dist, "first-", ".css")?;
    let sheet = sheet.file_name().context("a sheet is a file")?.to_string_lossy().into_owned();
    let held = |name: &str| -> Result<String> {
        let bytes = fs::read(dist.join(name)).with_context(|| format!("`{name}` was not built"))?;
        Ok(format!(r#"integrity="{}" crossorigin="anonymous""#, integrity(&bytes)))
    };
    let snippet = format!(
        "<!-- Before visitors see this, read docs/owners.md; how to embed it: docs/embedding.md. -->\n\
         <script type=\"module\" src=\"{script}\" {script_held}></script>\n\
         <symptom-checker pack=\"{pack}\" lang=\"{language}\">\n\
         <template shadowrootmode=\"open\">\
         <link rel=\"stylesheet\" href=\"{sheet_address}\" {sheet_held}>{screen}</template>\n\
         <script type=\"application/json\" slot=\"catalog\">\n{catalog}\n</script>\n\
         {PRODUCTS}\n\
         </symptom-checker>\n",
        script = base.address(SCRIPT),
        script_held = held(SCRIPT)?,
        pack = base.address(&format!("{pack}/")),
        sheet_address = base.address(&sheet),
        sheet_held = held(&sheet)?,
        screen = read(FIRST_SCREEN)?.trim(),
        catalog = in_html(&read(EXAMPLE_CATALOG)?)?,
    );
    fs::write(dist.join(NAME), snippet).with_context(|| format!("`{NAME}` cannot be written"))
}

/// The folder of the pack that the static pages show, which is the first, and
/// its language.
fn first_pack(dist: &Path) -> Result<(String, String)> {
    let mut names = Vec::new();
    for entry in
        fs::read_dir(dist).with_context(|| format!("`{}` cannot be read", dist.display()))?
    {
        let path = entry?.path();
        if path.join("pack.json").is_file() {
            names.extend(path.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    let name = names.into_iter().next().context("no pack was built")?;
    let text = fs::read_to_string(dist.join(&name).join("pack.json"))?;
    let list: List = serde_json::from_str(&text)
        .with_context(|| format!("`{name}/pack.json` is no list of packs"))?;
    // The first key: a map would have lost the order.
    let language = list.languages.get().split('"').nth(1).context("the pack has no language")?;
    Ok((name, language.to_owned()))
}

/// JSON as it can stand within a `<script>`, which `</script` or `<!--` in a
/// text would end or confuse.
fn in_html(json: &str) -> Result<String> {
    let json: &RawValue = serde_json::from_str(json).context("the example catalog is no JSON")?;
    Ok(json.get().replace('<', "\\u003c"))
}
