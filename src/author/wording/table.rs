use core::fmt::Write as _;

use super::Graded;
use super::grade::FEWEST_WORDS;

/// The table of all passages: words, Flesch-Kincaid grade, what it is. The
/// grade of a short text that is no screen stands in parentheses: it is not
/// judged.
#[must_use]
pub fn table(language: &str, graded: &[Graded]) -> String {
    let mut text = format!("words  grade  passage ({language})\n");
    for Graded { passage, words, grade } in graded {
        let is_judged = passage.is_screen || *words >= FEWEST_WORDS;
        let grade = if is_judged { format!("{grade:.1} ") } else { format!("({grade:.1})") };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{words:>5}  {grade:>6} {}", passage.what);
    }
    text
}
