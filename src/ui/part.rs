/// The classes that are parts as well: what an owner's own sheet may style with
/// `::part(…)`. `embed::face::part` says what each is; a test holds both equal.
/// Where several words stand together the element is each of these parts; they
/// stand before the one that they begin with.
pub const PARTS: &[&str] = &[
    "actions",
    "answers",
    "at-once",
    "back",
    "banner",
    "bar",
    "card product",
    "card",
    "care",
    "checker",
    "chip",
    "detail",
    "drawing",
    "ends",
    "explanation",
    "go",
    "group-title",
    "head",
    "heading product-name",
    "heading title",
    "heading",
    "help",
    "label",
    "lead",
    "link",
    "not",
    "number",
    "picture",
    "problem",
    "products",
    "progress",
    "question",
    "quiet",
    "reasons",
    "row",
    "scale",
    "screen",
    "section explanation",
    "section note",
    "section topics",
    "section",
    "step",
    "summary",
    "tile",
    "tiles",
    "top",
];

/// The parts that a class makes of an element: the words that it begins with, if
/// they are some. What follows says how serious a result is, which is nobody's
/// to style, or is ours alone.
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
    fn the_first_words_alone_are_parts() {
        assert_eq!(part("banner now"), "banner");
        assert_eq!(part("link"), "link");
        assert_eq!(part("card first"), "card");
        assert_eq!(part("card product"), "card product");
        assert_eq!(part("section topics rows"), "section topics");
        assert_eq!(part("section rows"), "section");
        for class in ["", "links", "end", "now banner"] {
            assert_eq!(part(class), "", "{class}");
        }
    }
}
