//! Screens as HTML, and what to ask of them.

use std::path::Path;

use symptom_checker::author::answers::{read_json, read_sheet};
use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::Problems;
use symptom_checker::author::pages::render;
use symptom_checker::domain::pack::Pack;
use symptom_checker::ui::example::{Example, Shown};
use symptom_checker::ui::settings::Settings;
use symptom_checker::ui::visit::{Visit, VisitProps};
use yew::html;

/// The pack of a folder of the checkout.
pub(crate) fn pack(folder: &str) -> &'static Pack {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = Folders { pack: root.join(folder), shared: root.join("content") };
    let problems = Problems::new();
    let content = read_content(&folders, &problems);
    assert!(!problems.has_errors(), "{:?}", problems.sorted());
    Box::leak(Box::new(content.packs.into_iter().next().unwrap()))
}

/// A visit as HTML.
pub(crate) fn drawn(props: VisitProps) -> String {
    render(html! { <Visit ..props /> }).unwrap()
}

/// The result that these answers lead to, as `pack step` takes them, where the
/// owner of the page has made these settings.
pub(crate) fn result(pack: &'static Pack, answers: &str, settings: Settings) -> String {
    let given = read_sheet(pack, &read_json(answers).unwrap()).unwrap();
    let example = Example { name: "", answers: "", screen: Shown::Result };
    drawn(VisitProps { settings, ..example.visit(pack, given) })
}

/// A tag or a run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Open { name: String, attributes: Vec<(String, String)> },
    Close(String),
    Text(String),
}

impl Piece {
    pub(crate) fn attribute(&self, wanted: &str) -> Option<&str> {
        let Self::Open { attributes, .. } = self else { return None };
        attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
    }

    pub(crate) fn opens(&self, wanted: &str) -> bool {
        matches!(self, Self::Open { name, .. } if name == wanted)
    }
}

/// The pieces of HTML as the renderer writes it: values in double quotes, no
/// comments, no raw text elements.
pub(crate) fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        if !text.trim().is_empty() {
            pieces.push(Piece::Text(text.to_owned()));
        }
        let (tag, behind) = after.split_once('>').expect("a tag ends");
        rest = behind;
        if let Some(name) = tag.strip_prefix('/') {
            pieces.push(Piece::Close(name.to_owned()));
        } else {
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            pieces.push(Piece::Open { name: name.to_owned(), attributes: read(attributes) });
        }
    }
    pieces
}

fn read(attributes: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = attributes.trim_end_matches('/').trim();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, behind) = match after.strip_prefix("=\"") {
            Some(value) => value.split_once('"').expect("a value ends"),
            None => ("", after),
        };
        found.push((name.to_owned(), value.to_owned()));
        rest = behind.trim_start();
    }
    found
}

/// The text of every element of this name.
pub(crate) fn texts(pieces: &[Piece], name: &str) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    let mut is_inside = false;
    for piece in pieces {
        match piece {
            Piece::Open { name: opened, .. } if opened == name => {
                texts.push(String::new());
                is_inside = true;
            }
            Piece::Close(closed) if closed == name => is_inside = false,
            Piece::Text(text) if is_inside => texts.last_mut().unwrap().push_str(text),
            _ => {}
        }
    }
    texts
}
