//! The paper for a clinician: whole, closed in itself, and honest.

use std::collections::BTreeSet;
use std::fs;

use symptom_checker::author::tell::{Reading, reading};

use crate::command::{run, shown};
use crate::workshop::Workshop;

/// Writes the paper of a workshop's pack.
fn paper(workshop: &Workshop) -> String {
    let out = workshop.path("report.html");
    run(0, &["report", &shown(&workshop.pack()), "--out", &shown(&out)]);
    fs::read_to_string(out).unwrap()
}

/// The part of the paper with this anchor.
fn part<'a>(html: &'a str, anchor: &str) -> &'a str {
    let begin = format!("<section id=\"{anchor}\">");
    let (_, rest) = html.split_once(&begin).unwrap_or_else(|| panic!("no part `{anchor}`"));
    rest.split_once("</section>").unwrap().0
}

/// What stands between quotation marks behind `before`.
fn values<'a>(html: &'a str, before: &str) -> BTreeSet<&'a str> {
    html.split(before).skip(1).map(|rest| rest.split_once('"').unwrap().0).collect()
}

/// The facts of a reading.
fn facts(reading: &Reading) -> Vec<String> {
    match reading {
        Reading::Fact(words) => vec![words.clone()],
        Reading::Group(_, parts) => parts.iter().flat_map(facts).collect(),
    }
}

#[test]
fn every_rule_source_and_gap_is_named() {
    let workshop = Workshop::new("report-whole");
    let html = paper(&workshop);
    let (content, _) = workshop.read();
    let (rules, words) = (content.packs[0].rules(), content.packs[0].words());
    for (alert, said) in rules.alerts.iter().zip(&words.alerts) {
        let alerts = part(&html, "alerts");
        assert!(alerts.contains(&format!("id=\"alert-{}\"", alert.name)), "{}", alert.name);
        assert!(alerts.contains(&said.why), "{}", alert.name);
        let of = alerts.split_once(&format!("id=\"alert-{}\"", alert.name)).unwrap().1;
        let of = of.split_once("</article>").unwrap().0;
        assert!(said.advice.as_ref().is_none_or(|advice| of.contains(advice)), "{of}");
    }
    let advised = words.alerts.iter().filter(|alert| alert.advice.is_some()).count();
    assert!(advised > 0, "no alert has advice of its own: nothing is shown of it");
    // Every condition stands in words with its rule, fact by fact.
    let whens = [
        ("alert", rules.alerts.iter().map(|of| (&of.name, of.when)).collect::<Vec<_>>()),
        ("out-of-scope", rules.scope_reasons.iter().map(|of| (&of.name, of.when)).collect()),
        ("caution", rules.cautions.iter().map(|of| (&of.name, of.when)).collect()),
        (
            "stage",
            rules.stages.iter().filter_map(|of| of.when.map(|when| (&of.name, when))).collect(),
        ),
        (
            "explanation",
            rules
                .explanations
                .iter()
                .flat_map(|of| of.reasons.iter().map(move |reason| (&of.name, reason.when)))
                .collect(),
        ),
    ];
    for (kind, whens) in whens {
        for (name, when) in whens {
            let rule = html.split_once(&format!("id=\"{kind}-{name}\"")).unwrap().1;
            let rule = rule.split_once("</article>").unwrap().0;
            for fact in facts(&reading(&content.packs[0], when)) {
                assert!(rule.contains(&fact), "{kind} {name}: {fact}\n{rule}");
            }
        }
    }
    for source in &rules.sources {
        let row = format!("id=\"source-{}\"", source.name);
        assert!(part(&html, "sources").contains(&row), "{}", source.name);
        assert!(part(&html, "sources").contains(&source.title), "{}", source.name);
    }
    let ids = values(&html, " id=\"");
    let named = |kind: &str, names: &mut dyn Iterator<Item = &String>| {
        for name in names {
            assert!(ids.contains(format!("{kind}-{name}").as_str()), "{kind} {name}");
        }
    };
    named("question", &mut rules.questions.iter().map(|of| &of.name));
    named("out-of-scope", &mut rules.scope_reasons.iter().map(|of| &of.name));
    named("stage", &mut rules.stages.iter().map(|of| &of.name));
    named("explanation", &mut rules.explanations.iter().map(|of| &of.name));
    named("product", &mut rules.products.iter().map(|of| &of.name));
    named("caution", &mut rules.cautions.iter().map(|of| &of.name));
    // What rests on no source, with its rows, and nothing else.
    let open = part(&html, "unverified");
    let gaps: Vec<_> = values(open, "href=\"#").into_iter().collect();
    assert_eq!(gaps, ["alert-old-squeak", "caution-white-carpet", "common-question-is-it-haunted"]);
    assert!(open.contains("<td>6</td>") && open.contains("<td>9</td>"), "{open}");
    assert_eq!(html.matches("Unverified: no source").count(), 3);
    named("topic", &mut rules.topics.iter().map(|of| &of.name));
    named("common-question", &mut rules.common_questions.iter().map(|of| &of.name));
    // What rests on a source is told there: rules, products and texts alike.
    let resting = part(&html, "sources");
    for entry in ["alert-howling", "product-rain-oil", "topic-oiling"] {
        assert!(resting.contains(&format!("href=\"#{entry}\"")), "{entry}: {resting}");
    }
    // Every text that has a grade has it on the paper.
    for graded in &content.graded[0].1 {
        let what = graded.passage.what.replace('`', "");
        assert!(part(&html, "texts").contains(&format!("<td>{what}</td>")), "{what}");
    }
    // Also those that no pack carries.
    let scripted = &content.scripted[0].1;
    for name in ["script.", "failures.", "shop."] {
        assert!(scripted.iter().any(|sentence| sentence.name.starts_with(name)), "{name}");
    }
    for sentence in scripted {
        assert!(part(&html, "texts").contains(&sentence.text), "{}", sentence.name);
    }
    let checked = part(&html, "texts").split_once("What was checked, in the guide").unwrap().1;
    let checked = checked.split_once("</article>").unwrap().0;
    assert!(checked.contains("Reading grade"), "{checked}");
    for heading in ["Name", "Profession and registration", "Date", "Signature"] {
        assert!(part(&html, "signature").contains(&format!("<span>{heading}</span>")), "{heading}");
    }
    assert!(html.contains("no clinician has reviewed this content"));
}

#[test]
fn it_needs_nothing_else_and_every_link_leads_somewhere() {
    let html = paper(&Workshop::new("report-closed"));
    for outside in ["<script", "<link", "<img", "src=", "url(", "@import"] {
        assert!(!html.contains(outside), "{outside}");
    }
    let ids = values(&html, " id=\"");
    for link in values(&html, "href=\"#") {
        assert!(ids.contains(link), "`#{link}` leads nowhere");
    }
    assert_eq!(ids.len(), html.matches(" id=\"").count(), "an anchor stands twice");
    assert!(html.contains("href=\"https://example.com/almanac\""));
}

#[test]
fn text_stays_text() {
    let workshop = Workshop::new("report-escaped");
    workshop.edit(
        "squeaky-bicycle/pack.toml",
        "Grandmother, in conversation over a puncture",
        "Grandmother <script>alert(1)</script> & \\\"co\\\"",
    );
    let html = paper(&workshop);
    assert!(!html.contains("<script"), "markup came through");
    assert!(html.contains("Grandmother &lt;script&gt;alert(1)&lt;"), "the title is not there");
}

#[test]
fn stories_and_proofs_stand_as_they_are() {
    let workshop = Workshop::new("report-stories");
    assert!(part(&paper(&workshop), "cases").contains("No patient stories are written"));
    fs::create_dir(workshop.path("squeaky-bicycle/cases")).unwrap();
    let story = |first: &str| {
        format!(
            "kind = \"borderline\"\nfrom = \"Grandmother\"\nstory = \"The chain sang in the rain.\"\n\
             [answers]\nwheels = \"two\"\nframe = \"whole\"\nloudness = 4\nsqueaks-for = \"days\"\n\
             weather = \"rain-now\"\nnoise = \"squeak\"\nnoise-when = \"pedalling\"\nchain = [\"dry\"]\n\
             [expect]\nlevel = \"self-care\"\nstage = \"wet\"\nfirst = [\"{first}\"]\nproducts = true\n"
        )
    };
    workshop.write("squeaky-bicycle/cases/singing.toml", story("thirsty-chain"));
    workshop.write("squeaky-bicycle/cases/grinding.toml", story("gritty-bearing"));
    let html = paper(&workshop);
    let of = |name: &str| {
        let (_, rest) = html.split_once(&format!("id=\"case-{name}\"")).expect("the story");
        rest.split_once("</tr>").unwrap().0.to_owned()
    };
    assert!(
        of("singing").contains(">right<") && of("singing").contains("The chain sang in the rain.")
    );
    assert!(of("grinding").contains(">differs<"), "{}", of("grinding"));
    assert!(of("grinding").contains("first: gritty-bearing"));
    assert!(of("grinding").contains("first: thirsty-chain"));
    assert_eq!(part(&html, "proved").matches(">proved<").count(), 8);
    // A floor that nothing reaches breaks a property: the paper says so.
    workshop.edit("squeaky-bicycle/pack.toml", "floor = 2", "floor = 90");
    let html = paper(&workshop);
    assert!(
        part(&html, "proved").contains(">broken<") && part(&html, "proved").contains("finding: ")
    );
}

#[test]
fn a_signature_holds_for_this_content_only() {
    let workshop = Workshop::new("report-fingerprint");
    let fingerprint = |html: &str| {
        let (_, rest) = html.split_once("with the fingerprint ").expect("a fingerprint");
        rest.split_once('.').unwrap().0.to_owned()
    };
    let before = paper(&workshop);
    assert_eq!(before, paper(&workshop), "the same content gives the same paper");
    // The introduction is in no pack file, but it is read and signed.
    let introduction = "squeaky-bicycle/en/introduction.md";
    let text = fs::read_to_string(workshop.path(introduction)).unwrap();
    workshop.write(introduction, text + "\nIt may be the mudguard.\n");
    let text = paper(&workshop);
    assert_ne!(fingerprint(&before), fingerprint(&text));
    workshop.edit("squeaky-bicycle/alerts.toml", "loudness >= 8", "loudness >= 7");
    let rule = paper(&workshop);
    assert_ne!(fingerprint(&text), fingerprint(&rule));
    // So is what the element's script has.
    let interface = fs::read_to_string(workshop.path("interface/en.toml")).unwrap();
    let changed = interface.replacen("\ntry-again = \"", "\ntry-again = \"Please ", 1);
    assert_ne!(interface, changed);
    workshop.write("interface/en.toml", changed);
    assert_ne!(fingerprint(&rule), fingerprint(&paper(&workshop)));
}

#[test]
fn wrong_content_and_wrong_use_are_told() {
    let workshop = Workshop::new("report-wrong");
    let (pack, out) = (shown(&workshop.pack()), workshop.path("report.html"));
    run(2, &["report", &pack]);
    run(2, &["report", &pack, "--out", &shown(&workshop.pack())]);
    let (_, err) = run(2, &["report", &pack, "--out", &shown(&out), "--lang", "fr"]);
    assert_eq!(err, "error: the pack has no language `fr`; it has `en`\n");
    workshop.edit("squeaky-bicycle/stages.toml", "chain has muddy", "chain has mud");
    run(1, &["report", &pack, "--out", &shown(&out)]);
    assert!(!out.exists());
}
