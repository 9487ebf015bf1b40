use std::path::{Path, PathBuf};

use clap::Args;

use super::ending::Ending;
use crate::author::content::{Content, Folders, read_content};
use crate::author::diagnostic::{Problem, Problems, Severity};
use crate::domain::pack::Pack;

/// Which content is meant.
#[derive(Args, Debug)]
pub struct Which {
    /// The pack's folder, such as `content/calf-pain`
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The folder with `interface/` and `regions.toml`, if it is not the one above DIR
    #[arg(long, value_name = "FOLDER")]
    shared: Option<PathBuf>,
}

impl Which {
    /// A folder, and what packs share if it is elsewhere.
    #[must_use]
    pub fn of(folder: &Path, shared: Option<&Path>) -> Self {
        Self { folder: folder.to_owned(), shared: shared.map(Path::to_owned) }
    }

    /// Reads the content with all its problems.
    ///
    /// # Errors
    /// There is no such folder.
    pub fn read(&self, problems: &Problems) -> Result<Content, Ending> {
        let shown = self.folder.display();
        if !self.folder.is_dir() {
            let what = if self.folder.exists() { "is a file" } else { "does not exist" };
            return Err(Ending::Usage(format!(
                "error: `{shown}` {what}; name the folder of a pack, such as `content/calf-pain`"
            )));
        }
        // The folder must have the pack's name, also where it is called `.`.
        let folder = if self.folder.file_name().is_none() {
            self.folder.canonicalize().unwrap_or_default()
        } else {
            self.folder.clone()
        };
        let mut folders = Folders::of(&folder);
        if let Some(shared) = &self.shared {
            folders.shared.clone_from(shared);
        }
        Ok(read_content(&folders, problems))
    }

    /// The folder of the pack's stories.
    #[must_use]
    pub fn cases(&self) -> PathBuf {
        self.folder.join("cases")
    }

    /// The file that says what can be taken away from the rules unnoticed.
    #[must_use]
    pub fn unnoticed(&self) -> PathBuf {
        self.folder.join("unnoticed.toml")
    }

    /// The packs, one a language, the default first.
    ///
    /// # Errors
    /// The content has problems, or there is no such folder.
    pub fn packs(&self) -> Result<(Vec<Pack>, Vec<Problem>), Ending> {
        let (content, found) = self.content()?;
        Ok((content.packs, found))
    }

    /// The content, with its lesser problems.
    ///
    /// # Errors
    /// The content has problems, or there is no such folder.
    pub fn content(&self) -> Result<(Content, Vec<Problem>), Ending> {
        let problems = Problems::new();
        let content = self.read(&problems)?;
        let found = problems.sorted();
        if found.iter().any(|problem| problem.severity == Severity::Error) {
            return Err(Ending::problems(&found));
        }
        Ok((content, found))
    }

    /// The pack in one language, or in its default.
    ///
    /// # Errors
    /// The content has problems, or the pack has no such language.
    pub fn pack(&self, language: Option<&str>) -> Result<Pack, Ending> {
        let (packs, _) = self.packs()?;
        in_language(packs, language)
    }
}

/// The pack in one language, or in its default.
///
/// # Errors
/// There is no such language.
pub fn in_language(packs: Vec<Pack>, language: Option<&str>) -> Result<Pack, Ending> {
    let known: Vec<_> = packs.iter().map(|pack| format!("`{}`", pack.words().language)).collect();
    let is_wanted = |pack: &Pack| language.is_none_or(|language| pack.words().language == language);
    packs.into_iter().find(is_wanted).ok_or_else(|| {
        let language = language.unwrap_or_default();
        Ending::Usage(format!(
            "error: the pack has no language `{language}`; it has {}",
            known.join(", ")
        ))
    })
}

/// The text of a file that was named on the command line.
///
/// # Errors
/// It cannot be read, or is no text.
pub fn text(path: &Path, largest_bytes: u64) -> Result<String, Ending> {
    let bytes = bytes(path, largest_bytes)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Ending::Content(format!("error: `{}` is not UTF-8 text", path.display())))?;
    // Some editors begin a file with a byte order mark, as content files may too.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The bytes of a file that was named on the command line.
///
/// # Errors
/// It cannot be read, or is larger than any such file is.
pub fn bytes(path: &Path, largest_bytes: u64) -> Result<Vec<u8>, Ending> {
    let shown = path.display();
    let found = path
        .metadata()
        .map_err(|error| Ending::Usage(format!("error: `{shown}` cannot be read: {error}")))?;
    if !found.is_file() {
        return Err(Ending::Usage(format!("error: `{shown}` is not a file")));
    }
    if found.len() > largest_bytes {
        return Err(Ending::Content(format!(
            "error: `{shown}` is too large: {} bytes, at most {largest_bytes} are read",
            found.len()
        )));
    }
    std::fs::read(path)
        .map_err(|error| Ending::Usage(format!("error: `{shown}` cannot be read: {error}")))
}
