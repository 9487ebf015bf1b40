use std::collections::BTreeMap;

use rustsat::types::Lit;

use super::changes_nothing::changes_nothing;
use super::observed::Observed;
use crate::author::prove::encoder::AnswerSheet;
use crate::author::prove::encoder::answered::Answered;
use crate::author::prove::gates::{Found, Gates};
use crate::author::prove::parts::cone::read;
use crate::author::prove::parts::once::items;
use crate::author::prove::parts::{Decided, Statement};
use crate::author::prove::proof::{Proof, Told, disagrees, shown};
use crate::author::prove::property::Property;
use crate::author::prove::report::Checked;
use crate::author::prove::visit_proof::VisitProof;
use crate::author::prove::visits::Item;
use crate::domain::answers::Answers;
use crate::domain::pack::{ConditionId, Pack, QuestionId};

/// No question is asked whose answer cannot change anything, whatever is
/// answered later. The reasons of the leading explanation count as something:
/// they are asked to the end so that its "why" is full.
///
/// Answers are looked for after which a question is asked. A way in which it
/// does matter there is a lesson for the next search: it must not matter in
/// that way. Until there are no such answers, or one after which it matters in
/// no way at all.
pub(crate) fn check<'pack>(
    visits: &mut VisitProof<'pack>,
    sheets: &mut Proof<'pack>,
    decided: &Decided,
) -> Checked {
    let mut checked = Checked::new(Property::Needed);
    let places = places(visits);
    let mut search = Search { visits, sheets, changes: BTreeMap::new() };
    for place in places {
        let item = place.items.first().copied();
        if item.is_some_and(|item| {
            decided.settles(Statement::Needs(item, place.question), &mut checked)
        }) {
            continue;
        }
        match search.in_vain(&place, None) {
            Ok(None) => checked.statements += 1,
            Ok(Some(answers)) => {
                checked.statements += 1;
                let (answers, is_smallest) = search.smallest(&place, answers);
                report(search.visits.pack, &mut checked, &place, &answers, is_smallest);
            }
            Err(()) => {
                let pack = search.visits.pack;
                open(&mut checked, &place.item(pack), name(pack, place.question));
            }
        }
    }
    checked
}

/// The same where visits are not followed: what each item may ask, as far as it
/// is decided.
pub(crate) fn of_parts(pack: &Pack, decided: &Decided) -> Checked {
    let mut checked = Checked::new(Property::Needed);
    for (item, condition) in items(pack) {
        for question in read(pack, &[condition]) {
            if !decided.settles(Statement::Needs(item, question), &mut checked) {
                open(&mut checked, &item.name(pack), name(pack, question));
            }
        }
    }
    let reasons = pack.rules().explanations.iter().flat_map(|explanation| &explanation.reasons);
    let whens: Vec<ConditionId> = reasons.map(|reason| reason.when).collect();
    for question in read(pack, &whens) {
        open(&mut checked, "an explanation", name(pack, question));
    }
    checked
}

fn open(checked: &mut Checked, item: &str, question: &str) {
    checked.statements += 1;
    checked.not_decided.push(format!("whether {item} needs the question `{question}`"));
}

/// Where a question is asked, and what it is asked for.
struct Place {
    question: QuestionId,
    asked: Lit,
    known: Vec<Lit>,
    observed: Observed,
    items: Vec<Item>,
}

impl Place {
    fn item(&self, pack: &Pack) -> String {
        self.items.first().map_or_else(String::new, |item| item.name(pack))
    }
}

/// Every place on the agenda; those of the explanations are one for each question.
fn places(visits: &mut VisitProof<'_>) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for point in &visits.visits.points {
        let Some(observed) = Observed::of(visits.pack, point.item) else { continue };
        let same = places.iter_mut().find(|place| {
            observed == Observed::Explanations
                && place.observed == observed
                && place.question == point.question
        });
        let known: Vec<Lit> =
            point.known.iter().map(|known| visits.gates.and(&[*known, point.asked])).collect();
        match same {
            Some(place) => {
                place.asked = visits.gates.or(&[place.asked, point.asked]);
                place.items.push(point.item);
                for (place, known) in place.known.iter_mut().zip(known) {
                    *place = visits.gates.or(&[*place, known]);
                }
            }
            None => places.push(Place {
                question: point.question,
                asked: point.asked,
                known,
                observed,
                items: vec![point.item],
            }),
        }
    }
    places
}

struct Search<'a, 'pack> {
    visits: &'a mut VisitProof<'pack>,
    sheets: &'a mut Proof<'pack>,
    /// For each question: the sheets with one answer to it, and with another.
    changes: BTreeMap<QuestionId, (AnswerSheet, AnswerSheet)>,
}

impl Search<'_, '_> {
    /// Answers after which the place asks in vain, with at most so many of
    /// them not quiet. Not decided: the limit was reached.
    fn in_vain(&mut self, place: &Place, few: Option<Lit>) -> Result<Option<Answers>, ()> {
        let mut assumed = vec![place.asked];
        assumed.extend(few);
        for _ in 0..self.visits.limits.attempts {
            match self.visits.gates.find(&assumed) {
                Found::No => return Ok(None),
                Found::NotDecided => return Err(()),
                Found::Yes => {}
            }
            let sheet = self.visits.sheet.answers.read(&self.visits.gates);
            let given: Answers = sheet
                .iter()
                .filter(|(id, _)| {
                    place.known.get(id.index()).is_some_and(|known| self.visits.gates.holds(*known))
                })
                .collect();
            let mut lesson = None;
            for observed in [place.observed, Observed::Everything] {
                if let Some(matters) = self.matters(place.question, &given, observed)? {
                    lesson = Some(self.lesson(place, observed, &matters));
                    break;
                }
            }
            match lesson {
                Some(lesson) => assumed.push(lesson),
                None => return Ok(Some(given)),
            }
        }
        Err(())
    }

    /// Two sheets with these answers that differ in one question, and in what
    /// is observed.
    fn matters(
        &mut self,
        question: QuestionId,
        given: &Answers,
        observed: Observed,
    ) -> Result<Option<(Answers, Answers)>, ()> {
        if self.sheets.gates.has_given_up() {
            return Err(());
        }
        let Proof { gates, pack, sheet, .. } = self.sheets;
        let (here, there) = self.changes.entry(question).or_insert_with(|| {
            let found = pack.rules().questions.get(question.index());
            let mut other = || {
                let answered = found.map(|found| Answered::new(gates, pack, question, found));
                answered.map_or_else(
                    || sheet.answers.clone(),
                    |answered| sheet.answers.with(question, answered),
                )
            };
            (other(), other())
        });
        let one = observed.read(gates, pack, here);
        let other = observed.read(gates, pack, there);
        let mut all = sheet.answers.fixed(given);
        all.push(gates.differ(&one, &other));
        match gates.find(&all) {
            Found::Yes => Ok(Some((here.read(gates), there.read(gates)))),
            Found::No => Ok(None),
            Found::NotDecided => Err(()),
        }
    }

    /// That a question does not matter in a way in which it did: with what is
    /// known, and all else as it was, both answers come to the same.
    fn lesson(&mut self, place: &Place, observed: Observed, matters: &(Answers, Answers)) -> Lit {
        let VisitProof { gates, pack, sheet, .. } = self.visits;
        let read = observed.questions(pack);
        let known: Vec<Lit> = (0..)
            .map(QuestionId::new)
            .zip(&place.known)
            .map(|(id, known)| {
                let is_read = read.as_ref().is_none_or(|read| read.contains(&id));
                if is_read && id != place.question { *known } else { Gates::FALSE }
            })
            .collect();
        let sides = [&matters.0, &matters.1].map(|answers| {
            let there = sheet.answers.constant(answers);
            let mixed = sheet.answers.where_known(gates, &known, &there);
            observed.read(gates, pack, &mixed)
        });
        let [one, other] = &sides;
        !gates.differ(one, other)
    }

    /// The same with as few answers as can be, and whether that was shown.
    fn smallest(&mut self, place: &Place, found: Answers) -> (Answers, bool) {
        for more in self.visits.smallest.more_than().to_vec() {
            match self.in_vain(place, Some(!more)) {
                Ok(Some(answers)) => return (answers, true),
                Ok(None) => {}
                Err(()) => break,
            }
        }
        (found, false)
    }
}

fn report(pack: &Pack, checked: &mut Checked, place: &Place, answers: &Answers, is_smallest: bool) {
    let message = format!(
        "{} asks the question `{}`, but no answer to it can change anything then",
        place.item(pack),
        name(pack, place.question)
    );
    if changes_nothing(pack, answers, place.question) {
        let told = Told::new(
            message,
            "its condition reads the question in a way that cancels out: make the condition simpler",
        );
        let finding = told.finding(checked, Some(shown(pack, answers, is_smallest, |_| false)));
        checked.findings.push(finding);
    } else {
        disagrees(checked, pack, &message, answers);
    }
}

fn name(pack: &Pack, question: QuestionId) -> &str {
    pack.rules().questions.get(question.index()).map_or("?", |question| question.name.as_str())
}
