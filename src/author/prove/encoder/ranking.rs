use rustsat::types::Lit;

use super::fault::Fault;
use super::rails::ConditionRails;
use crate::author::prove::gates::Gates;
use crate::author::prove::sum::{Sum, at_least};
use crate::domain::interview::OTHERS;
use crate::domain::pack::Pack;

/// How the explanations of a sheet stand, whether or not they are held back.
#[derive(Clone)]
pub struct Ranking {
    /// For each explanation: its points reach the floor.
    pub passes: Vec<Lit>,
    /// For each explanation: it comes first, and reaches the floor.
    pub leads: Vec<Lit>,
    /// For each explanation: it is one of those shown beside the leading one.
    pub beside: Vec<Lit>,
    /// None reaches the floor.
    pub general: Lit,
    /// For each explanation and reason: the reason holds.
    pub reasons: Vec<Vec<Lit>>,
}

impl Ranking {
    /// Where explanations do not count: none of them.
    pub(crate) const fn none() -> Self {
        Self {
            passes: Vec::new(),
            leads: Vec::new(),
            beside: Vec::new(),
            general: Gates::FALSE,
            reasons: Vec::new(),
        }
    }

    pub(crate) fn new(
        gates: &mut Gates,
        pack: &Pack,
        rails: &ConditionRails,
        fault: Option<Fault>,
    ) -> Self {
        let rules = pack.rules();
        let reasons: Vec<Vec<Lit>> = rules
            .explanations
            .iter()
            .map(|explanation| {
                let holds = explanation.reasons.iter().map(|reason| rails.get(reason.when));
                let unsure = fault == Some(Fault::ReasonFromUnsure);
                holds.map(|rails| if unsure { rails.unsure } else { rails.sure }).collect()
            })
            .collect();
        let sums: Vec<Sum> = rules
            .explanations
            .iter()
            .zip(&reasons)
            .map(|(explanation, holds)| {
                let mut sum = Sum::default();
                for (reason, holds) in explanation.reasons.iter().zip(holds) {
                    sum.add(*holds, i64::from(reason.points));
                }
                sum
            })
            .collect();
        let floor = i64::from(rules.floor) + i64::from(fault == Some(Fault::FloorIsStrict));
        let passes: Vec<Lit> = sums.iter().map(|sum| sum.at_least(gates, floor)).collect();
        let mut before: Vec<Vec<Lit>> = vec![Vec::new(); sums.len()];
        for (later, sum) in sums.iter().enumerate() {
            for (earlier, other) in sums.iter().enumerate().take(later) {
                if gates.has_given_up() {
                    break;
                }
                // One difference, its equal literals merged: a tie goes to the earlier.
                let mut difference = other.clone();
                difference.add_sum(sum, -1);
                let bound = i64::from(fault == Some(Fault::TieToTheLater));
                let wins = difference.at_least(gates, bound);
                for (winner, wins) in [(earlier, wins), (later, !wins)] {
                    if let Some(list) = before.get_mut(winner) {
                        list.push(wins);
                    }
                }
            }
        }
        let leads: Vec<Lit> = passes
            .iter()
            .zip(before)
            .map(|(passes, mut all)| {
                all.push(*passes);
                gates.and(&all)
            })
            .collect();
        let others = if fault == Some(Fault::FourOthers) { OTHERS + 1 } else { OTHERS };
        let mut earlier: Vec<Lit> = Vec::new();
        let beside = passes
            .iter()
            .zip(&leads)
            .map(|(passes, leads)| {
                let other = gates.and(&[*passes, !*leads]);
                let full = at_least(gates, others, &earlier);
                earlier.push(other);
                gates.and(&[other, !full])
            })
            .collect();
        let none: Vec<Lit> = passes.iter().map(|passes| !*passes).collect();
        let general = gates.and(&none);
        Self { passes, leads, beside, general, reasons }
    }
}
