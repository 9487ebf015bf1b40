//! Content that means no good: a problem each, never a hang or a crash.

use std::fs;
use std::time::{Duration, Instant};

use crate::workshop::Workshop;

/// Reads content that was made hostile; the first problem must say so, within
/// a time that an author would wait.
fn told(name: &str, make: impl FnOnce(&Workshop), says: &str) -> String {
    let workshop = Workshop::new(name);
    make(&workshop);
    #[allow(clippy::disallowed_methods, reason = "a native test")]
    let start = Instant::now();
    let (content, told) = workshop.read();
    assert!(start.elapsed() < Duration::from_secs(20), "{name} took {:?}", start.elapsed());
    assert!(content.packs.is_empty(), "{name} makes no pack");
    assert!(told.contains(says), "{name}: `{says}` is not in\n{told}");
    told
}

#[test]
fn files_that_are_no_texts() {
    let says = "the file is not UTF-8 text: line 1 has bytes that are no letters";
    told(
        "utf-16",
        |it| it.write("squeaky-bicycle/alerts.toml", [0xff, 0xfe, b'a', 0, b'b', 0]),
        says,
    );
    told("latin-1", |it| it.write("squeaky-bicycle/en/introduction.md", b"caf\xe9"), says);
    told(
        "nul",
        |it| it.write("squeaky-bicycle/en/introduction.md", "a\0b"),
        "the file has a control character, U+0000",
    );
    let turned = "a line that is \u{202e}desrever";
    told(
        "bidi",
        |it| it.write("squeaky-bicycle/en/introduction.md", turned),
        "the file has a control character, U+202E",
    );
    told(
        "empty-rules",
        |it| it.write("squeaky-bicycle/questions.toml", ""),
        "the pack has no question",
    );
    told(
        "empty-words",
        |it| it.write("squeaky-bicycle/en/introduction.md", "\n"),
        "the text is empty",
    );
    let large = "# a line of a comment that says nothing\n".repeat(300_000);
    told(
        "large",
        |it| it.write("squeaky-bicycle/pack.toml", large),
        "the file is too large: 12000000 bytes, at most 1000000 are read",
    );
    let folder = |it: &Workshop| {
        fs::remove_file(it.path("squeaky-bicycle/stages.toml")).unwrap();
        fs::create_dir(it.path("squeaky-bicycle/stages.toml")).unwrap();
    };
    told("folder", folder, "this is a folder, where a file is expected");
}

#[cfg(unix)]
#[test]
fn a_device_is_not_read() {
    let device = |it: &Workshop| {
        fs::remove_file(it.path("squeaky-bicycle/stages.toml")).unwrap();
        std::os::unix::fs::symlink("/dev/zero", it.path("squeaky-bicycle/stages.toml")).unwrap();
    };
    told("device", device, "this is not a plain file");
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    let workshop = Workshop::new("byte-order-mark");
    let file = "squeaky-bicycle/stages.toml";
    let text = fs::read_to_string(workshop.path(file)).unwrap();
    workshop.write(file, format!("\u{feff}{text}"));
    assert_eq!(workshop.read().1, "no problem found\n");
}

#[test]
fn lines_may_end_as_on_windows() {
    let workshop = Workshop::new("windows");
    for file in [
        "squeaky-bicycle/alerts.toml",
        "squeaky-bicycle/en/safety-net.md",
        "squeaky-bicycle/en/alerts.toml",
    ] {
        let text = fs::read_to_string(workshop.path(file)).unwrap();
        workshop.write(file, text.replace('\n', "\r\n"));
    }
    assert_eq!(workshop.read().1, "no problem found\n");
}

#[test]
fn deep_nesting() {
    let when = |expression: String| {
        move |it: &Workshop| {
            it.edit(
                "squeaky-bicycle/stages.toml",
                "weather = rain-now or chain has muddy",
                &expression,
            );
        }
    };
    let deep = "the expression is nested more than 40 deep";
    told(
        "deep-parentheses",
        when(format!("{}a{}", "(".repeat(100_000), ")".repeat(100_000))),
        deep,
    );
    told("deep-not", when(format!("{}a", "not ".repeat(100_000))), deep);
    told("deep-at-least", when(format!("{}a", "at_least 1 of (".repeat(50_000))), deep);
    told(
        "deep-lists",
        |it| it.write("squeaky-bicycle/topics.toml", format!("a = {}", "[".repeat(400_000))),
        "error",
    );
    told(
        "deep-tables",
        |it| it.write("squeaky-bicycle/topics.toml", format!("[{}a]", "a.".repeat(400_000))),
        "error",
    );
    let nested: String =
        (0..4_000).map(|depth| format!("{}- a\n", "  ".repeat(depth % 200))).collect();
    told(
        "deep-markdown",
        |it| it.write("squeaky-bicycle/en/introduction.md", nested),
        "a list stands within a list",
    );
    let quotes = ">".repeat(500_000);
    told("deep-quotes", |it| it.write("squeaky-bicycle/en/introduction.md", quotes), "error");
}

#[test]
fn long_lists() {
    let chain = |it: &Workshop| {
        let mut text = fs::read_to_string(it.path("squeaky-bicycle/alerts.toml")).unwrap();
        for number in 0..10_000 {
            text += &format!(
                "\n[[condition]]\nid = \"c{number}\"\nwhen = \"c{} and loudness >= 3\"\n",
                number + 1
            );
        }
        it.write(
            "squeaky-bicycle/alerts.toml",
            text + "\n[[condition]]\nid = \"c10000\"\nwhen = \"c0\"\n",
        );
    };
    told("circle-of-thousands", chain, "conditions read each other in a circle: `c0` reads `c1`");
    let long = |it: &Workshop| {
        let many = vec!["nois = squeak"; 10_000].join(" or ");
        it.edit("squeaky-bicycle/stages.toml", "weather = rain-now or chain has muddy", &many);
    };
    let told = told("long-expression", long, "there is no question `nois`");
    assert!(told.contains("… and 9800 more"), "so many problems are counted, not shown");
    assert!(told.len() < 500_000);
}

#[test]
fn thousands_of_unknown_names_among_thousands_of_questions() {
    let many = |it: &Workshop| {
        let mut text = fs::read_to_string(it.path("squeaky-bicycle/questions.toml")).unwrap();
        for number in 0..4_000 {
            text += &format!(
                "\n[[question]]\nid = \"a-question-of-many-words-{number}\"\nkind = \"level\"\n"
            );
        }
        it.write("squeaky-bicycle/questions.toml", text);
        let unknown: Vec<String> =
            (0..20_000).map(|number| format!("a-question-of-few-words-{number} >= 3")).collect();
        it.edit(
            "squeaky-bicycle/stages.toml",
            "weather = rain-now or chain has muddy",
            &unknown.join(" or "),
        );
    };
    // They have no words either, which is told first.
    let told =
        told("unknown-names", many, "no words for the question `a-question-of-many-words-0`");
    assert!(told.contains("… and 23800 more"), "{told}");
}

#[test]
fn a_long_chain_of_conditions_is_no_problem() {
    let workshop = Workshop::new("chain");
    let mut text = fs::read_to_string(workshop.path("squeaky-bicycle/alerts.toml")).unwrap();
    for number in 0..5_000 {
        text += &format!(
            "\n[[condition]]\nid = \"c{number}\"\nwhen = \"c{} or loudness >= 3\"\n",
            number + 1
        );
    }
    text += "\n[[condition]]\nid = \"c5000\"\nwhen = \"loudness >= 9\"\n";
    workshop.write("squeaky-bicycle/alerts.toml", text);
    workshop.edit("squeaky-bicycle/stages.toml", "weather = rain-now or chain has muddy", "c0");
    let (content, told) = workshop.read();
    assert!(!told.contains("error"), "{told}");
    assert!(content.packs[0].rules().conditions.len() > 5_000);
}

/// Checks a hostile pack in a process that may have a gibibyte, and two minutes
/// of the processor.
#[cfg(unix)]
fn checked_within_a_gibibyte(name: &str, make: impl FnOnce(&Workshop)) -> String {
    let workshop = Workshop::new(name);
    make(&workshop);
    let (_, told) = workshop.read();
    assert!(!told.contains("error"), "{name} is a legal pack: {told}");
    let output = std::process::Command::new("sh")
        .args(["-c", "ulimit -v 1048576; ulimit -t 120; exec \"$0\" check \"$1\" --quiet"])
        .arg(env!("CARGO_BIN_EXE_pack"))
        .arg(workshop.pack())
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{name}: {told}");
    told
}

/// Many facts, no two of them alike: two facts of the bicycle each.
#[cfg(unix)]
fn many_facts(count: usize) -> String {
    let mut facts: Vec<String> = (1..=10).map(|level| format!("loudness >= {level}")).collect();
    for (question, choices) in [
        ("squeaks-for", "days months years"),
        ("weather", "rain-now rain-before dry"),
        ("noise", "squeak click grind silence"),
        ("noise-when", "pedalling braking always"),
        ("frame", "whole scratched cracked"),
    ] {
        facts.extend(choices.split(' ').map(|choice| format!("{question} = {choice}")));
    }
    for (question, choices) in [
        ("chain", "dry rusty muddy"),
        ("household", "white-carpet curious-cat"),
        ("dangers", "wheel-wobbles wheel-rubs no-brakes soft-brakes"),
    ] {
        facts.extend(choices.split(' ').map(|choice| format!("{question} has {choice}")));
    }
    let mut many = Vec::new();
    for (first, one) in facts.iter().enumerate() {
        for (second, other) in facts.iter().enumerate().skip(first + 1) {
            many.extend(
                facts.iter().skip(second + 1).map(|last| format!("({one} and {other} and {last})")),
            );
        }
    }
    assert!(many.len() >= count, "{}", many.len());
    many.truncate(count);
    many.join(", ")
}

#[cfg(unix)]
#[test]
fn a_sum_of_thousands_is_too_large_to_prove() {
    let told = checked_within_a_gibibyte("hostile-sum", |it| {
        let facts = many_facts(5_000);
        it.edit(
            "squeaky-bicycle/alerts.toml",
            "when = \"frame = cracked or ",
            &format!("when = \"at_least 2500 of ({facts}) or frame = cracked or "),
        );
    });
    assert!(told.contains("the rules are larger than a proof may be"), "{told}");
}

#[cfg(unix)]
#[test]
fn many_sums_of_hundreds_are_too_large_to_prove() {
    let told = checked_within_a_gibibyte("hostile-sums", |it| {
        let mut text = fs::read_to_string(it.path("squeaky-bicycle/alerts.toml")).unwrap();
        let facts = many_facts(2_400);
        let facts: Vec<&str> = facts.split(", ").collect();
        let mut sums = Vec::new();
        for (number, facts) in facts.chunks(600).enumerate() {
            let most = facts.len() / 2;
            let facts = facts.join(", ");
            text += &format!(
                "\n[[condition]]\nid = \"sum-{number}\"\nwhen = \"at_least {most} of ({facts})\"\n"
            );
            sums.push(format!("sum-{number}"));
        }
        let sums = sums.join(" or ");
        text = text.replace("when = \"frame = cracked or ", &format!("when = \"{sums} or "));
        it.write("squeaky-bicycle/alerts.toml", text);
    });
    assert!(told.contains("the rules are larger than a proof may be"), "{told}");
}

#[test]
fn ids_with_control_characters_are_told_escaped() {
    let told = told(
        "control-id",
        |it| it.edit("squeaky-bicycle/topics.toml", "\"oiling\"", "\"oil\\u0007ing\""),
        "`oil\\u{7}ing` cannot be an id",
    );
    assert!(!told.contains('\u{7}'));
}
