use std::fmt;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail, ensure};

use crate::process::shown;

/// What the test programs have counted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    passed: usize,
    failed: usize,
    ignored: usize,
}

impl fmt::Display for Tally {
    fn fmt(&self, line: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(line, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Tally {
    /// Runs `cargo test`, its output on the terminal, and adds what its test
    /// programs count.
    ///
    /// # Errors
    /// A test fails or is ignored, or there is none.
    pub(super) fn run(&mut self, command: &mut Command) -> Result<()> {
        let mut own = Self::default();
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("`{}` cannot be started", shown(command)))?;
        let output = child.stdout.take().context("there is a pipe")?;
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            own.add(&line);
        }
        let status = child.wait()?;
        self.passed += own.passed;
        self.failed += own.failed;
        if !status.success() {
            bail!("`{}` failed, {own}", shown(command));
        }
        ensure!(
            own.ignored == 0,
            "{} ignored: a test that does not run tells nothing",
            own.ignored
        );
        ensure!(own.passed > 0, "`{}` ran no test", shown(command));
        Ok(())
    }

    /// Adds a line such as `test result: ok. 3 passed; 0 failed; 0 ignored; …`.
    fn add(&mut self, line: &str) {
        let Some((_, counts)) =
            line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for count in counts.split("; ") {
            let Some((number, what)) = count.split_once(' ') else { continue };
            let Ok(number) = number.parse::<usize>() else { continue };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runners_own_counts_are_summed() {
        let mut tally = Tally::default();
        tally.add("running 3 tests");
        tally.add("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s");
        tally.add("test result: FAILED. 2 passed; 4 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.1s");
        assert_eq!(tally, Tally { passed: 5, failed: 4, ignored: 1 });
    }
}
