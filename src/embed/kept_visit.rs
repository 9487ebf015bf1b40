use super::trail::Trail;
use crate::domain::answers::{Answer, Answers};
use crate::domain::condition::ChoiceSet;
use crate::domain::digits::digits;
use crate::domain::pack::{ChoiceId, QuestionId};

/// What the browser keeps of a visit, as text: in memory while the element is
/// taken out of the page, and in the tab's session storage where the owner
/// chose so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVisit {
    /// Which content was answered: the hash in the pack's header.
    pub content: u64,
    /// When it was kept, in milliseconds since 1970.
    pub kept_at_millis: u64,
    /// The numbers of its history entries.
    pub trail: Trail,
    /// The position that is shown.
    pub position: usize,
    /// The answers.
    pub answers: Answers,
}

/// Why a kept visit is not taken up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// The text is none that we wrote.
    NotOurs,
    /// It is older than [`KeptVisit::LONGEST_MILLIS`], or from the future.
    TooOld,
    /// The content has changed since.
    OtherContent,
}

impl KeptVisit {
    /// How long it is kept: 30 minutes.
    pub const LONGEST_MILLIS: u64 = 30 * 60 * 1000;

    /// As text: six numbers, then one word for each answer.
    #[must_use]
    pub fn encode(&self) -> String {
        let Self { content, kept_at_millis, trail, position, answers } = self;
        let (first, highest) = (u64::from(trail.first()), u64::from(trail.highest()));
        let numbers = [1, *content, *kept_at_millis, first, highest, *position as u64];
        let mut words: Vec<String> = numbers.into_iter().map(digits).collect();
        words.extend(answers.iter().map(|(question, answer)| {
            let question = digits(question.index() as u64);
            match answer {
                Answer::NotSure => [&question, "?"].concat(),
                Answer::One(choice) => [&question, "=", &digits(choice.index() as u64)].concat(),
                Answer::Level(level) => [&question, ":", &digits(level.into())].concat(),
                Answer::Many { yes, not_sure } => {
                    [&question, "+", &digits(yes.bits()), "-", &digits(not_sure.bits())].concat()
                }
            }
        }));
        words.join(" ")
    }

    /// Reads what [`encode`](Self::encode) wrote.
    ///
    /// # Errors
    /// Says why it is not taken up again. Answers that the questions cannot
    /// have are no error: the interview drops them.
    pub fn decode(text: &str, content: u64, now_millis: u64) -> Result<Self, Dropped> {
        let kept = Self::parse(text).ok_or(Dropped::NotOurs)?;
        match now_millis.checked_sub(kept.kept_at_millis) {
            Some(age_millis) if age_millis <= Self::LONGEST_MILLIS => {}
            _ => return Err(Dropped::TooOld),
        }
        if kept.content == content { Ok(kept) } else { Err(Dropped::OtherContent) }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        if words.next()? != "1" {
            return None;
        }
        Some(Self {
            content: number(words.next()?)?,
            kept_at_millis: number(words.next()?)?,
            trail: Trail::new(number(words.next()?)?, number(words.next()?)?),
            position: number(words.next()?)?,
            answers: words.map(parse_answer).collect::<Option<_>>()?,
        })
    }
}

fn parse_answer(word: &str) -> Option<(QuestionId, Answer)> {
    let end = word.find(|letter: char| !letter.is_ascii_digit())?;
    let (question, rest) = word.split_at_checked(end)?;
    let question = QuestionId::new(number(question)?);
    let (kind, value) = rest.split_at_checked(1)?;
    let answer = match kind {
        "?" if value.is_empty() => Answer::NotSure,
        "=" => Answer::One(ChoiceId::new(number(value)?)),
        ":" => Answer::Level(number(value)?),
        "+" => {
            let (yes, not_sure) = value.split_once('-')?;
            Answer::Many { yes: choices(yes)?, not_sure: choices(not_sure)? }
        }
        _ => return None,
    };
    Some((question, answer))
}

/// The number that a word is, where it fits.
fn number<T: TryFrom<u64>>(word: &str) -> Option<T> {
    T::try_from(word.parse().ok()?).ok()
}

fn choices(bits: &str) -> Option<ChoiceSet> {
    number(bits).map(ChoiceSet::from_bits)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn kept(answers: Answers) -> KeptVisit {
        KeptVisit {
            content: 0xdead_beef,
            kept_at_millis: 1_795_000_000_000,
            trail: Trail::new(12, 15),
            position: 3,
            answers,
        }
    }

    fn answer() -> impl Strategy<Value = Answer> {
        let set = |bits: u64| {
            (0..64_u16).filter(|at| bits >> at & 1 == 1).map(ChoiceId::new).collect::<ChoiceSet>()
        };
        prop_oneof![
            Just(Answer::NotSure),
            (0..64_u16).prop_map(|choice| Answer::One(ChoiceId::new(choice))),
            (0..=10_u8).prop_map(Answer::Level),
            any::<(u64, u64)>().prop_map(move |(yes, other)| Answer::Many {
                yes: set(yes),
                not_sure: set(other & !yes)
            }),
        ]
    }

    proptest! {
        #[test]
        fn what_was_kept_comes_back(answers in vec((0..200_u16, answer()), 0..20)) {
            let kept = kept(answers.into_iter().map(|(question, answer)| (QuestionId::new(question), answer)).collect());
            prop_assert_eq!(KeptVisit::decode(&kept.encode(), kept.content, kept.kept_at_millis), Ok(kept));
        }

        #[test]
        fn any_text_is_read_without_harm(text in ".{0,80}") {
            let _ = KeptVisit::decode(&text, 1, 2);
        }

        #[test]
        fn a_changed_text_is_read_without_harm(at in 0..60_usize, letter in " 0-9+=:?-é") {
            let mut text = kept([(QuestionId::new(4), Answer::NONE_OF_THESE)].into_iter().collect()).encode();
            if text.is_char_boundary(at) {
                text.insert_str(at, &letter);
            }
            let _ = KeptVisit::decode(&text, 1, 2);
        }
    }

    #[test]
    fn it_is_kept_for_thirty_minutes() {
        let kept = kept(Answers::new());
        let text = kept.encode();
        let at = |millis: u64| KeptVisit::decode(&text, kept.content, millis);
        assert!(at(kept.kept_at_millis + 30 * 60 * 1000).is_ok());
        assert_eq!(at(kept.kept_at_millis + 30 * 60 * 1000 + 1), Err(Dropped::TooOld));
        assert_eq!(at(kept.kept_at_millis - 1), Err(Dropped::TooOld), "a clock that went back");
    }

    #[test]
    fn other_content_is_told_from_a_broken_entry() {
        let kept = kept(Answers::new());
        assert_eq!(
            KeptVisit::decode(&kept.encode(), 1, kept.kept_at_millis),
            Err(Dropped::OtherContent)
        );
        assert!(KeptVisit::decode("1 1 1 1 1 1", 1, 1).is_ok(), "six numbers are a visit");
        for broken in [
            "",
            "1",
            "2 1 1 1 1 1",
            "1 a 1 1 1 1",
            "1 1 1 1 1",
            "1 1 1 1 1 1 x",
            "1 1 1 1 1 1 3=",
            "1 1 1 1 1 1 3+4",
        ] {
            assert_eq!(KeptVisit::decode(broken, 1, 1), Err(Dropped::NotOurs), "{broken}");
        }
    }
}
