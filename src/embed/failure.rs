/// What can go wrong before and during a visit. For each the visitor reads a
/// sentence inside the element and the owner a remedy in the console, both
/// from `content/interface/<lang>.toml`, under its name in `[failures]` and
/// `[remedies]`. Tests hold this table, the script, the words and
/// `docs/element.md` equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The name under which the words stand.
    pub name: &'static str,
    /// What it means for the visit.
    pub effect: Effect,
}

/// What a failure means for the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The program does not run; "try again" can help.
    TryAgain,
    /// The program does not run here at all.
    Stop,
    /// The visit goes on; the visitor is told.
    Notice,
}

/// Every failure.
pub const FAILURES: &[Failure] = &[
    Failure { name: "missing", effect: Effect::TryAgain },
    Failure { name: "network", effect: Effect::TryAgain },
    Failure { name: "timeout", effect: Effect::TryAgain },
    Failure { name: "cut-short", effect: Effect::TryAgain },
    Failure { name: "altered", effect: Effect::TryAgain },
    Failure { name: "not-a-pack", effect: Effect::TryAgain },
    Failure { name: "other-format", effect: Effect::TryAgain },
    Failure { name: "wrong-type", effect: Effect::TryAgain },
    Failure { name: "panic", effect: Effect::TryAgain },
    Failure { name: "file", effect: Effect::Stop },
    Failure { name: "policy", effect: Effect::Stop },
    Failure { name: "cross-origin", effect: Effect::Stop },
    Failure { name: "browser", effect: Effect::Stop },
    Failure { name: "storage-blocked", effect: Effect::Notice },
    Failure { name: "content-changed", effect: Effect::Notice },
];
