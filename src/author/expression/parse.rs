use crate::author::diagnostic::shown;
use winnow::Parser;
use winnow::combinator::{opt, separated};
use winnow::error::{ErrMode, ModalResult};
use winnow::stream::{Stateful, TokenSlice};
use winnow::token::any;

use super::token::{Kind, Token, tokens};
use super::{Comparison, Expression, Mistake, Name, Number};

/// Expressions are nested at most this deep, so that none can exhaust the stack.
pub const DEEPEST: usize = 40;

type Input<'t, 'a> = Stateful<TokenSlice<'t, Token<'a>>, usize>;
type Parsed<T> = ModalResult<T, Mistake>;

/// What an author wrote.
///
/// # Errors
/// Says what stands in the way, where, and what was expected.
pub fn parse(text: &str) -> Result<Expression, Mistake> {
    let tokens = tokens(text);
    let mut input = Stateful { input: TokenSlice::new(&tokens), state: 0 };
    let read = any_of(&mut input).and_then(|expression| {
        let next = peek(&input)?;
        if next.kind == Kind::End { Ok(expression) } else { Err(left_over(&next)) }
    });
    read.map_err(|error| {
        error.into_inner().unwrap_or_else(|_| Mistake::new(0..text.len(), "this cannot be read"))
    })
}

/// `x or y`
fn any_of(input: &mut Input<'_, '_>) -> Parsed<Expression> {
    let mut operands: Vec<_> = separated(1.., all_of, word("or")).parse_next(input)?;
    Ok(if operands.len() == 1 { operands.swap_remove(0) } else { Expression::Any(operands) })
}

/// `x and y`
fn all_of(input: &mut Input<'_, '_>) -> Parsed<Expression> {
    let mut operands: Vec<_> = separated(1.., operand, word("and")).parse_next(input)?;
    Ok(if operands.len() == 1 { operands.swap_remove(0) } else { Expression::All(operands) })
}

/// `not x`, `(x)`, `at_least 2 of (x, y)`, or a comparison
fn operand(input: &mut Input<'_, '_>) -> Parsed<Expression> {
    let next = peek(input)?;
    if input.state >= DEEPEST {
        return Err(Mistake::new(
            next.span,
            format!("the expression is nested more than {DEEPEST} deep"),
        )
        .remedy("give a part of it a name of its own, with `[[condition]]`")
        .cut());
    }
    input.state += 1;
    let read = match (next.kind, next.text) {
        (Kind::Word, "not") => {
            any.void().parse_next(input)?;
            operand(input).map(|operand| Expression::Not(Box::new(operand)))
        }
        (Kind::Mark, "(") => {
            any.void().parse_next(input)?;
            let inner = any_of(input)?;
            mark(")", "`)`, `and` or `or`").parse_next(input)?;
            Ok(inner)
        }
        (Kind::Word, "at_least") => at_least(input),
        (Kind::Word, "and" | "or" | "in" | "has" | "of") => {
            Err(unexpected(&next, "a question, a named condition, `not` or `(`"))
        }
        (Kind::Word, _) => comparison(input),
        _ => Err(unexpected(&next, "a question, a named condition, `not` or `(`")),
    };
    input.state -= 1;
    read
}

/// `at_least 2 of (x, y)`
fn at_least(input: &mut Input<'_, '_>) -> Parsed<Expression> {
    any.void().parse_next(input)?;
    let count = number(input)?;
    let of = peek(input)?;
    if opt(word("of")).parse_next(input)?.is_none() {
        return Err(unexpected(&of, "`of`"));
    }
    mark("(", "`(`").parse_next(input)?;
    let operands = separated(1.., any_of, opt_mark(",")).parse_next(input)?;
    mark(")", "`,` or `)`").parse_next(input)?;
    Ok(Expression::AtLeast(count, operands))
}

/// `question = choice` and its like, or a named condition
fn comparison(input: &mut Input<'_, '_>) -> Parsed<Expression> {
    let subject = name(input, "a question or a named condition")?;
    let next = peek(input)?;
    match next.text {
        "=" | ">=" | "<=" => any.void().parse_next(input)?,
        "in" => {
            any.void().parse_next(input)?;
            mark("[", "`[` and choices, such as `in [late, after]`").parse_next(input)?;
            let choices =
                separated(1.., |input: &mut Input<'_, '_>| name(input, "a choice"), opt_mark(","))
                    .parse_next(input)?;
            mark("]", "`,` or `]`").parse_next(input)?;
            return Ok(Expression::In(subject, choices));
        }
        "has" => {
            any.void().parse_next(input)?;
            return Ok(Expression::Has(subject, name(input, "a choice")?));
        }
        _ => return Ok(Expression::Named(subject)),
    }
    match next.text {
        ">=" => Ok(Expression::Level(subject, Comparison::AtLeast, number(input)?)),
        "<=" => Ok(Expression::Level(subject, Comparison::AtMost, number(input)?)),
        _ if peek(input)?.kind == Kind::Number => {
            Ok(Expression::Level(subject, Comparison::Exactly, number(input)?))
        }
        _ => Ok(Expression::Is(subject, name(input, "a choice, or a number for a level")?)),
    }
}

fn name(input: &mut Input<'_, '_>, expected: &str) -> Parsed<Name> {
    let next = peek(input)?;
    let is_name = next.kind == Kind::Word
        && !matches!(next.text, "and" | "or" | "not" | "in" | "has" | "of" | "at_least");
    if !is_name {
        return Err(unexpected(&next, expected));
    }
    any.void().parse_next(input)?;
    Ok(Name { text: next.text.to_owned(), span: next.span })
}

fn number(input: &mut Input<'_, '_>) -> Parsed<Number> {
    let next = peek(input)?;
    if next.kind != Kind::Number {
        return Err(unexpected(&next, "a number"));
    }
    let Ok(value) = next.text.parse() else {
        return Err(Mistake::new(next.span, "the number is too large").cut());
    };
    any.void().parse_next(input)?;
    Ok(Number { value, span: next.span })
}

/// A mark that must stand here.
fn mark<'t, 'a: 't>(
    written: &'static str,
    expected: &'static str,
) -> impl Parser<Input<'t, 'a>, (), ErrMode<Mistake>> {
    move |input: &mut Input<'t, 'a>| {
        let next = peek(input)?;
        opt_mark(written)
            .parse_next(input)
            .map_err(|_: ErrMode<Mistake>| unexpected(&next, expected))
    }
}

/// A mark that may stand here.
fn opt_mark<'t, 'a: 't>(written: &'static str) -> impl Parser<Input<'t, 'a>, (), ErrMode<Mistake>> {
    any.verify(move |token: &Token<'_>| token.kind == Kind::Mark && token.text == written).void()
}

/// A word of the language that may stand here.
fn word<'t, 'a: 't>(written: &'static str) -> impl Parser<Input<'t, 'a>, (), ErrMode<Mistake>> {
    any.verify(move |token: &Token<'_>| token.kind == Kind::Word && token.text == written).void()
}

/// The next token. The last one is never taken, so that there is always one.
fn peek<'a>(input: &Input<'_, 'a>) -> Parsed<Token<'a>> {
    input
        .input
        .first()
        .cloned()
        .ok_or_else(|| Mistake::new(0..0, "the expression ends too early").cut())
}

fn unexpected(found: &Token<'_>, expected: &str) -> ErrMode<Mistake> {
    let message = match found.kind {
        Kind::End => "the expression ends too early".to_owned(),
        _ => format!("`{}` cannot stand here", shown(found.text)),
    };
    with_remedy(
        Mistake::new(found.span.clone(), message).expected(format!("expected {expected}")),
        found.text,
    )
    .cut()
}

/// What stands behind an expression that could have ended.
fn left_over(found: &Token<'_>) -> ErrMode<Mistake> {
    unexpected(found, "`and`, `or` or the end")
}

/// What those who know another language write.
fn with_remedy(mistake: Mistake, written: &str) -> Mistake {
    let remedy = match written {
        "==" => "write `=`",
        "!=" | "<>" | "!" => "write `not` before the condition, such as `not swelling = small`",
        "&&" | "&" | "AND" | "And" => "write `and`",
        "||" | "|" | "OR" | "Or" => "write `or`",
        "NOT" | "Not" => "write `not`",
        ">" | "=>" => "write `>=` and the lowest level that counts",
        "<" | "=<" => "write `<=` and the highest level that counts",
        "is" => "write `=`",
        "\"" | "'" | "`" => "write names without quotes",
        "of" => "write `at_least 2 of (…)`",
        _ => return mistake,
    };
    mistake.remedy(remedy)
}
