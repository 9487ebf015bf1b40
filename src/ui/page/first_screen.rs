use yew::prelude::*;

use crate::domain::answers::Answers;
use crate::domain::pack::Phrase;
use crate::ui::frame::Frame;
use crate::ui::pen::Pen;
use crate::ui::question::{Draft, Form, Marks, question};
use crate::ui::urgent::call::emergency_numbers;
use crate::ui::visit::{Walk, draw};

/// The first question as the element's shadow root holds it before any
/// program: what to do at once stands right there, and a choice made here is
/// kept. No form: its address would carry the answers.
pub fn first_screen(frame: Frame<'_>) -> Html {
    let mut pen = Pen::new(frame);
    pen.element("div", "screen", screen);
    let words = frame.words();
    let direction = if words.right_to_left { "rtl" } else { "ltr" };
    html! {
        <div class="checker" part="checker" data-first="" lang={words.language.clone()} dir={direction}>
            {pen.finish()}
        </div>
    }
}

fn screen(pen: &mut Pen<'_>) {
    let walk = Walk::new(pen.frame.pack, Answers::new(), Some(0));
    let visit = walk.visit(pen.frame.pack);
    let (marks, draft) = (Marks::default(), Draft::default());
    if let Some(progress) = draw::progress(pen.frame.pack, &visit, &walk) {
        pen.element("div", "top", |pen| progress.draw(pen));
        progress.bar(pen);
    }
    if let Some(form) =
        walk.question(&visit).and_then(|id| Form::new(pen.frame, id, &draft, &marks))
    {
        question(pen, form);
    }
    pen.element("div", "at-once", |pen| {
        pen.say("p", "", Phrase::SignTrue);
        emergency_numbers(pen);
    });
    pen.element("div", "actions", |pen| {
        let words = pen.frame.words().phrase(Phrase::Continue).to_owned();
        pen.put(
            html! { <button type="button" class="go" part="go" data-continue="">{words}</button> },
        );
    });
    // Only where the script has not come after a while, as from a file.
    pen.say("p", "not-started", Phrase::PageNotStarted);
    // For browsers without scripts: that the questions need them, and the
    // shop's own forms, which follow the warning signs above.
    pen.element("div", "scripts-off", |pen| {
        pen.say("p", "", Phrase::PageScripts);
        for product in &pen.frame.rules().products {
            pen.slot(&["product-", &product.name].concat());
        }
    });
    pen.say("p", "detail", Phrase::Privacy);
}
