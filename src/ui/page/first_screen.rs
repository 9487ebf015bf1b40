use yew::prelude::*;

use crate::domain::answers::Answers;
use crate::domain::pack::Phrase;
use crate::ui::element::{tag, text};
use crate::ui::frame::Frame;
use crate::ui::question::{Draft, Form, Marks, question};
use crate::ui::urgent::call::emergency_numbers;
use crate::ui::visit::{Walk, draw};

/// The first question as the element's shadow root holds it before any
/// program: what to do at once stands right there, and a choice made here is
/// kept. No form: its address would carry the answers.
pub fn first_screen(frame: Frame<'_>) -> Html {
    let walk = Walk::new(frame.pack, Answers::new(), Some(0));
    let visit = walk.visit(frame.pack);
    let marks = Marks::default();
    let draft = Draft::default();
    let mut all = Vec::new();
    if let Some(progress) = draw::progress(frame.pack, &visit, &walk) {
        all.push(tag("div", "top", vec![progress.draw(frame)]));
        all.push(progress.bar());
    }
    let form = walk.question(&visit).map(|id| Form {
        id,
        draft: &draft,
        problem: None,
        depth: 0,
        marks: &marks,
    });
    all.extend(form.map(|form| question(frame, form)));
    let at_once = tag("p", "", vec![frame.say(Phrase::SignTrue)]);
    all.push(tag("div", "at-once", vec![at_once, emergency_numbers(frame)]));
    let go = frame.say(Phrase::Continue);
    let go = html! { <button type="button" class="go" data-continue="">{go}</button> };
    all.push(tag("div", "actions", vec![go]));
    all.push(scripts_off(frame));
    all.push(tag("p", "detail", vec![frame.say(Phrase::Privacy)]));
    let words = frame.words();
    let direction = if words.right_to_left { "rtl" } else { "ltr" };
    html! {
        <div class="checker" data-first="" lang={words.language.clone()} dir={direction}>
            {tag("div", "screen", all)}
        </div>
    }
}

/// For browsers without scripts: that the questions need them, and the shop's
/// own forms, which follow the warning signs above.
fn scripts_off(frame: Frame<'_>) -> Html {
    let slots = frame.rules().products.iter().map(|product| {
        let mut name = String::from("product-");
        name.push_str(&product.name);
        html! { <slot {name}></slot> }
    });
    let sentence = text(frame.words().phrase(Phrase::PageScripts));
    let sentence = tag("p", "", vec![sentence]);
    tag("div", "scripts-off", core::iter::once(sentence).chain(slots).collect())
}
