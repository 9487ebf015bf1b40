use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::delivery::{self, Base};
use crate::stage::content;
use crate::trunk::{Program, trunk};
use crate::{budget, checkout, process};

/// Writes `dist/`, with what a shop needs where a base is given, and weighs it.
///
/// # Errors
/// A tool is missing, the content has problems, the build fails, or a line of
/// `budget.toml` is exceeded.
pub(crate) fn dist(program: Program, base: Option<&Base>) -> Result<()> {
    let dist = checkout::dist()?;
    write(program, &dist)?;
    if let Some(base) = base {
        delivery::write(&dist, base)?;
    }
    budget::weigh(&dist, program)
}

/// Writes the folder for a static host somewhere else.
///
/// # Errors
/// A tool is missing, the content has problems or is overdue for review, or the build fails.
pub(crate) fn write(program: Program, dist: &Path) -> Result<()> {
    process::run(dated(&mut trunk("build", program, dist)?))
}

/// The build with its day, for the content.
fn dated(build: &mut Command) -> &mut Command {
    build.env(content::TODAY, today())
}

/// The day in UTC, as content writes it.
fn today() -> String {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_is_told_its_day() {
        let mut build = Command::new("trunk");
        let day = today();
        let told: Vec<_> = dated(&mut build).get_envs().collect();
        assert_eq!(told, [(content::TODAY.as_ref(), Some(day.as_ref()))]);
    }

    #[test]
    fn the_day_is_written_as_content_writes_it() {
        let today = today();
        let parts: Vec<usize> = today.split('-').map(str::len).collect();
        assert_eq!(parts, [4, 2, 2], "{today}");
    }
}
