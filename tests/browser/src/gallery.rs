use anyhow::{Context as _, Result, bail};
use symptom_checker::domain::pack::Pack;
use symptom_checker::ui::example::{Example, Shown};

use crate::fault::Fault;
use crate::journey::{Journey, answers};
use crate::page::Page;
use crate::server::Server;
use crate::visit::{Hand, Visit};

/// A kind of screen, and how a visitor comes to see it.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// What it is called in pictures and failures.
    pub name: &'static str,
    way: Way,
}

/// How a visitor comes to a screen.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// It is a page of its own.
    Page(&'static str),
    /// By a journey, with some answers changed, up to a place.
    Journey(&'static str, &'static str, Stop),
    /// It is one of the interface's examples.
    Example(Example),
    /// The pack is missing when Continue is pressed.
    Failure,
}

/// Where a journey stops.
#[derive(Clone, Copy, Debug)]
enum Stop {
    /// At a question.
    Question(&'static str),
    /// At a question, after Continue was pressed with no answer.
    Problem(&'static str),
    /// At "which of these are you not sure about?".
    SecondHalf(&'static str),
    /// At the answers to check.
    Check,
    /// At the result.
    Result,
}

const fn of(name: &'static str, way: Way) -> Kind {
    Kind { name, way }
}

/// Every kind of screen that our content has.
pub const KINDS: &[Kind] = &[
    of("first", Way::Page("")),
    of("guide-page", Way::Page("guide.html")),
    of("products-page", Way::Page("products.html")),
    of("failure", Way::Failure),
    of("unsure", Way::Journey("stage-chronic", "{}", Stop::SecondHalf("danger-signs"))),
    of("many", Way::Journey("stage-chronic", "{}", Stop::Question("more-signs"))),
    of("problem", Way::Journey("stage-chronic", "{}", Stop::Problem("swelling"))),
    of("one", Way::Journey("stage-chronic", "{}", Stop::Question("where"))),
    of("level", Way::Journey("persistent-mild", "{}", Stop::Question("severity"))),
    of("check", Way::Journey("explanation-several", "{}", Stop::Check)),
    of("result", Way::Journey("explanation-several", "{}", Stop::Result)),
    of("result-acute", Way::Journey("stage-acute-spot", "{}", Stop::Result)),
    of("result-general", Way::Journey("general-guide", "{}", Stop::Result)),
    of("withheld", Way::Journey("caution-blood-thinner", "{}", Stop::Result)),
    of("see-clinician", Way::Journey("artery-squeeze", "{}", Stop::Result)),
    of("see-clinician-more", Way::Journey("persistent-mild", "{}", Stop::Result)),
    of("same-day", Way::Journey("tendon-snap", "{}", Stop::Result)),
    of("emergency", Way::Journey("lung-clot-breath", "{}", Stop::Result)),
    of("out-of-scope", Way::Journey("scope-shin-bone", "{}", Stop::Result)),
];

/// The interface's examples, which are of the squeaky bicycle: what our content
/// does not have is among them.
#[must_use]
pub fn examples() -> Vec<Kind> {
    let kind = |example: Example| of(example.name, Way::Example(example));
    Example::all().into_iter().map(kind).collect()
}

impl Kind {
    /// The kind of this name.
    ///
    /// # Errors
    /// There is none.
    pub fn named(name: &str) -> Result<Self> {
        let found = KINDS.iter().find(|kind| kind.name == name);
        found.copied().with_context(|| format!("there is no kind of screen `{name}`"))
    }

    /// What a picture of it shows: the checker, or all of a page.
    #[must_use]
    pub const fn frame(self) -> &'static str {
        match self.way {
            Way::Page(_) => "html",
            Way::Journey(..) | Way::Example(_) | Way::Failure => "#checker",
        }
    }

    /// Brings a page to this screen, from anywhere: a new visit.
    ///
    /// # Errors
    /// It is not reached.
    pub async fn reach(self, page: &Page, server: &Server, pack: &Pack) -> Result<()> {
        server.mend();
        match self.way {
            Way::Page(path) => page.start(server, path).await,
            Way::Failure => {
                server.plant("*.pack", Fault::Status(404));
                page.start(server, "").await?;
                page.click("button.go").await?;
                page.wait(".notice button").await?;
                Ok(())
            }
            Way::Journey(name, changed, stop) => {
                page.start(server, "").await?;
                let answers = Journey::read(name)?.answers(pack, changed)?;
                stop.reach(&Visit { page, pack, answers, hand: Hand::Mouse }).await
            }
            Way::Example(example) => {
                page.start(server, "").await?;
                let answers = answers(pack, example.answers)?;
                let visit = Visit { page, pack, answers, hand: Hand::Mouse };
                match example.screen {
                    Shown::Next => visit.while_answered().await.map(drop),
                    Shown::Result => visit.until_result().await.map(drop),
                    Shown::Pressed(values) => {
                        let values: Vec<String> =
                            values.iter().map(|value| (*value).to_owned()).collect();
                        visit.choose(&values).await?;
                        page.click("button.go").await?;
                        page.wait(".problem, input[name$=\"-unsure\"]").await.map(drop)
                    }
                }
            }
        }
    }
}

impl Stop {
    async fn reach(self, visit: &Visit<'_>) -> Result<()> {
        match self {
            Self::Question(name) => {
                visit.until_question(name).await?;
            }
            Self::Problem(name) => {
                visit.until_question(name).await?;
                visit.page.click("button.go").await?;
                visit.page.wait(".problem").await?;
            }
            Self::SecondHalf(name) => {
                visit.until_question(name).await?;
                visit.choose(&["not-sure".to_owned()]).await?;
                let screen = visit.go_on().await?;
                if !screen.is_second_half() {
                    bail!("no second half of `{name}` is asked, but {screen:?}");
                }
            }
            Self::Check => {
                visit.until_questions_end().await?;
            }
            Self::Result => {
                visit.until_result().await?;
            }
        }
        Ok(())
    }
}

impl Page {
    /// Opens a page of the server as a new visitor: nothing is kept from before.
    ///
    /// # Errors
    /// The page does not load.
    pub async fn start(&self, server: &Server, path: &str) -> Result<()> {
        // Storage belongs to an address: ours may not be open yet.
        self.go(&server.address("guide.html")).await?;
        self.run("sessionStorage.clear();", Vec::new()).await?;
        self.go(&server.address(path)).await
    }
}
