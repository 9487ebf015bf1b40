use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::element::{tag, text};
use super::settings::Settings;
use super::visit::Message;
use crate::domain::pack::{Date, Pack, Phrase, QuestionId, QuestionWords, Region, Rules, Words};

/// What every drawing function reads.
#[derive(Clone, Copy)]
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

    /// A phrase as text.
    pub fn say(self, phrase: Phrase) -> Html {
        text(self.words().phrase(phrase))
    }

    /// A phrase with its places filled in.
    #[must_use]
    pub fn fill(self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        Phrase::fill(self.words().phrase(phrase), values)
    }

    /// A day in words.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let (year, month, day) = date.parts();
        let month = self
            .words()
            .phrase(Phrase::Months)
            .split(' ')
            .nth(usize::from(month) - 1)
            .unwrap_or_default();
        self.fill(
            Phrase::Date,
            &[("day", &day.to_string()), ("month", month), ("year", &year.to_string())],
        )
    }

    /// A heading. Depth 0 is the screen's own.
    pub fn heading(self, depth: u8, content: Html) -> Html {
        self.heading_tag(depth, content).into()
    }

    /// The heading that takes the focus when its screen appears.
    pub fn marked_heading(self, depth: u8, mark: NodeRef, content: Html) -> Html {
        let mut heading = self.heading_tag(depth, content);
        heading.add_attribute("tabindex", "-1");
        heading.node_ref = mark;
        heading.into()
    }

    fn heading_tag(self, depth: u8, content: Html) -> VTag {
        let name = match self.level.saturating_add(depth) {
            0..=1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        let mut heading = VTag::new(name);
        heading.add_child(content);
        heading
    }

    /// A part of a screen under a heading of its own.
    pub fn section(self, class: &'static str, title: Phrase, content: Vec<Html>) -> Html {
        let mut children = vec![self.heading(1, self.say(title))];
        children.extend(content);
        tag("section", class, children)
    }

    /// A button.
    pub fn button(self, class: &'static str, label: Phrase, message: Message) -> Html {
        self.button_of(class, self.say(label), message)
    }

    /// A button with more than a phrase on it.
    pub fn button_of(self, class: &'static str, label: Html, message: Message) -> Html {
        let on = self.on.clone();
        let onclick = Callback::from(move |_: MouseEvent| on.emit(message.clone()));
        html! { <button type="button" {class} {onclick}>{label}</button> }
    }

    /// The words of a question.
    #[must_use]
    pub fn question(self, question: QuestionId) -> Option<&'a QuestionWords> {
        self.words().questions.get(question.index())
    }

    /// Whom to call where the visitor is: the region that the owner named, or
    /// the last one, which stands for unknown regions.
    #[must_use]
    pub fn region(self) -> Option<&'a Region> {
        let regions = &self.rules().regions;
        regions
            .iter()
            .find(|region| region.name == self.settings.region.as_str())
            .or(regions.last())
    }

    /// Whether the region is not known.
    #[must_use]
    pub fn is_region_unknown(self) -> bool {
        self.region().map(|region| &region.name)
            == self.rules().regions.last().map(|region| &region.name)
    }
}
