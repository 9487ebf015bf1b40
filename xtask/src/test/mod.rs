//! `test`: everything there is, in order, with the time of each stage.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// The stages, in order.
mod stages;
/// Running test programs and adding up what they count.
mod tally;

use stages::{STAGES, Stage};
use tally::Tally;

/// How a stage went.
enum Ending {
    Passed,
    Failed(String),
    /// It needs another that failed: that counts as failed too.
    NotRun(&'static str),
}

/// Runs every stage, also after one has failed, and ends with a table and the
/// test runners' own counts.
///
/// # Errors
/// A stage failed.
pub(crate) fn test() -> Result<()> {
    let mut tally = Tally::default();
    let mut results: Vec<(&Stage, Duration, Ending)> = Vec::new();
    for (position, stage) in (1..).zip(STAGES) {
        let failed = |name| {
            let mut before = results.iter().filter(|(stage, ..)| stage.name == name);
            before.any(|(.., ending)| !matches!(ending, Ending::Passed))
        };
        let since = Instant::now();
        let ending = match stage.needs.filter(|name| failed(*name)) {
            Some(needed) => Ending::NotRun(needed),
            None => {
                println!("\n== {position} of {}: {}, {}", STAGES.len(), stage.name, stage.what);
                match (stage.run)(&mut tally) {
                    Ok(()) => Ending::Passed,
                    Err(error) => {
                        eprintln!("error: {error:#}");
                        Ending::Failed(format!("{error:#}"))
                    }
                }
            }
        };
        results.push((stage, since.elapsed(), ending));
    }

    println!("\n{:<18}{:>9}  ending", "stage", "seconds");
    let mut whole = Duration::ZERO;
    let mut wrong = 0;
    for (stage, time, ending) in &results {
        whole += *time;
        let ending = match ending {
            Ending::Passed => "passed".to_owned(),
            Ending::Failed(error) => format!("FAILED: {error}"),
            Ending::NotRun(needed) => format!("FAILED: not run, since `{needed}` failed"),
        };
        wrong += usize::from(ending != "passed");
        println!("{:<18}{:>9.1}  {ending}", stage.name, time.as_secs_f64());
    }
    println!("{:<18}{:>9.1}\n", "all", whole.as_secs_f64());
    println!("{tally}");
    match wrong {
        0 => Ok(()),
        1 => bail!("1 stage failed"),
        _ => bail!("{wrong} stages failed"),
    }
}
