use yew::Html;
use yew::virtual_dom::VTag;

use crate::domain::pack::{Phrase, Picture, PictureId, PictureWords, Tone};
use crate::ui::element::{tag, text};
use crate::ui::frame::Frame;

/// A picture without a sentence below it: its choice says what it shows.
#[must_use]
pub fn drawing(frame: Frame<'_>, id: PictureId) -> Option<Html> {
    let (picture, words) = find(frame, id)?;
    Some(svg("picture", picture, words))
}

/// A picture with a sentence below it: what it shows, and that it is a
/// drawing. Those who listen get the sentence only.
#[must_use]
pub fn figure(frame: Frame<'_>, id: PictureId) -> Option<Html> {
    let (picture, words) = find(frame, id)?;
    let shows = text(words.shows.as_deref()?);
    let caption = tag("figcaption", "detail", vec![shows, text(" "), frame.say(Phrase::Drawing)]);
    Some(tag("figure", "", vec![svg("drawing", picture, words), caption]))
}

fn find(frame: Frame<'_>, id: PictureId) -> Option<(&Picture, &PictureWords)> {
    frame.rules().pictures.get(id.index()).zip(frame.words().pictures.get(id.index()))
}

fn svg(class: &'static str, picture: &Picture, words: &PictureWords) -> Html {
    let mut svg = VTag::new("svg");
    svg.add_attribute("class", class);
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    svg.add_attribute("viewBox", ["0 0", &width, &height].join(" "));
    svg.add_attribute("aria-hidden", "true");
    for outline in &picture.outlines {
        let mut path = VTag::new("path");
        path.add_attribute("class", class_of(outline.tone));
        path.add_attribute("d", outline.path.clone());
        svg.add_child(path.into());
    }
    for (place, words) in picture.labels.iter().zip(&words.labels) {
        let mut label = VTag::new("text");
        label.add_attribute("class", class_of(place.tone));
        label.add_attribute("x", place.x.to_string());
        label.add_attribute("y", place.y.to_string());
        label.add_child(text(words));
        svg.add_child(label.into());
    }
    svg.into()
}

const fn class_of(tone: Tone) -> &'static str {
    match tone {
        Tone::Line => "line",
        Tone::Area => "area",
        Tone::Strong => "strong",
        Tone::Soft => "soft",
        Tone::Mark => "mark",
        Tone::Body => "body",
        Tone::Inner => "inner",
    }
}
