//! Other answers that would have mattered: told only where it harms nobody, and
//! each line truly comes to what it says.

use proptest::prelude::*;
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::interview::{Change, Consequence, Step, replay, step, what_if};
use symptom_checker::domain::outcome::{Explanations, Outcome, Suggestions};
use symptom_checker::domain::pack::{ExplanationId, Level, Pack};

use crate::monotony::is_at_least_as_serious;
use crate::random_pack::{Flavour, Tape, pack, sheet};
use crate::visits::level;

/// Checks every line that is told after these answers; returns how many.
pub(crate) fn every_line_is_true(pack: &Pack, sheet: &Answers) -> usize {
    let told = what_if(pack, sheet);
    let visit = replay(pack, sheet);
    let before = match &visit.step {
        Step::Done(Outcome::Guide(guide))
            if guide.alerts.is_empty()
                && matches!(&guide.suggestions, Suggestions::Shown { held_back, .. } if held_back.is_empty()) =>
        {
            leading(&guide.explanations)
        }
        step => {
            assert!(told.is_empty(), "{told:?} beside {step:?}");
            return 0;
        }
    };
    for line in &told {
        assert!(visit.asked.contains(&line.question), "{line:?} was not asked");
        let question = &pack.rules().questions[line.question.index()];
        let given = sheet.get(line.question).unwrap();
        let other = match (line.change, given) {
            (Change::Level(level), _) => Answer::Level(level),
            (Change::Choice(choice), Answer::Many { yes, not_sure }) => {
                Answer::Many { yes: yes.with(choice), not_sure }
            }
            (Change::Choice(choice), _) => Answer::One(choice),
        };
        assert_ne!(other, given, "{line:?} is what was said");
        assert!(is_at_least_as_serious(question, given, other), "{line:?} takes a sign back");
        let mut changed = sheet.clone();
        changed.set(line.question, other);
        let Step::Done(outcome) = step(pack, &changed) else {
            panic!("{line:?} ends in a question")
        };
        match line.consequence {
            Consequence::Raises(to) => {
                assert!(to > Level::SelfCare, "{line:?}");
                assert_eq!(level(&outcome), Some(to), "{line:?}");
            }
            Consequence::Leads(explanation) => {
                let Outcome::Guide(guide) = outcome else { panic!("{line:?} ends elsewhere") };
                assert_eq!(guide.level, Level::SelfCare, "{line:?}");
                assert_eq!(leading(&guide.explanations), Some(explanation), "{line:?}");
                assert_ne!(before, Some(explanation), "{line:?} is first already");
            }
        }
    }
    told.len()
}

fn leading(explanations: &Explanations) -> Option<ExplanationId> {
    match explanations {
        Explanations::Ranked { leading, .. } => Some(leading.explanation),
        _ => None,
    }
}

proptest! {
    #![proptest_config(crate::cases(800))]

    #[test]
    fn lines(numbers in prop::collection::vec(any::<u16>(), 600)) {
        let (first, second) = numbers.split_at(300);
        let pack = pack(&mut Tape::new(first), Flavour::Any);
        every_line_is_true(&pack, &sheet(&mut Tape::calm(second), &pack));
    }
}
