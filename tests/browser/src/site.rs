use anyhow::{Context as _, Result, anyhow};
use serde_json::json;
use symptom_checker::author::pages::{fill_front, pages};
use symptom_checker::domain::codec;
use symptom_checker::domain::pack::Pack;

use crate::browser::Engine;
use crate::gallery::Kind;
use crate::journey::{Journey, answers, pack};
use crate::page::Page;
use crate::place;
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

    /// Opens the pages of another pack in Chromium: the same program, other
    /// content, in a folder that the script does not know.
    ///
    /// # Errors
    /// Nothing was built, or the browser does not start.
    pub async fn open_pack(pack: Pack) -> Result<Self> {
        let server = Server::start().await?;
        serve_pack(&server, pack.clone()).await?;
        let page = Page::open(Engine::Chromium, &server, "").await?;
        Ok(Self { server, page, pack })
    }

    /// A visitor with these answers, as in `pack step --answers`.
    ///
    /// # Errors
    /// The pack has no such question or choice.
    pub fn visitor_with(&self, written: &str, hand: Hand) -> Result<Visit<'_>> {
        let answers = answers(&self.pack, written)?;
        Ok(Visit { page: &self.page, pack: &self.pack, answers, hand })
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

/// Puts a pack and its pages in the place of ours.
async fn serve_pack(server: &Server, pack: Pack) -> Result<()> {
    const FOLDER: &str = "other";
    let language = pack.words().language.clone();
    let bytes = codec::encode(&pack).map_err(|error| anyhow!("{error}"))?;
    server.add(&format!("{FOLDER}/{language}.pack"), bytes);
    let list = json!({ "languages": { &language: { "name": format!("{language}.pack") } } });
    server.add(&format!("{FOLDER}/pack.json"), list.to_string());

    // Drawing pages blocks its thread.
    let drawn = tokio::task::spawn_blocking(move || draw_pages(&pack, FOLDER)).await??;
    for (name, html) in drawn {
        server.add(&name, linked(html)?);
    }
    Ok(())
}

fn draw_pages(pack: &Pack, folder: &str) -> Result<Vec<(String, String)>> {
    let words = pack.words();
    let template = std::fs::read_to_string(place::checkout().join("index.html"))?;
    let direction = if words.right_to_left { "rtl" } else { "ltr" };
    let language = format!("lang=\"{}\" dir=\"{direction}\"", words.language);
    let front = fill_front(pack, &template.replace("lang=\"en\"", &language))?;
    let element = format!("<symptom-checker pack=\"{folder}/\"");
    let front = front.replace("<symptom-checker", &element);
    let rest = pages(pack)?.into_iter().map(|page| (page.name.to_owned(), page.text));
    Ok(std::iter::once(("index.html".to_owned(), front)).chain(rest).collect())
}

/// Gives a page's sheets the names that the build gave them.
fn linked(mut page: String) -> Result<String> {
    let names: Vec<String> = std::fs::read_dir(place::dist()?)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_>>()?;
    for sheet in ["first", "program", "page"] {
        let is_it =
            |name: &&String| name.starts_with(&format!("{sheet}-")) && name.ends_with(".css");
        let name =
            names.iter().find(is_it).with_context(|| format!("no sheet `{sheet}` is built"))?;
        page = page.replace(&format!("href=\"{sheet}.css\""), &format!("href=\"{name}\""));
    }
    Ok(page)
}
