use std::rc::Rc;

use yew::html::{onchange, onclick};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag, VText};

use super::frame::Frame;
use super::part::part;
use super::question::Pick;
use super::visit::Message;
use crate::domain::pack::Phrase;

/// Draws a screen: node after node, elements within elements.
///
/// What a browser draws goes through these few functions, and not through
/// `html!` at each place: that costs the program fewer bytes, and the shapes
/// that come again and again have one place.
#[derive(Debug)]
pub struct Pen<'a> {
    /// What there is to read.
    pub frame: Frame<'a>,
    /// The nodes drawn so far within the present element.
    drawn: Vec<VNode>,
    /// The same for each element around it.
    around: Vec<Vec<VNode>>,
}

impl<'a> Pen<'a> {
    /// A pen on an empty sheet.
    #[must_use]
    pub const fn new(frame: Frame<'a>) -> Self {
        Self { frame, drawn: Vec::new(), around: Vec::new() }
    }

    /// All that was drawn.
    pub fn finish(self) -> Html {
        VList::with_children(self.drawn, None).into()
    }

    /// Words.
    pub fn text(&mut self, words: &str) {
        self.put(VText::new(words.to_owned()).into());
    }

    /// A phrase.
    pub fn phrase(&mut self, phrase: Phrase) {
        self.text(self.frame.words().phrase(phrase));
    }

    /// A node that was made elsewhere.
    pub fn put(&mut self, node: VNode) {
        self.drawn.push(node);
    }

    /// An element with a class; none where it is empty.
    pub fn element(
        &mut self,
        name: &'static str,
        class: &'static str,
        draw: impl FnOnce(&mut Self),
    ) {
        self.begin();
        draw(self);
        self.end_plain(name, class);
    }

    /// An element with a class and these attributes, without those that are
    /// empty; `mark` finds it again for the focus. The first two of `keys` are
    /// `class` and `part`, the others are those of `values`.
    pub fn element_with(
        &mut self,
        name: &'static str,
        class: &'static str,
        keys: &'static [&'static str],
        values: &[&str],
        mark: Option<&NodeRef>,
        draw: impl FnOnce(&mut Self),
    ) {
        self.begin();
        draw(self);
        self.end(name, class, keys, values, mark);
    }

    /// An element with words in it.
    pub fn line(&mut self, name: &'static str, class: &'static str, words: &str) {
        self.element(name, class, |pen| pen.text(words));
    }

    /// An element with a phrase in it.
    pub fn say(&mut self, name: &'static str, class: &'static str, phrase: Phrase) {
        self.line(name, class, self.frame.words().phrase(phrase));
    }

    /// Words for those who listen only.
    pub fn unseen(&mut self, words: &str) {
        self.line("span", "unseen", words);
    }

    /// A heading. Depth 0 is the screen's own.
    pub fn heading(&mut self, depth: u8, words: &str) {
        self.line(self.frame.heading_name(depth), "heading", words);
    }

    /// The heading that takes the focus when its screen appears.
    pub fn marked_heading(&mut self, depth: u8, mark: &NodeRef, draw: impl FnOnce(&mut Self)) {
        let name = self.frame.heading_name(depth);
        let keys = &["class", "part", "tabindex"];
        self.element_with(name, "heading title", keys, &["-1"], Some(mark), draw);
    }

    /// A part of a screen under a heading of its own.
    pub fn section(&mut self, class: &'static str, title: Phrase, draw: impl FnOnce(&mut Self)) {
        self.element("section", class, |pen| {
            pen.heading(1, pen.frame.words().phrase(title));
            draw(pen);
        });
    }

    /// A list with an item for each line; no list where there is no line.
    pub fn list(&mut self, class: &'static str, lines: &[&str]) {
        if lines.is_empty() {
            return;
        }
        self.element("ul", class, |pen| {
            for line in lines {
                pen.line("li", "", line);
            }
        });
    }

    /// A part that opens by a click.
    pub fn disclosure(&mut self, class: &'static str, title: &str, draw: impl FnOnce(&mut Self)) {
        self.element("details", class, |pen| {
            pen.line("summary", "summary", title);
            pen.element("div", "disclosed", draw);
        });
    }

    /// A link to another page of the same site, or to a number.
    pub fn link(&mut self, class: &'static str, address: &str, words: &str) {
        let keys = &["class", "part", "href"];
        self.element_with("a", class, keys, &[address], None, |pen| pen.text(words));
    }

    /// A place for what the owner of the page puts in.
    pub fn slot(&mut self, name: &str) {
        self.element_with("slot", "", &["class", "part", "name"], &[name], None, |_| ());
    }

    /// A button; `about` are words for those who listen only.
    pub fn button(&mut self, class: &'static str, label: Phrase, about: &str, message: Message) {
        let on = self.frame.on.clone();
        let pressed = Callback::from(move |_: MouseEvent| on.emit(message.clone()));
        self.begin();
        self.phrase(label);
        if !about.is_empty() {
            self.text(" ");
            self.unseen(about);
        }
        let mut button = self.close("button", class, &["class", "part", "type"], &["button"]);
        button.set_listeners(Box::new([Some(Rc::new(onclick::Wrapper::new(pressed)))]));
        self.put(button.into());
    }

    /// A radio button or a box; `keys` as for [`element_with`](Self::element_with).
    pub fn input(
        &mut self,
        keys: &'static [&'static str],
        values: &[&str],
        pick: Pick,
        is_chosen: bool,
    ) {
        let on = self.frame.on.clone();
        let changed = Callback::from(move |_: Event| on.emit(Message::Pick(pick)));
        self.begin();
        let mut input = self.close("input", "", keys, values);
        input.set_value(Some(AttrValue::from(pick.value())));
        input.set_checked(is_chosen);
        input.set_listeners(Box::new([Some(Rc::new(onchange::Wrapper::new(changed)))]));
        self.put(input.into());
    }

    fn begin(&mut self) {
        self.around.push(core::mem::take(&mut self.drawn));
    }

    /// What was drawn since `begin`.
    fn taken(&mut self) -> Vec<VNode> {
        let around = self.around.pop().unwrap_or_default();
        core::mem::replace(&mut self.drawn, around)
    }

    /// Apart from [`element`](Self::element), which stands in the program at
    /// each place where one is drawn.
    #[inline(never)]
    fn end_plain(&mut self, name: &'static str, class: &'static str) {
        self.end(name, class, &["class", "part"], &[], None);
    }

    fn end(
        &mut self,
        name: &'static str,
        class: &'static str,
        keys: &'static [&'static str],
        values: &[&str],
        mark: Option<&NodeRef>,
    ) {
        let mut element = self.close(name, class, keys, values);
        if let Some(mark) = mark {
            element.node_ref = mark.clone();
        }
        self.put(element.into());
    }

    /// The element of what was drawn since `begin`.
    #[inline(never)]
    fn close(
        &mut self,
        name: &'static str,
        class: &'static str,
        keys: &'static [&'static str],
        values: &[&str],
    ) -> VTag {
        let mut element = VTag::new(name);
        let value = |value: &&str| {
            let value = AttrValue::from((*value).to_owned());
            (!value.is_empty()).then_some(AttributeOrProperty::Attribute(value))
        };
        let values = [class, part(class)].iter().chain(values).map(value).collect();
        element.set_attributes(Attributes::Dynamic { keys, values });
        element.add_children(self.taken());
        element
    }
}
