//! `pack graph`: what the picture of the interview shows.

use std::fs;

use crate::command::{run, shown};
use crate::workshop::Workshop;

#[test]
fn every_rule_is_drawn_with_what_it_reads() {
    let workshop = Workshop::new("graph");
    workshop.edit("squeaky-bicycle/en/questions.toml", "\"For days\"", "\"For <3 days\"");
    let out = workshop.path("deep/out");
    let (told, _) = run(0, &["graph", &shown(&workshop.pack()), "--out", &shown(&out)]);
    assert_eq!(told.lines().count(), 2, "{told}");
    let dot = fs::read_to_string(out.join("squeaky-bicycle.dot")).unwrap();
    for edge in [
        // Through a named condition, and through `at_least`.
        r#""question/dangers" -> "see-clinician/wheel-out-of-true" [label="wheel-wobbles\nwheel-rubs"];"#,
        r#""question/frame" -> "same-day/frame-breaks" [label="cracked\nscratched"];"#,
        r#""question/dangers" -> "same-day/frame-breaks" [label="wheel-wobbles\nwheel-rubs\nsoft-brakes"];"#,
        // Through the second half of a reason's condition.
        r#""question/noise-when" -> "explanation/gritty-bearing" [label=""#,
        r#""question/wheels" -> "out-of-scope/unicycle" [label="one"];"#,
        r#""question/chain" -> "stage/wet" [label="muddy"];"#,
        r#""question/household" -> "caution/curious-cat" [label="curious-cat"];"#,
        // Under `not`.
        r#""question/squeaks-for" -> "see-clinician/howling" [label="not days"];"#,
        r#""emergency/cannot-stop" -> "outcome/emergency";"#,
    ] {
        assert!(dot.contains(edge), "{edge}\n{dot}");
    }
    assert!(!dot.contains(r#""question/weather" -> "same-day/frame-breaks""#), "{dot}");
    assert!(!dot.contains(r#"-> "stage/showroom";"#), "the last stage reads nothing");

    // A condition stands in words, as in the report and in `pack why`.
    assert!(dot.contains("tooltip=\"all of (Loudness is 8 or more (of 10); How long is"), "{dot}");

    let svg = fs::read_to_string(out.join("squeaky-bicycle.svg")).unwrap();
    let (flow, table) = svg.split_once("<g transform=").unwrap();
    assert!(flow.contains(">The interview of squeaky-bicycle 1.0.0<"), "{flow}");
    assert!(flow.contains(">household: House<") && flow.contains(">For &lt;3 days<"), "{flow}");
    assert!(flow.contains(">asked if Loudness is 5 or more (of 10)<"), "{flow}");
    let at = |text: &str| table.find(text).unwrap_or_else(|| panic!("`{text}` is drawn\n{svg}"));
    let order = [
        ">10. household: House<",
        ">Emergency alerts<",
        ">cannot-stop<",
        ">Same-day alerts<",
        ">Out-of-scope reasons<",
        ">unicycle<",
        ">See-a-clinician alerts<",
        ">Stages<",
        ">otherwise<",
        ">Explanations<",
        ">+2  Noise is “A squeak”<",
        ">Cautions<",
    ];
    assert!(order.is_sorted_by_key(|text| at(text)), "{svg}");
    // What XML takes for markup is written as text.
    at(">all of (Loudness is 8 or more (of 10); How long is not “For &lt;3 days”)<");
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    let dots = svg.matches("<circle class=\"dot\"").count();
    assert_eq!(dots, dot.matches("\"question/").count() - 10, "a dot for every edge");
}

#[test]
fn nothing_is_drawn_of_broken_content_or_into_a_file() {
    let workshop = Workshop::new("graph-broken");
    let pack = shown(&workshop.pack());
    run(2, &["graph", &pack, "--out", &shown(&workshop.path("regions.toml"))]);
    workshop.edit("squeaky-bicycle/stages.toml", "chain has muddy", "chain has mud");
    let out = workshop.path("out");
    run(1, &["graph", &pack, "--out", &shown(&out)]);
    assert!(!out.exists());
}
