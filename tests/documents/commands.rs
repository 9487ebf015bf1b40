use clap::Parser as _;

use crate::markdown::documents;

/// The definition that `cargo xtask` itself is made from.
#[path = "../../xtask/src/command.rs"]
mod xtask;

/// The lines of all documents that begin with these words, with their document.
fn lines(start: &str) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for document in documents() {
        for line in &document.code {
            let command = line.trim_start_matches("$ ");
            let (command, _comment) = command.split_once(" #").unwrap_or((command, ""));
            if command == start || command.starts_with(&format!("{start} ")) {
                lines.push((document.path.display().to_string(), command.trim().to_owned()));
            }
        }
    }
    lines
}

#[test]
fn what_documents_ask_of_xtask_it_does() {
    let commands = lines("cargo xtask");
    assert!(!commands.is_empty(), "no document names a command");
    for (document, command) in commands {
        // `…` stands for anything in `cargo xtask …`.
        if command.contains('…') {
            continue;
        }
        // clap wants the program's name as one word.
        let words = std::iter::once("xtask").chain(command.split_whitespace().skip(2));
        if let Err(error) = xtask::Arguments::try_parse_from(words) {
            let asked_for_help = error.kind() == clap::error::ErrorKind::DisplayHelp;
            assert!(asked_for_help, "{document}: `{command}`: {error}");
        }
    }
}

#[test]
fn what_documents_ask_of_pack_it_does() {
    let mut asked = lines("pack");
    asked.extend(lines("cargo run --bin pack --"));
    assert!(!asked.is_empty(), "no document names a command");
    for (document, command) in asked {
        let typed = command.trim_start_matches("cargo run --bin").trim_start();
        let mut words = typed.split_whitespace().skip(1).skip_while(|word| *word == "--");
        let Some(verb) = words.next().filter(|verb| verb.chars().all(char::is_alphabetic)) else {
            continue;
        };
        let pack = std::process::Command::new(env!("CARGO_BIN_EXE_pack"))
            .args([verb, "--help"])
            .output()
            .unwrap();
        assert!(pack.status.success(), "{document}: `{command}`: no such verb");
        let help = String::from_utf8(pack.stdout).unwrap();
        for option in words.filter(|word| word.starts_with("--")) {
            assert!(help.contains(option), "{document}: `{command}`: no option `{option}`");
        }
    }
}

#[test]
fn the_readme_names_the_two_commands_and_ci_calls_its_test_command() {
    let readme = lines("cargo xtask");
    let named = |command: &str| {
        readme.iter().any(|(document, named)| document == "README.md" && named == command)
    };
    assert!(named("cargo xtask serve"));
    assert!(named("cargo xtask test"));
    let run = std::fs::read_to_string(crate::markdown::root().join(".ci/run")).unwrap();
    assert_eq!(run.lines().last(), Some("cargo xtask test"));
}
