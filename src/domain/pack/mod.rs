//! A pack: the rules of one subject, with its words in one language.

/// Alerts: what needs medical help, how soon and where.
pub mod alert;
/// Blocks of text: paragraphs and lists, made from Markdown by the author's side.
pub mod block;
/// Cautions: when a product is withheld or a warning stands on its card.
pub mod caution;
/// What was proved of a pack.
pub mod certificate;
/// What must hold before the engine takes rules and words.
pub(crate) mod check;
/// Calendar days, without a clock.
pub mod date;
/// Explanations that can fit, and the reasons that speak for and against each.
pub mod explanation;
/// Typed ids.
pub mod id;
/// What is found fast: parents of conditions, their uses, atoms of questions.
pub(crate) mod index;
/// The whole.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod pack;
/// The interface's own words.
pub mod phrase;
/// Drawings that explain.
pub mod picture;
/// Products and the stage each belongs to.
pub mod product;
/// Questions and their choices.
pub mod question;
/// Whom to call where.
pub mod region;
/// The rules, without any words.
pub mod rules;
/// Reasons for which the checker does not fit.
pub mod scope;
/// Where a fact was read.
pub mod source;
/// Stages of an injury.
pub mod stage;
/// Related topics and questions that people ask.
pub mod topic;
/// The words, without any rules.
pub mod words;

pub use alert::{Alert, HoldsBack, Level, Place, ProductsBelow, WhenUnsure};
pub use block::{Block, Inline};
pub use caution::{Caution, Effect};
pub use certificate::Certificate;
pub use check::BrokenPack;
pub use date::Date;
pub use explanation::{Explanation, Reason};
pub use id::{
    AlertId, CautionId, ChoiceId, CommonQuestionId, ConditionId, ExplanationId, PictureId,
    ProductId, QuestionId, ReasonId, ScopeReasonId, SourceId, StageId, TopicId,
};
pub use pack::Pack;
pub use phrase::Phrase;
pub use picture::{Label, Outline, Picture, Tone};
pub use product::{Product, Role};
pub use question::{Choice, Kind, Question, Sign};
pub use region::{Contact, Region};
pub use rules::Rules;
pub use scope::ScopeReason;
pub use source::Source;
pub use stage::Stage;
pub use topic::{CommonQuestion, Topic};
pub use words::{
    AlertWords, CautionWords, ChoiceWords, CommonQuestionWords, ExplanationWords, PictureWords,
    ProductWords, QuestionWords, ScopeReasonWords, StageWords, TopicWords, Words,
};
