/// How true something is. Ordered: false < unsure < true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It is not so.
    False,
    /// The visitor is not sure.
    Unsure,
    /// It is so.
    True,
}

impl core::ops::Not for Truth {
    type Output = Self;

    /// Mirrors: not sure stays not sure.
    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unsure => Self::Unsure,
            Self::True => Self::False,
        }
    }
}
