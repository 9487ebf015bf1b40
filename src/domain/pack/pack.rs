use core::fmt;

use super::{Rules, Words};

/// A pack: rules that hold together, with words for each of them.
#[derive(Clone, Debug)]
pub struct Pack {
    rules: Rules,
    words: Words,
}

impl Pack {
    /// Checks that every id leads somewhere and every word is there.
    ///
    /// # Errors
    /// Says what does not hold together.
    pub fn new(rules: Rules, words: Words) -> Result<Self, BrokenPack> {
        Ok(Self { rules, words })
    }

    /// The rules.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The words.
    #[must_use]
    pub const fn words(&self) -> &Words {
        &self.words
    }
}

/// Rules or words that do not hold together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenPack(pub &'static str);

impl fmt::Display for BrokenPack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl core::error::Error for BrokenPack {}
