use core::fmt;

/// What is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Property {
    /// 1: every visit ends.
    Ends,
    /// 2: every outcome is whole.
    Whole,
    /// 3: no product beside a level or a caution that withholds it.
    Withholds,
    /// 4: more signs never make it look better.
    Monotone,
    /// 5: everything that is written can come up.
    Reachable,
    /// 6: stages.
    Stages,
    /// 7: emergencies come first.
    Emergencies,
    /// 8: no question is asked in vain.
    Needed,
}

impl Property {
    /// Every one, in order.
    pub const ALL: [Self; 8] = [
        Self::Ends,
        Self::Whole,
        Self::Withholds,
        Self::Monotone,
        Self::Reachable,
        Self::Stages,
        Self::Emergencies,
        Self::Needed,
    ];

    /// Its number in the documents, from 1.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize + 1
    }
}

impl fmt::Display for Property {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Ends => "every visit ends",
            Self::Whole => "every outcome has a level, and a guide has a stage and something that explains",
            Self::Withholds => "no product is shown beside a level or a caution that withholds it",
            Self::Monotone => "more or stronger signs never lower the level, and never bring back a product or drop a caution",
            Self::Reachable => "every question, explanation, alert, product, topic and scope reason can come up",
            Self::Stages => "every stage can be reached, and their order matters only where declared",
            Self::Emergencies => "every emergency can be told by the second question, and ends the visit there",
            Self::Needed => "no question is asked whose answer cannot change anything",
        })
    }
}
