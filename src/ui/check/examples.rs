use crate::ui::example::{Example, Shown};

/// The answers of a whole visit, of every kind of question.
pub const EXAMPLES: &[Example] = &[Example {
    name: "check-every-kind-of-answer",
    answers: r#"{"dangers": "none", "wheels": "two", "frame": "whole", "loudness": 5,
        "squeaks-for": "days", "weather": "rain-before", "noise": "squeak", "noise-when": "not-sure",
        "chain": {"yes": ["dry"], "not-sure": ["muddy"]}, "household": ["white-carpet"]}"#,
    screen: Shown::Next,
}];
