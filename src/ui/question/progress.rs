use crate::domain::interview::Ask;
use crate::domain::pack::Phrase;
use crate::ui::frame::{Frame, number};
use crate::ui::pen::Pen;

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
        let (least, most) = (number(self.least), number(self.most));
        let values = &[("least", least.as_str()), ("most", &most), ("count", &most)];
        let left = match (self.least, self.most) {
            (_, 0) => Phrase::LeftNone,
            (0, _) => Phrase::LeftAtMost,
            (least, most) if least == most => Phrase::LeftExactly,
            _ => Phrase::LeftRange,
        };
        let left = frame.fill(left, values);
        frame.fill(Phrase::Progress, &[("number", &number(self.before + 1)), ("left", &left)])
    }

    /// Its picture: for eyes only, the words say the same.
    pub fn bar(self, pen: &mut Pen<'_>) {
        pen.element("div", "bar", |pen| {
            let pieces = [
                ("done", self.before + 1),
                ("", self.least),
                ("maybe", self.most.saturating_sub(self.least)),
            ];
            for (class, count) in pieces {
                for _ in 0..count {
                    pen.line("i", class, "");
                }
            }
        });
    }

    /// The words above the picture.
    pub fn draw(self, pen: &mut Pen<'_>) {
        pen.line("p", "progress", &self.words(pen.frame));
    }
}
