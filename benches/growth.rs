//! How the work grows with the pack: proving, encoding and a step, at 10 to
//! 10,000 questions, each in a process of its own, so that its peak memory is its own.
//!
//! `cargo xtask bench`. Prints; never fails on a time. `cargo bench --bench growth
//! -- 100 1000` measures at these sizes only. The times are of the processor,
//! whatever else runs on the machine.

#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark measures time and fails by a panic"
)]

#[path = "../tests/support/random_pack.rs"]
#[allow(dead_code, reason = "shared with the tests, which use the rest")]
mod random_pack;

#[path = "../tests/support/large_pack.rs"]
mod large_pack;

use std::process::Command;
use std::time::{Duration, Instant};

use large_pack::{Family, density, large};
use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::Problems;
use symptom_checker::author::prove::{Declared, Limits, Report, Verdict, prove};
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::codec::{decode, encode};
use symptom_checker::domain::interview::{Step, replay};
use symptom_checker::domain::outcome::Outcome;
use symptom_checker::domain::pack::{ChoiceId, Pack, QuestionId};

const FAMILIES: [Family; 3] = [Family::Neighbours, Family::Scattered, Family::Everything];
const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];
const VERBS: [&str; 4] = ["density", "prove", "encode", "step"];

fn main() {
    // Cargo itself adds `--bench`.
    let words: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    if let [verb, family, questions] = words.as_slice()
        && VERBS.contains(&verb.as_str())
    {
        let family = FAMILIES.into_iter().find(|known| known.name() == family).unwrap();
        return measure(verb, &large(family, questions.parse().unwrap()));
    }
    if words == ["calf-pain"] {
        return calf_pain();
    }
    let mut sizes: Vec<usize> = words.iter().map(|word| word.parse().unwrap()).collect();
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    println!("calf-pain           read       prove   peak MiB  proved, and what was not decided");
    println!("             {}", told_by(&["calf-pain".to_owned()]));
    for verb in VERBS {
        println!("\n{}", heading(verb));
        for family in FAMILIES {
            for questions in &sizes {
                let told =
                    told_by(&[verb, family.name(), &questions.to_string()].map(str::to_owned));
                println!("{:<12}{questions:>9}  {told}", family.name());
            }
        }
    }
}

/// What a process of its own prints.
fn told_by(words: &[String]) -> String {
    let output = Command::new(std::env::current_exe().unwrap()).args(words).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    if output.status.success() { told.trim_end().to_owned() } else { "failed".to_owned() }
}

/// The real pack: reading its content from the files, and the proofs.
fn calf_pain() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/calf-pain");
    let start = processor();
    let content = read_content(&Folders::of(&folder), &Problems::new());
    let read = processor() - start;
    let report = prove(&content.packs[0], &content.declared, Limits::default());
    let proved = processor() - start - read;
    println!(
        "{:8} ms {:8} ms  {:>9}  {}",
        read.as_millis(),
        proved.as_millis(),
        peak(),
        verdicts(&report)
    );
}

fn heading(verb: &str) -> &'static str {
    match verb {
        "density" => {
            "density       questions  conditions  facts a rule  shared at least  readers a question"
        }
        "prove" => {
            "prove         questions    seconds   peak MiB  proved, and what was not decided in time"
        }
        "encode" => {
            "encode        questions    seconds   peak MiB  bytes, and the seconds to read them again"
        }
        _ => "step          questions      asked   whole visit  per question   peak MiB",
    }
}

fn measure(verb: &str, pack: &Pack) {
    match verb {
        "density" => {
            let density = density(pack);
            println!(
                "{:10}  {:12.1}  {:15}  {:18.1}",
                pack.rules().conditions.len(),
                density.facts,
                density.shared,
                density.readers
            );
        }
        "prove" => proofs(pack),
        "encode" => encoding(pack),
        _ => step(pack),
    }
}

fn proofs(pack: &Pack) {
    let before = processor();
    let report = prove(pack, &Declared::default(), Limits::default());
    let seconds = (processor() - before).as_secs_f64();
    println!("{seconds:9.2}  {:>9}  {}", peak(), verdicts(&report));
}

/// The numbers of the properties that are proved, and what of the others is not.
fn verdicts(report: &Report) -> String {
    let proved = report.checked.iter().filter(|checked| checked.verdict() == Verdict::Proved);
    let numbers: Vec<String> =
        proved.map(|checked| checked.property.number().to_string()).collect();
    let mut told = numbers.join(" ");
    for checked in &report.checked {
        let (open, findings) = (checked.not_decided.len(), checked.findings.len());
        if findings > 0 {
            told += &format!("; {} broken", checked.property.number());
        }
        if open > 0 {
            let (number, all) = (checked.property.number(), checked.statements);
            told += &format!("; {number} not decided: {open} of {all}");
        }
    }
    told
}

fn encoding(pack: &Pack) {
    let before = processor();
    let bytes = encode(pack).unwrap();
    let seconds = (processor() - before).as_secs_f64();
    let decoding = shortest(|| drop(std::hint::black_box(decode(&bytes).unwrap())));
    println!("{seconds:9.2}  {:>9}  {}, {:.4}", peak(), bytes.len(), decoding.as_secs_f64());
}

fn step(pack: &Pack) {
    // No sign anywhere, and choices that keep many explanations open: a long visit.
    let questions = pack.rules().questions.len();
    let answers: Answers = (0..questions)
        .map(|number| {
            (QuestionId::new(number as u16), Answer::One(ChoiceId::new(number as u16 % 3)))
        })
        .collect();
    let visit = replay(pack, &answers);
    assert!(matches!(visit.step, Step::Done(Outcome::Guide(_))), "the visit did not end");
    let step = shortest(|| drop(std::hint::black_box(replay(pack, &answers))));
    println!(
        "{:9}  {:>12.1?}  {:>12.1?}  {:>9}",
        visit.asked.len(),
        step,
        step / questions as u32,
        peak()
    );
}

/// The shortest of several runs: what the work costs when nothing disturbs it.
fn shortest(mut work: impl FnMut()) -> Duration {
    let runs = (0..30).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    runs.min().unwrap_or_default()
}

/// The time of the processor that this process has taken; where the system does
/// not tell it, the time of the clock.
fn processor() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let clock = START.elapsed();
    let Ok(stat) = std::fs::read_to_string("/proc/self/stat") else { return clock };
    // Behind the name in parentheses; in ticks of 10 ms.
    let ticks =
        stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(11)?.parse().ok());
    ticks.map_or(clock, |ticks: u64| Duration::from_millis(ticks * 10))
}

/// The most memory that this process has had, in MiB, where the system tells it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.map_or_else(|| "?".to_owned(), |kilobytes| (kilobytes / 1024).to_string())
}
