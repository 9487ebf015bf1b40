use core::fmt;

use super::finding::Finding;
use super::gates::Gates;
use super::property::Property;

/// How many statements are named that were not decided; the others are counted.
const NAMED: usize = 5;

/// Why nothing is decided, where that is why.
const TOO_LARGE: &str = "the rules are larger than a proof may be";

/// What was proved of a pack, and what was not.
#[derive(Clone, Debug)]
pub struct Report {
    /// Each property, in order.
    pub checked: Vec<Checked>,
    /// How many questions the visits ask.
    pub visits: VisitCounts,
}

/// One property of a pack.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Which.
    pub property: Property,
    /// How many single statements it came to.
    pub statements: usize,
    /// What breaks it.
    pub findings: Vec<Finding>,
    /// What was not decided within the limit: no proof, so a failure.
    pub not_decided: Vec<String>,
    /// Where the encoder and the engine disagree: a mistake in this program.
    pub internal_errors: Vec<String>,
    /// What is worth knowing, and breaks nothing.
    pub notes: Vec<String>,
}

/// How a property stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds for all answers.
    Proved,
    /// Some answers break it.
    Broken,
    /// Not known: a limit was reached, or this program has a mistake.
    NotDecided,
}

/// The length of visits, in questions; those under the advice of a same-day
/// alert count for the longest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VisitCounts {
    /// No visit asks more.
    pub at_most: usize,
    /// Whether some visit asks so many.
    pub is_exact: bool,
    /// The shortest visit, where it was found.
    pub at_least: Option<usize>,
    /// How many outcomes differ in level, leading alert, scope reason, stage,
    /// leading explanation or products; `None`: not counted.
    pub outcomes: Option<usize>,
}

impl Checked {
    /// Nothing checked yet.
    pub(crate) const fn new(property: Property) -> Self {
        Self {
            property,
            statements: 0,
            findings: Vec::new(),
            not_decided: Vec::new(),
            internal_errors: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// That the rules are larger than what can be proved of at once.
    pub(crate) fn too_large(&mut self) {
        if self.not_decided.first().is_none_or(|first| first != TOO_LARGE) {
            self.statements += 1;
            self.not_decided.insert(0, TOO_LARGE.to_owned());
        }
    }

    /// The same, where that is why something is not decided.
    pub(crate) fn told_why(mut self, gates: &Gates) -> Self {
        if gates.has_given_up() && !self.not_decided.is_empty() {
            self.too_large();
        }
        self
    }

    /// How it stands.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        if !self.internal_errors.is_empty() {
            Verdict::NotDecided
        } else if !self.findings.is_empty() {
            Verdict::Broken
        } else if self.not_decided.is_empty() {
            Verdict::Proved
        } else {
            Verdict::NotDecided
        }
    }
}

impl Report {
    /// Whether every property is proved.
    #[must_use]
    pub fn is_proved(&self) -> bool {
        self.checked.iter().all(|checked| checked.verdict() == Verdict::Proved)
    }

    /// Everything that breaks a property.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.checked.iter().flat_map(|checked| &checked.findings)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for checked in &self.checked {
            let word = match checked.verdict() {
                Verdict::Proved => "proved",
                Verdict::Broken => "broken",
                Verdict::NotDecided => "not decided",
            };
            let number = checked.property.number();
            write!(formatter, "{number}. {word:<11} {}", checked.property)?;
            writeln!(formatter, " ({})", plural(checked.statements, "statement"))?;
            if checked.property == Property::Ends {
                writeln!(formatter, "   {}", self.visits)?;
            }
            for error in &checked.internal_errors {
                writeln!(formatter, "   internal error: {error}; please report it")?;
            }
            for finding in &checked.findings {
                for line in finding.to_string().lines() {
                    writeln!(formatter, "   {line}")?;
                }
            }
            for what in checked.not_decided.iter().take(NAMED) {
                writeln!(formatter, "   not decided within the limit: {what}")?;
            }
            if let Some(more) =
                checked.not_decided.len().checked_sub(NAMED).filter(|more| *more > 0)
            {
                writeln!(formatter, "   and {} more", plural(more, "statement"))?;
            }
            for note in &checked.notes {
                writeln!(formatter, "   note: {note}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for VisitCounts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let questions = plural(self.at_most, "question");
        if self.is_exact {
            write!(formatter, "the longest visit asks {questions}")?;
        } else {
            write!(formatter, "a visit asks at most {questions}; none may ask so many")?;
        }
        if let Some(shortest) = self.at_least {
            write!(formatter, ", the shortest {shortest}")?;
        }
        if let Some(outcomes) = self.outcomes {
            write!(formatter, "; {}", plural(outcomes, "different outcome"))?;
        }
        Ok(())
    }
}

/// A number of things, in words.
fn plural(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
