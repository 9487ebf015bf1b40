use super::branch::Branch;
use crate::domain::pack::Level;

/// Rules that lead to the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// A word for colours and for ids, such as `same-day`.
    pub key: &'static str,
    /// What the rules are.
    pub title: &'static str,
    /// What they lead to.
    pub outcome: &'static str,
    /// Whether that ends the visit at once.
    pub ends_the_visit: bool,
    /// What follows from that.
    pub follows: Vec<String>,
    /// The rules.
    pub rows: Vec<Row>,
}

/// A rule, with what it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name that authors gave.
    pub name: String,
    /// What it adds to the group's outcome, in few words.
    pub note: String,
    /// Its conditions in words.
    pub conditions: Vec<String>,
    /// The level at which an alert stands where it is not certain, if that is another.
    pub lowered: Option<Level>,
    /// The answers that it reads, question by question.
    pub branches: Vec<Branch>,
}

impl Group {
    /// The group in a word or two, such as `Same day`.
    #[must_use]
    pub fn word(&self) -> String {
        let word = self.key.replace('-', " ");
        let mut letters = word.chars();
        letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
    }
}

impl Row {
    /// The positions of the questions that it reads, in the order of the pack.
    #[must_use]
    pub fn reads(&self) -> Vec<usize> {
        let mut questions: Vec<usize> =
            self.branches.iter().map(|branch| branch.question.index()).collect();
        questions.sort_unstable();
        questions.dedup();
        questions
    }

    /// The answers that it reads of the question at a position, one fact a line.
    #[must_use]
    pub fn read_at(&self, position: usize) -> Vec<String> {
        let read = self.branches.iter().filter(|branch| branch.question.index() == position);
        let line = |branch: &Branch| match branch.points {
            Some(points) => format!("{points:+} {}", branch.answers),
            None => branch.answers.clone(),
        };
        read.map(line).collect()
    }
}

/// What alerts of a level lead to.
#[must_use]
pub const fn outcome(level: Level) -> &'static str {
    match level {
        Level::Emergency => "Help now",
        Level::SameDay => "Help today",
        Level::SeeClinician | Level::SelfCare => "Get it seen",
    }
}
