//! Syllables and reading grades.

use symptom_checker::author::wording::{grade, syllables};

/// Words with the syllables that a pronouncing dictionary gives them.
const WORDS: &[(usize, &str)] = &[
    (
        1,
        "calf pain leg foot run runs warm skin pulse ache tight heat clot lung chest breath cough blood high house",
    ),
    (
        1,
        "eased caused used stopped climbed walked lives goes makes times yours whole loose large none those rules",
    ),
    (
        1,
        "styles don't can't you'll school straight stretched through tongue league rest knee toes heel shoes quick",
    ),
    (
        2,
        "muscle tendon ankle swelling doctor today numbness tired little able settled boxes pages matches needed",
    ),
    (
        2,
        "painful useful careful quiet riot being doing going seeing create react fluid ruin diet people every table",
    ),
    (
        2,
        "isn't doesn't something someone household fatigue technique question section cautious lion centre litre",
    ),
    (3, "soleus Achilles ambulance everything another exercise injury stiffness's"),
    (
        3,
        "clinician serious curious idea area museum family medicine pregnancy bicycle however operate deliver",
    ),
    (3, "infection position condition decision media video period tomorrow"),
    (
        4,
        "ambulances emergency explanation operation education european situation january february especially",
    ),
    (4, "circulation irritation necessary material security inflammation"),
    (5, "university international refrigerator"),
];

#[test]
fn known_words_have_their_syllables() {
    let mut wrong = Vec::new();
    for (count, words) in WORDS {
        for word in words.split_whitespace() {
            let told = syllables(word);
            if told != *count {
                wrong.push(format!("{word}: {told}, not {count}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("; "));
}

#[test]
fn numbers_and_joined_words() {
    assert_eq!(syllables("72"), 1);
    assert_eq!(syllables("one-sided"), 3);
    assert_eq!(syllables("—"), 1);
    assert_eq!(syllables("Achilles’"), 3);
}

fn of(lines: &[&str], glossary: &[&str]) -> (usize, f64) {
    let owned = |texts: &[&str]| texts.iter().map(ToString::to_string).collect::<Vec<_>>();
    grade(&owned(lines), &owned(glossary)).expect("there are words")
}

#[test]
fn the_grade_is_that_of_the_formula() {
    // 6 words, 1 sentence, 6 syllables.
    let (words, grade) = of(&["The cat sat on the mat."], &[]);
    assert_eq!(words, 6);
    assert!((grade - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9);
    // Each line is a sentence, ended or not; a full stop within a line ends one too.
    assert_eq!(of(&["The cat sat", "on the mat"], &[]), of(&["The cat sat. On the mat!"], &[]));
    assert_eq!(
        of(&["The cat sat “on the mat.” It slept"], &[]).1,
        of(&["The cat sat on the mat.", "It slept."], &[]).1
    );
    // A dash between spaces is no word.
    assert_eq!(of(&["The cat – sat"], &[]).0, 3);
}

#[test]
fn names_of_the_glossary_count_two_syllables() {
    let plain = of(&["The gastrocnemius tires."], &[]).1;
    let known = of(&["The Gastrocnemius’s tires."], &["gastrocnemius"]).1;
    assert!(known < plain);
    // A name that is short anyway keeps its count.
    assert_eq!(of(&["My calf hurts."], &["calf"]), of(&["My calf hurts."], &[]));
}

#[test]
fn no_words_have_no_grade() {
    assert!(grade(&[], &[]).is_none());
    assert!(grade(&["…".to_owned()], &[]).is_none());
}
