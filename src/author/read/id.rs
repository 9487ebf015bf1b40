use super::Text;
use crate::author::diagnostic::{Problem, Problems, shown};

/// Names that mean something to the checker itself.
const RESERVED: [&str; 8] = ["none", "not-sure", "and", "or", "not", "in", "has", "of"];

/// The longest name, in letters.
const LONGEST: usize = 64;

/// Whether this may be a name: lower case, a letter first, then letters,
/// digits and hyphens, at most 64 of them, and not reserved. If not, reports it.
pub fn check_id(id: &Text, problems: &Problems) -> bool {
    let written = &id.value;
    let well_formed = written.starts_with(|first: char| first.is_ascii_lowercase())
        && written
            .bytes()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-');
    let start: String = written.chars().take(LONGEST).collect();
    let shown = shown(&start);

    let problem = if RESERVED.contains(&written.as_str()) {
        Problem::error(format!("`{shown}` cannot be an id: the checker uses the word itself"))
            .remedy("choose another id")
    } else if written.is_empty() {
        Problem::error("an id is empty").remedy("name it, such as `late-run`")
    } else if written.chars().count() > LONGEST {
        Problem::error(format!("the id `{shown}…` is too long"))
            .remedy(format!("use at most {LONGEST} letters"))
    } else if !well_formed {
        Problem::error(format!("`{shown}` cannot be an id")).remedy(
            "use lower-case letters, digits and hyphens, a letter first, such as `late-run`",
        )
    } else {
        return true;
    };
    problems.report(problem.at(&id.spot));
    false
}
