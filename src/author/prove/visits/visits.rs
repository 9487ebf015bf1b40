use rustsat::types::Lit;

use super::bounds::{Bounds, Cut};
use super::item::{Below, Item};
use super::points::Points;
use crate::author::prove::encoder::triage::{holds_back_explanations, withholds_products};
use crate::author::prove::encoder::{Fault, Sheet};
use crate::author::prove::gates::Gates;
use crate::domain::pack::{Alert, ConditionId, Effect, Level, Pack, QuestionId, WhenUnsure};

/// Over all points of a visit, for how many questions it is held whether they were
/// answered before: memory, four bytes each.
const MOST_KNOWN: usize = 20_000_000;

/// Every visit: which questions it asks of a sheet, and at which item.
///
/// The engine's agenda, unrolled: each item in its order, and for each the
/// questions that it may ask, in theirs.
pub struct Visits {
    /// Each place at which a question may be asked.
    pub points: Vec<Point>,
    /// For each question: the visit asks it, under the advice of a same-day alert included.
    pub asked: Vec<Lit>,
    /// For each question: it is asked before any advice.
    pub before_advice: Vec<Lit>,
    /// For each alert: it stands at its own level when the visit ends.
    pub stands: Vec<Lit>,
}

/// A question that an item may ask.
pub struct Point {
    /// On the agenda.
    pub item: Item,
    /// The question.
    pub question: QuestionId,
    /// It is asked, here.
    pub asked: Lit,
    /// For each question: it was answered before.
    pub known: Vec<Lit>,
}

impl Visits {
    /// Unrolls the visits of a sheet; a fault breaks one rule, for tests.
    #[must_use]
    pub fn new(gates: &mut Gates, pack: &Pack, sheet: &Sheet, fault: Option<Fault>) -> Self {
        let rules = pack.rules();
        let mut agenda = Agenda::new(gates, pack, sheet);
        agenda.emergencies(fault);
        let ordinary = |agenda: &mut Agenda<'_>| !agenda.level(Level::SameDay);
        agenda.alerts(Level::SameDay, ordinary);
        for (position, reason) in rules.scope_reasons.iter().enumerate() {
            agenda.item(Item::Scope(position), reason.when, &[Cut::Unsure], |agenda| {
                agenda.in_scope(position)
            });
        }
        let scope = rules.scope_reasons.len();
        agenda.alerts(Level::SeeClinician, |agenda| agenda.in_scope(scope));
        for (position, stage) in rules.stages.iter().enumerate() {
            if let Some(when) = stage.when {
                agenda.item(Item::Stage(position), when, &[Cut::Unsure], |agenda| {
                    let in_scope = agenda.in_scope(scope);
                    let earlier = agenda.stage_before(position);
                    agenda.gates.and(&[in_scope, !earlier])
                });
            }
        }
        for (position, explanation) in rules.explanations.iter().enumerate() {
            for (number, reason) in explanation.reasons.iter().enumerate() {
                agenda.item(Item::Leader(position, number), reason.when, &[Cut::Sure], |agenda| {
                    let explains = agenda.explains();
                    let points = Points::new(agenda.pack, &agenda.bounds);
                    let may_lead = if fault == Some(Fault::LoserIsAsked) {
                        !points.fails(agenda.gates, position)
                    } else {
                        points.may_lead(agenda.gates, position)
                    };
                    agenda.gates.and(&[explains, may_lead])
                });
            }
        }
        for (position, explanation) in rules.explanations.iter().enumerate() {
            for (number, reason) in explanation.reasons.iter().enumerate() {
                agenda.item(Item::Beside(position, number), reason.when, &[Cut::Sure], |agenda| {
                    let explains = agenda.explains();
                    let points = Points::new(agenda.pack, &agenda.bounds);
                    let beside = points.may_stand_beside(agenda.gates, position);
                    agenda.gates.and(&[explains, beside])
                });
            }
        }
        for (position, product) in rules.products.iter().enumerate() {
            for (number, caution) in product.cautions.iter().enumerate() {
                let Some(caution) = rules.cautions.get(caution.index()) else { continue };
                let every_stage = fault == Some(Fault::EveryStageIsAsked);
                agenda.item(
                    Item::Caution(position, number),
                    caution.when,
                    &[Cut::Unsure],
                    |agenda| agenda.may_show(position, every_stage),
                );
            }
        }
        agenda.finish()
    }

    /// The beginning of every visit: only the emergencies. One that stands has
    /// ended its visit there, so nothing is missing of such visits.
    #[must_use]
    pub fn of_emergencies(
        gates: &mut Gates,
        pack: &Pack,
        sheet: &Sheet,
        fault: Option<Fault>,
    ) -> Self {
        let mut agenda = Agenda::new(gates, pack, sheet);
        agenda.emergencies(fault);
        agenda.finish()
    }
}

struct Agenda<'a> {
    gates: &'a mut Gates,
    pack: &'a Pack,
    sheet: &'a Sheet,
    bounds: Bounds,
    points: Vec<Point>,
    before_advice: Vec<Lit>,
}

impl<'a> Agenda<'a> {
    fn new(gates: &'a mut Gates, pack: &'a Pack, sheet: &'a Sheet) -> Self {
        Self {
            gates,
            pack,
            sheet,
            bounds: Bounds::new(pack),
            points: Vec::new(),
            before_advice: vec![Gates::FALSE; pack.rules().questions.len()],
        }
    }

    /// The emergencies; the visit ends with the first that stands.
    fn emergencies(&mut self, fault: Option<Fault>) {
        let asks_on = fault == Some(Fault::EmergencyAsksOn);
        self.alerts(Level::Emergency, |agenda| {
            let emergency = agenda.level(Level::Emergency);
            if asks_on { Gates::TRUE } else { !emergency }
        });
    }

    /// The alerts of one level.
    fn alerts(&mut self, level: Level, goes_on: impl Fn(&mut Self) -> Lit) {
        for (position, alert) in self.pack.rules().alerts.iter().enumerate() {
            if alert.level == level {
                let cuts: &[Cut] = match alert.when_unsure {
                    WhenUnsure::SameLevel => &[Cut::Unsure],
                    WhenUnsure::OneLower => &[Cut::Unsure, Cut::Sure],
                };
                self.item(Item::Alert(position), alert.when, cuts, &goes_on);
            }
        }
    }

    /// One item: what it still depends on is asked, the first question first.
    fn item(
        &mut self,
        item: Item,
        condition: ConditionId,
        cuts: &[Cut],
        goes_on: impl Fn(&mut Self) -> Lit,
    ) {
        if self.gates.has_given_up() {
            return;
        }
        let below = Below::new(self.pack, condition, cuts);
        for question in &below.questions {
            if self.gates.has_given_up() {
                return;
            }
            let unknown = !self.bounds.is_known(*question);
            if unknown == Gates::FALSE {
                continue;
            }
            let depends = below.depends_on(self.gates, self.pack, &self.bounds, *question);
            if depends == Gates::FALSE {
                continue;
            }
            let goes_on = goes_on(self);
            let asked = self.gates.and(&[goes_on, unknown, depends]);
            if asked == Gates::FALSE {
                continue;
            }
            let advice = self.level(Level::SameDay);
            let ordinary = self.gates.and(&[asked, !advice]);
            if let Some(place) = self.before_advice.get_mut(question.index()) {
                *place = self.gates.or(&[*place, ordinary]);
            }
            if (self.points.len() + 1) * self.bounds.known.len() > MOST_KNOWN {
                self.gates.give_up();
                return;
            }
            let known = self.bounds.known.clone();
            self.points.push(Point { item, question: *question, asked, known });
            self.bounds.learn(self.gates, self.pack, &self.sheet.rails, *question, asked);
        }
    }

    /// Some alert surely stands at this level or higher.
    fn level(&mut self, lowest: Level) -> Lit {
        self.some_alert(|_, level| level >= lowest)
    }

    /// Some alert surely stands, at a level for which this holds.
    fn some_alert(&mut self, keep: impl Fn(&Alert, Level) -> bool) -> Lit {
        let mut standing = Vec::new();
        for alert in &self.pack.rules().alerts {
            let unsure = self.bounds.get(alert.when, Cut::Unsure).reached;
            let sure = self.bounds.get(alert.when, Cut::Sure).reached;
            let lowered = match alert.when_unsure {
                WhenUnsure::SameLevel => alert.level,
                WhenUnsure::OneLower => alert.level.one_lower(),
            };
            if keep(alert, alert.level) {
                standing.push(sure);
            }
            if keep(alert, lowered) {
                standing.push(self.gates.and(&[unsure, !sure]));
            }
        }
        self.gates.or(&standing)
    }

    /// Not urgent, and none of the first scope reasons holds.
    fn in_scope(&mut self, reasons: usize) -> Lit {
        let mut against = vec![!self.level(Level::SameDay)];
        for reason in self.pack.rules().scope_reasons.iter().take(reasons) {
            against.push(!self.bounds.get(reason.when, Cut::Unsure).reached);
        }
        self.gates.and(&against)
    }

    /// Some stage before this one surely holds.
    fn stage_before(&mut self, position: usize) -> Lit {
        let earlier = self.pack.rules().stages.iter().take(position).filter_map(|stage| stage.when);
        let reached: Vec<Lit> =
            earlier.map(|when| self.bounds.get(when, Cut::Unsure).reached).collect();
        self.gates.or(&reached)
    }

    /// Explanations are what the visit is about.
    fn explains(&mut self) -> Lit {
        let in_scope = self.in_scope(self.pack.rules().scope_reasons.len());
        let held_back = self.some_alert(holds_back_explanations);
        self.gates.and(&[in_scope, !held_back])
    }

    /// A product is of the stage, and nothing withholds it so far.
    fn may_show(&mut self, position: usize, every_stage: bool) -> Lit {
        let rules = self.pack.rules();
        let Some(product) = rules.products.get(position) else { return Gates::FALSE };
        let in_scope = self.in_scope(rules.scope_reasons.len());
        let mut all = vec![in_scope, !self.some_alert(withholds_products)];
        if !every_stage {
            all.push(!self.stage_before(product.stage.index()));
            let when = rules.stages.get(product.stage.index()).and_then(|stage| stage.when);
            all.extend(when.map(|when| self.bounds.get(when, Cut::Unsure).reached));
        }
        let cautions =
            product.cautions.iter().filter_map(|caution| rules.cautions.get(caution.index()));
        let withholding = cautions.filter(|caution| caution.effect == Effect::Withhold);
        all.extend(withholding.map(|caution| !self.bounds.get(caution.when, Cut::Unsure).reached));
        self.gates.and(&all)
    }

    fn finish(self) -> Visits {
        let stands = self
            .pack
            .rules()
            .alerts
            .iter()
            .map(|alert| {
                let cut = match alert.when_unsure {
                    WhenUnsure::SameLevel => Cut::Unsure,
                    WhenUnsure::OneLower => Cut::Sure,
                };
                self.bounds.get(alert.when, cut).reached
            })
            .collect();
        Visits {
            points: self.points,
            asked: self.bounds.known,
            before_advice: self.before_advice,
            stands,
        }
    }
}
