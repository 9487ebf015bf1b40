/// Makes [`Phrase`], and the names under which authors write the words.
macro_rules! phrases {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $(($($filled:literal),+))?,)+) => {
        /// One of the interface's own words. The words themselves stand in
        /// `content/interface/<lang>.toml` under the phrase's name; `{…}` in
        /// them is filled in by [`fill`](Self::fill).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Phrase {
            $($(#[$doc])* $variant,)+
        }

        impl Phrase {
            /// How many there are.
            pub const COUNT: usize = [$(Self::$variant),+].len();

            /// Every phrase, with its name, in the order of the pack.
            #[cfg(feature = "author")]
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $name),)+];

            /// The names that the phrase has in braces, in every language.
            #[cfg(feature = "author")]
            #[must_use]
            pub const fn placeholders(self) -> &'static [&'static str] {
                match self {
                    $(Self::$variant => &[$($($filled),+)?],)+
                }
            }
        }
    };
}

phrases! {
    // Every screen.
    /// Sends an answer.
    Continue = "continue",
    /// Goes one screen back.
    Back = "back",
    /// Forgets every answer.
    StartAgain = "start-again",
    /// How a day is written.
    Date = "date" ("day", "month", "year"),
    /// The names of the months, with a space between.
    Months = "months",
    // A question.
    /// Where in the visit a question stands.
    Progress = "progress" ("number", "left"),
    /// How many questions follow, where it is not settled.
    LeftRange = "left-range" ("least", "most"),
    /// How many questions follow.
    LeftExactly = "left-exactly" ("count"),
    /// How many questions follow, where it may be none.
    LeftAtMost = "left-at-most" ("count"),
    /// No question follows.
    LeftNone = "left-none",
    /// The choice of someone who is not sure.
    NotSure = "not-sure",
    /// The box of someone who is not sure about some of the boxes.
    NotSureAboutSome = "not-sure-about-some",
    /// The exclusive last box of a question with boxes.
    NoneOfThese = "none-of-these",
    /// The second half of a question with boxes.
    WhichUnsure = "which-unsure",
    /// Help in the second half.
    WhichUnsureHelp = "which-unsure-help",
    /// Before the boxes that were ticked in the first half.
    AlreadyTicked = "already-ticked",
    /// Nothing was chosen.
    MissingOne = "missing-one",
    /// Nothing was chosen, and "I am not sure" is not offered.
    MissingOneKnown = "missing-one-known",
    /// No box was ticked.
    MissingMany = "missing-many",
    /// No level was chosen.
    MissingLevel = "missing-level",
    /// No box was ticked in the second half.
    MissingUnsure = "missing-unsure",
    /// Where the answers go: nowhere.
    Privacy = "privacy",
    /// What to do at once, beside the first question.
    SignTrue = "sign-true",
    // The answers.
    /// The heading above the answers.
    CheckTitle = "check-title",
    /// What the answers are shown for.
    CheckHelp = "check-help",
    /// Opens a question again.
    Change = "change",
    /// Goes on to the result.
    SeeResult = "see-result",
    /// The heading of the answers in a result.
    AnswersTitle = "answers-title",
    /// An answer with its question, in short.
    SaidOf = "said-of" ("question", "answer"),
    /// A level, as an answer.
    SaidLevel = "said-level" ("level"),
    /// An answer.
    SaidNotSure = "said-not-sure",
    /// An answer about one box.
    SaidNotSureAbout = "said-not-sure-about" ("choice"),
    /// An answer.
    SaidNone = "said-none",
    /// An answer about one box.
    SaidUnticked = "said-unticked" ("choice"),
    /// Quotes an answer behind a reason.
    YouSaid = "you-said" ("answer"),
    /// Quotes an answer behind a reason.
    YouWereUnsure = "you-were-unsure" ("question"),
    /// Quotes an answer behind a reason.
    YouWereUnsureAbout = "you-were-unsure-about" ("answer"),
    /// Quotes an answer behind a reason.
    YouTickedNone = "you-ticked-none" ("question"),
    /// Quotes an answer behind a reason.
    YouLeftUnticked = "you-left-unticked" ("answer"),
    // Help first: an urgent result.
    /// The heading of an emergency.
    HelpNow = "help-now",
    /// The heading where help is needed today.
    HelpToday = "help-today",
    /// Where to go.
    PlaceAmbulance = "place-ambulance",
    /// Where to go.
    PlaceEmergencyNow = "place-emergency-now",
    /// Where to go.
    PlaceEmergencyToday = "place-emergency-today",
    /// Where to go.
    PlaceDoctorToday = "place-doctor-today",
    /// Where to go.
    PlaceClinicianSoon = "place-clinician-soon" ("date"),
    /// Where to go.
    PlacePharmacist = "place-pharmacist" ("date"),
    /// What an alert may mean.
    MayBe = "may-be" ("what"),
    /// What a further alert may mean.
    MayAlsoBe = "may-also-be" ("what"),
    /// The heading of the numbers.
    CallTitle = "call-title",
    /// Calls a number.
    Call = "call" ("name"),
    /// Beside the numbers of an unknown region.
    CallWhere = "call-where",
    /// Whom to call where the region has no line for advice.
    CallAdvice = "call-advice",
    /// Before the emergency numbers of a result for today.
    CallIfWorse = "call-if-worse",
    /// The heading of the reasons of an urgent result.
    WhyHelp = "why-help",
    /// The heading of the signs given.
    SignsTitle = "signs-title",
    /// The heading of what not to do.
    DoNotTitle = "do-not-title",
    /// Above a question under an urgent advice.
    StillOpen = "still-open",
    /// Sends the answer to a question under an urgent advice.
    SendAnswer = "send-answer",
    // The checker does not fit.
    /// The label of a result that the checker does not fit.
    OutOfScope = "out-of-scope",
    // A result.
    /// The stage of the injury.
    Stage = "stage" ("stage"),
    /// The heading where a clinician is to be seen.
    SeenSoon = "seen-soon",
    /// Before the explanation that fits best.
    FitsBest = "fits-best",
    /// The heading of the general guide.
    FitsNone = "fits-none",
    /// Where an alert holds and more follows.
    UntilSeen = "until-seen",
    /// The heading of the first steps.
    FirstTitle = "first-title",
    /// The heading of an explanation.
    ExplanationTitle = "explanation-title",
    /// The heading of the reasons.
    WhyTitle = "why-title",
    /// Before a reason, for those who listen.
    ForIt = "for-it",
    /// Before a reason against.
    AgainstIt = "against-it",
    /// The heading of reasons that stay open.
    UnsureTitle = "unsure-title",
    /// The heading of reasons that were not asked for.
    NotAskedTitle = "not-asked-title",
    /// The heading of the other explanations.
    OthersTitle = "others-title",
    /// Changes that make it an emergency.
    SeriousNow = "serious-now",
    /// Changes that need help today.
    SeriousToday = "serious-today",
    /// Changes that need a clinician.
    SeriousSoon = "serious-soon",
    /// Changes that put another explanation first.
    SeriousOther = "serious-other",
    /// The heading of what would make it more serious.
    SeriousTitle = "serious-title",
    /// The heading of the warning signs to watch for.
    WatchTitle = "watch-title",
    /// When to get it seen.
    SeenBy = "seen-by" ("date"),
    /// Below every drawing.
    Drawing = "drawing",
    // What some people apply.
    /// The heading of the products.
    ProductsTitle = "products-title",
    /// Below the heading of the products.
    ProductsHelp = "products-help",
    /// A product's place.
    RoleFirst = "role-first",
    /// A product's place.
    RoleAlongside = "role-alongside",
    /// The heading of a product's warnings.
    CautionsTitle = "cautions-title",
    /// The heading where no product is shown.
    WithheldTitle = "withheld-title",
    /// Why no product is shown.
    WithheldAlert = "withheld-alert",
    /// Why no product is shown.
    WithheldCautions = "withheld-cautions",
    /// A product that is held back.
    HeldBack = "held-back" ("product"),
    // Where to read on.
    /// The heading of the related topics.
    TopicsTitle = "topics-title",
    /// The heading of the questions and answers.
    CommonQuestionsTitle = "common-questions-title",
    /// The heading of what must always be said.
    NoteTitle = "note-title",
    /// The heading of the sources.
    SourcesTitle = "sources-title",
    /// When a source was read.
    SourceRead = "source-read" ("date"),
    /// Which content it is.
    Version = "version" ("version", "date"),
    /// Who has reviewed it.
    NoClinician = "no-clinician",
    /// Who has reviewed it.
    Clinician = "clinician" ("name", "date"),
    /// When the next review is due.
    ReviewDue = "review-due" ("date"),
    /// The review is overdue.
    ReviewOverdue = "review-overdue" ("date"),
    /// What a program has proved of the rules, where it has.
    Checked = "checked",
    // A copy to keep.
    /// Prints the result.
    Print = "print",
    /// Copies the summary.
    Copy = "copy",
    /// Copying went well.
    Copied = "copied",
    /// Copying did not work.
    CopyFailed = "copy-failed",
    /// The first line of the summary.
    SummaryTitle = "summary-title" ("title"),
    /// The day of the summary.
    SummaryMade = "summary-made" ("date"),
    /// The heading of the advice in the summary.
    SummaryAdvice = "summary-advice",
    /// The last lines of the summary.
    SummaryNote = "summary-note",
    // The pages.
    /// For those who use the keyboard.
    Skip = "skip",
    /// The heading of the warning signs.
    PageSignsTitle = "page-signs-title",
    /// The heading of the checker.
    PageCheckerTitle = "page-checker-title",
    /// Leads to the guide.
    PageGuide = "page-guide",
    /// Leads to the products.
    PageProducts = "page-products",
    /// For browsers without scripts.
    PageScripts = "page-scripts",
    /// On the first screen, where the element's script has not come.
    PageNotStarted = "page-not-started",
    /// The heading of a list of parts.
    PageContents = "page-contents",
    /// The title of the guide.
    GuideTitle = "guide-title" ("title"),
    /// The heading of the explanations.
    GuideExplanations = "guide-explanations",
    /// The heading of the topics.
    GuideTopics = "guide-topics",
    /// The heading of the general guide.
    GuideGeneral = "guide-general",
    /// Leads to the first page.
    GuideBack = "guide-back",
    /// The title of the page with products.
    ProductsPageTitle = "products-page-title",
    /// The heading of the cautions.
    ProductsPageFirst = "products-page-first",
    /// What comes before products.
    ProductsPageHelp = "products-page-help",
    /// Above the cautions that withhold.
    ProductsPageNotFor = "products-page-not-for",
    /// Above the cautions that warn.
    ProductsPageCare = "products-page-care",
}

impl Phrase {
    /// The position in [`Words::phrases`](super::Words::phrases).
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Puts `values` in the place of `{name}` in `text`.
    ///
    /// ```
    /// use symptom_checker::domain::pack::Phrase;
    /// assert_eq!(Phrase::fill("Question {number}", &[("number", "4")]), "Question 4");
    /// ```
    #[must_use]
    pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                filled.push_str(value);
            }
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }
}
