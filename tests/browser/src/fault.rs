use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

/// What the server does wrong on purpose.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The answer comes later.
    Delay(Duration),
    /// The answer comes when the gate is opened.
    Held(Gate),
    /// The answer never comes.
    Silence,
    /// The file is not there, or the server fails: another status, no body.
    Status(u16),
    /// Another MIME type.
    Type(&'static str),
    /// Only the first bytes, as if that were all.
    Short(usize),
    /// Only the first bytes, then the connection breaks.
    Broken(usize),
    /// The byte at this place is another.
    Altered(usize),
    /// More bytes at its end: a change that nothing but a hash need notice.
    Longer(&'static [u8]),
    /// Another body, as from a server that answers with a page where a file is missing.
    Instead(&'static str),
    /// Text is replaced by other text, wherever it stands.
    Replaced(&'static str, String),
    /// One more header.
    Header(&'static str, String),
}

/// Holds answers back until it is opened, for good.
#[derive(Clone, Debug)]
pub struct Gate(Arc<Semaphore>);

impl Gate {
    /// A closed gate.
    #[must_use]
    pub fn closed() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }

    /// Lets every answer through.
    pub fn open(&self) {
        self.0.close();
    }

    pub(crate) async fn pass(&self) {
        // None is ever handed out: this returns when the gate is opened.
        let _ = self.0.acquire().await;
    }
}

/// Whether a path is meant: one `*` stands for anything, such as a hash.
pub(crate) fn meant(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => {
            path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
        }
    }
}
