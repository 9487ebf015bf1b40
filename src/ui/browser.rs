//! All that the interface itself does to the browser's document.

use yew::NodeRef;

/// Puts the focus on an element, and the element at the top of the window: the
/// focus alone leaves it where it is as long as some of it can be seen.
#[cfg(feature = "web")]
pub(super) fn focus(element: &NodeRef) {
    if let Some(element) = element.cast::<web_sys::HtmlElement>() {
        // Fails only for elements that are gone: then nothing is to be done.
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Puts the focus on the first input of a group.
#[cfg(feature = "web")]
pub(super) fn focus_first_input(group: &NodeRef) {
    use wasm_bindgen::JsCast as _;

    let group = group.cast::<web_sys::Element>();
    let input = group.and_then(|group| group.query_selector("input").ok().flatten());
    if let Some(Ok(input)) = input.map(|input| input.dyn_into::<web_sys::HtmlElement>()) {
        let _ = input.focus();
    }
}

/// No document, no focus.
#[cfg(not(feature = "web"))]
pub(super) fn focus(_element: &NodeRef) {}

/// No document, no focus.
#[cfg(not(feature = "web"))]
pub(super) fn focus_first_input(_group: &NodeRef) {}
