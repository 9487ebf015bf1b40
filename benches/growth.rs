//! How the work grows with the pack: checking, building and a step, at 10 to
//! 10,000 questions, each in a process of its own, so that its peak memory is its own
//! (the pack itself counts too).
//!
//! `cargo xtask bench`. Prints; never fails on a time. `cargo bench --bench growth
//! -- 100 1000` measures at these sizes only. Checking is timed by the processor,
//! whatever else runs on the machine; what is short, by the shortest of many runs.

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

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use large_pack::{Family, density, large};
use symptom_checker::author::build::{files, write};
use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::Problems;
use symptom_checker::author::prove::{Declared, Limits, Report, Verdict, prove};
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::codec::decode;
use symptom_checker::domain::interview::{Step, replay};
use symptom_checker::domain::outcome::Outcome;
use symptom_checker::domain::pack::{ChoiceId, Pack, QuestionId};

const FAMILIES: [Family; 3] = [Family::Neighbours, Family::Scattered, Family::Everything];

/// The sizes, each with the seconds that all of it took on the machine of
/// `docs/proofs.md`.
const SIZES: [(usize, u64); 4] = [(10, 2), (100, 3), (1_000, 15), (10_000, 320)];

/// What is measured, with what its last column tells.
const VERBS: [(&str, &str); 3] = [
    ("check", "proved, and what is broken or was not decided within the limits"),
    ("build", "bytes, and the time to read them again"),
    ("step", "a whole visit: questions asked, and the time for each question of the pack"),
];

/// What a process of its own found.
struct Measured {
    time: Duration,
    /// The most memory that it had, in KiB.
    peak: u64,
    told: String,
}

fn main() -> ExitCode {
    // Cargo itself adds `--bench`.
    let words: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    // Three sizes are no verb, family and size.
    if let [verb, family, questions] = words.as_slice()
        && VERBS.iter().any(|(known, _)| known == verb)
    {
        let family = FAMILIES.into_iter().find(|known| known.name() == family).unwrap();
        let pack = large(family, questions.parse().unwrap());
        let (time, told) = match verb.as_str() {
            "check" => check(&pack),
            "build" => build(&pack, &format!("{}-{questions}", family.name())),
            _ => step(&pack),
        };
        println!("{} {} {told}", time.as_nanos(), peak());
        return ExitCode::SUCCESS;
    }
    if words == ["calf-pain"] {
        calf_pain();
        return ExitCode::SUCCESS;
    }
    let mut sizes: Vec<usize> = words.iter().map(|word| word.parse().unwrap()).collect();
    if sizes.is_empty() {
        sizes = SIZES.map(|(questions, _)| questions).to_vec();
    }
    table(&sizes)
}

/// Measures everything at these sizes, and prints each line as soon as it is there.
fn table(sizes: &[usize]) -> ExitCode {
    let known = SIZES.iter().filter(|(questions, _)| sizes.contains(questions));
    let seconds: u64 = known.map(|(_, seconds)| seconds).sum();
    println!("takes about {} min, most of it to check the largest packs\n", seconds.div_ceil(60));
    let mut failed = false;
    println!("calf-pain           read       prove   peak MiB  proved, and what was not decided");
    match told_by(&["calf-pain"]) {
        Ok(told) => println!("             {told}"),
        Err(why) => {
            println!("failed: {why}");
            failed = true;
        }
    }
    println!(
        "\n{:<12}{:>9}  conditions  facts a rule  shared at least  readers a question",
        "density", "questions"
    );
    for family in FAMILIES {
        for questions in sizes {
            let pack = large(family, *questions);
            let (conditions, density) = (pack.rules().conditions.len(), density(&pack));
            println!(
                "{:<12}{questions:>9}  {conditions:10}  {:12.1}  {:15}  {:18.1}",
                family.name(),
                density.facts,
                density.shared,
                density.readers
            );
        }
    }
    for (verb, tells) in VERBS {
        println!(
            "\n{verb:<12}{:>9}  {:>9}  growth  peak MiB  growth  {tells}",
            "questions", "time"
        );
        for family in FAMILIES {
            let mut before: Option<Measured> = None;
            for questions in sizes {
                print!("{:<12}{questions:>9}  ", family.name());
                match measured(verb, family, *questions) {
                    Ok(measured) => {
                        println!("{}", line(&measured, before.as_ref()));
                        before = Some(measured);
                    }
                    Err(why) => {
                        println!("failed: {why}");
                        (before, failed) = (None, true);
                    }
                }
            }
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// A line of the table; how often more it is than at the size before.
fn line(measured: &Measured, before: Option<&Measured>) -> String {
    let growth = |now: f64, before: Option<f64>| {
        before
            .filter(|before| *before > 0.0)
            .map_or_else(|| "-".to_owned(), |before| format!("x{:.1}", now / before))
    };
    let time = measured.time.as_secs_f64();
    let peak = measured.peak as f64;
    format!(
        "{:>9}  {:>6}  {:8.1}  {:>6}  {}",
        format!("{:.2?}", measured.time),
        growth(time, before.map(|before| before.time.as_secs_f64())),
        peak / 1024.0,
        growth(peak, before.map(|before| before.peak as f64)),
        measured.told
    )
}

fn measured(verb: &str, family: Family, questions: usize) -> Result<Measured, String> {
    let told = told_by(&[verb, family.name(), &questions.to_string()])?;
    let mut parts = told.splitn(3, ' ');
    let mut number = || parts.next().and_then(|part| part.parse::<u64>().ok()).ok_or(&told);
    let (nanoseconds, peak) = (number()?, number()?);
    let told = parts.next().unwrap_or_default().to_owned();
    Ok(Measured { time: Duration::from_nanos(nanoseconds), peak, told })
}

/// What a process of its own prints.
fn told_by(words: &[&str]) -> Result<String, String> {
    let output = Command::new(std::env::current_exe().unwrap()).args(words).output();
    let output = output.map_err(|error| error.to_string())?;
    let told = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
    if output.status.success() {
        Ok(told(&output.stdout))
    } else {
        Err(format!("{}: {}", output.status, told(&output.stderr)))
    }
}

/// The real pack: reading its content from the files, and the proofs.
fn calf_pain() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/calf-pain");
    let start = processor();
    let content = read_content(&Folders::of(&folder), &Problems::new());
    let read = processor() - start;
    let report = prove(&content.packs[0], &content.declared, Limits::default());
    let proved = processor() - start - read;
    println!(
        "{:8} ms {:8} ms  {:>9.1}  {}",
        read.as_millis(),
        proved.as_millis(),
        peak() as f64 / 1024.0,
        verdicts(&report)
    );
}

/// That the rules hold together, and the proofs.
fn check(pack: &Pack) -> (Duration, String) {
    let before = processor();
    Pack::new(pack.rules().clone(), pack.words().clone()).unwrap();
    let report = prove(pack, &Declared::default(), Limits::default());
    (processor() - before, verdicts(&report))
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

/// The pack's file, with its hash, and the list of files, in a folder.
fn build(pack: &Pack, name: &str) -> (Duration, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("growth").join(name);
    let packs = [pack.clone()];
    let mut built = Vec::new();
    let time = shortest(10, || {
        built = files(&packs).unwrap();
        write(&packs, &built, &folder).unwrap();
    });
    std::fs::remove_dir_all(&folder).unwrap();
    let bytes = &built[0].bytes;
    let reading = shortest(10, || drop(std::hint::black_box(decode(bytes).unwrap())));
    (time, format!("{}, {reading:.2?}", bytes.len()))
}

/// A whole visit: as a step costs that replays one to its end.
fn step(pack: &Pack) -> (Duration, String) {
    // No sign anywhere, and choices that keep many explanations open: a long visit.
    let questions = pack.rules().questions.len();
    let answers: Answers = (0..questions)
        .map(|number| {
            (QuestionId::new(number as u16), Answer::One(ChoiceId::new(number as u16 % 3)))
        })
        .collect();
    let visit = replay(pack, &answers);
    assert!(matches!(visit.step, Step::Done(Outcome::Guide(_))), "the visit did not end");
    let time = shortest(300, || drop(std::hint::black_box(replay(pack, &answers))));
    (time, format!("{}, {:.1?}", visit.asked.len(), time / questions as u32))
}

/// The shortest of several runs: what the work costs when nothing disturbs it.
fn shortest(runs: usize, mut work: impl FnMut()) -> Duration {
    let runs = (0..runs).map(|_| {
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

/// The most memory that this process has had, in KiB; 0 where the system does not tell it.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
