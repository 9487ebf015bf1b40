use super::asking::{Asking, Chip, Line, MOST_QUESTIONS, Reply};
use super::branch::Voice;
use super::ink::{Drawn, Ink};
use super::layout::{LETTER, LINE};
use super::wrap::{width, wrapped};
use super::{Group, Interview};

/// The middle of the line on which the questions stand.
const SPINE: usize = 44;
/// The left side of the questions' cards.
const CARD: usize = 84;
/// The left side of the answers.
const LABEL: usize = 104;
/// An answer is broken before this many letters.
const LABEL_LETTERS: usize = 46;
/// The left side of the groups' names.
const GROUP: usize = 446;
/// The left side of the rules.
const CHIPS: usize = 566;
/// The right side of the rules, unless one alone is longer.
const CHIPS_END: usize = 1180;
/// Where it stands that the visit ends.
const END: usize = 1196;
/// The right side of the cards.
const RIGHT: usize = 1490;
/// The height of a line of rules.
const CHIP_LINE: usize = 24;
/// The height of a rule.
const CHIP_HEIGHT: usize = 18;
/// The rules' names are cut into lines of this many letters.
const CHIP_LETTERS: usize = 80;

/// The visit, question by question: when each is asked, its answers, and the
/// rules that each answer speaks for.
#[must_use]
pub fn flow(interview: &Interview) -> Drawn {
    if interview.questions.len() > MOST_QUESTIONS {
        let mut ink = Ink::default();
        ink.text(24, 34, "title", &format!("The interview of {}", interview.title));
        let note = format!(
            "The visit is drawn for packs of up to {MOST_QUESTIONS} questions: this one has more."
        );
        ink.text(24, 56, "note", &note);
        return Drawn { ink, size: (RIGHT + 24, 60) };
    }
    let mut flow = Flow { interview, ink: Ink::default(), y: 104 };
    flow.legend();
    let first = flow.y + 24;
    for (number, asking) in (1..).zip(&interview.questions) {
        flow.question(number, asking);
    }
    let last = flow.end();
    let mut ink = Ink::default();
    ink.text(24, 34, "title", &format!("The interview of {}", interview.title));
    ink.text(24, 56, "note", "A visit goes down this page. The next question is always the first one that the first rule still needs: emergencies come first,");
    ink.text(24, 74, "note", "then same-day alerts, scope, see-a-clinician alerts, stages, explanations and cautions. A question that can change nothing is left out.");
    ink.line(&format!(
        "<line class=\"spine\" x1=\"{SPINE}\" y1=\"{first}\" x2=\"{SPINE}\" y2=\"{last}\"/>"
    ));
    ink.out.push_str(&flow.ink.out);
    Drawn { ink, size: (RIGHT + 24, flow.y) }
}

struct Flow<'a> {
    interview: &'a Interview,
    ink: Ink,
    /// How far down the page is filled.
    y: usize,
}

impl Flow<'_> {
    /// What the forms of a rule mean.
    fn legend(&mut self) {
        let samples = [
            (Voice::Alone, "this answer is enough for the rule"),
            (Voice::WithOthers, "with other answers only"),
            (Voice::Against, "against the rule"),
        ];
        let mut x = 24;
        self.ink.line("<g class=\"caution\">");
        for (voice, meaning) in samples {
            let end = self.chip(x, self.y, "rule", voice);
            self.ink.text(end + 8, self.y, "condition", meaning);
            x = end + 8 + width(meaning) * LETTER + 28;
        }
        self.ink.line("</g>");
        self.y += 18;
        self.ink.text(24, self.y, "note", "A reason of an explanation has its points. “Not sure” counts as yes for every rule but these reasons. Where it is told when a question is asked, “ticked” is ticked or not sure.");
        self.y += 20;
    }

    fn question(&mut self, number: usize, asking: &Asking) {
        let top = self.y;
        let outside = core::mem::take(&mut self.ink);
        self.y += 26;
        self.ink.text(LABEL, self.y, "heading", &format!("{}: {}", asking.name, asking.short));
        for line in wrapped(&asking.title, 140) {
            self.y += 20;
            self.ink.text(LABEL, self.y, "asks", &line);
        }
        for line in wrapped(&asking.when, 180) {
            self.y += LINE + 2;
            self.ink.text(LABEL, self.y, "note", &line);
        }
        self.y += 10;
        for reply in &asking.replies {
            self.reply(reply);
        }
        self.y += 4;
        let within = core::mem::replace(&mut self.ink, outside);
        self.ink.boxed("card", (CARD, top), (RIGHT - CARD, self.y - top), 8);
        self.ink
            .line(&format!("<circle class=\"stop\" cx=\"{SPINE}\" cy=\"{}\" r=\"16\"/>", top + 22));
        self.ink.text(SPINE, top + 26, "place", &number.to_string());
        self.ink.out.push_str(&within.out);
        self.y += 16;
    }

    fn reply(&mut self, reply: &Reply) {
        self.ink.line(&format!(
            "<line class=\"rule-line\" x1=\"{LABEL}\" y1=\"{0}\" x2=\"{1}\" y2=\"{0}\"/>",
            self.y,
            RIGHT - 20
        ));
        let (top, first) = (self.y, self.y + 20);
        let label = wrapped(&reply.label, LABEL_LETTERS);
        for (number, line) in label.iter().enumerate() {
            self.ink.text(LABEL, first + number * LINE, "condition", line);
        }
        if reply.lines.is_empty() {
            self.ink.text(GROUP, first, "note", "speaks for no rule");
        }
        self.y = first;
        for line in &reply.lines {
            if let Some(group) = self.interview.groups.get(line.group) {
                self.line(group, line);
            }
        }
        let lines = (label.len() * LINE).max(LINE) + 14;
        self.y = (self.y - 12).max(top + lines);
    }

    /// The rules of one group, from the line on which the page is filled.
    fn line(&mut self, group: &Group, line: &Line) {
        self.ink.line(&format!("<g class=\"{}\">", group.key));
        self.ink.text(GROUP, self.y, "group", &group.word());
        if let Some(outcome) = line.ends {
            self.ink.boxed("halt", (END, self.y - 10), (11, 11), 0);
            self.ink.text(END + 18, self.y, "end", &format!("the visit ends: {outcome}"));
        }
        let mut x = CHIPS;
        for Chip { text, voice, .. } in &line.chips {
            for piece in wrapped(text, CHIP_LETTERS) {
                if x > CHIPS && x + chip_width(&piece) > CHIPS_END {
                    x = CHIPS;
                    self.y += CHIP_LINE;
                }
                x = self.chip(x, self.y, &piece, *voice) + 8;
            }
        }
        self.ink.line("</g>");
        self.y += CHIP_LINE;
    }

    /// A rule, by the left end of its base line; gives its right side.
    fn chip(&mut self, x: usize, y: usize, text: &str, voice: Voice) -> usize {
        let (class, on) = match voice {
            Voice::Alone => ("chip alone", "on-alone"),
            Voice::WithOthers => ("chip", "group"),
            Voice::Against => ("chip against", "condition"),
        };
        let wide = chip_width(text);
        self.ink.boxed(class, (x, y - 13), (wide, CHIP_HEIGHT), 9);
        self.ink.text(x + LETTER, y, on, text);
        x + wide
    }

    /// What a visit comes to that nothing ended before; gives where the line ends.
    fn end(&mut self) -> usize {
        let top = self.y;
        let rest = self.interview.groups.iter().filter(|group| !group.ends_the_visit);
        let lines: Vec<String> =
            rest.map(|group| format!("{}: {}", group.outcome, group.follows.join(" "))).collect();
        let height = (lines.len() + 1) * (LINE + 2) + 22;
        self.ink.boxed("card", (CARD, top), (RIGHT - CARD, height), 8);
        self.ink.boxed("stop", (SPINE - 12, top + 10), (24, 24), 0);
        self.ink.text(
            LABEL,
            top + 26,
            "heading",
            "Nothing is left to ask: the visit ends with what holds",
        );
        for (number, line) in (1..).zip(&lines) {
            self.ink.text(LABEL, top + 26 + number * (LINE + 2), "condition", line);
        }
        self.y = top + height;
        top + 22
    }
}

fn chip_width(text: &str) -> usize {
    (width(text) + 2) * LETTER
}
