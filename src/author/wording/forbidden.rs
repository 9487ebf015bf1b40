use core::ops::Range;

use crate::author::diagnostic::{Problem, Problems};
use crate::author::read::Text;

/// What is never printed: no checker can promise it.
const FORBIDDEN: [(&[&str], &str); 4] = [
    (&["safe"], "say what to watch for instead"),
    (&["no", "risk"], "say what to watch for instead"),
    (&["it", "is", "only"], "say what it may be"),
    (&["it's", "only"], "say what it may be"),
];

/// Reports words that are never printed.
pub fn report_forbidden(texts: &[Text], problems: &Problems) {
    for text in texts {
        let words = words(&text.value);
        for (forbidden, remedy) in FORBIDDEN {
            for found in words.windows(forbidden.len()) {
                let same =
                    found.iter().zip(forbidden).all(|((word, _), forbidden)| word == forbidden);
                if same && let (Some((_, first)), Some((_, last))) = (found.first(), found.last()) {
                    let message = format!("`{}` is never printed", forbidden.join(" "));
                    problems.report(
                        Problem::error(message)
                            .at(&text.part(first.start..last.end))
                            .remedy(remedy),
                    );
                }
            }
        }
    }
}

/// The words of a text in lower case, with their bytes.
fn words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, letter) in ends {
        let is_word = letter.is_alphanumeric() || matches!(letter, '\'' | '’');
        match (start, is_word) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let word = text.get(from..at).unwrap_or_default().to_lowercase().replace('’', "'");
                words.push((word, from..at));
                start = None;
            }
            _ => {}
        }
    }
    words
}
