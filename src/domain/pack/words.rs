use serde::{Deserialize, Serialize};

use super::{Block, Phrase};

/// Everything a visitor reads, in one language. Each list stands beside the
/// list of the same name in [`Rules`](super::Rules), item by item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The language, as in HTML's `lang`.
    pub language: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// What the subject is called.
    pub title: String,
    /// What it is about, for the page's introduction. Pages alone show it: the
    /// pack's file, which every visitor loads, goes without.
    #[serde(skip)]
    pub introduction: Vec<Block>,
    /// The warning signs, for the page before any question; pages alone, too.
    #[serde(skip)]
    pub warning_signs: Vec<Block>,
    /// What was checked of the rules, where they have a certificate; pages alone.
    #[serde(skip)]
    pub checked: Vec<Block>,
    /// What must always be said: not a diagnosis, whom to see.
    pub disclaimer: Vec<Block>,
    /// What to watch for and when to get seen, in every ordinary result.
    pub safety_net: Vec<Block>,
    /// What to do first, where no alert holds.
    pub first_steps: Vec<Block>,
    /// What the general guide says, where no explanation fits.
    pub general_guide: Vec<Block>,
    /// One line that stands under every explanation: what is not settled.
    pub hedge: String,
    /// The questions.
    pub questions: Vec<QuestionWords>,
    /// The alerts.
    pub alerts: Vec<AlertWords>,
    /// What not to do, one line each.
    pub do_not: Vec<String>,
    /// The reasons for which the checker does not fit.
    pub scope_reasons: Vec<ScopeReasonWords>,
    /// The stages.
    pub stages: Vec<StageWords>,
    /// The explanations.
    pub explanations: Vec<ExplanationWords>,
    /// The related topics.
    pub topics: Vec<TopicWords>,
    /// The questions that people ask.
    pub common_questions: Vec<CommonQuestionWords>,
    /// The products.
    pub products: Vec<ProductWords>,
    /// Lines that always stand on some cards.
    pub notes: Vec<String>,
    /// The cautions.
    pub cautions: Vec<CautionWords>,
    /// The pictures.
    pub pictures: Vec<PictureWords>,
    /// The interface's own words, by [`Phrase`].
    pub phrases: Vec<String>,
}

impl Words {
    /// One of the interface's own words.
    #[must_use]
    pub fn phrase(&self, phrase: Phrase) -> &str {
        self.phrases.get(phrase.index()).map_or("", String::as_str)
    }
}

/// The words of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionWords {
    /// The question, as asked.
    pub title: String,
    /// The question in two or three words, for the list of answers.
    pub short: String,
    /// Help below it.
    pub help: Option<String>,
    /// The headings of its groups of choices.
    pub groups: Vec<String>,
    /// The choices; none for a level.
    pub choices: Vec<ChoiceWords>,
    /// What the ends of a level mean: 0 and 10.
    pub ends: Option<(String, String)>,
}

/// The words of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceWords {
    /// The choice, also quoted as "you said".
    pub label: String,
    /// Help below it.
    pub help: Option<String>,
}

/// The words of an alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertWords {
    /// What it may be, in a few words, such as "a clot in the leg".
    pub title: String,
    /// Why it needs help, one to three sentences.
    pub why: String,
    /// What to do, where it differs from what the level and the place say.
    pub advice: Option<String>,
}

/// The words of a reason for which the checker does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeReasonWords {
    /// The heading.
    pub title: String,
    /// The advice, where to go, the warning signs.
    pub advice: Vec<Block>,
}

/// The words of a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageWords {
    /// What visitors call it.
    pub title: String,
    /// What it means, one sentence or two.
    pub meaning: String,
}

/// The words of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplanationWords {
    /// In one line, as something that may be happening.
    pub title: String,
    /// What may be happening and how it feels.
    pub text: Vec<Block>,
    /// The reasons, beside the explanation's own list.
    pub reasons: Vec<String>,
}

/// The words of a related topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicWords {
    /// The topic's name, to the letter.
    pub title: String,
    /// What the guide says of it; the guide's page alone, not the pack's file.
    #[serde(skip)]
    pub text: Vec<Block>,
}

/// The words of a question that people ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommonQuestionWords {
    /// The question.
    pub title: String,
    /// The answer.
    pub text: Vec<Block>,
}

/// The words of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductWords {
    /// The product's name, to the letter.
    pub title: String,
    /// "Some people apply it when …, hoping to …".
    pub text: String,
}

/// The words of a caution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CautionWords {
    /// What it is about, in a few words before the text: "Blood thinners."
    pub title: String,
    /// Why it withholds, or what stands on the card.
    pub text: String,
}

/// The words of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureWords {
    /// What it shows, in a sentence; none for one that only repeats its choice.
    pub shows: Option<String>,
    /// The words in it, beside the picture's own list of labels.
    pub labels: Vec<String>,
}
