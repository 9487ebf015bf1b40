use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

/// Plain text.
pub fn text(words: &str) -> Html {
    VText::new(words.to_owned()).into()
}

/// An element with a class, or without one where it is empty. A function and
/// not `html!` for the shapes that come again and again: it costs the program
/// fewer bytes.
pub fn tag(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let mut element = VTag::new(name);
    if !class.is_empty() {
        element.add_attribute("class", class);
    }
    element.add_children(children);
    element.into()
}

/// A list of these items.
pub fn list(class: &'static str, items: impl IntoIterator<Item = Html>) -> Html {
    tag("ul", class, items.into_iter().map(|item| tag("li", "", vec![item])).collect())
}

/// Words for those who listen only.
pub fn unseen(words: &str) -> Html {
    tag("span", "unseen", vec![text(words)])
}

/// A part that opens by a click.
pub fn disclosure(class: &'static str, summary: Html, content: Html) -> Html {
    tag(
        "details",
        class,
        vec![tag("summary", "", vec![summary]), tag("div", "disclosed", vec![content])],
    )
}

/// A link to another page of the same site.
pub fn link(class: &'static str, address: &str, content: Html) -> Html {
    html! { <a {class} href={address.to_owned()}>{content}</a> }
}
