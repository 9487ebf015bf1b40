use super::wrap::{width, wrapped};
use super::{Group, Interview, Row};

/// The size of a letter of the picture's fixed-width type, in units of the picture.
pub const LETTER: usize = 7;
/// The height of a line of text.
pub const LINE: usize = 16;
/// The middle of the first question's column.
pub const FIRST_COLUMN: usize = 40;
/// The distance between two questions' columns.
pub const COLUMN: usize = 30;
/// A condition's lines are broken before this many letters.
const LETTERS_A_LINE: usize = 82;
/// How far all lines but the first stand in.
const INDENT: &str = "    ";
/// The room above and below the text of a rule.
const ROW_PADDING: usize = 5;
/// The room above a group, with its heading.
const GROUP_HEADING: usize = 44;

/// Where everything stands, in units of the picture, from the left and the top.
///
/// Every question has a column, every rule a row: a line runs down from the
/// question, a line leads from the row to its rule, and a dot marks where the
/// rule reads the question. No two lines run over each other, however many there are.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Where the questions' columns begin.
    pub top: usize,
    /// The left side of the rules' boxes.
    pub rules: usize,
    /// The width of the rules' boxes.
    pub rule_width: usize,
    /// The left side of the conditions.
    pub conditions: usize,
    /// The line that gathers the rules of a group.
    pub gather: usize,
    /// The left side of the outcomes.
    pub outcomes: usize,
    /// The width of the outcomes.
    pub outcome_width: usize,
    /// The whole width.
    pub width: usize,
    /// The whole height.
    pub height: usize,
    /// Where the groups' headings stand, with their rows.
    pub groups: Vec<PlacedGroup>,
}

/// Where a group stands.
#[derive(Clone, Debug)]
pub struct PlacedGroup {
    /// The base line of its heading.
    pub heading: usize,
    /// Its rows, beside the group's own list.
    pub rows: Vec<PlacedRow>,
}

/// Where a rule stands.
#[derive(Clone, Debug)]
pub struct PlacedRow {
    /// The upper side.
    pub top: usize,
    /// The height.
    pub height: usize,
    /// The lines of its conditions, then those of its note.
    pub lines: Vec<String>,
    /// How many of the lines are conditions.
    pub conditions: usize,
}

impl PlacedRow {
    /// The middle, from the top.
    #[must_use]
    pub const fn middle(&self) -> usize {
        self.top + self.height / 2
    }
}

impl Layout {
    /// Places an interview.
    #[must_use]
    pub fn of(interview: &Interview) -> Self {
        let longest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0) * LETTER;
        let questions = &interview.questions;
        // The names of the questions stand upright above their columns.
        let top = 96 + longest(&mut interview.labels().map(|label| width(&label)));
        let rules = column(questions.len()) + 4;
        let all = || interview.groups.iter().flat_map(|group| &group.rows);
        let rule_width = longest(&mut all().map(|row| width(&row.name))) + 20;
        let conditions = rules + rule_width + 12;
        let gather = conditions + (LETTERS_A_LINE + 4) * LETTER;
        let outcomes = gather + 34;
        let follows = interview.groups.iter().flat_map(|group| &group.follows);
        // An outcome's name is set in larger type: five letters take the room of six.
        let names = interview.groups.iter().map(|group| group.outcome.len() * 6 / 5 + 1);
        let outcome_width = longest(&mut follows.map(String::len).chain(names)) + 24;
        let mut y = top;
        let groups = interview.groups.iter().map(|group| place(group, &mut y)).collect();
        Self {
            top,
            rules,
            rule_width,
            conditions,
            gather,
            outcomes,
            outcome_width,
            width: outcomes + outcome_width + 24,
            height: y + 30,
            groups,
        }
    }
}

/// The middle of a question's column.
#[must_use]
pub const fn column(question: usize) -> usize {
    FIRST_COLUMN + question * COLUMN
}

fn place(group: &Group, y: &mut usize) -> PlacedGroup {
    let heading = *y + GROUP_HEADING - 14;
    *y += GROUP_HEADING;
    let start = *y;
    let rows = group.rows.iter().map(|row| place_row(row, y)).collect();
    // The outcome's box stands beside the rows, and is never taller than they are.
    *y = (*y).max(start + (group.follows.len() + 2) * LINE);
    PlacedGroup { heading, rows }
}

fn place_row(row: &Row, y: &mut usize) -> PlacedRow {
    let mut lines: Vec<String> =
        row.conditions.iter().flat_map(|condition| indented(condition)).collect();
    let conditions = lines.len();
    if !row.note.is_empty() {
        lines.extend(indented(&format!("-> {}", row.note)));
    }
    let top = *y;
    let height = lines.len() * LINE + 2 * ROW_PADDING;
    *y += height;
    PlacedRow { top, height, lines, conditions }
}

/// A text in lines, all but the first of which stand further in.
fn indented(text: &str) -> Vec<String> {
    let lines = wrapped(text, LETTERS_A_LINE - INDENT.len()).into_iter().enumerate();
    lines.map(|(number, line)| if number == 0 { line } else { format!("{INDENT}{line}") }).collect()
}
