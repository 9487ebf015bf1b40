use wasm_bindgen::JsCast as _;
use web_sys::{Document, HtmlElement, HtmlTextAreaElement, Node, window};
use yew::platform::spawn_local;

/// Copies text by the visitor's wish; `done` hears whether it worked. Pages
/// that are not served securely have no clipboard: there a text field beside
/// the program is selected and copied.
pub(super) fn copy(host: &HtmlElement, text: &str, done: Box<dyn Fn(bool)>) {
    let clipboard = window()
        .filter(web_sys::Window::is_secure_context)
        .map(|window| window.navigator().clipboard());
    let Some(clipboard) = clipboard else {
        return done(copy_selected(host, text).unwrap_or(false));
    };
    let (host, text) = (host.clone(), text.to_owned());
    spawn_local(async move {
        let written = clipboard.write_text(&text).await.is_ok();
        done(written || copy_selected(&host, &text).unwrap_or(false));
    });
}

/// None where the page lacks something.
fn copy_selected(host: &HtmlElement, text: &str) -> Option<bool> {
    let document = window()?.document()?;
    let place: Node = host.shadow_root().map_or_else(|| host.clone().into(), Into::into);
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    field.set_value(text);
    place.append_child(&field).ok()?;
    field.select();
    let copied = exec_copy(&document);
    field.remove();
    Some(copied)
}

fn exec_copy(document: &Document) -> bool {
    document
        .dyn_ref::<web_sys::HtmlDocument>()
        .is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
