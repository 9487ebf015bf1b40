use core::ops::Range;

use winnow::error::{ErrMode, ParserError};
use winnow::stream::Stream;

/// What stands in the way of reading an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The bytes in the expression.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What was expected there.
    pub expected: Option<String>,
    /// What to write instead.
    pub remedy: Option<String>,
}

impl Mistake {
    /// A mistake at a place.
    pub fn new(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), expected: None, remedy: None }
    }

    /// Says what was expected.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    /// Says what to write instead.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// As an error that no other rule of the grammar can mend.
    #[must_use]
    pub const fn cut(self) -> ErrMode<Self> {
        ErrMode::Cut(self)
    }
}

impl<I: Stream> ParserError<I> for Mistake {
    type Inner = Self;

    fn from_input(_: &I) -> Self {
        Self::new(0..0, "this cannot be read")
    }

    fn into_inner(self) -> Result<Self, Self> {
        Ok(self)
    }
}
