use super::{Problems, Spot, listed, near_match};

/// No more names than these are listed.
const MOST_LISTED: usize = 12;

/// One thing that is wrong with the content, or worth knowing.
///
/// Texts are lower case, without a full stop, with names in backticks.
#[derive(Clone, Debug)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub spot: Option<Spot>,
    /// What was expected there, for the caret.
    pub expected: Option<String>,
    /// The name that was probably meant.
    pub near: Option<String>,
    /// What to do about it.
    pub remedy: Option<String>,
}

/// How bad a problem is. Ordered: an error stops a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably wrong.
    Warning,
    /// Certainly wrong; nothing is built.
    Error,
}

impl Problem {
    /// Something certainly wrong.
    pub fn error(message: impl Into<String>) -> Self {
        Self::new(Severity::Error, message.into())
    }

    /// Something probably wrong.
    pub fn warning(message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, message.into())
    }

    /// Something worth knowing.
    pub fn note(message: impl Into<String>) -> Self {
        Self::new(Severity::Note, message.into())
    }

    const fn new(severity: Severity, message: String) -> Self {
        Self { severity, message, spot: None, expected: None, near: None, remedy: None }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, spot: &Spot) -> Self {
        self.spot = Some(spot.clone());
        self
    }

    /// Says what was expected there.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    /// Looks for the name that was probably meant, unless the other problems have
    /// used up what may be compared.
    #[must_use]
    pub fn near<'a>(
        mut self,
        written: &str,
        known: impl IntoIterator<Item = &'a str>,
        problems: &Problems,
    ) -> Self {
        let known = known.into_iter().take_while(|_| problems.may_compare());
        self.near = near_match(written, known).map(str::to_owned);
        self
    }

    /// Looks for the name that was probably meant among those that are known;
    /// lists them where none is near and they are few.
    #[must_use]
    pub fn near_or_known<'a>(
        self,
        written: &str,
        known: impl IntoIterator<Item = &'a str>,
        problems: &Problems,
    ) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        let problem = self.near(written, known.iter().copied(), problems);
        if problem.near.is_some() || known.is_empty() || known.len() > MOST_LISTED {
            return problem;
        }
        problem.remedy(format!("known here: {}", listed(known, "and")))
    }

    /// Says what to do about it.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}
