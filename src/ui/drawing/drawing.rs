use crate::domain::pack::{Phrase, Picture, PictureId, PictureWords, Tone};
use crate::ui::frame::{Frame, number};
use crate::ui::pen::Pen;

/// A picture without a sentence below it: its choice says what it shows.
pub fn drawing(pen: &mut Pen<'_>, id: PictureId) {
    if let Some((picture, words)) = find(pen.frame, id) {
        svg(pen, "picture", picture, words);
    }
}

/// A picture with a sentence below it: what it shows, and that it is a
/// drawing. Those who listen get the sentence only.
pub fn figure(pen: &mut Pen<'_>, id: PictureId) {
    let Some((picture, words)) = find(pen.frame, id) else { return };
    let Some(shows) = &words.shows else { return };
    pen.element("figure", "", |pen| {
        svg(pen, "drawing", picture, words);
        pen.element("figcaption", "detail", |pen| {
            pen.text(shows);
            pen.text(" ");
            pen.phrase(Phrase::Drawing);
        });
    });
}

fn find(frame: Frame<'_>, id: PictureId) -> Option<(&Picture, &PictureWords)> {
    frame.rules().pictures.get(id.index()).zip(frame.words().pictures.get(id.index()))
}

fn svg(pen: &mut Pen<'_>, class: &'static str, picture: &Picture, words: &PictureWords) {
    let keys = &["class", "part", "viewBox", "aria-hidden"];
    let box_of = |length: u16| number(length.into());
    let view_box = ["0 0", &box_of(picture.width), &box_of(picture.height)].join(" ");
    pen.element_with("svg", class, keys, &[&view_box, "true"], None, |pen| {
        for outline in &picture.outlines {
            let class = class_of(outline.tone);
            pen.element_with(
                "path",
                class,
                &["class", "part", "d"],
                &[&outline.path],
                None,
                |_| (),
            );
        }
        for (place, words) in picture.labels.iter().zip(&words.labels) {
            // Words never begin left of the picture or above it.
            let at = |place: i16| number(place.unsigned_abs().into());
            let (class, keys) = (class_of(place.tone), &["class", "part", "x", "y"]);
            pen.element_with("text", class, keys, &[&at(place.x), &at(place.y)], None, |pen| {
                pen.text(words);
            });
        }
    });
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
