//! Rules that every screen keeps, on every example and on many visits.

use symptom_checker::domain::answers::Answers;
use symptom_checker::domain::interview::{Step, Visit, replay};
use symptom_checker::domain::outcome::Outcome;
use symptom_checker::domain::pack::Pack;
use symptom_checker::ui::example::{Example, Shown};

use crate::html::{Piece, drawn, pack, pieces, texts};
use crate::random_pack::{Tape, answer, numbers};

/// A visit of random answers, to its end.
fn random_visit(pack: &Pack, seed: u64) -> (Answers, Visit) {
    let numbers = numbers(seed, 2_000);
    let (wild, calm) = (Tape::new(&numbers), Tape::calm(&numbers));
    // Of calm visits, with few signs, many get far.
    let mut tape = if seed.is_multiple_of(2) { wild } else { calm };
    let mut answers = Answers::new();
    loop {
        let visit = replay(pack, &answers);
        let Step::Ask(ask) = visit.step else { return (answers, visit) };
        let question = &pack.rules().questions[ask.question.index()];
        answers.set(ask.question, answer(&mut tape, question));
    }
}

/// Result screens of many visits of both packs, with the visit behind each.
fn results(count: u64) -> Vec<(&'static Pack, Visit, String)> {
    let example = Example { name: "", answers: "", screen: Shown::Result };
    ["content/calf-pain", "tests/fixtures/squeaky-bicycle"]
        .into_iter()
        .flat_map(|folder| {
            let pack = pack(folder);
            (0..count).map(move |seed| {
                let (answers, visit) = random_visit(pack, seed);
                let html = drawn(example.visit(pack, answers));
                (pack, visit, html)
            })
        })
        .collect()
}

#[test]
fn results_keep_the_rules() {
    let mut kinds = [0; 3];
    for (pack, visit, html) in results(200) {
        let pieces = pieces(&html);
        well_made(&pieces, &html);
        let buttons = texts(&pieces, "button");
        assert!(buttons.iter().any(|button| button == "Start again"), "{html}");
        for button in buttons {
            for start in ["Continue", "Next", "See", "Show", "Get"] {
                assert!(!button.starts_with(start), "a result has a button `{button}`");
            }
        }
        let Step::Done(outcome) = &visit.step else { panic!("the visit has ended") };
        match outcome {
            Outcome::Urgent(urgent) => {
                kinds[0] += 1;
                nothing_to_buy(pack, &html);
                let has_inputs = pieces.iter().any(|piece| piece.opens("input"));
                assert_eq!(has_inputs, urgent.still_open.is_some(), "{html}");
            }
            Outcome::OutOfScope(_) => {
                kinds[1] += 1;
                nothing_to_buy(pack, &html);
            }
            Outcome::Guide(_) => kinds[2] += 1,
        }
    }
    assert!(kinds.iter().all(|count| *count > 20), "too few of some kind: {kinds:?}");
}

#[test]
fn questions_keep_the_rules() {
    for folder in ["content/calf-pain", "tests/fixtures/squeaky-bicycle"] {
        let pack = pack(folder);
        let next = Example { name: "", answers: "", screen: Shown::Next };
        for seed in 0..12 {
            let (given, visit) = random_visit(pack, seed);
            for asked in 0..visit.asked.len() {
                let before = visit.asked[..asked].iter();
                let answers = before.map(|id| (*id, given.get(*id).unwrap())).collect();
                let html = drawn(next.visit(pack, answers));
                let pieces = pieces(&html);
                well_made(&pieces, &html);
                nothing_to_buy(pack, &html);
                assert_eq!(texts(&pieces, "legend").len(), 1, "{html}");
                assert!(pieces.iter().any(|piece| piece.opens("input")), "{html}");
            }
        }
    }
}

/// What every screen keeps.
fn well_made(pieces: &[Piece], html: &str) {
    let mut level = 1;
    let mut ids = Vec::new();
    let mut labels = 0;
    let mut marked = 0;
    for piece in pieces {
        if let Piece::Open { name, .. } = piece {
            if let Some(number) = name.strip_prefix('h').and_then(|digit| digit.parse::<u8>().ok())
            {
                assert!(number <= level + 1, "a heading skips from {level} to {number}: {html}");
                level = number;
            }
            labels += u32::from(name == "label");
            marked += u32::from(piece.attribute("tabindex") == Some("-1"));
            if name == "input" {
                assert!(labels > 0, "an input outside its label: {html}");
            }
        }
        labels -= u32::from(*piece == Piece::Close("label".into()));
        assert_eq!(piece.attribute("style"), None, "an inline style: {html}");
        ids.extend(piece.attribute("id"));
    }
    let heading =
        1 + u32::from(pieces.iter().any(|piece| piece.attribute("class") == Some("section open")));
    assert_eq!(marked, heading, "each screen has one heading for the focus: {html}");
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id stands twice: {html}");
    for reference in ["aria-describedby", "aria-labelledby"] {
        for piece in pieces {
            for id in piece.attribute(reference).into_iter().flat_map(str::split_whitespace) {
                assert!(ids.contains(&id), "`{id}` leads nowhere: {html}");
            }
        }
    }
    for pair in pieces.windows(2) {
        let is_empty = pair[0].opens("ul") && pair[1] == Piece::Close("ul".into());
        assert!(!is_empty, "a list without an item: {html}");
    }
    for label in texts(pieces, "label") {
        assert!(!label.trim().is_empty(), "a label without words: {html}");
    }
    let said = html.to_lowercase();
    for never in [" safe ", "no risk"] {
        assert!(!said.contains(never), "`{never}` is never printed: {html}");
    }
}

/// No product, and no place for one.
fn nothing_to_buy(pack: &Pack, html: &str) {
    for product in &pack.words().products {
        assert!(!html.contains(&product.title), "`{}` beside an advice: {html}", product.title);
    }
    for product in &pack.rules().products {
        assert!(!html.contains(&product.name), "`{}` beside an advice: {html}", product.name);
    }
    assert!(!html.contains("<slot"), "a slot beside an advice: {html}");
}

#[test]
#[should_panic(expected = "a slot beside an advice")]
fn a_slot_beside_an_advice_is_found() {
    let pack = pack("tests/fixtures/squeaky-bicycle");
    nothing_to_buy(pack, "<div><slot name=\"other\"></slot></div>");
}

#[test]
#[should_panic(expected = "an inline style")]
fn an_inline_style_is_found() {
    let html = "<h2 tabindex=\"-1\" style=\"color: red\">Hello</h2>";
    well_made(&pieces(html), html);
}

#[test]
#[should_panic(expected = "a list without an item")]
fn a_list_without_an_item_is_found() {
    let html = "<h2 tabindex=\"-1\">Hello</h2><ul class=\"dots\"></ul>";
    well_made(&pieces(html), html);
}
