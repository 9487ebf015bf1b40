use crate::author::diagnostic::{Problem, Problems};
use crate::author::words::Passage;

/// Words that leave open whether something is so.
const HEDGES: [&str; 11] = [
    "may", "might", "can", "could", "perhaps", "possibly", "probably", "likely", "seem", "seems",
    "appears",
];

/// Reports what is told of a mechanism as a fact: nobody has looked at the visitor.
pub fn report_unhedged(mechanisms: &[Passage], problems: &Problems) {
    for passage in mechanisms {
        let has_words = passage.lines.iter().any(|line| !line.trim().is_empty());
        if has_words && !is_hedged(&passage.lines) {
            let message = format!("{} is told as a fact", passage.what);
            problems.report(
                Problem::error(message)
                    .at(&passage.spot)
                    .remedy("say what may be so, with `may`, `might`, `can`, `could` or `seems`"),
            );
        }
    }
}

fn is_hedged(lines: &[String]) -> bool {
    let words = lines.iter().flat_map(|line| line.split(|letter: char| !letter.is_alphabetic()));
    let mut words = words.map(str::to_lowercase);
    words.any(|word| HEDGES.contains(&word.as_str()))
}
