use super::questions::KnownQuestions;
use crate::author::diagnostic::{Problem, Problems};
use crate::domain::condition::{ChoiceSet, Condition};
use crate::domain::pack::{ChoiceId, Kind};

/// Reports questions that no condition reads, which would never be asked, and
/// notes choices that none tells from the rest.
pub fn report_unread(questions: &KnownQuestions, conditions: &[Condition], problems: &Problems) {
    let mut read: Vec<Option<ChoiceSet>> = vec![None; questions.questions.len()];
    for condition in conditions {
        let Some(set) = condition.question().and_then(|question| read.get_mut(question.index()))
        else {
            continue;
        };
        let choices = set.get_or_insert(ChoiceSet::NONE);
        *choices = match condition {
            Condition::OneOf(_, some) => some.iter().fold(*choices, ChoiceSet::with),
            Condition::Has(_, choice) => choices.with(*choice),
            _ => *choices,
        };
    }
    for (((question, id), choices), read) in
        questions.questions.iter().zip(questions.names.declared()).zip(&questions.choices).zip(read)
    {
        let Some(read) = read else {
            let message =
                format!("no condition reads the question `{}`, so it is never asked", id.value);
            problems.report(
                Problem::error(message).at(&id.spot).remedy("use it in a `when`, or take it out"),
            );
            continue;
        };
        let unread: Vec<_> = (0..)
            .map(ChoiceId::new)
            .zip(choices.declared())
            .filter(|(choice, _)| !read.contains(*choice))
            .collect();
        // The only choice of a question that nothing reads is "none of the others".
        if matches!(question.kind, Kind::One(_)) && unread.len() <= 1 {
            continue;
        }
        for (_, choice) in unread {
            let message =
                format!("no condition reads `{}` of the question `{}`", choice.value, id.value);
            problems.report(Problem::note(message).at(&choice.spot));
        }
    }
}
