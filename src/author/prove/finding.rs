use core::fmt;

use super::property::Property;

/// Something that breaks a property.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The property.
    pub property: Property,
    /// What is wrong, naming the thing by its id.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// The answers that show it, where some do.
    pub witness: Option<Shown>,
}

/// Answers that show a finding, replayed through the engine.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The answers that matter, in words.
    pub words: Vec<String>,
    /// What is then answered instead, for findings about a change.
    pub then: Vec<String>,
    /// Whether no smaller set of such answers shows it.
    pub is_smallest: bool,
    /// All answers, as `--answers` takes them.
    pub json: String,
    /// All answers after the change.
    pub then_json: Option<String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "finding: {}", self.message)?;
        if let Some(shown) = &self.witness {
            let smallest = if shown.is_smallest { "" } else { " (not shown to be smallest)" };
            writeln!(formatter, "  answers{smallest}: {}", list(&shown.words))?;
            if !shown.then.is_empty() {
                writeln!(formatter, "  and then: {}", list(&shown.then))?;
            }
            writeln!(formatter, "  as JSON: {}", shown.json)?;
            if let Some(json) = &shown.then_json {
                writeln!(formatter, "  then: {json}")?;
            }
        }
        write!(formatter, "  help: {}", self.remedy)
    }
}

fn list(words: &[String]) -> String {
    if words.is_empty() { "no sign at all".to_owned() } else { words.join(", ") }
}
