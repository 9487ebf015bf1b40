use super::questions::KnownQuestions;
use crate::author::diagnostic::{Problem, Problems};
use crate::domain::condition::ChoiceSet;
use crate::domain::pack::{ChoiceId, Kind};

/// Reports questions that no condition reads, which would never be asked, and
/// notes choices that none tells from the rest.
pub fn report_unread(
    questions: &KnownQuestions,
    reads: Vec<Option<ChoiceSet>>,
    problems: &Problems,
) {
    for (((question, id), choices), read) in questions
        .questions
        .iter()
        .zip(questions.names.declared())
        .zip(&questions.choices)
        .zip(reads)
    {
        if questions.find(&id.value).is_none_or(|(id, _)| questions.is_broken(id)) {
            continue;
        }
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
