//! The language of conditions.

use proptest::prelude::*;
use symptom_checker::author::expression::{Comparison, Expression, Name, Number, parse};

const WORDS: [&str; 7] = ["and", "or", "not", "in", "has", "of", "at_least"];

fn name() -> impl Strategy<Value = Name> {
    let text = "[a-z][a-z0-9-]{0,8}"
        .prop_filter("a word of the language", |text| !WORDS.contains(&text.as_str()));
    text.prop_map(|text| Name { text, span: 0..0 })
}

fn number() -> impl Strategy<Value = Number> {
    any::<u16>().prop_map(|value| Number { value, span: 0..0 })
}

fn comparison() -> impl Strategy<Value = Comparison> {
    prop_oneof![Just(Comparison::AtLeast), Just(Comparison::AtMost), Just(Comparison::Exactly)]
}

fn expression() -> impl Strategy<Value = Expression> {
    let leaf = prop_oneof![
        (name(), name()).prop_map(|(question, choice)| Expression::Is(question, choice)),
        (name(), prop::collection::vec(name(), 1..4))
            .prop_map(|(question, choices)| Expression::In(question, choices)),
        (name(), name()).prop_map(|(question, choice)| Expression::Has(question, choice)),
        (name(), comparison(), number())
            .prop_map(|(question, how, level)| Expression::Level(question, how, level)),
        name().prop_map(Expression::Named),
    ];
    leaf.prop_recursive(5, 40, 4, |inner| {
        let several = || prop::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            inner.clone().prop_map(|operand| Expression::Not(Box::new(operand))),
            several().prop_map(Expression::All),
            several().prop_map(Expression::Any),
            (number(), prop::collection::vec(inner.clone(), 1..4))
                .prop_map(|(count, operands)| Expression::AtLeast(count, operands)),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_printed_reads_as_the_same_tree(tree in expression()) {
        let text = tree.to_string();
        prop_assert_eq!(parse(&text), Ok(tree), "{}", text);
    }

    #[test]
    fn spaces_change_nothing(tree in expression(), space in "[ \t\n]{1,3}") {
        let text = tree.to_string().replace(' ', &space);
        prop_assert_eq!(parse(&format!("{space}{text}{space}")), Ok(tree));
    }

    #[test]
    fn whatever_is_written_is_read_or_told(text in ".{0,60}") {
        told_within(&text);
    }

    #[test]
    fn whatever_is_written_with_known_words_is_read_or_told(
        words in prop::collection::vec(prop::sample::select(vec![
            "a", "b", "and", "or", "not", "in", "has", "of", "at_least", "(", ")", "[", "]", ",", "=", ">=", "<=", "7", "==", "é", "\u{0}",
        ]), 0..20),
    ) {
        told_within(&words.join(" "));
    }
}

/// A mistake stands within the text, at whole letters.
fn told_within(text: &str) {
    if let Err(mistake) = parse(text) {
        assert!(text.get(mistake.span.clone()).is_some(), "{text:?} {mistake:?}");
        assert!(!mistake.message.is_empty());
    }
}

fn tree(text: &str) -> String {
    parse(text).unwrap_or_else(|mistake| panic!("{text}: {mistake:?}")).to_string()
}

#[test]
fn not_binds_tightest_then_and_then_or() {
    let read = parse("not a and b or c and d").unwrap();
    let named = |text: &str| Expression::Named(Name { text: text.to_owned(), span: 0..0 });
    let not_a_and_b = Expression::All(vec![Expression::Not(Box::new(named("a"))), named("b")]);
    let expected =
        Expression::Any(vec![not_a_and_b, Expression::All(vec![named("c"), named("d")])]);
    assert_eq!(read, expected);
    assert_eq!(tree("not (a and b)"), "not (a and b)");
    assert_eq!(tree("((a)) and (b or c)"), "a and (b or c)");
    assert_eq!(tree("severity>=8 and severity<=9"), "severity >= 8 and severity <= 9");
    assert_eq!(
        tree("at_least 2 of(a,b has c,d in[e,f])"),
        "at_least 2 of (a, b has c, d in [e, f])"
    );
}

#[test]
fn places_are_exact() {
    let at = |text: &str| {
        let mistake = parse(text).unwrap_err();
        (text.get(mistake.span).unwrap().to_owned(), mistake.expected.unwrap_or_default())
    };
    assert_eq!(at("a = b nd c"), ("nd".to_owned(), "expected `and`, `or` or the end".to_owned()));
    assert_eq!(at("a has"), (String::new(), "expected a choice".to_owned()));
    assert_eq!(at("(a and b"), (String::new(), "expected `)`, `and` or `or`".to_owned()));
    assert_eq!(at("a in [b c]"), ("c".to_owned(), "expected `,` or `]`".to_owned()));
    assert_eq!(at("at_least two of (a)"), ("two".to_owned(), "expected a number".to_owned()));
    assert_eq!(at("größe = x & y"), ("&".to_owned(), "expected `and`, `or` or the end".to_owned()));
}
