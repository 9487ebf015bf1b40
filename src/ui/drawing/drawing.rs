use yew::Html;
use yew::virtual_dom::VTag;

use super::shapes::{DRAWINGS, Shapes};
use crate::domain::pack::Phrase;
use crate::ui::element::{tag, text};
use crate::ui::frame::Frame;

/// The drawing of this name, without words beside it.
#[must_use]
pub fn drawing(frame: Frame<'_>, name: &str) -> Option<Html> {
    find(name).map(|shapes| svg(frame, "picture", shapes))
}

/// The drawing of this name with a sentence below it: what it shows, and that
/// it is a drawing. Those who listen get the sentence only.
#[must_use]
pub fn figure(frame: Frame<'_>, name: &str) -> Option<Html> {
    let shapes = find(name)?;
    let shows = frame.say(shapes.shows?);
    let caption = tag("figcaption", "detail", vec![shows, text(" "), frame.say(Phrase::Drawing)]);
    Some(tag("figure", "", vec![svg(frame, "drawing", shapes), caption]))
}

fn find(name: &str) -> Option<&'static Shapes> {
    DRAWINGS.iter().find(|shapes| shapes.name == name)
}

fn svg(frame: Frame<'_>, class: &'static str, shapes: &'static Shapes) -> Html {
    let mut svg = VTag::new("svg");
    svg.add_attribute("class", class);
    svg.add_attribute("viewBox", shapes.view_box);
    svg.add_attribute("aria-hidden", "true");
    for (class, outline) in shapes.paths {
        let mut path = VTag::new("path");
        path.add_attribute("class", *class);
        path.add_attribute("d", *outline);
        svg.add_child(path.into());
    }
    for (class, x, y, words) in shapes.labels {
        let mut label = VTag::new("text");
        label.add_attribute("class", *class);
        label.add_attribute("x", *x);
        label.add_attribute("y", *y);
        label.add_child(frame.say(*words));
        svg.add_child(label.into());
    }
    svg.into()
}
