use crate::ui::example::{Example, Shown};

/// Help now, help today, and help today with a question still open.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "urgent-emergency",
        answers: r#"{"dangers": ["no-brakes"]}"#,
        screen: Shown::Next,
    },
    Example {
        name: "urgent-same-day",
        answers: r#"{"dangers": "none", "wheels": "two", "frame": "cracked"}"#,
        screen: Shown::Next,
    },
    Example {
        name: "urgent-question-still-open",
        answers: r#"{"dangers": ["wheel-wobbles", "soft-brakes"]}"#,
        screen: Shown::Next,
    },
    Example {
        name: "urgent-not-sure",
        answers: r#"{"dangers": {"not-sure": ["no-brakes"]}}"#,
        screen: Shown::Next,
    },
];
