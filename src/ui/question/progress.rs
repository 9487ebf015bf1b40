use yew::Html;

use crate::domain::interview::Ask;
use crate::domain::pack::Phrase;
use crate::ui::element::{tag, text};
use crate::ui::frame::Frame;

/// Where in the visit a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many questions stand before it.
    pub before: usize,
    /// At least this many follow.
    pub least: usize,
    /// At most this many follow.
    pub most: usize,
}

impl Progress {
    /// Where the question stands that is asked after `before` others.
    #[must_use]
    pub const fn of(before: usize, ask: Ask) -> Self {
        let most = ask.at_most.saturating_sub(1);
        let least = ask.at_least.saturating_sub(1);
        Self { before, least: if least < most { least } else { most }, most }
    }

    /// In words, such as "Question 4 · 3 to 5 left".
    #[must_use]
    pub fn words(self, frame: Frame<'_>) -> String {
        let (least, most) = (self.least.to_string(), self.most.to_string());
        let values = &[("least", least.as_str()), ("most", &most), ("count", &most)];
        let left = match (self.least, self.most) {
            (_, 0) => Phrase::LeftNone,
            (0, _) => Phrase::LeftAtMost,
            (least, most) if least == most => Phrase::LeftExactly,
            _ => Phrase::LeftRange,
        };
        let left = frame.fill(left, values);
        let number = (self.before + 1).to_string();
        frame.fill(Phrase::Progress, &[("number", &number), ("left", &left)])
    }

    /// Its picture: for eyes only, the words say the same.
    pub fn bar(self) -> Html {
        let piece = |class| tag("i", class, Vec::new());
        let pieces = (0..self.before + 1)
            .map(|_| piece("done"))
            .chain((0..self.least).map(|_| piece("")))
            .chain((self.least..self.most).map(|_| piece("maybe")));
        tag("div", "bar", pieces.collect())
    }

    /// The words above their picture.
    pub fn draw(self, frame: Frame<'_>) -> Html {
        tag("p", "progress", vec![text(&self.words(frame))])
    }
}
