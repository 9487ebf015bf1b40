use web_sys::{Storage, window};

/// One entry of the tab's session storage. A browser may forbid it: then the
/// visit is the same, and only a reload forgets it.
#[derive(Debug)]
pub(super) struct SessionStorage {
    storage: Storage,
    key: String,
}

impl SessionStorage {
    /// The entry of this name; none, where storage is blocked.
    pub(super) fn open(key: String) -> Option<Self> {
        let storage = window()?.session_storage().ok()??;
        // Some browsers give the object and refuse its use.
        storage.get_item(&key).ok()?;
        Some(Self { storage, key })
    }

    /// What was written.
    pub(super) fn read(&self) -> Option<String> {
        self.storage.get_item(&self.key).ok()?
    }

    /// Writes it; a full storage keeps nothing.
    pub(super) fn write(&self, text: &str) {
        if self.storage.set_item(&self.key, text).is_err() {
            self.forget();
        }
    }

    /// Takes the entry away.
    pub(super) fn forget(&self) {
        // Where it cannot be taken away, it could not be written either.
        let _ = self.storage.remove_item(&self.key);
    }
}
