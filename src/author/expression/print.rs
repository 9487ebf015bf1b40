use core::fmt;

use super::{Comparison, Expression, Name};

impl fmt::Display for Expression {
    /// As an author would write it: reading it gives the same tree.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(question, choice) => write!(formatter, "{} = {}", question.text, choice.text),
            Self::In(question, choices) => {
                let choices: Vec<_> = choices.iter().map(|choice| choice.text.as_str()).collect();
                write!(formatter, "{} in [{}]", question.text, choices.join(", "))
            }
            Self::Has(question, choice) => {
                write!(formatter, "{} has {}", question.text, choice.text)
            }
            Self::Level(Name { text, .. }, comparison, number) => {
                write!(formatter, "{text} {comparison} {}", number.value)
            }
            Self::Named(name) => formatter.write_str(&name.text),
            Self::Not(operand) => {
                formatter.write_str("not ")?;
                operand.within(formatter, matches!(**operand, Self::All(_) | Self::Any(_)))
            }
            Self::All(operands) => join(formatter, operands, " and ", |operand| {
                matches!(operand, Self::All(_) | Self::Any(_))
            }),
            Self::Any(operands) => {
                join(formatter, operands, " or ", |operand| matches!(operand, Self::Any(_)))
            }
            Self::AtLeast(count, operands) => {
                write!(formatter, "at_least {} of (", count.value)?;
                join(formatter, operands, ", ", |_| false)?;
                formatter.write_str(")")
            }
        }
    }
}

impl Expression {
    fn within(&self, formatter: &mut fmt::Formatter<'_>, parentheses: bool) -> fmt::Result {
        if parentheses { write!(formatter, "({self})") } else { write!(formatter, "{self}") }
    }
}

fn join(
    formatter: &mut fmt::Formatter<'_>,
    operands: &[Expression],
    between: &str,
    parentheses: impl Fn(&Expression) -> bool,
) -> fmt::Result {
    for (position, operand) in operands.iter().enumerate() {
        if position > 0 {
            formatter.write_str(between)?;
        }
        operand.within(formatter, parentheses(operand))?;
    }
    Ok(())
}

impl fmt::Display for Comparison {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::Exactly => "=",
        })
    }
}
