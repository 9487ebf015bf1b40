//! The encoder of sheets against the engine.

use symptom_checker::author::prove::Limits;
use symptom_checker::author::prove::encoder::{Fault, Sheet};
use symptom_checker::author::prove::gates::{Found, Gates};
use symptom_checker::domain::answers::Answers;
use symptom_checker::domain::interview::{Assessment, assess};
use symptom_checker::domain::outcome::{Explanations, Outcome, Suggestions};
use symptom_checker::domain::pack::{Level, Pack};

use crate::random_pack::{Flavour, Tape, numbers, pack, sheet};

/// An outcome, statement by statement, in the order of `Sheet::told`.
fn told(pack: &Pack, found: &Assessment) -> Vec<bool> {
    let rules = pack.rules();
    let outcome = found.outcome.as_ref().expect("a whole sheet has a stage");
    let (alerts, reason, guide) = match outcome {
        Outcome::Urgent(urgent) => (urgent.alerts.as_slice(), None, None),
        Outcome::OutOfScope(scope) => (&[][..], Some(scope.reason.index()), None),
        Outcome::Guide(guide) => (guide.alerts.as_slice(), None, Some(guide)),
    };
    let mut told: Vec<bool> =
        (0..rules.scope_reasons.len()).map(|position| reason == Some(position)).collect();
    let level = alerts.first().map_or(Level::SelfCare, |held| held.level);
    told.extend(
        [Level::SeeClinician, Level::SameDay, Level::Emergency].map(|lowest| level >= lowest),
    );
    let stands = |full: bool| {
        (0..rules.alerts.len()).map(move |position| {
            alerts.iter().any(|held| {
                held.alert.index() == position
                    && (held.level == rules.alerts[position].level) == full
            })
        })
    };
    told.extend(stands(true));
    told.extend(stands(false));
    told.extend(
        (0..rules.stages.len())
            .map(|stage| guide.is_some_and(|guide| guide.stage.index() == stage)),
    );
    let ranked = guide.map(|guide| &guide.explanations);
    told.extend((0..rules.explanations.len()).map(|position| {
        matches!(ranked, Some(Explanations::Ranked { leading, .. }) if leading.explanation.index() == position)
    }));
    told.extend((0..rules.explanations.len()).map(|position| {
        matches!(ranked, Some(Explanations::Ranked { others, .. })
            if others.iter().any(|fit| fit.explanation.index() == position))
    }));
    let cards = match guide.map(|guide| &guide.suggestions) {
        Some(Suggestions::Shown { cards, .. }) => cards.as_slice(),
        _ => &[],
    };
    let card = |product: usize| cards.iter().find(|card| card.product.index() == product);
    told.extend((0..rules.products.len()).map(|product| card(product).is_some()));
    for (position, product) in rules.products.iter().enumerate() {
        let with = product.cautions.iter().filter(|caution| {
            rules.cautions[caution.index()].effect
                == symptom_checker::domain::pack::Effect::ShowWith
        });
        told.extend(
            with.map(|caution| card(position).is_some_and(|card| card.cautions.contains(caution))),
        );
    }
    told
}

/// Whether the encoder says of some answers what the engine says.
pub(crate) fn agrees(pack: &Pack, sheets: &[Answers], fault: Option<Fault>) -> bool {
    let mut gates = Gates::new(Limits::default());
    let encoded = Sheet::any(&mut gates, pack, fault);
    let statements = encoded.told(&mut gates);
    sheets.iter().all(|answers| {
        let fixed = encoded.answers.fixed(answers);
        assert_eq!(gates.find(&fixed), Found::Yes, "{answers:?}");
        let back = encoded.answers.read(&gates);
        let found: Vec<bool> = statements.iter().map(|lit| gates.holds(*lit)).collect();
        // Also when read back, where levels between two thresholds are one.
        found == told(pack, &assess(pack, answers)) && found == told(pack, &assess(pack, &back))
    })
}

pub(crate) fn drawn(seed: u64) -> (Pack, Vec<Answers>) {
    let (rules, answers) = (numbers(seed, 400), numbers(seed + 1_000_003, 400));
    let pack = pack(&mut Tape::new(&rules), Flavour::Any);
    let mut tape = Tape::new(&answers);
    let sheets = (0..12).map(|_| sheet(&mut tape, &pack)).collect();
    (pack, sheets)
}

#[test]
fn the_encoder_says_what_the_engine_says() {
    for seed in 0..1_500 {
        let (pack, sheets) = drawn(seed);
        assert!(agrees(&pack, &sheets, None), "seed {seed}: {:#?}", pack.rules());
    }
}

#[test]
fn a_broken_encoder_is_noticed() {
    for fault in Fault::OF_SHEETS {
        let noticed = (0..1_500).any(|seed| {
            let (pack, sheets) = drawn(seed);
            !agrees(&pack, &sheets, Some(fault))
        });
        assert!(noticed, "{fault:?} is not noticed");
    }
}
