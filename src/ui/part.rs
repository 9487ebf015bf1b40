/// The classes that are parts as well: what an owner's own sheet may style with
/// `::part(…)`. `embed::face::part` says what each is; a test holds both equal.
pub const PARTS: &[&str] = &[
    "actions", "answers", "at-once", "back", "banner", "bar", "card", "care", "checker", "chip",
    "detail", "drawing", "go", "help", "label", "lead", "link", "not", "number", "picture",
    "problem", "products", "progress", "quiet", "reasons", "row", "screen", "step", "tile",
];

/// The part that a class makes of an element: its first word, if that is one.
/// What follows says how serious a result is, which is nobody's to style.
#[inline(never)]
#[must_use]
pub fn part(class: &str) -> &'static str {
    let is_first = |part: &&&str| {
        class.strip_prefix(**part).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    PARTS.iter().find(is_first).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn the_first_word_alone_is_a_part() {
        assert_eq!(part("banner now"), "banner");
        assert_eq!(part("link"), "link");
        for class in ["", "links", "end", "now banner"] {
            assert_eq!(part(class), "", "{class}");
        }
    }
}
