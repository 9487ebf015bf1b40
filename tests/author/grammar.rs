//! The page on the language of conditions: its examples read as it says.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use symptom_checker::author::expression::{Expression, parse};

const PAGE: &str = include_str!("../../docs/expressions.md");

/// The lines of the code blocks of one kind.
fn lines(kind: &str) -> Vec<String> {
    let (mut inside, mut lines) = (false, Vec::new());
    for event in Parser::new(PAGE) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(named))) => inside = *named == *kind,
            Event::End(TagEnd::CodeBlock) => inside = false,
            Event::Text(text) if inside => lines.extend(text.lines().map(str::to_owned)),
            _ => {}
        }
    }
    lines
}

#[test]
fn its_examples_can_be_read() {
    let examples = lines("expression");
    assert!(examples.len() >= 10);
    for example in &examples {
        let tree = parse(example).unwrap_or_else(|mistake| panic!("{example}: {mistake:?}"));
        assert_eq!(parse(&tree.to_string()), Ok(tree), "{example}");
    }
    let tree = |text: &str| {
        assert!(examples.iter().any(|example| example == text), "{text} is an example");
        parse(text).unwrap()
    };
    // As the page says: `and` binds tighter than `or`.
    assert!(matches!(
        tree("swelling = small or swelling = whole and severity >= 4"),
        Expression::Any(operands) if operands.len() == 2
    ));
    assert!(matches!(
        tree("(swelling = small or swelling = whole) and severity >= 4"),
        Expression::All(operands) if operands.len() == 2
    ));
}

#[test]
fn what_it_calls_no_expression_is_none() {
    let examples = lines("no-expression");
    assert!(examples.len() >= 5);
    for example in examples {
        assert!(parse(&example).is_err(), "{example}");
    }
}

#[test]
fn its_grammar_has_every_word_of_the_language() {
    let grammar = lines("ebnf").join("\n");
    for word in ["or", "and", "not", "at_least", "of", "in", "has", "=", ">=", "<="] {
        assert!(grammar.contains(&format!("\"{word}\"")), "{word}");
    }
}
