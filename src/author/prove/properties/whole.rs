use rustsat::types::Lit;

use crate::author::prove::engine;
use crate::author::prove::gates::{Gates, at};
use crate::author::prove::parts::{Decided, Statement};
use crate::author::prove::proof::{INTERNAL, Proof, Told, shown};
use crate::author::prove::report::Checked;
use crate::author::prove::sum::at_least;
use crate::domain::answers::Answers;
use crate::domain::outcome::{Explanations, Guide};
use crate::domain::pack::Pack;

/// Every outcome is whole: a level, and for a guide exactly one stage and
/// either explanations over the floor, the leading one with a reason that
/// speaks for it, or the general guide, unless an alert holds them back.
pub(crate) fn check(proof: &mut Proof<'_>, checked: &mut Checked) {
    let pack = proof.pack;
    let guide = proof.sheet.triage.guide;
    let [clinician, same_day, emergency] = proof.sheet.triage.at_least;
    for (higher, lower) in [(same_day, clinician), (emergency, same_day)] {
        let told = Told::new("an outcome has a level without the ones below it", INTERNAL);
        proof.never(checked, &[higher, !lower], told, |_| false);
    }
    let stages = proof.sheet.stage.clone();
    let one = exactly_one(&mut proof.gates, &stages);
    let told =
        Told::new("a guide does not have exactly one stage", "give the last stage no `when`");
    proof.never(checked, &[guide, !one], told, |answers| {
        engine::guide(pack, answers)
            .is_none_or(|guide| guide.stage.index() >= pack.rules().stages.len())
    });
}

/// The same of what explains.
pub(crate) fn check_explanations(proof: &mut Proof<'_>, decided: &Decided, checked: &mut Checked) {
    let pack = proof.pack;
    let explains = proof.sheet.explains(&mut proof.gates);
    if !decided.settles(Statement::OneExplains, checked) {
        let mut what = proof.sheet.ranking.leads.clone();
        what.push(proof.sheet.ranking.general);
        let one = exactly_one(&mut proof.gates, &what);
        let told = Told::new(
            "a guide has neither one leading explanation nor the general guide",
            INTERNAL,
        );
        proof.never(checked, &[explains, !one], told, |_| false);
    }
    for (position, explanation) in pack.rules().explanations.iter().enumerate() {
        if decided.settles(Statement::NoGuess(position), checked) {
            continue;
        }
        let leads = at(&proof.sheet.ranking.leads, position);
        let mut all = vec![explains, leads];
        let holding = proof.sheet.ranking.reasons.get(position);
        for (reason, holds) in explanation.reasons.iter().zip(holding.into_iter().flatten()) {
            if reason.points > 0 {
                all.push(!*holds);
            }
        }
        let told = guess(pack, position);
        proof.never(checked, &all, told, |answers| is_a_guess(pack, answers, position));
    }
}

fn guess(pack: &Pack, position: usize) -> Told {
    let name = pack.rules().explanations.get(position).map_or("?", |found| found.name.as_str());
    Told::new(
        format!("the explanation `{name}` can come first without a reason that speaks for it"),
        format!("raise the `floor` above 0: it is {}", pack.rules().floor),
    )
}

/// Adds the finding that an explanation leads without a reason, as the engine has it.
pub(crate) fn tell_guess(checked: &mut Checked, pack: &Pack, position: usize, answers: &Answers) {
    let shown = shown(pack, answers, false, |answers| is_a_guess(pack, answers, position));
    checked.findings.push(guess(pack, position).finding(checked, Some(shown)));
}

pub(crate) fn is_a_guess(pack: &Pack, answers: &Answers, position: usize) -> bool {
    matches!(
        engine::guide(pack, answers),
        Some(Guide { explanations: Explanations::Ranked { leading, .. }, .. })
            if leading.explanation.index() == position && leading.reasons_for.is_empty()
    )
}

fn exactly_one(gates: &mut Gates, of: &[Lit]) -> Lit {
    let some = gates.or(of);
    let two = at_least(gates, 2, of);
    gates.and(&[some, !two])
}
