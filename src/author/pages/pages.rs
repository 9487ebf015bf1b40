use std::io;

use yew::Callback;

use super::catalog::example_catalog;
use super::document::{document, head};
use super::render::render;
use crate::domain::pack::{Pack, Phrase};
use crate::ui::frame::Frame;
use crate::ui::page::{first_screen, front, guide, products};
use crate::ui::settings::Settings;

/// Where the front page's head goes into the page's template.
const HEAD_MARK: &str = "<!--head-->";
/// Where the front page's body goes.
const BODY_MARK: &str = "<!--body-->";

/// A page as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageFile {
    /// Its name in the folder.
    pub name: &'static str,
    /// What it holds.
    pub text: String,
}

/// The pages of a pack that stand for themselves: the guide, the products; and
/// for a shop's page the first screen as a fragment, and an example of a catalog.
///
/// # Errors
/// One cannot be drawn.
pub fn pages(pack: &Pack) -> io::Result<Vec<PageFile>> {
    with_frame(pack, |frame| {
        let words = pack.words();
        let guide_title = frame.fill(Phrase::GuideTitle, &[("title", &words.title)]);
        let products_title = words.phrase(Phrase::ProductsPageTitle);
        let screen = first_screen(Frame { level: 2, ..frame });
        Ok(vec![
            PageFile { name: "guide.html", text: document(pack, &guide_title, guide(frame))? },
            PageFile {
                name: "products.html",
                text: document(pack, products_title, products(frame))?,
            },
            PageFile { name: "first-screen.html", text: render(screen)? },
            PageFile { name: "example-catalog.json", text: example_catalog(pack) },
        ])
    })
}

/// The front page: a template whose marks are replaced by what is drawn.
///
/// # Errors
/// It cannot be drawn, or the template has no place for it.
pub fn fill_front(pack: &Pack, template: &str) -> io::Result<String> {
    for mark in [HEAD_MARK, BODY_MARK] {
        if !template.contains(mark) {
            return Err(io::Error::other(format!("the page has no `{mark}`")));
        }
    }
    let head = render(head(pack, &pack.words().title))?;
    let body = with_frame(pack, |frame| render(front(frame)))?;
    Ok(template.replace(HEAD_MARK, &head).replace(BODY_MARK, &body))
}

/// Pages are read on any day: they name the day of the next review, and none
/// of them says that it is overdue.
fn with_frame<T>(pack: &Pack, draw: impl FnOnce(Frame<'_>) -> T) -> T {
    let (settings, on) = (Settings::default(), Callback::noop());
    let today = pack.rules().reviewed;
    draw(Frame { pack, settings: &settings, today, level: 1, on: &on })
}
