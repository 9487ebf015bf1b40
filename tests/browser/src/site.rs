use anyhow::Result;
use symptom_checker::domain::pack::Pack;

use crate::browser::Engine;
use crate::gallery::Kind;
use crate::journey::{Journey, pack};
use crate::page::Page;
use crate::server::Server;
use crate::visit::{Hand, Visit};

/// Our own page, served and open: where most tests begin.
pub struct Site {
    /// The server of `dist/`.
    pub server: Server,
    /// The page.
    pub page: Page,
    /// The content that is served.
    pub pack: Pack,
}

impl Site {
    /// Opens the page in Chromium.
    ///
    /// # Errors
    /// Nothing was built, or the browser does not start.
    pub async fn open() -> Result<Self> {
        Self::open_in(Engine::Chromium).await
    }

    /// Opens the page in a browser.
    ///
    /// # Errors
    /// Nothing was built, or the browser does not start.
    pub async fn open_in(engine: Engine) -> Result<Self> {
        let server = Server::start().await?;
        let page = Page::open(engine, &server, "").await?;
        Ok(Self { server, page, pack: pack()? })
    }

    /// A visitor with the answers of a journey, some of them changed.
    ///
    /// # Errors
    /// There is no such journey.
    pub fn visitor(&self, journey: &str, changed: &str, hand: Hand) -> Result<Visit<'_>> {
        let answers = Journey::read(journey)?.answers(&self.pack, changed)?;
        Ok(Visit { page: &self.page, pack: &self.pack, answers, hand })
    }

    /// Opens the page anew, with nothing kept from before.
    ///
    /// # Errors
    /// The page does not load.
    pub async fn start(&self) -> Result<()> {
        self.page.start(&self.server, "").await
    }

    /// Brings the page to a kind of screen.
    ///
    /// # Errors
    /// It is not reached.
    pub async fn reach(&self, kind: Kind) -> Result<()> {
        kind.reach(&self.page, &self.server, &self.pack).await
    }
}
