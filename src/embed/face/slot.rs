/// A place inside the element for what the page brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its name; empty: the one without a name. `<…>` stands for an id.
    pub name: &'static str,
    /// What may stand there, and when it is shown.
    pub meaning: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// What to use in its place, where it should not be used any more.
    pub deprecated: Option<&'static str>,
}

/// Every slot.
pub const SLOTS: &[Slot] = &[
    Slot {
        name: "",
        meaning: "What is shown until the program is there, where the page has no static first \
            screen.",
        since: "0.1.0",
        deprecated: None,
    },
    Slot {
        name: "product-<id>",
        meaning: "The shop's own form or link for a product; shown only in a result that shows \
            this product, or, with the snippet, where scripts are off. It must name the product. \
            The bare two tags need a rule beside it: `symptom-checker:not(:defined) > \
            [slot^=\"product-\"] { display: none }`.",
        since: "0.1.0",
        deprecated: None,
    },
    Slot {
        name: "catalog",
        meaning: "The catalog itself, in `<script type=\"application/json\" slot=\"catalog\">`; \
            never shown.",
        since: "0.1.0",
        deprecated: None,
    },
];
