use crate::domain::pack::{
    AlertWords, CautionWords, ChoiceWords, CommonQuestionWords, ExplanationWords, Phrase,
    PictureWords, ProductWords, QuestionWords, Rules, ScopeReasonWords, StageWords, TopicWords,
    Words,
};

/// Words for all of the rules, every one of them empty: rules can be proved, and
/// stories read, before their words are whole.
#[must_use]
pub fn blank(rules: &Rules) -> Words {
    let text = String::new;
    let lines = |numbers: &mut dyn Iterator<Item = usize>| {
        vec![String::new(); numbers.map(|number| number + 1).max().unwrap_or(0)]
    };
    let question = |question: &crate::domain::pack::Question| QuestionWords {
        title: text(),
        short: text(),
        help: None,
        groups: lines(
            &mut question.choices().iter().filter_map(|choice| choice.group.map(usize::from)),
        ),
        choices: question
            .choices()
            .iter()
            .map(|_| ChoiceWords { label: text(), help: None })
            .collect(),
        ends: None,
    };
    Words {
        language: text(),
        right_to_left: false,
        title: text(),
        introduction: Vec::new(),
        warning_signs: Vec::new(),
        checked: Vec::new(),
        disclaimer: Vec::new(),
        safety_net: Vec::new(),
        first_steps: Vec::new(),
        general_guide: Vec::new(),
        hedge: text(),
        questions: rules.questions.iter().map(question).collect(),
        alerts: each(&rules.alerts, || AlertWords { title: text(), why: text(), advice: None }),
        do_not: lines(
            &mut rules.alerts.iter().flat_map(|alert| &alert.do_not).map(|line| usize::from(*line)),
        ),
        scope_reasons: each(&rules.scope_reasons, || ScopeReasonWords {
            title: text(),
            advice: Vec::new(),
        }),
        stages: each(&rules.stages, || StageWords { title: text(), meaning: text() }),
        explanations: rules
            .explanations
            .iter()
            .map(|explanation| ExplanationWords {
                title: text(),
                text: Vec::new(),
                reasons: each(&explanation.reasons, text),
            })
            .collect(),
        topics: each(&rules.topics, || TopicWords { title: text(), text: Vec::new() }),
        common_questions: each(&rules.common_questions, || CommonQuestionWords {
            title: text(),
            text: Vec::new(),
        }),
        products: each(&rules.products, || ProductWords { title: text(), text: text() }),
        notes: lines(
            &mut rules
                .products
                .iter()
                .flat_map(|product| &product.notes)
                .map(|note| usize::from(*note)),
        ),
        cautions: each(&rules.cautions, || CautionWords { title: text(), text: text() }),
        pictures: rules
            .pictures
            .iter()
            .map(|picture| PictureWords { shows: None, labels: each(&picture.labels, text) })
            .collect(),
        phrases: vec![text(); Phrase::COUNT],
    }
}

fn each<T, W>(things: &[T], words: impl Fn() -> W) -> Vec<W> {
    things.iter().map(|_| words()).collect()
}
