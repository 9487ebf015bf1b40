use std::collections::HashMap;
use std::fs;
use std::io;
use std::process::{Child, Command};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// A driver and all that it started.
///
/// A driver that is killed leaves its browser behind, which holds memory and
/// ports; so the whole family is ended, browser first found, driver last.
pub(crate) struct Processes {
    driver: Child,
    // Profiles and the like; removed when all have ended.
    _scratch: TempDir,
}

impl Processes {
    pub(crate) fn start(mut command: Command) -> io::Result<Self> {
        let scratch = TempDir::new()?;
        let driver = command.env("TMPDIR", scratch.path()).spawn()?;
        Ok(Self { driver, _scratch: scratch })
    }

    /// Whether the driver still runs.
    pub(crate) fn running(&mut self) -> io::Result<bool> {
        Ok(self.driver.try_wait()?.is_none())
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        let family = descendants(self.driver.id());
        // Errors: a process that has ended by itself is what is wanted.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        for id in family {
            if let Some(pid) = i32::try_from(id).ok().and_then(Pid::from_raw) {
                let _ = kill_process(pid, Signal::KILL);
            }
        }
    }
}

/// All processes that descend from one, by the parents that `/proc` tells.
fn descendants(ancestor: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    for id in entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()) {
        if let Some(parent) = parent(id) {
            children.entry(parent).or_default().push(id);
        }
    }
    let mut found = Vec::new();
    let mut open = vec![ancestor];
    while let Some(id) = open.pop() {
        for child in children.get(&id).into_iter().flatten() {
            found.push(*child);
            open.push(*child);
        }
    }
    found
}

/// The parent of a process: the second field after its name, which stands in
/// brackets and may hold anything.
fn parent(id: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_whitespace().nth(1)?.parse().ok()
}
