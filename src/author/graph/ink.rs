/// Starts a text of its own direction, whatever stands around it.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const END_ISOLATE: char = '\u{2069}';

/// The elements of a picture, one a line.
#[derive(Clone, Debug, Default)]
pub struct Ink {
    /// What was drawn.
    pub out: String,
}

/// A part of a picture.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// What was drawn, from the left and the top.
    pub ink: Ink,
    /// The width and the height.
    pub size: (usize, usize),
}

impl Ink {
    /// An element, as it is.
    pub fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// A text, by the left end of its base line. One that begins from the right
    /// runs from the right, but stands at the same place.
    pub fn text(&mut self, x: usize, y: usize, class: &str, text: &str) {
        let text = escaped(text);
        let text = if text.chars().any(is_from_the_right) {
            format!("{ISOLATE}{text}{END_ISOLATE}")
        } else {
            text
        };
        self.line(&format!("<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{text}</text>"));
    }

    /// A box with round corners, by its upper left corner, width and height.
    pub fn boxed(&mut self, class: &str, at: (usize, usize), size: (usize, usize), round: usize) {
        let ((x, y), (width, height)) = (at, size);
        self.line(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"/>"
        ));
    }
}

/// Letters of Hebrew, Arabic and their neighbours.
const fn is_from_the_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Text as XML takes it.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}
