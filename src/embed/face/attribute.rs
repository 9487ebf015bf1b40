use super::value::Value;

/// One attribute of `<symptom-checker>`, and the property that reflects it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// As it is written in HTML.
    pub name: &'static str,
    /// What it may be.
    pub value: Value,
    /// What counts where it is left out, in words where it is no fixed value.
    pub default: &'static str,
    /// What it is for.
    pub meaning: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// What to use in its place, where it should not be used any more.
    pub deprecated: Option<&'static str>,
}

impl Attribute {
    /// Which of its values is meant: the place in the list. Without one, or
    /// with one that there is not, the first, which is the default.
    #[must_use]
    pub fn chosen(&self, given: Option<&str>) -> usize {
        let given = given.unwrap_or_default();
        let is_it = |value: &&str| value.eq_ignore_ascii_case(given);
        self.value.values().iter().position(is_it).unwrap_or_default()
    }

    /// The name of the property on the element: `packIntegrity`.
    #[must_use]
    pub fn property(&self) -> String {
        let mut words = self.name.split('-');
        let mut property = words.next().unwrap_or_default().to_owned();
        for word in words {
            let (first, rest) = word.split_at(1);
            property.push_str(&first.to_ascii_uppercase());
            property.push_str(rest);
        }
        property
    }
}

#[cfg(test)]
mod tests {
    use super::super::attributes::{ATTRIBUTES, HEADING_LEVEL, STORAGE};
    use super::*;

    #[test]
    fn a_value_that_there_is_not_is_the_default() {
        assert_eq!(STORAGE.chosen(Some("session")), 1);
        assert_eq!(STORAGE.chosen(Some("Session")), 1);
        for value in [None, Some(""), Some("none"), Some("local"), Some(" session")] {
            assert_eq!(STORAGE.chosen(value), 0, "{value:?}");
        }
    }

    #[test]
    fn the_default_of_a_list_is_its_first_value() {
        for Attribute { name, value, default, .. } in ATTRIBUTES {
            if let Some(first) = value.values().first() {
                assert_eq!(first, default, "{name}");
            }
        }
    }

    #[test]
    fn a_property_is_named_as_scripts_name_it() {
        assert_eq!(HEADING_LEVEL.property(), "headingLevel");
        assert_eq!(STORAGE.property(), "storage");
    }
}
