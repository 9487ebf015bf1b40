use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::ser::{Serialize, SerializeMap, Serializer};
use sha2::{Digest, Sha256};

use crate::domain::codec::{self, FORMAT};
use crate::domain::pack::Pack;

/// A pack as a file: its name has its content's hash, so that it can be kept
/// for ever.
#[derive(Clone, Debug)]
pub struct PackFile {
    /// The language.
    pub language: String,
    /// The file's name, `<language>.<hash>.pack`.
    pub name: String,
    /// What its bytes hash to, as in HTML's `integrity`.
    pub integrity: String,
    /// The pack's bytes.
    pub bytes: Vec<u8>,
}

/// What `pack.json` lists, for pages whose script does not know the folder.
#[derive(serde::Serialize)]
struct List<'a> {
    format: u16,
    pack: &'a str,
    version: &'a str,
    languages: Languages<'a>,
}

/// By language, the default first.
struct Languages<'a>(&'a [PackFile]);

#[derive(serde::Serialize)]
struct Listed<'a> {
    name: &'a str,
    integrity: &'a str,
}

impl Serialize for Languages<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for file in self.0 {
            map.serialize_entry(
                &file.language,
                &Listed { name: &file.name, integrity: &file.integrity },
            )?;
        }
        map.end()
    }
}

/// The files of a pack's languages. The same packs give the same bytes.
///
/// # Errors
/// A pack has a list that is too long for the format.
pub fn files(packs: &[Pack]) -> Result<Vec<PackFile>, codec::DecodeError> {
    let file = |pack: &Pack| {
        let bytes = codec::encode(pack)?;
        let hash = Sha256::digest(&bytes);
        let short: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let language = pack.words().language.clone();
        let integrity = format!("sha256-{}", STANDARD.encode(hash));
        Ok(PackFile { name: format!("{language}.{short}.pack"), language, integrity, bytes })
    };
    packs.iter().map(file).collect()
}

/// Writes a pack's files and their list, `pack.json`, into a folder, which is
/// made if need be; files of earlier builds go. Returns what was written.
///
/// # Errors
/// The folder or a file cannot be written.
pub fn write(packs: &[Pack], files: &[PackFile], folder: &Path) -> io::Result<Vec<PathBuf>> {
    let Some(rules) = packs.first().map(Pack::rules) else { return Ok(Vec::new()) };
    fs::create_dir_all(folder)?;
    let mut written = Vec::new();
    for file in files {
        let path = folder.join(&file.name);
        fs::write(&path, &file.bytes)?;
        written.push(path);
    }
    let list = List {
        format: FORMAT,
        pack: &rules.name,
        version: &rules.version,
        languages: Languages(files),
    };
    let path = folder.join("pack.json");
    fs::write(&path, serde_json::to_string_pretty(&list)? + "\n")?;
    written.push(path);
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if is_pack_file(&path) && !written.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(written)
}

/// Whether a file has a name that only a build gives.
fn is_pack_file(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut parts = name.rsplit('.');
    let (ending, hash, language) = (parts.next(), parts.next(), parts.next());
    ending == Some("pack")
        && hash.is_some_and(|hash| {
            hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
        })
        && language.is_some()
        && parts.next().is_none()
}
