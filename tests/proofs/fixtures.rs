//! For each property a pack that breaks it and nothing else, and look-alikes
//! that break nothing: the squeaky bicycle, with one thing changed.

use symptom_checker::author::answers::{read_json, read_sheet};
use symptom_checker::author::prove::encoder::Fault;
use symptom_checker::author::prove::{
    Declared, Limits, Property, Report, Verdict, certificate, prove, prove_with,
};
use symptom_checker::domain::pack::{Pack, ProductsBelow, Rules, StageId, WhenUnsure};

use crate::workshop::Workshop;

/// One change of the bicycle.
enum Change {
    /// In a file, as an author makes it.
    Text(&'static str, &'static str, &'static str),
    /// In the rules: what the reader would refuse.
    Rules(fn(&mut Rules)),
}

use Change::{Rules as InRules, Text};

/// What is proved of the bicycle with these changes.
fn report(name: &str, changes: &[Change]) -> (Pack, Report) {
    let workshop = Workshop::new(&format!("proofs-{name}"));
    for change in changes {
        if let Text(file, find, with) = change {
            workshop.edit(&format!("squeaky-bicycle/{file}"), find, with);
        }
    }
    let (content, problems) = workshop.read();
    let read = content.packs.first().unwrap_or_else(|| panic!("{name}: {problems}"));
    let mut rules = read.rules().clone();
    for change in changes {
        if let InRules(change) = change {
            change(&mut rules);
        }
    }
    let pack = Pack::new(rules, read.words().clone()).unwrap();
    let report = prove(&pack, &content.declared, Limits::default());
    (pack, report)
}

fn broken(report: &Report) -> Vec<Property> {
    let all = report.checked.iter();
    all.filter(|checked| checked.verdict() != Verdict::Proved)
        .map(|checked| checked.property)
        .collect()
}

/// Breaks one property and nothing else, and says so.
fn breaks(name: &str, property: Property, says: &str, changes: &[Change]) {
    let (pack, report) = report(name, changes);
    assert_eq!(broken(&report), [property], "{name}\n{report}");
    assert!(report.to_string().contains(says), "{name}: {says}\n{report}");
    for finding in report.findings() {
        assert_eq!(finding.property, property);
        assert!(!finding.remedy.is_empty(), "{finding}");
        let Some(shown) = &finding.witness else { continue };
        for json in core::iter::once(&shown.json).chain(&shown.then_json) {
            read_sheet(&pack, &read_json(json).unwrap())
                .unwrap_or_else(|errors| panic!("{json}: {errors:?}"));
        }
    }
}

/// Looks like a mistake and is none.
fn passes(name: &str, changes: &[Change]) {
    let (_, report) = report(name, changes);
    assert!(report.is_proved(), "{name}\n{report}");
}

#[test]
fn the_bicycle_is_proved() {
    let (_, report) = report("as-it-is", &[]);
    assert!(report.is_proved(), "{report}");
    assert!(report.visits.is_exact);
    assert_eq!((report.visits.at_most, report.visits.at_least), (10, Some(1)));
}

#[test]
fn ends() {
    breaks(
        "ends",
        Property::Ends,
        "a visit can ask 10 questions, more than the 9 that are declared",
        &[Text("pack.toml", "floor = 2", "floor = 2\nlongest-visit = 9")],
    );
    passes("ends-exactly", &[Text("pack.toml", "floor = 2", "floor = 2\nlongest-visit = 10")]);
}

#[test]
fn whole() {
    breaks(
        "whole",
        Property::Whole,
        "can come first without a reason that speaks for it",
        &[InRules(|rules| rules.floor = 0)],
    );
    passes("whole-low-floor", &[Text("pack.toml", "floor = 2", "floor = 1")]);
}

#[test]
fn withholds() {
    let lowered = Text(
        "alerts.toml",
        "level = \"same-day\"\nplace = \"doctor-today\"",
        "level = \"same-day\"\nwhen-unsure = \"one-lower\"\nplace = \"doctor-today\"",
    );
    breaks(
        "withholds",
        Property::Withholds,
        "is shown while the alert `frame-breaks` stands",
        &[InRules(|rules| {
            let alert = rules.alerts.iter_mut().find(|alert| alert.name == "frame-breaks").unwrap();
            alert.when_unsure = WhenUnsure::OneLower;
            alert.products = ProductsBelow::Follow;
        })],
    );
    passes("withholds-lowered", &[lowered]);
}

#[test]
fn monotone() {
    let quiet = "when = \"ignored-for-long and loudness >= 5\"";
    breaks(
        "monotone",
        Property::Monotone,
        "more serious answers lower the level",
        &[Text("alerts.toml", quiet, "when = \"ignored-for-long and loudness <= 3\"")],
    );
    // Weather has no order: none of it is a sign.
    passes(
        "monotone-unmarked",
        &[Text(
            "alerts.toml",
            quiet,
            "when = \"ignored-for-long and loudness >= 5 and not weather = dry\"",
        )],
    );
    breaks(
        "monotone-caution",
        Property::Monotone,
        "more serious answers drop the caution `white-carpet`",
        &[Text(
            "products.toml",
            "when = \"household has white-carpet\"",
            "when = \"household has white-carpet and not loudness >= 5\"",
        )],
    );
    breaks(
        "monotone-product",
        Property::Monotone,
        "more serious answers bring back the product `elbow-grease`",
        &[Text(
            "products.toml",
            "when = \"household has curious-cat\"",
            "when = \"household has curious-cat and not loudness >= 5\"",
        )],
    );
}

#[test]
fn reachable() {
    breaks(
        "floor-too-high",
        Property::Reachable,
        "the explanation `thirsty-chain` can never come first: its points never reach the floor of 6",
        &[Text("pack.toml", "floor = 2", "floor = 6")],
    );
    passes("floor-just-reached", &[Text("pack.toml", "floor = 2", "floor = 5")]);
    let beside = |tie: &'static str| {
        Text(
            "alerts.toml",
            "tied-with = [\"old-squeak\"]\nwhen = \"loudness >= 8 and not squeaks-for = days\"",
            tie,
        )
    };
    breaks(
        "never-alone",
        Property::Reachable,
        "the alert `howling` can never be the only one of its level or a higher one: `wheel-out-of-true` always stands beside it",
        &[beside("when = \"loudness >= 8 and wheel-trouble\"")],
    );
    passes(
        "declared-tie",
        &[beside(
            "when = \"loudness >= 8 and wheel-trouble\"\ntied-with = [\"wheel-out-of-true\"]",
        )],
    );
    breaks(
        "scope-never-told",
        Property::Reachable,
        "the scope reason `unicycle` can never be told",
        &[Text(
            "alerts.toml",
            "when = \"wheels = one\"",
            "when = \"wheels = one and frame = cracked\"",
        )],
    );
    // Only the general guide still shows it: worth a note.
    let only_general = [Text("explanations.toml", "topic = \"oiling\"", "topic = \"listening\"")];
    passes("topic-of-the-general-guide", &only_general);
    let (_, report) = report("topic-note", &only_general);
    assert!(
        report.to_string().contains("note: only the general guide shows the topic `oiling`"),
        "{report}"
    );
}

#[test]
fn stages() {
    breaks(
        "overlap",
        Property::Stages,
        "the stages `wet` and `rusty` can hold together, and only their order decides",
        &[Text("stages.toml", "before = [\"rusty\"]\n", "")],
    );
    breaks(
        "unreachable-stage",
        Property::Stages,
        "the stage `rusty` cannot be reached",
        &[
            Text(
                "stages.toml",
                "when = \"weather = rain-before or chain has rusty\"",
                "when = \"weather = rain-now and chain has rusty\"",
            ),
            // Its products could not be shown either: that is another property.
            InRules(|rules| {
                let rusty = rules.products.iter_mut().filter(|product| product.stage.index() == 1);
                rusty.for_each(|product| product.stage = StageId::new(2));
            }),
        ],
    );
    // Where "not sure" is offered, both may hold; without it they are apart.
    let apart = |before: &'static str| {
        [
            Text("stages.toml", "before = [\"rusty\"]\n", before),
            Text("stages.toml", "weather = rain-now or chain has muddy", "weather = rain-now"),
            Text(
                "stages.toml",
                "weather = rain-before or chain has rusty",
                "weather = rain-before",
            ),
        ]
    };
    breaks("not-sure-is-both", Property::Stages, "`weather` not sure", &apart(""));
    let mut sure = Vec::from(apart(""));
    sure.push(Text(
        "questions.toml",
        "id = \"weather\"\nkind = \"one\"",
        "id = \"weather\"\nkind = \"one\"\nnot-sure = false",
    ));
    passes("apart", &sure);
}

#[test]
fn emergencies() {
    let alert = "when = \"dangers has wheel-wobbles and frame = cracked\"";
    breaks(
        "third-question",
        Property::Emergencies,
        "the emergency `wheel-comes-off` cannot be told by the second question: the earliest is question 3",
        &[Text(
            "alerts.toml",
            alert,
            "when = \"dangers has wheel-wobbles and frame = cracked and loudness >= 5\"",
        )],
    );
    passes(
        "second-question",
        &[Text(
            "alerts.toml",
            alert,
            "when = \"dangers has wheel-wobbles and (frame = cracked or loudness >= 5)\"",
        )],
    );
}

#[test]
fn needed() {
    let alert = "when = \"frame = cracked or at_least 2 of (wheel-trouble, dangers has soft-brakes, frame = scratched)\"";
    breaks(
        "in-vain",
        Property::Needed,
        "the alert `frame-breaks` asks the question `weather`, but no answer to it can change anything then",
        &[Text(
            "alerts.toml",
            alert,
            "when = \"frame = cracked and (weather = dry or not weather = dry)\"",
        )],
    );
    // `howling` reads the loudness too, but no visit that wobbles comes to it.
    breaks(
        "in-vain-before-its-end",
        Property::Needed,
        "the alert `wheel-comes-off` asks the question `loudness`, but no answer to it can change anything then",
        &[Text(
            "alerts.toml",
            "when = \"dangers has wheel-wobbles and frame = cracked\"",
            "when = \"dangers has wheel-wobbles and (loudness >= 1 or loudness <= 5)\"",
        )],
    );
    passes(
        "read-twice",
        &[Text(
            "alerts.toml",
            alert,
            "when = \"frame = cracked or weather = dry and loudness >= 9 or weather = rain-now and loudness >= 10\"",
        )],
    );
}

/// Where the encoder says what the engine does not, that is told, and nothing is proved.
#[test]
fn what_the_engine_denies_is_an_internal_error() {
    let workshop = Workshop::new("proofs-denied");
    let content = workshop.read().0;
    let pack = &content.packs[0];
    for (fault, property) in [
        (Fault::CardLosesCaution, Property::Withholds),
        (Fault::ProductsFollow, Property::Withholds),
        (Fault::NotLowered, Property::Monotone),
        (Fault::TieToTheLater, Property::Reachable),
        (Fault::NotSureIsFalse, Property::Stages),
    ] {
        let report = prove_with(pack, &content.declared, Limits::default(), Some(fault));
        let checked = &report.checked[property.number() - 1];
        assert!(!checked.internal_errors.is_empty(), "{fault:?}: {report}");
        assert_eq!(checked.verdict(), Verdict::NotDecided, "{fault:?}: {report}");
        assert!(!report.is_proved() && certificate(&report).is_none(), "{fault:?}");
        let told = report.to_string();
        assert!(told.contains("internal error: the proof and the engine disagree"), "{told}");
    }
}

/// With hardly any search a finding says that it is not shown to be smallest;
/// what is said to be smallest is.
#[test]
fn what_is_not_searched_is_not_called_smallest() {
    let workshop = Workshop::new("proofs-smallest");
    workshop.edit("squeaky-bicycle/stages.toml", "before = [\"rusty\"]\n", "");
    // Two sums over much the same: that few answers are not enough takes a search.
    workshop.edit(
        "squeaky-bicycle/stages.toml",
        "weather = rain-now or chain has muddy",
        "at_least 5 of (chain has muddy, chain has dry, household has white-carpet, household has curious-cat, noise = click, noise-when = braking, weather = rain-now, loudness >= 3)",
    );
    workshop.edit(
        "squeaky-bicycle/stages.toml",
        "weather = rain-before or chain has rusty",
        "at_least 5 of (chain has rusty, chain has dry, household has curious-cat, noise = grind, noise-when = always, squeaks-for = months, loudness >= 5, frame = scratched)",
    );
    let (content, told) = workshop.read();
    assert!(!content.packs.is_empty(), "{told}");
    let pack = &content.packs[0];
    let within = |work_of_one| {
        let limits = Limits { work_of_one, ..Limits::default() };
        let report = prove(pack, &content.declared, limits);
        let stages = &report.checked[Property::Stages.number() - 1];
        let shown = stages.findings.first().and_then(|finding| finding.witness.clone());
        shown.map(|shown| (shown.words.len(), shown.is_smallest, report.to_string()))
    };
    let (smallest, is_smallest, _) = within(Limits::default().work_of_one).unwrap();
    assert!(is_smallest);
    let mut not_shown = 0;
    for work in 20..40 {
        let Some((answers, is_smallest, told)) = within(work) else { continue };
        assert!(!is_smallest || answers == smallest, "{work}: {told}");
        if !is_smallest {
            not_shown += 1;
            assert!(told.contains("(not shown to be smallest)"), "{told}");
        }
    }
    assert!(not_shown > 0);
}

#[test]
fn rules_that_are_too_large_prove_nothing() {
    let (pack, _) = report("too-large", &[]);
    let limits = Limits { literals: 50, ..Limits::default() };
    let report = prove(&pack, &Declared::default(), limits);
    for checked in &report.checked {
        // That a visit asks no question twice needs no statement.
        if checked.property != Property::Ends {
            assert_eq!(checked.verdict(), Verdict::NotDecided, "{}", checked.property);
        }
    }
    assert!(report.to_string().contains("the rules are larger than a proof may be"));
}

#[test]
fn what_is_not_decided_is_no_proof() {
    let (pack, _) = report("undecided", &[]);
    let limits = Limits { work: 0, ..Limits::default() };
    let report = prove(&pack, &Declared::default(), limits);
    assert!(!report.is_proved());
    // That a visit asks no question twice needs no search; the longest does.
    assert_eq!(report.checked[0].verdict(), Verdict::Proved);
    assert!(!report.visits.is_exact);
    for checked in &report.checked[1..] {
        assert_eq!(checked.verdict(), Verdict::NotDecided, "{:?}\n{report}", checked.property);
        assert!(!checked.not_decided.is_empty());
    }
}
