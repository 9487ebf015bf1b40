use yew::Callback;

use super::settings::Settings;
use super::visit::Message;
use crate::domain::digits::digits;
use crate::domain::pack::{Date, Pack, Phrase, QuestionId, QuestionWords, Region, Rules, Words};

/// What there is to read for whoever draws.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The content.
    pub pack: &'a Pack,
    /// What the owner of the page chose.
    pub settings: &'a Settings,
    /// The visitor's day.
    pub today: Date,
    /// The level of the heading at depth 0, 1 to 6.
    pub level: u8,
    /// Who hears what the visitor does.
    pub on: &'a Callback<Message>,
}

impl<'a> Frame<'a> {
    /// The words.
    #[must_use]
    pub const fn words(self) -> &'a Words {
        self.pack.words()
    }

    /// The rules.
    #[must_use]
    pub const fn rules(self) -> &'a Rules {
        self.pack.rules()
    }

    /// A phrase with its places filled in.
    #[must_use]
    pub fn fill(self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        Phrase::fill(self.words().phrase(phrase), values)
    }

    /// A phrase with its one place filled in.
    #[must_use]
    pub fn fill_one(self, phrase: Phrase, name: &str, value: &str) -> String {
        self.fill(phrase, &[(name, value)])
    }

    /// A phrase with a day in it.
    #[must_use]
    pub fn fill_date(self, phrase: Phrase, date: Date) -> String {
        self.fill_one(phrase, "date", &self.date(date))
    }

    /// A day in words.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let (year, month, day) = date.parts();
        let months = self.words().phrase(Phrase::Months);
        let month = months.split(' ').nth(usize::from(month) - 1).unwrap_or_default();
        let (day, year) = (number(day.into()), number(year.into()));
        self.fill(Phrase::Date, &[("day", &day), ("month", month), ("year", &year)])
    }

    /// The element of a heading. Depth 0 is the screen's own.
    #[must_use]
    pub const fn heading_name(self, depth: u8) -> &'static str {
        match self.level.saturating_add(depth) {
            0..=1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    /// The words of a question.
    #[must_use]
    pub fn question(self, question: QuestionId) -> Option<&'a QuestionWords> {
        self.words().questions.get(question.index())
    }

    /// Whom to call where the visitor is: the region that the owner named, in
    /// capitals or not, or the last one, which stands for unknown regions.
    #[must_use]
    pub fn region(self) -> Option<&'a Region> {
        let regions = &self.rules().regions;
        let name = self.settings.region.as_str();
        regions.iter().find(|region| region.name.eq_ignore_ascii_case(name)).or(regions.last())
    }

    /// Whether the region is not known.
    #[must_use]
    pub fn is_region_unknown(self) -> bool {
        let last = self.rules().regions.last();
        self.region().map(|region| &region.name) == last.map(|region| &region.name)
    }
}

/// A count in digits.
#[must_use]
pub fn number(number: usize) -> String {
    digits(number as u64)
}
