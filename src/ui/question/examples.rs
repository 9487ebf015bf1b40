use crate::ui::example::{Example, Shown};

/// Questions of every kind, and what can be missing.
pub const EXAMPLES: &[Example] = &[
    Example { name: "question-boxes-in-groups", answers: "{}", screen: Shown::Next },
    Example { name: "question-nothing-ticked", answers: "{}", screen: Shown::Pressed(&[]) },
    Example {
        name: "question-not-sure-about-which",
        answers: "{}",
        screen: Shown::Pressed(&["1", "not-sure"]),
    },
    Example {
        name: "question-one-choice",
        answers: r#"{"dangers": "none", "frame": "whole"}"#,
        screen: Shown::Next,
    },
    Example {
        name: "question-one-choice-or-not-sure",
        answers: r#"{"dangers": "none"}"#,
        screen: Shown::Next,
    },
    Example {
        name: "question-level",
        answers: r#"{"dangers": "none", "wheels": "two", "frame": "whole"}"#,
        screen: Shown::Next,
    },
];
