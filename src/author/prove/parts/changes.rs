use std::collections::BTreeSet;

use rustsat::types::Lit;

use super::search::Search;
use super::{Cone, Decided, Parts, Statement, reads};
use crate::author::prove::encoder::answered::Answered;
use crate::author::prove::engine;
use crate::author::prove::gates::Found;
use crate::author::prove::properties::asked::{meet, tried};
use crate::author::prove::properties::choices::sure_answer;
use crate::author::prove::visits::bounds::Cut;
use crate::domain::answers::{Answer, Answers};
use crate::domain::pack::{CautionId, ConditionId, Pack, QuestionId};

/// How many rules that read a question are tried.
const RULES: usize = 4;

/// How many outcomes are asked for: this many conditions in all.
const TRIED: usize = 15_000_000;

/// A rule that reads a question.
#[derive(Clone, Copy)]
enum Reader {
    /// An alert, scope reason or stage.
    Plain,
    /// A caution.
    Caution(CautionId),
    /// A reason of an explanation, with its points.
    Reason(usize, i64),
}

/// Every question whose choices lead to different outcomes where a rule that reads
/// it hangs on it alone, as the engine confirms; and every question that is then asked.
pub(crate) fn check(
    parts: &Parts<'_>,
    search: &Search<'_>,
    leading: &[Option<Answers>],
    shown: &[Option<Answers>],
    decided: &mut Decided,
) {
    let pack = parts.pack;
    let mut met = vec![false; pack.rules().questions.len()];
    for sheet in [&parts.calm, search.low()].into_iter().chain(leading.iter().flatten()) {
        meet(pack, sheet, &mut met);
    }
    let readers = readers(pack);
    let mut left = TRIED / pack.rules().conditions.len().max(1);
    for id in (0..).map(QuestionId::new).take(pack.rules().questions.len()) {
        let mut differs = false;
        for (condition, reader) in rules(pack, &readers, id).into_iter().take(RULES) {
            let is_met = met.get(id.index()) == Some(&true);
            let Some(rest) = left.checked_sub(1).filter(|_| !differs || !is_met) else { break };
            left = rest;
            let Some(hinge) = Hinge::new(parts, condition, reader, id) else { continue };
            for sheet in hinge.sheets(parts, search, shown, reader) {
                let mut changed = sheet.clone();
                changed.set(id, hinge.other);
                differs = differs || engine::told(pack, &sheet) != engine::told(pack, &changed);
            }
            let Reader::Reason(explanation, _) = reader else { continue };
            for answers in [hinge.answers.clone(), hinge.changed(id)] {
                if met.get(id.index()) == Some(&false)
                    && let Some(sheet) = search.leading(explanation, &hinge.questions, &answers)
                {
                    meet(pack, &sheet, &mut met);
                }
            }
        }
        if differs {
            decided.add(Statement::Differs(id));
        }
    }
    if met.contains(&false) {
        for (met, also) in met.iter_mut().zip(tried(pack)) {
            *met |= also;
        }
    }
    for (id, met) in (0..).map(QuestionId::new).zip(met) {
        if met {
            decided.add(Statement::Asked(id));
        }
    }
}

/// Answers under which a condition hangs on one question, and the other answer to it.
struct Hinge {
    questions: BTreeSet<QuestionId>,
    answers: Answers,
    other: Answer,
}

impl Hinge {
    fn new(
        parts: &Parts<'_>,
        condition: ConditionId,
        reader: Reader,
        question: QuestionId,
    ) -> Option<Self> {
        let mut cone = parts.cone(&[condition]);
        let found = parts.pack.rules().questions.get(question.index())?;
        let other = Answered::new(&mut cone.gates, parts.pack, question, found);
        let changed = cone.answers.with(question, other);
        let rails = cone.over(&changed).get(condition);
        let here = cone.rails(condition);
        let cut = if matches!(reader, Reader::Reason(..)) { Cut::Sure } else { Cut::Unsure };
        let (here, there) =
            if cut == Cut::Sure { (here.sure, rails.sure) } else { (here.unsure, rails.unsure) };
        let mut all: Vec<Lit> = vec![here, !there];
        for sheet in [cone.answers.clone(), changed.clone()] {
            let answered = sheet.questions.get(question.index())?;
            all.extend(sure_answer(&mut cone.gates, answered));
        }
        if cone.find(&all) != Found::Yes {
            return None;
        }
        let Cone { questions, .. } = &cone;
        Some(Self {
            questions: questions.clone(),
            answers: cone.read(&cone.answers, &parts.calm),
            other: cone.read(&changed, &parts.calm).get(question)?,
        })
    }

    /// The same with the other answer.
    fn changed(&self, question: QuestionId) -> Answers {
        let mut changed = self.answers.clone();
        changed.set(question, self.other);
        changed
    }

    /// Whole sheets with these answers, on which what the rule comes to is told.
    fn sheets(
        &self,
        parts: &Parts<'_>,
        search: &Search<'_>,
        shown: &[Option<Answers>],
        reader: Reader,
    ) -> Vec<Answers> {
        let over = |base: &Answers| -> Answers {
            base.iter()
                .map(|(id, answer)| {
                    let own = self.answers.get(id).filter(|_| self.questions.contains(&id));
                    (id, own.unwrap_or(answer))
                })
                .collect()
        };
        match reader {
            Reader::Plain => vec![over(&parts.calm), over(search.low())],
            Reader::Caution(caution) => {
                let products = parts.pack.rules().products.iter().zip(shown);
                let with = products.filter(|(product, _)| product.cautions.contains(&caution));
                with.filter_map(|(_, sheet)| sheet.as_ref()).take(RULES).map(over).collect()
            }
            Reader::Reason(explanation, points) => search
                .at_the_floor(explanation, points, &self.questions, &self.answers)
                .into_iter()
                .collect(),
        }
    }
}

/// For each condition: the rules that it decides.
fn readers(pack: &Pack) -> Vec<Vec<Reader>> {
    let rules = pack.rules();
    let mut all: Vec<Vec<Reader>> = vec![Vec::new(); rules.conditions.len()];
    let mut add = |condition: ConditionId, reader: Reader| {
        if let Some(place) = all.get_mut(condition.index()) {
            place.push(reader);
        }
    };
    rules.alerts.iter().for_each(|alert| add(alert.when, Reader::Plain));
    rules.scope_reasons.iter().for_each(|reason| add(reason.when, Reader::Plain));
    rules.stages.iter().filter_map(|stage| stage.when).for_each(|when| add(when, Reader::Plain));
    for (explanation, found) in rules.explanations.iter().enumerate() {
        for reason in &found.reasons {
            add(reason.when, Reader::Reason(explanation, i64::from(reason.points)));
        }
    }
    for (id, caution) in (0..).map(CautionId::new).zip(&rules.cautions) {
        add(caution.when, Reader::Caution(id));
    }
    all
}

/// The rules that read a question.
fn rules(pack: &Pack, readers: &[Vec<Reader>], id: QuestionId) -> Vec<(ConditionId, Reader)> {
    let mut waiting: BTreeSet<ConditionId> = reads::facts(pack, id).collect();
    let mut all = Vec::new();
    while let Some(condition) = waiting.pop_first() {
        let found = readers.get(condition.index()).into_iter().flatten();
        all.extend(found.map(|reader| (condition, *reader)));
        waiting.extend(reads::readers(pack, condition));
    }
    // Explanations last: what they come to takes the longest to be found.
    all.sort_by_key(|(_, reader)| matches!(reader, Reader::Reason(..)));
    all
}
