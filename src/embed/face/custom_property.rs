/// A custom property that a page's own sheet can set on the element, or on
/// anything around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomProperty {
    /// Its name.
    pub name: &'static str,
    /// What it may be, in the syntax of CSS.
    pub syntax: &'static str,
    /// What counts where it is not set.
    pub default: &'static str,
    /// What it is for.
    pub meaning: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// What to use in its place, where it should not be used any more.
    pub deprecated: Option<&'static str>,
}

const fn colour(
    name: &'static str,
    default: &'static str,
    meaning: &'static str,
) -> CustomProperty {
    CustomProperty { name, syntax: "<color>", default, meaning, since: "0.1.0", deprecated: None }
}

/// Every custom property. The defaults are those of `styles/`; a test holds
/// them equal.
pub const CUSTOM_PROPERTIES: &[CustomProperty] = &[
    colour("--symptom-checker-paper", "light-dark(#fbfaf7, #0f1716)", "Behind everything."),
    colour("--symptom-checker-card", "light-dark(#fff, #16211f)", "Behind tiles and cards."),
    colour("--symptom-checker-ink", "light-dark(#14211f, #eef3f1)", "Text."),
    colour("--symptom-checker-ink-soft", "light-dark(#4a5a57, #a9b8b4)", "Text that says less."),
    colour("--symptom-checker-line", "light-dark(#d9dfdc, #2c3a37)", "Lines and edges."),
    colour(
        "--symptom-checker-accent",
        "light-dark(#0f6b5c, #63d2bd)",
        "Buttons, links, what is chosen, the ring around what has the focus.",
    ),
    colour("--symptom-checker-on-accent", "light-dark(#fff, #06211c)", "Text on the accent."),
    colour(
        "--symptom-checker-tint",
        "light-dark(#eef5f2, #1b2a27)",
        "Behind what is chosen, and behind what to do first.",
    ),
    CustomProperty {
        name: "--symptom-checker-font",
        syntax: "<family-name>#",
        default: "inherit",
        meaning: "The typeface; the page's own where it is not set.",
        since: "0.1.0",
        deprecated: None,
    },
    CustomProperty {
        name: "--symptom-checker-radius",
        syntax: "<length>",
        default: "14px",
        meaning: "How round corners are.",
        since: "0.1.0",
        deprecated: None,
    },
    CustomProperty {
        name: "--symptom-checker-space",
        syntax: "<length>",
        default: "4px",
        meaning: "One step of space; gaps and margins are 1 to 10 of it. `3px` is tight, `5px` \
            is airy.",
        since: "0.1.0",
        deprecated: None,
    },
];
