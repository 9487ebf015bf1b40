use anyhow::{Result, anyhow};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use symptom_checker::domain::pack::{Pack, Words};

/// Stands for the Latin letters, a to z.
const LETTERS: &str = "אבגדהוזחטיכלמנסעפצקרשתםןףץ";

/// The pack in a language that is none: right to left, every word 40 % longer.
/// What breaks a layout in it would break it in a translation.
///
/// # Errors
/// The words do not hold together any more.
pub fn pseudo(pack: &Pack) -> Result<Pack> {
    let english = pack.words();
    let mut words: Words = translated(english)?;
    words.language = "he".to_owned();
    words.right_to_left = true;
    // Packs go without what only pages say; pages do not.
    words.introduction = translated(&english.introduction)?;
    words.warning_signs = translated(&english.warning_signs)?;
    words.checked = translated(&english.checked)?;
    for (topic, english) in words.topics.iter_mut().zip(&english.topics) {
        topic.text = translated(&english.text)?;
    }
    Pack::new(pack.rules().clone(), words).map_err(|error| anyhow!("{error}"))
}

/// Every string in it, translated.
fn translated<T: Serialize + DeserializeOwned>(words: &T) -> Result<T> {
    let mut value = serde_json::to_value(words)?;
    translate_all(&mut value);
    Ok(serde_json::from_value(value)?)
}

fn translate_all(value: &mut Value) {
    match value {
        Value::String(text) => *text = translate(text),
        Value::Array(items) => items.iter_mut().for_each(translate_all),
        Value::Object(fields) => fields.values_mut().for_each(translate_all),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Word by word, so that a list of months keeps its length; what stands in
/// braces is filled in later.
fn translate(text: &str) -> String {
    let mut whole = String::new();
    let mut word: Vec<char> = Vec::new();
    let mut is_in_braces = false;
    for letter in text.chars() {
        is_in_braces = (is_in_braces || letter == '{') && letter != '}';
        if letter.is_alphabetic() && !is_in_braces {
            word.push(foreign(letter));
            continue;
        }
        whole.extend(longer(&word));
        word.clear();
        whole.push(letter);
    }
    whole.extend(longer(&word));
    whole
}

fn foreign(letter: char) -> char {
    let place = u32::from(letter.to_ascii_lowercase()).saturating_sub(u32::from('a'));
    let place = usize::try_from(place).unwrap_or_default();
    LETTERS.chars().cycle().nth(place % 26).unwrap_or(letter)
}

/// Two letters more for every five.
fn longer(word: &[char]) -> Vec<char> {
    let more = (word.len() * 2).div_ceil(5);
    word.iter().copied().chain(word.iter().copied().rev().take(more)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::pack;

    #[test]
    fn what_is_filled_in_stays() {
        assert_eq!(translate("{count} left"), format!("{{count}} {}", translate("left")));
    }

    #[test]
    fn text_is_forty_percent_longer_and_in_as_many_words() {
        let (before, after) = ("Do you have pain at night", translate("Do you have pain at night"));
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
        assert!(letters(&after) * 10 >= letters(before) * 14, "{after}");
        assert_eq!(after.split(' ').count(), before.split(' ').count());
    }

    #[test]
    fn the_whole_pack_is_translated() {
        let english = pack().unwrap();
        let pseudo = pseudo(&english).unwrap();
        let latin = |text: &str| text.chars().any(|letter| letter.is_ascii_alphabetic());
        assert!(!pseudo.words().topics.iter().any(|topic| latin(&topic.title)));
        assert!(!latin(&pseudo.words().questions[0].title));
        assert!(!pseudo.words().introduction.is_empty());
    }
}
