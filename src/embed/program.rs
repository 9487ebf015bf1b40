use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use super::browser_history::BrowserHistory;
use super::browser_port::BrowserPort;
use super::calendar::now_millis;
use super::face::attribute::Attribute;
use super::face::attributes::{HEADING_LEVEL, HISTORY, STORAGE};
use super::kept_visit::{Dropped, KeptVisit};
use super::session_storage::SessionStorage;
use crate::domain::answers::Answers;
use crate::domain::codec::{self, DecodeError};
use crate::domain::interview::{self, Step};
use crate::domain::pack::Pack;
use crate::ui::port::Port;
use crate::ui::question::Draft;
use crate::ui::settings::Settings;
use crate::ui::visit::{Message, Visit, VisitProps};

/// A decoded pack, for as long as the page. One serves every element that shows it.
#[wasm_bindgen]
pub struct Loaded {
    pack: &'static Pack,
    content: u64,
}

/// Decodes a pack.
///
/// # Errors
/// The name of one of the [failures](super::failure::FAILURES).
#[wasm_bindgen]
pub fn load(bytes: &[u8]) -> Result<Loaded, JsValue> {
    let decoded = codec::decode_for_good(bytes);
    decoded.map(|(pack, content)| Loaded { pack, content }).map_err(|error| {
        JsValue::from_str(match error {
            DecodeError::NotAPack => "not-a-pack",
            DecodeError::OtherFormat(_) => "other-format",
            DecodeError::CutShort => "cut-short",
            DecodeError::Altered | DecodeError::Broken(_) => "altered",
        })
    })
}

#[wasm_bindgen]
impl Loaded {
    /// The names that an owner may use: those of the products in one line, those
    /// of the topics in the next, then those of the regions; after each a space.
    #[must_use]
    pub fn names(&self) -> String {
        let rules = self.pack.rules();
        let mut names = String::new();
        let mut put = |name: &str| names.extend([name, " "]);
        rules.products.iter().for_each(|product| put(&product.name));
        put("\n");
        rules.topics.iter().for_each(|topic| put(&topic.name));
        put("\n");
        rules.regions.iter().for_each(|region| put(&region.name));
        names
    }
}

/// A visit in the page.
#[wasm_bindgen]
pub struct Mounted {
    app: AppHandle<Visit>,
    port: Rc<BrowserPort>,
    notice: Option<&'static str>,
}

/// Puts a visit into `root`, an empty element that no visit was in before.
///
/// `host` is the element, `name` what its entries in history and storage are
/// called, `guide` the address of the guide. `kept` is what
/// [`Mounted::destroy`] gave, `pressed` the values chosen on the static first
/// screen if Continue was pressed there.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    host: HtmlElement,
    loaded: &Loaded,
    name: &str,
    guide: Option<String>,
    kept: Option<String>,
    pressed: Option<Vec<String>>,
) -> Mounted {
    let Loaded { pack, content } = loaded;
    let mut notice = None;
    let chosen =
        |attribute: Attribute| attribute.chosen(host.get_attribute(attribute.name).as_deref());
    let storage = if chosen(STORAGE) == 0 {
        None
    } else {
        let storage = SessionStorage::open(["symptom-checker:", name].concat());
        if storage.is_none() {
            notice = Some("storage-blocked");
        }
        storage
    };
    let kept = kept
        .or_else(|| storage.as_ref()?.read())
        .map(|text| KeptVisit::decode(&text, *content, now_millis()));
    if let Some(Err(dropped)) = kept {
        storage.iter().for_each(SessionStorage::forget);
        if dropped == Dropped::OtherContent {
            notice = Some("content-changed");
        }
    }
    let entries = (chosen(HISTORY) == 0).then(|| name.to_owned());
    let (history, answers) = match kept {
        Some(Ok(kept)) => (BrowserHistory::kept(entries, kept.trail, kept.position), kept.answers),
        _ => (BrowserHistory::new_visit(entries), Answers::new()),
    };
    let position = (!answers.is_empty()).then(|| history.position());
    let settings = Settings {
        // Its values are 2, 3 and 4.
        heading_level: 2 + chosen(HEADING_LEVEL) as u8,
        region: host.get_attribute("region").unwrap_or_default().into(),
        guide: guide.map(Into::into),
    };
    let pressed = pressed.and_then(|values| {
        let Step::Ask(ask) = interview::step(pack, &Answers::new()) else { return None };
        let first = pack.rules().questions.get(ask.question.index())?;
        Some(Draft::from_values(first, values.iter().map(String::as_str)))
    });
    let port = Rc::new(BrowserPort {
        host,
        pack,
        content: *content,
        history,
        storage,
        status: status(&root),
        answers: RefCell::new(answers.clone()),
    });
    port.mark_started();
    let props = VisitProps {
        pack,
        port: Rc::clone(&port) as Rc<dyn Port>,
        settings,
        answers,
        position,
        pressed,
    };
    let app = Renderer::<Visit>::with_root_and_props(root, props).render();
    Mounted { app, port, notice }
}

/// The live region that stands in the same root.
fn status(root: &Element) -> Option<Element> {
    let root = root.get_root_node().dyn_into::<ShadowRoot>().ok()?;
    root.query_selector("[role=status]").ok().flatten()
}

#[wasm_bindgen]
impl Mounted {
    /// What the visitor is to be told although the visit goes on: the name of
    /// one of the [failures](super::failure::FAILURES).
    #[must_use]
    pub fn notice(&self) -> Option<String> {
        self.notice.map(Into::into)
    }

    /// Follows the browser's history to where it has gone.
    pub fn arrive(&self) {
        if let Some(position) = self.port.history.arrive() {
            self.port.keep();
            self.app.send_message(Message::GoTo(position));
        }
    }

    /// Takes the visit out of the page. What it returns brings it back.
    #[must_use]
    pub fn destroy(self) -> Option<String> {
        let kept = self.port.kept();
        self.app.destroy();
        kept
    }
}
