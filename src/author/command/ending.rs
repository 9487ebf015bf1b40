use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use crate::author::diagnostic::{Look, Problem, show};

/// How a command ends when it does not end well.
#[derive(Debug)]
pub enum Ending {
    /// The content, or what was to be read, has problems: exit code 1.
    Content(String),
    /// The command was used wrongly: exit code 2.
    Usage(String),
}

impl Ending {
    /// Content with problems.
    #[must_use]
    pub fn problems(problems: &[Problem]) -> Self {
        Self::Content(show(problems, look()))
    }

    /// Tells why, and gives the exit code.
    #[must_use]
    pub fn tell(&self) -> ExitCode {
        let (text, code) = match self {
            Self::Content(text) => (text, 1),
            Self::Usage(text) => (text, 2),
        };
        complain(&format!("{}\n", text.trim_end()));
        ExitCode::from(code)
    }
}

/// Prints to the standard output. Nobody listening is no mistake: `pack dump F | head`.
pub fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// Prints to the standard error output.
pub fn complain(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Colours where a person looks on, unless `NO_COLOR` is set (no-color.org).
#[must_use]
pub fn look() -> Look {
    let wants_none = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if std::io::stderr().is_terminal() && !wants_none { Look::Coloured } else { Look::Plain }
}
