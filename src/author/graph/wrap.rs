use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// How many letters of fixed width a text takes; wide ones take two.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Breaks a text into lines of at most so many letters: at its spaces, and
/// within a word only where the word is longer than a line.
#[must_use]
pub fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        for (position, piece) in pieces(word, letters).into_iter().enumerate() {
            match lines.last_mut() {
                Some(line) if position == 0 && width(line) + 1 + width(&piece) <= letters => {
                    line.push(' ');
                    line.push_str(&piece);
                }
                _ => lines.push(piece),
            }
        }
    }
    lines
}

/// A word in pieces that fit a line.
fn pieces(word: &str, letters: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut taken = 0;
    for letter in word.chars() {
        let wide = letter.width().unwrap_or(0);
        if taken + wide > letters && taken > 0 {
            pieces.push(String::new());
            taken = 0;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
        taken += wide;
    }
    pieces
}
