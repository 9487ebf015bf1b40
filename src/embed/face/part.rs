/// A piece of the element that a page's own sheet can style with
/// `symptom-checker::part(name)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub meaning: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// What to use in its place, where it should not be used any more.
    pub deprecated: Option<&'static str>,
}

const fn part(name: &'static str, meaning: &'static str) -> Part {
    Part { name, meaning, since: "0.1.0", deprecated: None }
}

/// Every part, in the order in which a visitor meets them.
pub const PARTS: &[Part] = &[
    part("checker", "Around everything: its ground, its corners, its typeface."),
    part("screen", "One screen: its width and the space around it."),
    part("top", "The line above a screen: the way back, and how far the visitor is."),
    part("progress", "How far the visitor is, in words."),
    part("bar", "The same as a picture."),
    part("heading", "A heading, of whatever level."),
    part("title", "The heading of a screen or of its question; a `heading` too."),
    part("question", "A question: its heading, its help, its choices."),
    part("help", "What stands under a question."),
    part("tiles", "Around the choices."),
    part("group-title", "What a group of choices is called."),
    part("tile", "A choice."),
    part("label", "What a choice, or a list of cautions, is called."),
    part("detail", "Small text that says more."),
    part("picture", "A small picture in a choice."),
    part("scale", "Around the levels."),
    part("step", "A level from 0 to 10."),
    part("ends", "What both ends of the levels mean."),
    part("problem", "What is missing in an answer."),
    part("at-once", "What to do at once, beside the first question."),
    part("actions", "Around the buttons at the end of a screen."),
    part("go", "The main button."),
    part("quiet", "A button beside it."),
    part("link", "A button that looks like a link."),
    part("back", "The button to the question before."),
    part("answers", "The answers, to check them."),
    part("banner", "What to do first, in a result that asks for medical help."),
    part("number", "A telephone number to call."),
    part("head", "What stands first in a result: what fits, and how long it has been."),
    part("lead", "The first sentence of a result or of a part of it."),
    part("chip", "A word above the heading of a result."),
    part("section", "A part of a result without a box."),
    part("card", "A part of a result in a box of its own."),
    part("explanation", "The text of a result: what may be happening, or what may help."),
    part("reasons", "The list of reasons for and against."),
    part("not", "The list of what not to do."),
    part("topics", "The related topics, each a `row`; a `section` too."),
    part("row", "A line that opens, or leads on."),
    part("summary", "What is pressed to open a `row` or a `card`."),
    part("drawing", "A drawing that explains."),
    part("products", "Around the products."),
    part("product", "A product; a `card` too."),
    part("product-name", "What a product is called; a `heading` too."),
    part("care", "The cautions of a product."),
    part("shop", "What the catalog says of a product, without its photo."),
    part("photo", "The catalog's picture of a product."),
    part("price", "The price, as the language writes it."),
    part("availability", "Whether it is in stock."),
    part("description", "The shop's own words, under a line that says whose they are."),
    part("product-link", "The link to look at a product."),
    part("add", "The link that looks like a button and adds a product to the basket."),
    part("answer", "What became of adding it."),
    part("note", "What must always be said, with the sources and the version; a `section` too."),
    part("notice", "What the element tells when something fails."),
];
