use yew::prelude::*;

/// A drawing without any state: how functions that draw reach a renderer.
#[derive(Debug)]
pub struct Still;

/// What to draw.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StillProps {
    /// The drawing.
    pub content: Html,
}

impl Component for Still {
    type Message = ();
    type Properties = StillProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().content.clone()
    }
}
