use std::io;

use yew::prelude::*;

use super::render::render;
use crate::author::words::reader::line;
use crate::domain::pack::{Block, Pack};

/// The sheets of our own pages; the build replaces the names by those that
/// change with their content.
const SHEETS: [&str; 3] = ["first.css", "program.css", "page.css"];

/// A whole document with this title and body.
///
/// # Errors
/// It cannot be drawn.
pub fn document(pack: &Pack, title: &str, body: Html) -> io::Result<String> {
    let words = pack.words();
    let direction = if words.right_to_left { "rtl" } else { "ltr" };
    let (head, body) = (render(head(pack, title))?, render(body)?);
    let language = &words.language;
    Ok(format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n\
         <meta charset=\"utf-8\">\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ))
}

/// What every page's head has: its title, what it is about, its sheets.
pub fn head(pack: &Pack, title: &str) -> Html {
    let sheets = SHEETS.map(|sheet| html! { <link rel="stylesheet" href={sheet} /> });
    html! {
        <>
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{title.to_owned()}</title>
            <meta name="description" content={description(pack)} />
            // Without one a browser asks for `favicon.ico`, which is not there.
            <link rel="icon" href="icon.svg" type="image/svg+xml" />
            {for sheets}
        </>
    }
}

/// The first paragraph of the introduction as plain text.
fn description(pack: &Pack) -> String {
    let first = pack.words().introduction.iter().find_map(|block| match block {
        Block::Paragraph(runs) => Some(runs),
        _ => None,
    });
    first.map(|runs| line(runs)).unwrap_or_default()
}
