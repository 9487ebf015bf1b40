use super::branch::{Branch, Voice};
use super::group::{Group, Row, outcome};
use super::when::in_words;
use crate::author::prove::{Limits, when_asked};
use crate::author::tell::lookup::level_name;
use crate::domain::answers::{Answer, Answers};
use crate::domain::condition::{ChoiceSet, Condition, Interval};
use crate::domain::interview::known;
use crate::domain::pack::{
    ChoiceId, Kind, Level, Pack, Phrase, Question, QuestionId, QuestionWords,
};

/// Work for all searches when questions are asked: twenty seconds at the most.
const WORK: u64 = 60_000_000;

/// Up to so many questions the visit is drawn question by question: each answer
/// is one walk over the whole pack.
pub const MOST_QUESTIONS: usize = 1_000;

/// A question, when a visit asks it, and what its answers lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The name that authors gave.
    pub name: String,
    /// What the readings of conditions call it.
    pub short: String,
    /// The question, as asked.
    pub title: String,
    /// When it is asked.
    pub when: String,
    /// Its answers.
    pub replies: Vec<Reply>,
}

/// An answer, with the rules that it speaks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The answer, in the words of the pack.
    pub label: String,
    /// The same, or one of the levels that it stands for.
    pub answer: Answer,
    /// The rules, group by group, what takes precedence first.
    pub lines: Vec<Line>,
}

/// The rules of one group that an answer speaks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The group's position among all.
    pub group: usize,
    /// The rules.
    pub chips: Vec<Chip>,
    /// What the answer alone ends the visit with.
    pub ends: Option<&'static str>,
}

/// A rule that an answer speaks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The rule's name, with the points of a reason.
    pub text: String,
    /// How the answer speaks for it.
    pub voice: Voice,
    /// The level at which it stands by this answer, if that is not its own.
    pub lowered: Option<Level>,
}

impl Asking {
    /// Every question of a pack, with the rules of these groups.
    #[must_use]
    pub fn all(pack: &Pack, groups: &[Group]) -> Vec<Self> {
        let questions = (0..).map(QuestionId::new).zip(&pack.rules().questions);
        let limits = Limits { work: WORK, ..Limits::default() };
        let asked = when_asked(pack, limits);
        questions
            .zip(&pack.words().questions)
            .zip(asked)
            .zip(readers(pack, groups))
            .map(|((((id, question), words), asked), readers)| Self {
                name: question.name.clone(),
                short: words.short.clone(),
                title: words.title.clone(),
                when: in_words(pack, &asked),
                replies: replies(pack, &readers, id, question, words),
            })
            .collect()
    }
}

/// The rules of one group that read a question.
struct Readers<'a> {
    position: usize,
    group: &'a Group,
    rows: Vec<&'a Row>,
}

/// For each question the rules that read it, group by group.
fn readers<'a>(pack: &Pack, groups: &'a [Group]) -> Vec<Vec<Readers<'a>>> {
    let mut readers: Vec<Vec<Readers<'_>>> = Vec::new();
    readers.resize_with(pack.rules().questions.len(), Vec::new);
    for (position, group) in groups.iter().enumerate() {
        for row in &group.rows {
            for question in row.reads() {
                let Some(of_it) = readers.get_mut(question) else { continue };
                match of_it.last_mut().filter(|last| last.position == position) {
                    Some(last) => last.rows.push(row),
                    None => of_it.push(Readers { position, group, rows: vec![row] }),
                }
            }
        }
    }
    readers
}

fn replies(
    pack: &Pack,
    readers: &[Readers<'_>],
    id: QuestionId,
    question: &Question,
    words: &QuestionWords,
) -> Vec<Reply> {
    let phrase = |phrase| pack.words().phrase(phrase).to_owned();
    let choices = (0..).map(ChoiceId::new).zip(words.choices.iter().map(|said| said.label.clone()));
    if pack.rules().questions.len() > MOST_QUESTIONS {
        return Vec::new();
    }
    let mut answers: Vec<(String, Answer)> = match question.kind {
        Kind::One(_) => choices.map(|(choice, label)| (label, Answer::One(choice))).collect(),
        Kind::Many(_) => choices
            .map(|(choice, label)| (label, ChoiceSet::NONE.with(choice)))
            .chain([(phrase(Phrase::NoneOfThese), ChoiceSet::NONE)])
            .map(|(label, yes)| (label, Answer::Many { yes, not_sure: ChoiceSet::NONE }))
            .collect(),
        Kind::Level(_) => levels(pack, id),
    };
    if question.not_sure {
        answers.push((phrase(Phrase::NotSure), Answer::NotSure));
    }
    let reply = |(label, answer)| {
        let known = known(pack, &[(id, answer)].into_iter().collect::<Answers>());
        let lines = readers.iter().filter_map(|of_it| line(pack, of_it, (id, answer), &known));
        let mut lines: Vec<Line> = lines.collect();
        // What takes precedence ends it.
        let ending = lines.iter_mut().filter(|line| line.ends.is_some());
        ending.skip(1).for_each(|line| line.ends = None);
        Reply { label, answer, lines }
    };
    answers.into_iter().map(reply).collect()
}

/// The levels between which some rule tells a difference.
fn levels(pack: &Pack, id: QuestionId) -> Vec<(String, Answer)> {
    let facts = pack.index().facts(id).iter();
    let ranges =
        facts.filter_map(|fact| match pack.rules().conditions.get(fact.condition.index())? {
            Condition::Level { lowest, highest, .. } => Some([*lowest, highest.saturating_add(1)]),
            _ => None,
        });
    let mut starts: Vec<u8> = ranges.flatten().chain([0]).filter(|level| *level <= 10).collect();
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).map(|next| next.saturating_sub(1)).chain([10]);
    let label = |(first, last): (&u8, u8)| {
        let label =
            if *first == last { first.to_string() } else { format!("{first} to {last} (of 10)") };
        (label, Answer::Level(*first))
    };
    starts.iter().zip(ends).map(label).collect()
}

fn line(
    pack: &Pack,
    Readers { position, group, rows }: &Readers<'_>,
    given: (QuestionId, Answer),
    known: &[Interval],
) -> Option<Line> {
    let chips: Vec<Chip> = rows.iter().flat_map(|row| chips(pack, row, given, known)).collect();
    let alone = || chips.iter().filter(|chip| chip.voice == Voice::Alone);
    let ends = if !group.ends_the_visit {
        None
    } else if alone().any(|chip| chip.lowered.is_none()) {
        Some(group.outcome)
    } else {
        let lowered = alone().filter_map(|chip| chip.lowered).max();
        lowered.filter(|level| *level >= Level::SameDay).map(outcome)
    };
    (!chips.is_empty()).then_some(Line { group: *position, chips, ends })
}

/// A chip for the rule; for each reason of an explanation one.
fn chips(
    pack: &Pack,
    row: &Row,
    (question, answer): (QuestionId, Answer),
    known: &[Interval],
) -> Vec<Chip> {
    let mut chips: Vec<(&Branch, Voice)> = Vec::new();
    for branch in row.branches.iter().filter(|branch| branch.question == question) {
        let Some(voice) = branch.voice(pack, answer, known) else { continue };
        let there = chips
            .iter_mut()
            .find(|(known, _)| (known.root, known.points) == (branch.root, branch.points));
        match there {
            Some((_, loudest)) => *loudest = voice.min(*loudest),
            None => chips.push((branch, voice)),
        }
    }
    let chip = |(branch, voice): (&Branch, Voice)| {
        let is_certain = known.get(branch.root.index()).is_some_and(|root| root.is_true());
        let lowered = row.lowered.filter(|_| voice == Voice::Alone && !is_certain);
        let text = match (branch.points, lowered) {
            (Some(points), _) => format!("{} {}", row.name, signed(points)),
            (None, Some(level)) => format!("{}: {}", row.name, level_name(level)),
            (None, None) => row.name.clone(),
        };
        Chip { text, voice, lowered }
    };
    chips.into_iter().map(chip).collect()
}

/// Points with their sign.
fn signed(points: i16) -> String {
    format!("{points:+}").replace('-', "\u{2212}")
}
