use std::time::Duration;

/// What the server does wrong on purpose.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The answer comes later.
    Delay(Duration),
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
    /// Another body, as from a server that answers with a page where a file is missing.
    Instead(&'static str),
    /// Text is replaced by other text, wherever it stands.
    Replaced(&'static str, String),
    /// One more header.
    Header(&'static str, String),
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
