use super::foot::version;
use crate::domain::answers::Answers;
use crate::domain::interview::{Step, Visit};
use crate::domain::outcome::{Explanations, HeldAlert, Outcome};
use crate::domain::pack::{Block, Inline, Level, Phrase, Place};
use crate::ui::frame::Frame;
use crate::ui::said::answer_lines;
use crate::ui::urgent::banner::{do_not, place_to_go};

/// The visit as plain text for a doctor: the answers, the advice, the version
/// and the day. A product has no place in it.
#[must_use]
pub fn summary(frame: Frame<'_>, visit: &Visit, given: &Answers) -> String {
    let words = frame.words();
    let mut text = Text::default();
    text.line(&frame.fill(Phrase::SummaryTitle, &[("title", &words.title)]));
    text.line(&frame.fill_date(Phrase::SummaryMade, frame.today));
    text.title(words.phrase(Phrase::AnswersTitle));
    for id in &visit.asked {
        if let (Some(question), Some(answer)) = (frame.question(*id), given.get(*id)) {
            text.line(&question.title);
            for line in answer_lines(frame, question, answer) {
                text.item(&line);
            }
        }
    }
    if let Step::Done(outcome) = &visit.step {
        text.title(words.phrase(Phrase::SummaryAdvice));
        advice(&mut text, frame, outcome);
    }
    text.line("");
    text.line(words.phrase(Phrase::SummaryNote));
    text.line(&version(frame));
    text.0
}

/// What the result advises.
fn advice(text: &mut Text, frame: Frame<'_>, outcome: &Outcome) {
    let words = frame.words();
    match outcome {
        Outcome::Urgent(urgent) => {
            let now = urgent.level == Level::Emergency;
            text.line(words.phrase(if now { Phrase::HelpNow } else { Phrase::HelpToday }));
            alerts(text, frame, urgent.level, urgent.place, &urgent.alerts);
        }
        Outcome::OutOfScope(out) => {
            let rules = frame.rules().scope_reasons.get(out.reason.index());
            if let (Some(words), Some(rules)) = (words.scope_reasons.get(out.reason.index()), rules)
            {
                text.line(&words.title);
                text.line(&place_to_go(frame, Level::SameDay, rules.place));
                text.blocks(&words.advice);
            }
        }
        Outcome::Guide(guide) => {
            if let Some(place) = guide.place {
                text.line(words.phrase(Phrase::SeenSoon));
                alerts(text, frame, guide.level, place, &guide.alerts);
            } else {
                text.blocks(&words.first_steps);
            }
            if let Explanations::Ranked { leading, .. } = &guide.explanations
                && let Some(explanation) = words.explanations.get(leading.explanation.index())
            {
                let fits = words.phrase(Phrase::FitsBest);
                text.line(&[fits, " ", &explanation.title].concat());
            }
            if let Some(stage) = words.stages.get(guide.stage.index()) {
                text.line(&frame.fill(Phrase::Stage, &[("stage", &stage.title)]));
            }
            text.blocks(&words.safety_net);
        }
    }
}

fn alerts(text: &mut Text, frame: Frame<'_>, level: Level, place: Place, alerts: &[HeldAlert]) {
    text.line(&place_to_go(frame, level, place));
    for (position, held) in alerts.iter().enumerate() {
        if let Some(alert) = frame.words().alerts.get(held.alert.index()) {
            text.item(&frame.fill(Phrase::MayBe, &[("what", &alert.title)]));
            // As on the screen: what to do is the leading one's to say.
            if let Some(advice) = alert.advice.as_ref().filter(|_| position == 0) {
                text.line(advice);
            }
        }
    }
    for line in do_not(frame, alerts) {
        text.item(line);
    }
}

/// Lines of plain text.
#[derive(Default)]
struct Text(String);

impl Text {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn item(&mut self, line: &str) {
        self.0.push_str("- ");
        self.line(line);
    }

    fn title(&mut self, title: &str) {
        self.0.push('\n');
        self.line(title);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(runs) | Block::Paragraph(runs) => self.line(&plain(runs)),
                Block::List(items) => items.iter().for_each(|runs| self.item(&plain(runs))),
            }
        }
    }
}

fn plain(runs: &[Inline]) -> String {
    runs.iter()
        .map(|run| match run {
            Inline::Text(words) | Inline::Strong(words) => words.as_str(),
        })
        .collect()
}
