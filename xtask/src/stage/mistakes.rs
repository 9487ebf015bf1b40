use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::files::copy;

/// Where what is wrong begins on the page, and where it ends.
const MARKS: [&str; 2] = ["<!--content-mistakes-->", "<!--/content-mistakes-->"];

const SHEET: &str = "content-mistakes.css";

/// Fills the staging folder with the last good build, and puts what is wrong with
/// the content over its front page. A build that is served so ends well: the
/// browser loads it anew, and again once the content is mended. No script and no
/// inline style: the page keeps its strict policy.
///
/// # Errors
/// A file cannot be read or written.
pub(super) fn over_last_good(staging: &Path, last: &Path, told: &str) -> Result<()> {
    let front = staging.join("index.html");
    let begun = fs::read_to_string(&front).context("trunk left no `index.html`")?;
    let good = last.join("index.html");
    let page = if good.is_file() {
        fs::remove_dir_all(staging)?;
        copy(last, staging, staging)?;
        let below = "Below is the last page that was in order. ";
        with(&without(&fs::read_to_string(good)?), told, below)
    } else {
        // Nothing was good yet: trunk's page has the script that loads it anew.
        with(&begun, told, "")
    };
    fs::write(staging.join(SHEET), include_str!("mistakes.css"))?;
    fs::write(front, page)?;
    Ok(())
}

/// The page with what is wrong at the beginning of its body, and what stands `below` it.
fn with(page: &str, told: &str, below: &str) -> String {
    let [begin, end] = MARKS;
    let escaped = told.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let shown = format!(
        "{begin}<link rel=\"stylesheet\" href=\"{SHEET}\">\
         <section id=\"content-mistakes\" role=\"alert\">\
         <h1>The content has mistakes</h1>\
         <p>{below}This goes away once the content is mended.</p>\
         <pre>{}</pre></section>{end}",
        escaped.trim_end()
    );
    let body = page.find("<body").and_then(|at| Some(at + page.get(at..)?.find('>')? + 1));
    match body.and_then(|at| page.split_at_checked(at)) {
        Some((before, behind)) => format!("{before}{shown}{behind}"),
        None => format!("{page}{shown}"),
    }
}

/// The page without what was wrong before.
fn without(page: &str) -> String {
    let [begin, end] = MARKS;
    match (page.split_once(begin), page.split_once(end)) {
        (Some((before, _)), Some((_, behind))) => format!("{before}{behind}"),
        _ => page.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    const TOLD: &str = "error: `a` is not <known> & told\n  |\n1 | when = \"a\"\n\n1 error\n";

    /// A last good build with trunk's staging folder in it, as trunk has it.
    fn folders(name: &str, front: Option<&str>) -> (PathBuf, PathBuf) {
        let last = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&last);
        let staging = last.join(".stage");
        fs::create_dir_all(last.join("calf-pain")).unwrap();
        fs::create_dir_all(&staging).unwrap();
        fs::write(last.join("calf-pain/en.pack"), "good").unwrap();
        if let Some(front) = front {
            fs::write(last.join("index.html"), front).unwrap();
        }
        let begun = "<html><head></head><body><script nonce=\"{{NONCE}}\"></script></body></html>";
        fs::write(staging.join("index.html"), begun).unwrap();
        fs::write(staging.join("half-built.js"), "").unwrap();
        (staging, last)
    }

    fn read(path: PathBuf) -> String {
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn the_mistakes_stand_over_the_last_good_build_and_go_again() {
        let good = "<html><body class=\"page\"><main>Good</main></body></html>";
        let (staging, last) = folders("over", Some(good));
        over_last_good(&staging, &last, TOLD).unwrap();
        let page = read(staging.join("index.html"));
        assert!(page.contains("<body class=\"page\"><!--content-mistakes-->"), "{page}");
        assert!(page.contains("`a` is not &lt;known&gt; &amp; told\n  |\n1 | when"), "{page}");
        assert!(page.contains("Below is the last page that was in order."), "{page}");
        assert!(page.ends_with("<main>Good</main></body></html>"), "{page}");
        assert!(!page.contains("<script") && !page.contains("style="), "the policy holds: {page}");
        assert_eq!(read(staging.join("calf-pain/en.pack")), "good");
        assert!(staging.join(SHEET).is_file());
        assert!(!staging.join("half-built.js").exists() && !staging.join(".stage").exists());
        assert_eq!(without(&page), good, "what was there is there again");
        fs::remove_dir_all(last).unwrap();
    }

    #[test]
    fn a_second_mistake_takes_the_place_of_the_first() {
        let first = with("<body><main>Good</main></body>", "error: the first\n", "");
        let (staging, last) = folders("second", Some(&first));
        over_last_good(&staging, &last, TOLD).unwrap();
        let page = read(staging.join("index.html"));
        assert!(!page.contains("the first") && page.contains("not &lt;known&gt;"), "{page}");
        assert_eq!(page.matches(MARKS[0]).count(), 1);
        fs::remove_dir_all(last).unwrap();
    }

    #[test]
    fn before_any_good_build_the_mistakes_stand_alone() {
        let (staging, last) = folders("first", None);
        over_last_good(&staging, &last, TOLD).unwrap();
        let page = read(staging.join("index.html"));
        assert!(page.contains("not &lt;known&gt;") && page.contains("{{NONCE}}"), "{page}");
        assert!(!page.contains("Below is"), "nothing was in order yet: {page}");
        assert!(!staging.join("calf-pain").exists());
        fs::remove_dir_all(last).unwrap();
    }
}
