//! A page made with Yew that holds the element within what Yew draws, and
//! counts the presses that its own handlers hear.

use yew::prelude::*;

/// The page.
struct Host {
    /// Presses anywhere in the page.
    anywhere: u32,
    /// Presses of the page's own button.
    own: u32,
}

/// What was pressed.
enum Pressed {
    Anywhere,
    Own,
}

impl Component for Host {
    type Message = Pressed;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self { anywhere: 0, own: 0 }
    }

    fn update(&mut self, _: &Context<Self>, pressed: Pressed) -> bool {
        match pressed {
            Pressed::Anywhere => self.anywhere += 1,
            Pressed::Own => self.own += 1,
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        html! {
            <main onclick={link.callback(|_| Pressed::Anywhere)}>
                <h1>{"A page made with Yew"}</h1>
                <button id="own" onclick={link.callback(|_| Pressed::Own)}>{"The page's own"}</button>
                <output id="anywhere">{self.anywhere}</output>
                <output id="own-count">{self.own}</output>
                <div><symptom-checker></symptom-checker></div>
            </main>
        }
    }
}

fn main() {
    yew::Renderer::<Host>::new().render();
}
