use core::ops::Range;

use winnow::combinator::{alt, delimited, repeat};
use winnow::error::ModalResult;
use winnow::stream::LocatingSlice;
use winnow::token::{any, one_of, take_while};
use winnow::{LocatingSlice as Input, Parser};

use super::Mistake;

/// A token of an expression, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// How it is written.
    pub text: &'a str,
    /// The bytes in the expression.
    pub span: Range<usize>,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or a word of the language.
    Word,
    /// Digits.
    Number,
    /// One of `=`, `>=`, `<=`, `(`, `)`, `[`, `]`, `,`.
    Mark,
    /// What the language does not have.
    Unknown,
    /// Behind the last one.
    End,
}

/// The tokens of an expression; the last one is [`Kind::End`]. Every text has tokens.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> =
        repeat(0.., token).parse_next(&mut LocatingSlice::new(text)).unwrap_or_default();
    found.push(Token {
        kind: Kind::End,
        text: "",
        span: text.trim_end().len()..text.trim_end().len(),
    });
    found
}

fn token<'a>(input: &mut Input<&'a str>) -> ModalResult<Token<'a>, Mistake> {
    let word =
        take_while(1.., |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_'));
    let comparison =
        take_while(1.., |letter: char| matches!(letter, '=' | '<' | '>' | '!' | '&' | '|'));
    let mark = one_of(['(', ')', '[', ']', ',']).take();
    let written = delimited(space, alt((word, comparison, mark, any.take())).with_span(), space);
    written
        .map(|(text, span): (&str, Range<usize>)| {
            let kind = match text {
                "=" | ">=" | "<=" | "(" | ")" | "[" | "]" | "," => Kind::Mark,
                _ if text.bytes().all(|digit| digit.is_ascii_digit()) => Kind::Number,
                _ if text.starts_with(char::is_alphanumeric) => Kind::Word,
                _ => Kind::Unknown,
            };
            Token { kind, text, span }
        })
        .parse_next(input)
}

fn space<'a>(input: &mut Input<&'a str>) -> ModalResult<&'a str, Mistake> {
    take_while(0.., char::is_whitespace).parse_next(input)
}
