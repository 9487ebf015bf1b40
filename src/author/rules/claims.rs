use std::collections::BTreeMap;

use super::sources::Sources;
use crate::author::read::Fields;
use crate::domain::pack::SourceId;

/// Where the facts of topics, common questions and products were read, for those
/// who review them: no visit shows it, so that no pack carries it.
#[derive(Clone, Debug, Default)]
pub struct Claims(BTreeMap<(&'static str, String), Vec<SourceId>>);

impl Claims {
    /// Reads the `sources` of an entry of a kind, such as `topic`.
    pub fn read(&mut self, kind: &'static str, entry: &Fields<'_>, sources: &Sources) {
        let named = sources.of(entry);
        if let Some(id) = entry.optional_text("id") {
            self.0.insert((kind, id.value), named);
        }
    }

    /// The sources that an entry of a kind names; none: unverified.
    #[must_use]
    pub fn of(&self, kind: &'static str, name: &str) -> &[SourceId] {
        self.0.get(&(kind, name.to_owned())).map_or(&[], Vec::as_slice)
    }
}
