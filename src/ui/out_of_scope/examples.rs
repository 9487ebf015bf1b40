use crate::ui::example::{Example, Shown};

/// The checker does not fit.
pub const EXAMPLES: &[Example] = &[Example {
    name: "out-of-scope",
    answers: r#"{"dangers": "none", "frame": "whole", "wheels": "one"}"#,
    screen: Shown::Next,
}];
