use super::attribute::Attribute;
use super::value::Value;

/// Every attribute, in the order of the reference.
pub const ATTRIBUTES: &[Attribute] = &[
    PACK,
    PACK_INTEGRITY,
    CATALOG,
    LANG,
    REGION,
    THEME,
    LOAD,
    STORAGE,
    HISTORY,
    HEADING_LEVEL,
    UNLISTED,
];

/// Which content.
pub const PACK: Attribute = Attribute {
    name: "pack",
    value: Value::Address,
    default: "the pack that came with the script",
    meaning: "The folder of the content that is shown.",
    since: "0.1.0",
    deprecated: None,
};

/// What holds a folder that did not come with the script.
pub const PACK_INTEGRITY: Attribute = Attribute {
    name: "pack-integrity",
    value: Value::Integrity,
    default: "none: such a folder is believed",
    meaning: "The hash of `pack.json` in a folder that did not come with the script; \
        `pack.json` holds the hashes of its packs.",
    since: "0.1.0",
    deprecated: None,
};

/// What the shop says of the products.
pub const CATALOG: Attribute = Attribute {
    name: "catalog",
    value: Value::Address,
    default: "none",
    meaning: "The shop's list of products and topics, as JSON; or put it inside the element, \
        in the slot `catalog`.",
    since: "0.1.0",
    deprecated: None,
};

/// Which language.
pub const LANG: Attribute = Attribute {
    name: "lang",
    value: Value::Language,
    default: "the page's language, else the pack's first",
    meaning: "The language of the checker.",
    since: "0.1.0",
    deprecated: None,
};

/// Where the visitors are.
pub const REGION: Attribute = Attribute {
    name: "region",
    value: Value::Name,
    default: "unknown",
    meaning: "The country, such as `gb`, whose telephone numbers are shown: a name of \
        `content/regions.toml`, in capitals or not.",
    since: "0.1.0",
    deprecated: None,
};

/// Light or dark.
pub const THEME: Attribute = Attribute {
    name: "theme",
    value: Value::OneOf(&["auto", "light", "dark"]),
    default: "auto",
    meaning: "Light or dark; `auto` follows the page's own `color-scheme`.",
    since: "0.1.0",
    deprecated: None,
};

/// When the program is fetched.
pub const LOAD: Attribute = Attribute {
    name: "load",
    value: Value::OneOf(&["visible", "intent", "eager"]),
    default: "visible",
    meaning: "When the program is fetched: near the screen, at the first touch, or at once. \
        With the bare two tags there is nothing to touch, and `intent` means `visible`.",
    since: "0.1.0",
    deprecated: None,
};

/// Whether the tab keeps the answers.
pub const STORAGE: Attribute = Attribute {
    name: "storage",
    value: Value::OneOf(&["none", "session"]),
    default: "none",
    meaning: "Whether the tab keeps the answers for a reload, for 30 minutes at most.",
    since: "0.1.0",
    deprecated: None,
};

/// Whether the browser's Back goes through the visit.
pub const HISTORY: Attribute = Attribute {
    name: "history",
    value: Value::OneOf(&["steps", "none"]),
    default: "steps",
    meaning: "Whether each step is an entry of the browser's history; `none` is for pages \
        whose own router must not be disturbed.",
    since: "0.1.0",
    deprecated: None,
};

/// How deep the headings stand in the page.
pub const HEADING_LEVEL: Attribute = Attribute {
    name: "heading-level",
    value: Value::OneOf(&["2", "3", "4"]),
    default: "2",
    meaning: "The level of the heading of each screen. The static first screen has the level \
        that the snippet was made with.",
    since: "0.1.0",
    deprecated: None,
};

/// Products that the shop does not list.
pub const UNLISTED: Attribute = Attribute {
    name: "unlisted",
    value: Value::OneOf(&["hide", "show"]),
    default: "hide",
    meaning: "What becomes of products that the catalog does not list.",
    since: "0.1.0",
    deprecated: None,
};
