use yew::AttrValue;

/// What the owner of the page chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The level of the heading of each screen, 2 to 4.
    pub heading_level: u8,
    /// The visitor's region, such as `gb`; empty or not in the pack: unknown.
    pub region: AttrValue,
    /// The address of the guide; none: topics without an address are plain text.
    pub guide: Option<AttrValue>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { heading_level: 2, region: AttrValue::Static(""), guide: None }
    }
}
