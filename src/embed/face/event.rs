/// An event that the element sends. All bubble and leave the shadow root. None
/// tells an answer, a level, a stage or an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name.
    pub name: &'static str,
    /// When it is sent.
    pub when: &'static str,
    /// What its `detail` holds; nothing: `detail` is `null`.
    pub detail: &'static [Field],
    /// What `preventDefault()` says, where it says something.
    pub prevented: Option<&'static str>,
    /// The version that brought it.
    pub since: &'static str,
    /// What to use in its place, where it should not be used any more.
    pub deprecated: Option<&'static str>,
}

/// A field of an event's `detail`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its type, in TypeScript.
    pub type_: &'static str,
    /// What it is.
    pub meaning: &'static str,
}

const PRODUCT_ID: Field =
    Field { name: "productId", type_: "string", meaning: "The product's id in the pack." };

/// Every event.
pub const EVENTS: &[Event] = &[
    Event {
        name: "symptom-checker:start",
        when: "the first answer was given",
        detail: &[],
        prevented: None,
        since: "0.1.0",
        deprecated: None,
    },
    Event {
        name: "symptom-checker:step",
        when: "another screen is shown",
        detail: &[],
        prevented: None,
        since: "0.1.0",
        deprecated: None,
    },
    Event {
        name: "symptom-checker:complete",
        when: "the visit has ended, in whatever way",
        detail: &[],
        prevented: None,
        since: "0.1.0",
        deprecated: None,
    },
    Event {
        name: "symptom-checker:product-open",
        when: "the visitor follows a link to a product of the catalog",
        detail: &[PRODUCT_ID],
        prevented: None,
        since: "0.1.0",
        deprecated: None,
    },
    Event {
        name: "symptom-checker:add-to-cart",
        when: "the visitor wants a product in the basket",
        detail: &[
            PRODUCT_ID,
            Field {
                name: "quantity",
                type_: "number",
                meaning: "How many: what the catalog says, else 1.",
            },
            Field {
                name: "respond",
                type_: "(outcome: Promise<unknown>) => void",
                meaning: "Tell the visitor what becomes of it: done when the promise is kept; \
                    refused, with the error's message, when it is broken. It counts as \
                    prevented.",
            },
        ],
        prevented: Some(
            "the page puts it into the basket itself; else the product's link is followed",
        ),
        since: "0.1.0",
        deprecated: None,
    },
];
