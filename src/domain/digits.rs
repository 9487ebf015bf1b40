/// A whole number in digits. Rust's own formatter would bring a kilobyte into
/// the browser program.
#[must_use]
pub fn digits(number: u64) -> String {
    let mut digits = String::new();
    let mut rest = number;
    loop {
        // A remainder by ten is below ten.
        digits.insert(0, char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
        if rest == 0 {
            return digits;
        }
    }
}
