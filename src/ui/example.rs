use std::rc::Rc;

use super::memory_port::MemoryPort;
use super::question::Draft;
use super::settings::Settings;
use super::visit::{VisitProps, Walk};
use crate::domain::answers::Answers;
use crate::domain::pack::Pack;

/// A screen that is worth looking at. The same list serves the snapshots, the
/// accessibility checks and the screenshots. Its answers are those of the
/// fixture `squeaky-bicycle`, which has every feature.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// What it is called, for files too.
    pub name: &'static str,
    /// The answers given, as `pack step` takes them.
    pub answers: &'static str,
    /// Which screen it is.
    pub screen: Shown,
}

/// Which screen an example shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Where the answers lead.
    Next,
    /// The result that the answers lead to.
    Result,
    /// The first question, after Continue was pressed with these values chosen.
    Pressed(&'static [&'static str]),
}

impl Example {
    /// Every example, component by component.
    #[must_use]
    pub fn all() -> Vec<Self> {
        [
            super::question::examples::EXAMPLES,
            super::check::examples::EXAMPLES,
            super::urgent::examples::EXAMPLES,
            super::out_of_scope::examples::EXAMPLES,
            super::guide::examples::EXAMPLES,
            super::suggestions::examples::EXAMPLES,
        ]
        .concat()
    }

    /// The visit that shows it; `answers` are its own, read for the pack.
    #[must_use]
    pub fn visit(&self, pack: &'static Pack, answers: Answers) -> VisitProps {
        let (mut position, mut pressed) = (None, None);
        match self.screen {
            Shown::Next => {}
            Shown::Result => {
                let mut walk = Walk::new(pack, answers.clone(), None);
                walk.see_result(pack);
                position = Some(walk.position);
            }
            Shown::Pressed(values) => {
                let first = pack.rules().questions.first();
                pressed = first.map(|first| Draft::from_values(first, values.iter().copied()));
            }
        }
        let port: Rc<dyn super::port::Port> = Rc::new(MemoryPort::new(pack.rules().reviewed));
        let settings = Settings { guide: Some("guide.html".into()), ..Settings::default() };
        VisitProps { pack, port, settings, answers, position, pressed }
    }
}
