//! The author's command.

use std::process::ExitCode;

fn main() -> ExitCode {
    symptom_checker::author::command::run()
}
