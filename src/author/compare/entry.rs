/// A thing of a pack, as names and texts that can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is, such as `alert`.
    pub kind: &'static str,
    /// The name that authors gave.
    pub name: String,
    /// What is said of it: a field and its value.
    pub facts: Vec<(&'static str, String)>,
    /// What it is made of, such as the choices of a question, in order.
    pub parts: Vec<Self>,
}

impl Entry {
    /// A thing without parts.
    #[must_use]
    pub fn new(kind: &'static str, name: &str, facts: Vec<(&'static str, String)>) -> Self {
        Self { kind, name: name.to_owned(), facts, parts: Vec::new() }
    }

    /// The value of a field; what is left out is empty.
    #[must_use]
    pub fn fact(&self, field: &str) -> &str {
        let found = self.facts.iter().find(|(known, _)| *known == field);
        found.map_or("", |(_, value)| value.as_str())
    }
}
