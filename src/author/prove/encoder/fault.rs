/// A rule of the encoder that can be broken on purpose: the tests that hold
/// the encoder against the engine must notice each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// "Not sure" makes a fact false.
    NotSureIsFalse,
    /// `not` keeps its operand's unsure as true.
    NotLosesUnsure,
    /// `at_least` asks for one less.
    AtLeastOneLess,
    /// `and` takes the highest.
    AndIsOr,
    /// A range of levels loses its upper end.
    LevelLosesItsEnd,
    /// An alert that "not sure" lowers keeps its level.
    NotLowered,
    /// Scope goes before a same-day alert.
    ScopeFirst,
    /// The second scope reason that holds is told.
    LaterScopeReason,
    /// A stage counts from true.
    StageFromTrue,
    /// The last stage that holds counts.
    LaterStage,
    /// A reason counts from unsure.
    ReasonFromUnsure,
    /// The floor is passed by `>`.
    FloorIsStrict,
    /// A tie goes to the later explanation.
    TieToTheLater,
    /// Four explanations stand beside the leading one.
    FourOthers,
    /// An alert that holds explanations back does not.
    NothingHeldBack,
    /// Products follow below every see-a-clinician alert.
    ProductsFollow,
    /// A caution counts from true.
    CautionFromTrue,
    /// A caution that is unsure does not stand on its card.
    CardLosesCaution,
    /// A visit asks on after an emergency.
    EmergencyAsksOn,
    /// An explanation that surely stays behind is asked for.
    LoserIsAsked,
    /// Cautions of products of every stage are asked for.
    EveryStageIsAsked,
    /// What the first alert keeps is kept by all.
    FirstAlertIsAll,
    /// "Not sure" is no more serious than anything.
    NotSureIsNoChange,
    /// Visits begin with one kind of answers.
    OneAnswerIsAll,
    /// What a condition reads twice counts as read once.
    ReadTwiceIsOnce,
}

impl Fault {
    /// Those of a sheet.
    pub const OF_SHEETS: [Self; 18] = [
        Self::NotSureIsFalse,
        Self::NotLosesUnsure,
        Self::AtLeastOneLess,
        Self::AndIsOr,
        Self::LevelLosesItsEnd,
        Self::NotLowered,
        Self::ScopeFirst,
        Self::LaterScopeReason,
        Self::StageFromTrue,
        Self::LaterStage,
        Self::ReasonFromUnsure,
        Self::FloorIsStrict,
        Self::TieToTheLater,
        Self::FourOthers,
        Self::NothingHeldBack,
        Self::ProductsFollow,
        Self::CautionFromTrue,
        Self::CardLosesCaution,
    ];

    /// Those of a visit alone.
    pub const OF_VISITS: [Self; 3] =
        [Self::EmergencyAsksOn, Self::LoserIsAsked, Self::EveryStageIsAsked];

    /// Those of what is shown of a part of the rules.
    pub const OF_PARTS: [Self; 4] = [
        Self::FirstAlertIsAll,
        Self::NotSureIsNoChange,
        Self::OneAnswerIsAll,
        Self::ReadTwiceIsOnce,
    ];
}
