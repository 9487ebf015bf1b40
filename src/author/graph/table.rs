use std::collections::BTreeSet;

use super::ink::{Drawn, Ink, escaped};
use super::layout::{LETTER, LINE, Layout, PlacedGroup, PlacedRow, column};
use super::wrap::width;
use super::{Group, Interview, Row};

/// The table of rules and the questions that they read, with its size.
#[must_use]
pub fn table(interview: &Interview) -> Drawn {
    let layout = Layout::of(interview);
    let size = (layout.width, layout.height);
    let mut table = Table { layout: &layout, interview, ink: Ink::default() };
    let ink = &mut table.ink;
    ink.text(24, 34, "title", "Every rule, with the questions that it reads");
    ink.text(24, 56, "note", "A column is a question, in the order of the pack; a row is a rule; a dot is where the rule reads the question.");
    ink.text(
        24,
        74,
        "note",
        "Groups stand in the order of what takes precedence. The words before “is” or a colon name the question.",
    );
    table.bands();
    table.columns();
    for (group, placed) in interview.groups.iter().zip(&layout.groups) {
        table.group(group, placed);
    }
    Drawn { ink: table.ink, size }
}

struct Table<'a> {
    layout: &'a Layout,
    interview: &'a Interview,
    ink: Ink,
}

impl Table<'_> {
    /// Every second row has a ground, so that the eye keeps to its row.
    fn bands(&mut self) {
        let width = self.layout.gather - 14;
        for row in self.layout.groups.iter().flat_map(|group| group.rows.iter().step_by(2)) {
            let (y, height) = (row.top, row.height);
            self.ink.line(&format!(
                "<rect class=\"band\" x=\"14\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
            ));
        }
    }

    /// The questions: a line runs down to the last rule that reads each.
    fn columns(&mut self) {
        let interview = self.interview;
        let mut last = vec![self.layout.top; interview.questions.len()];
        let placed = self.layout.groups.iter().flat_map(|group| &group.rows);
        for (row, placed) in interview.groups.iter().flat_map(|group| &group.rows).zip(placed) {
            for read in row.reads() {
                if let Some(last) = last.get_mut(read) {
                    *last = placed.middle();
                }
            }
        }
        for (position, (label, last)) in interview.labels().zip(last).enumerate() {
            let (x, top) = (column(position), self.layout.top);
            self.ink.line(&format!(
                "<line class=\"column\" x1=\"{x}\" y1=\"{top}\" x2=\"{x}\" y2=\"{last}\"/>"
            ));
            let (y, x) = (top - 6, x + 4);
            let label = escaped(&label);
            self.ink.line(&format!(
                "<text class=\"name\" transform=\"translate({x} {y}) rotate(-90)\">{label}</text>"
            ));
        }
    }

    fn group(&mut self, group: &Group, placed: &PlacedGroup) {
        let key = group.key;
        self.ink.line(&format!("<g class=\"{key}\">"));
        self.ink.text(self.layout.rules, placed.heading, "heading", group.title);
        self.numbers(group, placed);
        for (row, place) in group.rows.iter().zip(&placed.rows) {
            self.row(row, place);
        }
        self.outcome(group, placed);
        self.ink.line("</g>");
    }

    /// The numbers of the questions that the group reads, once more above it:
    /// the names are far away by then.
    fn numbers(&mut self, group: &Group, placed: &PlacedGroup) {
        let read: BTreeSet<usize> = group.rows.iter().flat_map(Row::reads).collect();
        for position in read {
            self.ink.line(&format!(
                "<text class=\"number\" x=\"{}\" y=\"{}\">{}</text>",
                column(position),
                placed.heading,
                position + 1
            ));
        }
    }

    fn row(&mut self, row: &Row, place: &PlacedRow) {
        let (middle, rules) = (place.middle(), self.layout.rules);
        let (conditions, gather) = (self.layout.conditions, self.layout.gather);
        let reads = row.reads();
        if let Some(first) = reads.first() {
            self.ink.line(&format!(
                "<path class=\"wire\" d=\"M{} {middle}H{rules}\"/>",
                column(*first)
            ));
        }
        for read in &reads {
            let question =
                self.interview.questions.get(*read).map_or("", |asking| asking.name.as_str());
            self.ink.line(&format!(
                "<circle class=\"dot\" cx=\"{}\" cy=\"{middle}\" r=\"5\"><title>{} reads {}</title></circle>",
                column(*read),
                escaped(&row.name),
                escaped(question)
            ));
        }
        let (y, wide) = (middle - 11, self.layout.rule_width);
        self.ink.line(&format!(
            "<rect class=\"box\" x=\"{rules}\" y=\"{y}\" width=\"{wide}\" height=\"22\" rx=\"4\"/>"
        ));
        self.ink.text(rules + 10, middle + 4, "name", &row.name);
        let first = middle + 4 + LINE / 2 - place.lines.len() * LINE / 2;
        for (position, line) in place.lines.iter().enumerate() {
            let class = if position < place.conditions { "condition" } else { "note" };
            self.ink.text(conditions, first + position * LINE, class, line);
        }
        let longest = place.lines.iter().map(|line| width(line)).max().unwrap_or(0);
        let from = conditions + longest * LETTER + 10;
        if from < gather {
            self.ink.line(&format!("<path class=\"wire\" d=\"M{from} {middle}H{gather}\"/>"));
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
        self.ink.line(&format!(
            "<path class=\"gather\" d=\"M{gather} {top}V{end}M{gather} {middle}H{tip}\"/>"
        ));
        self.ink.line(&format!(
            "<path class=\"head\" d=\"M{tip} {}L{x} {middle}L{tip} {}Z\"/>",
            middle - 5,
            middle + 5
        ));
        let (y, width) = (middle - height / 2, self.layout.outcome_width);
        self.ink.line(&format!(
            "<rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"12\"/>"
        ));
        self.ink.text(x + 12, y + 20, "outcome-name", group.outcome);
        for (position, line) in group.follows.iter().enumerate() {
            self.ink.text(x + 12, y + 20 + (position + 1) * LINE, "condition", line);
        }
    }
}
