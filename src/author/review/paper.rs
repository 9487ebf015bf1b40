use std::io;

use yew::prelude::*;

use super::alerts::alerts;
use super::cases::cases;
use super::explanations::explanations;
use super::front::front;
use super::products::products;
use super::proved::proved;
use super::questions::questions;
use super::review::Review;
use super::scope::scope;
use super::signature::signature;
use super::sources::sources;
use super::stages::stages;
use super::texts::texts;
use super::unverified::unverified;
use crate::author::pages::render;

/// The paper's look, on the screen and in print.
const STYLE: &str = include_str!("paper.css");

/// Draws a part of the paper.
type Part = fn(&Review<'_>) -> Html;

/// The parts after the first page, by their anchor and heading.
pub(super) const PARTS: [(&str, &str, Part); 12] = [
    ("unverified", "What is unverified", unverified),
    ("alerts", "Alerts", alerts),
    ("scope", "For whom the checker does not fit", scope),
    ("stages", "Stages", stages),
    ("explanations", "Explanations", explanations),
    ("products", "Products and cautions", products),
    ("questions", "Questions", questions),
    ("texts", "Other texts, and all reading grades", texts),
    ("cases", "Patient stories", cases),
    ("proved", "What was proved", proved),
    ("sources", "Sources", sources),
    ("signature", "Name and date", signature),
];

/// The number of a part, for the words that lead to it.
pub(super) fn number(anchor: &str) -> usize {
    PARTS.iter().position(|(known, ..)| *known == anchor).map_or(0, |position| position + 1)
}

/// The paper as one document that needs nothing else.
///
/// # Errors
/// It cannot be drawn.
pub fn paper(review: &Review<'_>) -> io::Result<String> {
    let words = review.pack.words();
    let title = format!("{}: content for clinical review", words.title);
    let head = render(html! { <title>{title.clone()}</title> })?;
    let part = |(number, (anchor, heading, draw)): (usize, &(&'static str, &'static str, Part))| {
        html! {
            <section id={*anchor}>
                <h2>{format!("{number}. {heading}")}</h2>
                {draw(review)}
            </section>
        }
    };
    let parts = (1..).zip(&PARTS).map(part);
    let body = render(html! { <main>{front(review, &title)}{for parts}</main> })?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{head}\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ))
}
