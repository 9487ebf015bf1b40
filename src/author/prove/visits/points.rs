use rustsat::types::Lit;

use super::bounds::{Bounds, Cut};
use crate::author::prove::gates::Gates;
use crate::author::prove::sum::{Sum, at_least};
use crate::domain::interview::OTHERS;
use crate::domain::pack::Pack;

/// The points of every explanation in the middle of a visit: at least and at most.
pub(crate) struct Points {
    low: Vec<Sum>,
    high: Vec<Sum>,
    floor: i64,
}

impl Points {
    pub(crate) fn new(pack: &Pack, bounds: &Bounds) -> Self {
        let rules = pack.rules();
        let (mut low, mut high) = (Vec::new(), Vec::new());
        for explanation in &rules.explanations {
            let (mut least, mut most) = (Sum::default(), Sum::default());
            for reason in &explanation.reasons {
                let bound = bounds.get(reason.when, Cut::Sure);
                let points = i64::from(reason.points);
                let (sure, possible) = (bound.reached, !bound.missed);
                least.add(if points > 0 { sure } else { possible }, points);
                most.add(if points > 0 { possible } else { sure }, points);
            }
            low.push(least);
            high.push(most);
        }
        Self { low, high, floor: i64::from(rules.floor) }
    }

    fn reaches_floor(&self, gates: &mut Gates, of: &[Sum], explanation: usize) -> Lit {
        of.get(explanation).map_or(Gates::FALSE, |sum| sum.at_least(gates, self.floor))
    }

    /// Surely reaches the floor.
    pub(crate) fn passes(&self, gates: &mut Gates, explanation: usize) -> Lit {
        self.reaches_floor(gates, &self.low, explanation)
    }

    /// Surely stays below the floor.
    pub(crate) fn fails(&self, gates: &mut Gates, explanation: usize) -> Lit {
        !self.reaches_floor(gates, &self.high, explanation)
    }

    /// `of` stands before every other at its least points; a tie goes to the earlier.
    fn is_ahead(&self, gates: &mut Gates, of: &[Sum], explanation: usize) -> Lit {
        let Some(own) = of.get(explanation) else { return Gates::FALSE };
        let mut ahead = Vec::new();
        for (other, low) in self.low.iter().enumerate().filter(|(other, _)| *other != explanation) {
            if gates.has_given_up() {
                break;
            }
            let mut difference = own.clone();
            difference.add_sum(low, -1);
            ahead.push(difference.at_least(gates, i64::from(other < explanation)));
        }
        gates.and(&ahead)
    }

    /// Can still come first.
    pub(crate) fn may_lead(&self, gates: &mut Gates, explanation: usize) -> Lit {
        let ahead = self.is_ahead(gates, &self.high, explanation);
        let fails = self.fails(gates, explanation);
        gates.and(&[ahead, !fails])
    }

    /// Comes first, once no other can.
    pub(crate) fn leads(&self, gates: &mut Gates, explanation: usize) -> Lit {
        let ahead = self.is_ahead(gates, &self.low, explanation);
        let passes = self.passes(gates, explanation);
        gates.and(&[ahead, passes])
    }

    /// Whether it is open if an explanation is shown beside the leading one.
    pub(crate) fn may_stand_beside(&self, gates: &mut Gates, explanation: usize) -> Lit {
        let leads: Vec<Lit> = (0..self.low.len()).map(|other| self.leads(gates, other)).collect();
        let leader = gates.or(&leads);
        let mut before = Vec::new();
        for (other, leads) in leads.iter().enumerate().take(explanation) {
            let passes = self.passes(gates, other);
            before.push(gates.and(&[passes, !*leads]));
        }
        let full = at_least(gates, OTHERS, &before);
        let itself = leads.get(explanation).copied().unwrap_or(Gates::FALSE);
        let passes = self.passes(gates, explanation);
        let fails = self.fails(gates, explanation);
        gates.and(&[leader, !itself, !full, !passes, !fails])
    }
}
