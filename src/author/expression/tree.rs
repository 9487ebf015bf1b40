use core::ops::Range;

/// What an author wrote. Trees are equal when they say the same, wherever it
/// stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// `question = choice`
    Is(Name, Name),
    /// `question in [choice, choice]`
    In(Name, Vec<Name>),
    /// `question has choice`
    Has(Name, Name),
    /// `question >= 8`, `question <= 3`, `question = 5`
    Level(Name, Comparison, Number),
    /// A named condition.
    Named(Name),
    /// `not x`
    Not(Box<Expression>),
    /// `x and y`: two or more
    All(Vec<Expression>),
    /// `x or y`: two or more
    Any(Vec<Expression>),
    /// `at_least 2 of (x, y, z)`
    AtLeast(Number, Vec<Expression>),
}

/// How a level is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `=`
    Exactly,
}

/// A name, and where it stands in the expression.
#[derive(Clone, Debug)]
pub struct Name {
    /// The name.
    pub text: String,
    /// The bytes in the expression.
    pub span: Range<usize>,
}

/// A whole number, and where it stands in the expression.
#[derive(Clone, Debug)]
pub struct Number {
    /// The number.
    pub value: u16,
    /// The bytes in the expression.
    pub span: Range<usize>,
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Name {}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Number {}

impl Expression {
    /// The expressions it is made of.
    #[must_use]
    pub fn operands(&self) -> &[Self] {
        match self {
            Self::Not(operand) => core::slice::from_ref(operand),
            Self::All(operands) | Self::Any(operands) | Self::AtLeast(_, operands) => operands,
            _ => &[],
        }
    }

    /// The named conditions it reads. Trees are at most
    /// [`DEEPEST`](super::parse::DEEPEST) deep.
    #[must_use]
    pub fn named(&self) -> Vec<&Name> {
        match self {
            Self::Named(name) => vec![name],
            _ => self.operands().iter().flat_map(Self::named).collect(),
        }
    }
}
