use anyhow::Result;

use crate::page::Page;

/// A page's first script: it counts the programs (`programs`) and keeps hold of the
/// last one's memory (`memory`).
pub const HOLD: &str = "
const real = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (...all) => {
    const made = await real(...all);
    window.programs = (window.programs ?? 0) + 1;
    window.memory = Object.values(made.instance.exports).find((one) => one instanceof WebAssembly.Memory);
    return made;
};
";

impl Page {
    /// Overwrites the program's memory, in a page with [`HOLD`]: a press or two later
    /// the program ends.
    ///
    /// # Errors
    /// No program is there.
    pub async fn ruin_memory(&self) -> Result<()> {
        self.run("new Uint8Array(memory.buffer).fill(255);", Vec::new()).await?;
        Ok(())
    }
}
