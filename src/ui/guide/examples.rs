use crate::ui::example::{Example, Shown};

/// An explanation, the general guide, and what a clinician is to see first.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "guide-explanation-with-others",
        answers: r#"{"dangers": "none", "wheels": "two", "frame": "whole", "loudness": 5,
            "squeaks-for": "days", "weather": "rain-before", "noise": "squeak",
            "noise-when": "braking", "chain": ["dry"], "household": "none"}"#,
        screen: Shown::Result,
    },
    Example {
        name: "guide-general",
        answers: r#"{"dangers": "none", "wheels": "two", "frame": "whole", "loudness": 5,
            "squeaks-for": "days", "weather": "dry", "noise": "silence",
            "noise-when": "not-sure", "chain": "none", "household": "none"}"#,
        screen: Shown::Result,
    },
    Example {
        name: "guide-explanations-held-back",
        answers: r#"{"dangers": "none", "wheels": "two", "frame": "whole", "loudness": 9,
            "squeaks-for": "years", "weather": "dry", "noise": "squeak",
            "noise-when": "pedalling", "chain": "none", "household": "none"}"#,
        screen: Shown::Result,
    },
    Example {
        name: "guide-until-seen",
        answers: r#"{"dangers": ["wheel-rubs"], "wheels": "two", "frame": "whole", "loudness": 5,
            "squeaks-for": "days", "weather": "dry", "noise": "grind",
            "noise-when": "always", "chain": "none", "household": "none"}"#,
        screen: Shown::Result,
    },
];
