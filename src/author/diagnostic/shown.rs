/// Written text within a message: control characters are told, never sent to
/// the terminal.
#[must_use]
pub fn shown(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    for letter in written.chars() {
        if letter.is_control() {
            text.extend(letter.escape_debug());
        } else {
            text.push(letter);
        }
    }
    text
}
