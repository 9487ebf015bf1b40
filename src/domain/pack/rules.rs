use serde::{Deserialize, Serialize};

use super::{
    Alert, Caution, Certificate, CommonQuestion, Date, Explanation, Picture, Product, Question,
    Region, ScopeReason, Source, Stage, Topic,
};
use crate::domain::condition::Condition;

/// The rules of a pack, without any words. Every list is in the authors' order,
/// the alerts sorted by level first, the highest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The pack's name, which is also its folder.
    pub name: String,
    /// The version of the content.
    pub version: String,
    /// When its authors last reviewed it.
    pub reviewed: Date,
    /// When they must have reviewed it again.
    pub review_by: Date,
    /// Who among clinicians has reviewed it, and when; none yet: `None`.
    pub clinician: Option<(String, Date)>,
    /// Every condition; its operands stand before it.
    pub conditions: Vec<Condition>,
    /// The questions, in the order in which they are asked where nothing else decides.
    pub questions: Vec<Question>,
    /// The alerts, the highest level first.
    pub alerts: Vec<Alert>,
    /// The reasons for which the checker does not fit.
    pub scope_reasons: Vec<ScopeReason>,
    /// The stages; the first that holds counts, the last has no condition.
    pub stages: Vec<Stage>,
    /// The explanations; ties go to the earlier one.
    pub explanations: Vec<Explanation>,
    /// An explanation with fewer points is not shown.
    pub floor: i32,
    /// The related topics.
    pub topics: Vec<Topic>,
    /// The questions that people ask.
    pub common_questions: Vec<CommonQuestion>,
    /// The products, each stage's in the order in which they are shown.
    pub products: Vec<Product>,
    /// The cautions, those that withhold first.
    pub cautions: Vec<Caution>,
    /// The pictures that choices and explanations show.
    pub pictures: Vec<Picture>,
    /// The sources that the rules name.
    pub sources: Vec<Source>,
    /// Whom to call where; the last is for regions that are not known.
    pub regions: Vec<Region>,
    /// What was proved of these rules; nothing, or not yet: `None`.
    pub certificate: Option<Certificate>,
}
