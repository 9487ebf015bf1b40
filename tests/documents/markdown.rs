use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A document, taken apart.
pub(crate) struct Document {
    /// Its path in the checkout.
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    /// The level and the words of each heading.
    pub(crate) headings: Vec<(HeadingLevel, String)>,
    /// Where links and pictures lead.
    pub(crate) links: Vec<String>,
    /// What stands in code blocks and code spans, line by line.
    pub(crate) code: Vec<String>,
}

/// The folder of the checkout.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Markdown file for people who work on this; content is none.
pub(crate) fn documents() -> Vec<Document> {
    let mut found = Vec::new();
    let mut folders = vec![root().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                let built = ["target", "dist", "node_modules", "content", "fixtures", "template"]
                    .contains(&name.as_str());
                if !built && !name.starts_with('.') {
                    folders.push(path);
                }
            } else if name.ends_with(".md") {
                found.push(Document::read(path.strip_prefix(root()).unwrap()));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

impl Document {
    pub(crate) fn read(path: &Path) -> Self {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let mut document =
            Self { path: path.to_owned(), text, headings: vec![], links: vec![], code: vec![] };
        let text = document.text.clone();
        let mut heading: Option<String> = None;
        let mut block = false;
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(level)) => {
                    document.headings.push((level, heading.take().unwrap()));
                }
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    document.links.push(dest_url.into_string());
                }
                Event::Start(Tag::CodeBlock(_)) => block = true,
                Event::End(TagEnd::CodeBlock) => block = false,
                Event::Code(words) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&words);
                    }
                    document.code.push(words.into_string());
                }
                Event::Text(words) if block => {
                    document.code.extend(words.lines().map(str::to_owned));
                }
                Event::Text(words) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&words);
                    }
                }
                _ => {}
            }
        }
        document
    }

    /// The names that links within the document go by: the headings' words in
    /// lower case, spaces as hyphens, without other signs.
    pub(crate) fn anchors(&self) -> Vec<String> {
        let anchor = |words: &String| {
            let kept = words.to_lowercase().replace(' ', "-");
            kept.chars().filter(|sign| sign.is_alphanumeric() || "-_".contains(*sign)).collect()
        };
        self.headings.iter().map(|(_, words)| anchor(words)).collect()
    }
}
