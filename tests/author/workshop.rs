//! A folder of its own for a test, with the squeaky bicycle in it.

use std::fs;
use std::path::{Path, PathBuf};

use symptom_checker::author::content::{Content, Folders, read_content};
use symptom_checker::author::diagnostic::{Look, Problems, show};

/// A copy of the squeaky bicycle, with what packs share beside it.
pub(crate) struct Workshop {
    /// Holds `squeaky-bicycle/`, `interface/` and `regions.toml`.
    pub(crate) folder: PathBuf,
}

impl Workshop {
    /// A fresh copy under a name that no other test has.
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&root.join("tests/fixtures/squeaky-bicycle"), &folder.join("squeaky-bicycle"));
        copy(&root.join("content/interface"), &folder.join("interface"));
        fs::copy(root.join("tests/fixtures/regions.toml"), folder.join("regions.toml")).unwrap();
        Self { folder }
    }

    /// A fresh copy of another folder of packs.
    pub(crate) fn of(name: &str, packs: &Path) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        copy(packs, &folder);
        Self { folder }
    }

    /// A file of it.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// The pack's folder.
    pub(crate) fn pack(&self) -> PathBuf {
        self.path("squeaky-bicycle")
    }

    /// Writes a file.
    pub(crate) fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(file), bytes).unwrap();
    }

    /// Replaces a part of a file that stands there once.
    pub(crate) fn edit(&self, file: &str, find: &str, with: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert_eq!(text.matches(find).count(), 1, "`{find}` stands once in {file}");
        self.write(file, text.replace(find, with));
    }

    /// Reads the pack, and shows its problems without this machine's paths.
    pub(crate) fn read(&self) -> (Content, String) {
        let problems = Problems::new();
        let content = read_content(&Folders::of(&self.pack()), &problems);
        let here = format!("{}/", self.folder.to_string_lossy().replace('\\', "/"));
        (content, show(&problems.sorted(), Look::Plain).replace(&here, ""))
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
