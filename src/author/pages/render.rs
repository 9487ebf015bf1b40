use std::io;

use yew::{Html, LocalServerRenderer};

use crate::ui::page::still::{Still, StillProps};

/// A drawing as HTML, just as the browser would show it before any script.
///
/// # Errors
/// The operating system gives no event loop.
pub fn render(content: Html) -> io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let drawing = LocalServerRenderer::<Still>::with_props(StillProps { content });
    Ok(tokio::task::LocalSet::new().block_on(&runtime, drawing.hydratable(false).render()))
}
