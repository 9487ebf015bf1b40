use crate::author::prove::engine::{self, Told};
use crate::author::prove::words::{quiet, single_answers};
use crate::domain::answers::{Answer, Answers};
use crate::domain::pack::{Pack, QuestionId};

/// Whether the engine tells the same for every single answer to the question,
/// all that is not known as quiet as can be, or not sure.
pub(crate) fn changes_nothing(pack: &Pack, given: &Answers, question: QuestionId) -> bool {
    let questions = || (0..).map(QuestionId::new).zip(&pack.rules().questions);
    let rests = [true, false].map(|is_quiet| -> Answers {
        questions()
            .map(|(id, found)| {
                let rest = if is_quiet || !found.not_sure { quiet(found) } else { Answer::NotSure };
                (id, given.get(id).unwrap_or(rest))
            })
            .collect()
    });
    let Some(found) = pack.rules().questions.get(question.index()) else { return false };
    rests.into_iter().all(|rest| {
        let told = |answer: Answer| {
            let mut sheet = rest.clone();
            sheet.set(question, answer);
            engine::told(pack, &sheet).map(Told::at_its_level)
        };
        let answers = single_answers(found);
        answers.windows(2).all(|pair| match pair {
            [one, next] => told(*one) == told(*next),
            _ => true,
        })
    })
}
