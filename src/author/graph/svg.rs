use super::layout::{LETTER, LINE, Layout, PlacedGroup, PlacedRow, column};
use super::{Group, Interview, Row};

/// How the picture looks; it needs nothing from elsewhere.
const STYLE: &str = "\
svg { background: #fff; }
text { font: 11.6px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #1c1c1c; white-space: pre; }
.title { font-size: 20px; font-weight: bold; }
.heading { font-size: 14px; font-weight: bold; }
.name { font-weight: bold; }
.note { fill: #4a4a4a; font-style: italic; }
.number { text-anchor: middle; font-weight: bold; stroke: #fff; stroke-width: 5px; paint-order: stroke; }
.column { stroke: #c4c4c4; stroke-width: 1; }
.band { fill: #f4f4f4; }
.wire, .gather { stroke-width: 1.4; fill: none; }
.box { fill: #fff; stroke-width: 1.6; }
.emergency { --tone: #a3001b; } .same-day { --tone: #a04a00; } .out-of-scope { --tone: #5b3a8c; }
.see-clinician { --tone: #7a5c00; } .stage { --tone: #00607a; } .explanation { --tone: #1b6b2f; }
.caution { --tone: #4a5560; }
.heading, .outcome-name { fill: var(--tone); }
.outcome-name { font-size: 14px; font-weight: bold; }
.wire, .gather, .box { stroke: var(--tone); }
.dot, .head { fill: var(--tone); }
";

/// The interview as SVG, readable by itself.
#[must_use]
pub fn svg(interview: &Interview) -> String {
    let layout = Layout::of(interview);
    let (width, height) = (layout.width, layout.height);
    let mut picture = Picture { layout: &layout, interview, out: String::new() };
    picture.line(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\">",
        escaped(&interview.title)
    ));
    picture.line(&format!("<style>\n{STYLE}</style>"));
    picture.text(24, 34, "title", &format!("The interview of {}", interview.title));
    picture.text(24, 56, "note", "A column is a question, in the order of the pack; a row is a rule; a dot is where the rule reads the question.");
    picture.text(
        24,
        74,
        "note",
        "Groups stand in the order of what takes precedence. The words before “is” or a colon name the question.",
    );
    picture.bands();
    picture.columns();
    for (group, placed) in interview.groups.iter().zip(&layout.groups) {
        picture.group(group, placed);
    }
    picture.line("</svg>");
    picture.out
}

struct Picture<'a> {
    layout: &'a Layout,
    interview: &'a Interview,
    out: String,
}

impl Picture<'_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn text(&mut self, x: usize, y: usize, class: &str, text: &str) {
        let text = escaped(text);
        self.line(&format!("<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{text}</text>"));
    }

    /// Every second row has a ground, so that the eye keeps to its row.
    fn bands(&mut self) {
        let width = self.layout.gather - 14;
        for row in self.layout.groups.iter().flat_map(|group| group.rows.iter().step_by(2)) {
            let (y, height) = (row.top, row.height);
            self.line(&format!(
                "<rect class=\"band\" x=\"14\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
            ));
        }
    }

    /// The questions: a line runs down to the last rule that reads each.
    fn columns(&mut self) {
        let interview = self.interview;
        for (position, label) in interview.labels().enumerate() {
            let (x, top) = (column(position), self.layout.top);
            let readers = self.interview.groups.iter().zip(&self.layout.groups);
            let last = readers
                .flat_map(|(group, placed)| group.rows.iter().zip(&placed.rows))
                .filter(|(row, _)| row.reads.contains(&position))
                .map(|(_, placed)| placed.middle())
                .max()
                .unwrap_or(top);
            self.line(&format!(
                "<line class=\"column\" x1=\"{x}\" y1=\"{top}\" x2=\"{x}\" y2=\"{last}\"/>"
            ));
            let (y, x) = (top - 6, x + 4);
            let label = escaped(&label);
            self.line(&format!(
                "<text class=\"name\" transform=\"translate({x} {y}) rotate(-90)\">{label}</text>"
            ));
        }
    }

    fn group(&mut self, group: &Group, placed: &PlacedGroup) {
        let key = group.key;
        self.line(&format!("<g class=\"{key}\">"));
        self.text(self.layout.rules, placed.heading, "heading", group.title);
        self.numbers(group, placed);
        for (row, place) in group.rows.iter().zip(&placed.rows) {
            self.row(row, place);
        }
        self.outcome(group, placed);
        self.line("</g>");
    }

    /// The numbers of the questions that the group reads, once more above it:
    /// the names are far away by then.
    fn numbers(&mut self, group: &Group, placed: &PlacedGroup) {
        for position in 0..self.interview.questions.len() {
            if group.rows.iter().any(|row| row.reads.contains(&position)) {
                self.line(&format!(
                    "<text class=\"number\" x=\"{}\" y=\"{}\">{}</text>",
                    column(position),
                    placed.heading,
                    position + 1
                ));
            }
        }
    }

    fn row(&mut self, row: &Row, place: &PlacedRow) {
        let (middle, rules) = (place.middle(), self.layout.rules);
        let (conditions, gather) = (self.layout.conditions, self.layout.gather);
        if let Some(first) = row.reads.first() {
            self.line(&format!(
                "<path class=\"wire\" d=\"M{} {middle}H{rules}\"/>",
                column(*first)
            ));
        }
        for read in &row.reads {
            let question = self.interview.questions.get(*read).map_or("", String::as_str);
            self.line(&format!(
                "<circle class=\"dot\" cx=\"{}\" cy=\"{middle}\" r=\"5\"><title>{} reads {}</title></circle>",
                column(*read),
                escaped(&row.name),
                escaped(question)
            ));
        }
        let (y, width) = (middle - 11, self.layout.rule_width);
        self.line(&format!(
            "<rect class=\"box\" x=\"{rules}\" y=\"{y}\" width=\"{width}\" height=\"22\" rx=\"4\"/>"
        ));
        self.text(rules + 10, middle + 4, "name", &row.name);
        let first = middle + 4 + LINE / 2 - place.lines.len() * LINE / 2;
        for (position, line) in place.lines.iter().enumerate() {
            let class = if position < place.conditions { "condition" } else { "note" };
            self.text(conditions, first + position * LINE, class, line);
        }
        let longest = place.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        let from = conditions + longest * LETTER + 10;
        if from < gather {
            self.line(&format!("<path class=\"wire\" d=\"M{from} {middle}H{gather}\"/>"));
        }
    }

    /// The group's rules, gathered into one arrow, and what they lead to.
    fn outcome(&mut self, group: &Group, placed: &PlacedGroup) {
        let (Some(first), Some(last)) = (placed.rows.first(), placed.rows.last()) else { return };
        let (gather, x) = (self.layout.gather, self.layout.outcomes);
        let (top, bottom) = (first.middle(), last.middle());
        let height = (group.follows.len() + 1) * LINE + 14;
        let middle = usize::midpoint(first.top, last.top + last.height).max(first.top + height / 2);
        let end = bottom.max(middle);
        let tip = x - 8;
        self.line(&format!(
            "<path class=\"gather\" d=\"M{gather} {top}V{end}M{gather} {middle}H{tip}\"/>"
        ));
        self.line(&format!(
            "<path class=\"head\" d=\"M{tip} {}L{x} {middle}L{tip} {}Z\"/>",
            middle - 5,
            middle + 5
        ));
        let (y, width) = (middle - height / 2, self.layout.outcome_width);
        self.line(&format!(
            "<rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"12\"/>"
        ));
        self.text(x + 12, y + 20, "outcome-name", group.outcome);
        for (position, line) in group.follows.iter().enumerate() {
            self.text(x + 12, y + 20 + (position + 1) * LINE, "condition", line);
        }
    }
}

/// Text as XML takes it.
fn escaped(text: &str) -> String {
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
