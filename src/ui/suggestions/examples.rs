use crate::ui::example::{Example, Shown};

/// Products shown with warnings, held back, withheld, and below an advice.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "suggestions-with-a-warning",
        answers: r#"{"dangers": "none", "wheels": "two", "frame": "whole", "loudness": 5,
            "squeaks-for": "days", "weather": "rain-now", "noise": "squeak",
            "noise-when": "pedalling", "chain": ["dry"], "household": ["white-carpet"]}"#,
        screen: Shown::Result,
    },
    Example {
        name: "suggestions-one-held-back",
        answers: r#"{"dangers": "none", "wheels": "two", "frame": "whole", "loudness": 5,
            "squeaks-for": "days", "weather": "rain-now", "noise": "squeak",
            "noise-when": "pedalling", "chain": ["dry"], "household": ["curious-cat"]}"#,
        screen: Shown::Result,
    },
    Example {
        name: "suggestions-below-an-advice",
        answers: r#"{"dangers": "none", "wheels": "two", "frame": "whole", "loudness": 5,
            "squeaks-for": "years", "weather": "rain-before", "noise": "squeak",
            "noise-when": "pedalling", "chain": ["dry"], "household": "none"}"#,
        screen: Shown::Result,
    },
];
