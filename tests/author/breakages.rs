//! The content, broken in ways that authors break it: each is found, and the
//! finding says what is wrong and where.

use std::fs;
use std::path::Path;

use crate::command::{run, shown};
use crate::workshop::Workshop;

/// A part of a file that an author changes by mistake, and what is then said.
struct Breakage {
    /// The workshop's name.
    name: &'static str,
    /// The file, the part, and what it becomes.
    edit: (&'static str, &'static str, &'static str),
    /// Which verb finds it.
    verb: &'static [&'static str],
    /// What must be said, in this order.
    says: &'static [&'static str],
}

const CHECK: &[&str] = &["check", "--quiet"];
const CASES: &[&str] = &["cases"];

const BREAKAGES: &[Breakage] = &[
    Breakage {
        name: "a sign is taken out of an emergency",
        edit: ("alerts.toml", "danger-signs has breathless or ", ""),
        verb: CASES,
        says: &["UNDER", "fails: `", "  expected emergency, given ", "stories fail"],
    },
    Breakage {
        name: "two stages overlap",
        edit: ("stages.toml", "before = [\"chronic\"]\n", ""),
        verb: CHECK,
        says: &[
            "6. broken",
            "the stages `acute` and `chronic` can hold together, and only their order decides",
            "answers: ",
            "as JSON: {",
            "help: write `before = [\"chronic\"]` into `acute` if that order is meant",
        ],
    },
    Breakage {
        name: "an explanation names a topic that is not there",
        edit: ("explanations.toml", "topic = \"late-run\"", "topic = \"late-runs\""),
        verb: CHECK,
        says: &["there is no topic `late-runs`", "explanations.toml:", "did you mean `late-run`?"],
    },
    Breakage {
        name: "the floor is too high",
        edit: ("pack.toml", "floor = 3", "floor = 30"),
        verb: CHECK,
        says: &["5. broken", "the explanation `soleus-load` can never come first"],
    },
    Breakage {
        name: "an emergency is told too late",
        edit: (
            "alerts.toml",
            "\"danger-signs has saddle or danger-signs has both-legs\"",
            "\"(danger-signs has saddle or danger-signs has both-legs) and severity >= 2\"",
        ),
        verb: CHECK,
        says: &["7. broken", "the emergency `spinal-nerves`", "second question"],
    },
    Breakage {
        name: "one sign takes another back",
        edit: (
            "alerts.toml",
            "\"more-signs has bad-skin\"",
            "\"more-signs has bad-skin and not more-signs has fever\"",
        ),
        verb: CHECK,
        says: &["4. broken", "lower", "answers: ", "`fever`"],
    },
    Breakage {
        name: "a caution no longer withholds",
        edit: (
            "products.toml",
            "id = \"blood-thinner\"\neffect = \"withhold\"",
            "id = \"blood-thinner\"\neffect = \"show-with\"",
        ),
        verb: CASES,
        says: &["UNWANTED", "fails: `ache-and-warfarin`", "with products"],
    },
    Breakage {
        name: "an alert that no answers can hold",
        edit: (
            "alerts.toml",
            "leg-signs has rest-pain and age = under-16",
            "age = over-60 and age = under-16",
        ),
        verb: CHECK,
        says: &["5. broken", "the alert `", "can never"],
    },
    Breakage {
        name: "conditions read each other",
        edit: ("alerts.toml", "history has past-clot or ", "any-raiser or "),
        verb: CHECK,
        says: &["conditions read each other in a circle: ", "alerts.toml:"],
    },
    Breakage {
        name: "a promise in a text",
        edit: ("en/questions.toml", "right now?", "right now, to be safe?"),
        verb: CHECK,
        says: &["`safe` is never printed", "en/questions.toml:", "say what to watch for instead"],
    },
    Breakage {
        name: "an alert without words",
        edit: ("en/alerts.toml", "[alerts.lung-clot]", "[alerts.lung-clott]"),
        verb: CHECK,
        says: &[
            "no words for the alert `lung-clot`",
            "words for the alert `lung-clott`, which the rules do not have",
            "did you mean `lung-clot`?",
        ],
    },
    Breakage {
        name: "a stage that no answers lead to",
        edit: ("stages.toml", "when = \"hurts\"", "when = \"hurts and where = prevent\""),
        verb: CHECK,
        says: &["6. broken", "the stage `chronic` cannot be reached"],
    },
    Breakage {
        name: "an alert without a source",
        edit: ("alerts.toml", "sources = [\"rcem-6ps\", \"devon-limb\", \"highland-limb\"]", ""),
        verb: CHECK,
        says: &["no source is named", "alerts.toml:", "unverified"],
    },
    Breakage {
        name: "a mechanism told as a fact",
        edit: (
            "en/explanations.toml",
            "Load may shift deeper into the calf as you tire",
            "Load shifts deeper into the calf as you tire",
        ),
        verb: CHECK,
        says: &["the title of the explanation `load-shift` is told as a fact", "`may`"],
    },
];

#[test]
fn every_breakage_is_found_and_told() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let workshop = Workshop::of("breakages", &content);
    for breakage in BREAKAGES {
        let (file, find, with) = breakage.edit;
        let path = workshop.path("calf-pain").join(file);
        let before = fs::read_to_string(&path).unwrap();
        assert!(before.contains(find), "{}: `{find}` stands in {file}", breakage.name);
        fs::write(&path, before.replacen(find, with, 1)).unwrap();
        let pack = shown(&workshop.path("calf-pain"));
        let (verb, options) = breakage.verb.split_first().unwrap();
        let words: Vec<&str> = [*verb, &pack].into_iter().chain(options.iter().copied()).collect();
        let (out, err) = run(1, &words);
        fs::write(&path, before).unwrap();
        let told = out + &err;
        let mut rest = told.as_str();
        for said in breakage.says {
            let Some((_, behind)) = rest.split_once(said) else {
                panic!("{}: `{said}` is not in\n{told}", breakage.name)
            };
            rest = behind;
        }
    }
    let (_, err) = run(0, &["check", &shown(&workshop.path("calf-pain")), "--quiet"]);
    assert!(!err.contains("error"), "mended, it passes: {err}");
}
