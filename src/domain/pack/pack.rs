use super::check;
use super::index::Index;
use super::{BrokenPack, Rules, Words};

/// A pack: rules that hold together, with words for each of them.
#[derive(Clone, Debug)]
pub struct Pack {
    rules: Rules,
    words: Words,
    index: Index,
}

impl Pack {
    /// Checks that every id leads somewhere and every word is there.
    ///
    /// # Errors
    /// Says what does not hold together: the first thing found.
    pub fn new(rules: Rules, words: Words) -> Result<Self, BrokenPack> {
        let pack = Self::unchecked(rules, words);
        pack.check()?;
        Ok(pack)
    }

    /// A pack of which nothing is known yet.
    pub(crate) fn unchecked(rules: Rules, words: Words) -> Self {
        let index = Index::new(&rules);
        Self { rules, words, index }
    }

    /// Checks what the engine relies on.
    pub(crate) fn check(&self) -> Result<(), BrokenPack> {
        check::rules(&self.rules)?;
        check::words(&self.rules, &self.words)
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

    pub(crate) const fn index(&self) -> &Index {
        &self.index
    }
}
