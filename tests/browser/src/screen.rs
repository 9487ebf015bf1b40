use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::page::Page;

/// Reads the first checker of the page.
const READ: &str = "
const root = document.querySelector('symptom-checker')?.shadowRoot;
// Where failures are told is there before any screen is.
const checker = root?.querySelector('.checker:not(.notice)');
if (!checker) return null;
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const inputs = [...checker.querySelectorAll('fieldset input')].filter(shown);
const heading = [...checker.querySelectorAll('h1, h2, h3, h4')].find(shown);
const focus = root.activeElement;
return {
    isStatic: checker.hasAttribute('data-first'),
    heading: heading?.innerText.trim() ?? '',
    name: inputs[0]?.name ?? null,
    checked: inputs.filter((input) => input.checked).map((input) => input.value),
    values: inputs.map((input) => input.value),
    focus: focus === null ? null
        : focus.localName === 'input' ? `${focus.localName} ${focus.name} ${focus.value}`
        : `${focus.localName} ${focus.innerText.trim()}`,
    isFocusOnHeading: focus !== null && /^H[1-6]$/.test(focus.tagName),
    progress: checker.querySelector('.progress')?.innerText.trim() ?? null,
    banner: checker.querySelector('.banner')?.className ?? null,
    buttons: [...checker.querySelectorAll('button')].filter(shown).map((button) => button.innerText.trim()),
};";

/// The second half of a question with boxes has its own name.
const UNSURE: &str = "-unsure";

/// What a screen of the checker shows.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Screen {
    /// It is the first screen, as it came with the page.
    pub is_static: bool,
    /// Its first heading.
    pub heading: String,
    /// The name of its inputs.
    name: Option<String>,
    /// The values of the inputs that are checked.
    pub checked: Vec<String>,
    /// The values of all inputs, in order.
    pub values: Vec<String>,
    /// The element that has the focus, and its text.
    pub focus: Option<String>,
    /// Whether a heading has it.
    pub is_focus_on_heading: bool,
    /// Where in the visit it is, in words.
    pub progress: Option<String>,
    /// The classes of its banner.
    pub banner: Option<String>,
    /// The labels of its buttons.
    pub buttons: Vec<String>,
}

impl Screen {
    /// The id of the question that it asks.
    #[must_use]
    pub fn question(&self) -> Option<&str> {
        self.name.as_deref().map(|name| name.strip_suffix(UNSURE).unwrap_or(name))
    }

    /// Whether it asks which of the boxes the visitor is not sure about.
    #[must_use]
    pub fn is_second_half(&self) -> bool {
        self.name.as_deref().is_some_and(|name| name.ends_with(UNSURE))
    }

    /// Whether it is another screen, whatever is checked or has the focus.
    #[must_use]
    pub fn is_other_than(&self, before: &Self) -> bool {
        (&self.name, &self.heading, &self.progress)
            != (&before.name, &before.heading, &before.progress)
    }
}

impl Page {
    /// The screen of the page's first checker.
    ///
    /// # Errors
    /// There is none.
    pub async fn screen(&self) -> Result<Screen> {
        let screen = self.until("a checker", READ, Vec::new()).await?;
        serde_json::from_value(screen).context("the screen cannot be read")
    }
}
