use super::syllables;
use crate::author::diagnostic::{Problem, Problems};
use crate::author::words::Passage;

/// No passage may be harder to read than this school grade.
pub const HARDEST: f64 = 6.0;

/// Shorter texts have no grade that means anything; screens are judged however
/// short they are.
pub const FEWEST_WORDS: usize = 50;

/// A passage with its grade.
#[derive(Clone, Debug)]
pub struct Graded {
    /// The passage.
    pub passage: Passage,
    /// How many words it has.
    pub words: usize,
    /// Its Flesch-Kincaid grade.
    pub grade: f64,
}

/// What a grade depends on beside the passage.
pub struct Grading<'a> {
    /// Names that count as two syllables: a reader learns them once.
    pub glossary: &'a [String],
}

impl Grading<'_> {
    /// Grades passages; reports screens, and texts of 50 words or more, that
    /// are too hard to read.
    #[must_use]
    pub fn report(&self, passages: Vec<Passage>, problems: &Problems) -> Vec<Graded> {
        let mut graded = Vec::with_capacity(passages.len());
        for passage in passages {
            let Some((words, grade)) = grade(&passage.lines, self.glossary) else { continue };
            // What is printed as 6.0 must pass.
            let is_hard = (grade * 10.0).round() > HARDEST * 10.0;
            if is_hard && (passage.is_screen || words >= FEWEST_WORDS) {
                let message = format!(
                    "{} has the reading grade {grade:.1}, at most {HARDEST:.1} is plain",
                    passage.what
                );
                let remedy = "write shorter sentences and shorter words; a name that cannot be avoided goes into the pack's `glossary`";
                problems.report(Problem::error(message).at(&passage.spot).remedy(remedy));
            }
            graded.push(Graded { passage, words, grade });
        }
        graded
    }
}

/// How many words there are, and the Flesch-Kincaid grade: 0.39 times words a
/// sentence, plus 11.8 times syllables a word, less 15.59 (Kincaid and others,
/// 1975). Each line is a sentence at least. `None`: there is no word.
#[must_use]
pub fn grade(lines: &[String], glossary: &[String]) -> Option<(usize, f64)> {
    let (mut sentences, mut words, mut spoken) = (0_u32, 0_u32, 0_u32);
    for line in lines {
        let mut is_open = false;
        for word in line.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)) {
            words += 1;
            spoken += u32::try_from(counted(word, glossary)).unwrap_or(u32::MAX);
            is_open =
                !word.trim_end_matches(['"', '”', '’', ')', '*']).ends_with(['.', '!', '?', '…']);
            sentences += u32::from(!is_open);
        }
        sentences += u32::from(is_open);
    }
    if words == 0 {
        return None;
    }
    let (sentences, all, spoken) =
        (f64::from(sentences.max(1)), f64::from(words), f64::from(spoken));
    Some((usize::try_from(words).ok()?, 0.39 * all / sentences + 11.8 * spoken / all - 15.59))
}

fn counted(word: &str, glossary: &[String]) -> usize {
    let plain = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let plain = plain.strip_suffix("'s").or_else(|| plain.strip_suffix("’s")).unwrap_or(&plain);
    let is_known = glossary.iter().any(|name| name.to_lowercase() == plain);
    // A name that is short anyway keeps its count.
    if is_known { syllables(plain).min(2) } else { syllables(word) }
}
