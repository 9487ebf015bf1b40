use std::path::PathBuf;

use clap::Args;
use jiff::{Timestamp, ToSpan as _, civil, tz::TimeZone};

use super::ending::{Ending, print};
use crate::author::diagnostic::{Problems, SourceFile, Spot};
use crate::author::read::{Text, check_id};
use crate::author::starter::{Starter, files};
use crate::domain::pack::Date;

/// What `pack new` is told.
#[derive(Args, Debug)]
pub struct New {
    /// The pack's id: what it is about, such as `wrist-pain`
    #[arg(value_name = "ID")]
    id: String,
    /// The folder of all packs; what they share, `interface/` and `regions.toml`, stands in it
    #[arg(long = "in", value_name = "FOLDER", default_value = "content")]
    packs: PathBuf,
    /// The day that it is said to be reviewed on; today if left out
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

/// Writes a small complete pack, to be changed into one of your own.
///
/// # Errors
/// The id cannot be one, the folder is not that of packs, there is such a pack
/// already, or it cannot be written.
pub fn new(options: &New) -> Result<(), Ending> {
    let problems = Problems::new();
    let nowhere =
        Spot::whole(SourceFile { path: "the command line".to_owned(), text: String::new() }.into());
    if !check_id(&Text::quoted(options.id.clone(), nowhere), &problems) {
        return Err(Ending::problems(&problems.sorted()));
    }
    let folder = options.packs.join(&options.id);
    let shown = folder.display();
    if !options.packs.join("interface").is_dir() || !options.packs.join("regions.toml").is_file() {
        return Err(Ending::Usage(format!(
            "error: `{}` is no folder of packs: `interface/` and `regions.toml` are not in it\n  = help: run the command in the checkout's folder, or name the folder of packs with `--in`",
            options.packs.display()
        )));
    }
    if folder.exists() {
        return Err(Ending::Usage(format!(
            "error: `{shown}` is there already, and is left as it is\n  = help: choose another id, or move that folder away"
        )));
    }
    let (today, review_by) = days(options.today)
        .map_err(|error| Ending::Usage(format!("error: no pack can begin on that day: {error}")))?;
    let failed = |error| Ending::Usage(format!("error: `{shown}` cannot be written: {error}"));
    for (path, text) in files(&Starter { id: options.id.clone(), today, review_by }) {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(failed)?;
        }
        std::fs::write(path, text).map_err(failed)?;
    }
    print(&format!(
        "`{shown}` is a small complete pack. Change its words and its rules into yours, and ask\n\
         `pack check {shown}` and `pack cases {shown}` as often as you like.\n"
    ));
    Ok(())
}

/// The day that is named, or today; and the day half a year later.
fn days(named: Option<Date>) -> Result<(Date, Date), Box<dyn std::error::Error>> {
    let today: civil::Date = match named {
        Some(day) => day.to_string().parse()?,
        None => Timestamp::now().to_zoned(TimeZone::UTC).date(),
    };
    let later = today.checked_add(6.months())?;
    Ok((today.to_string().parse()?, later.to_string().parse()?))
}
