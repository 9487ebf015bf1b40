use std::collections::{BTreeMap, HashMap};

use rustsat::types::Lit;

use super::gates::Gates;

/// How many different needs one level of a diagram may have.
const WIDEST: usize = 10_000;

/// How many literals the clauses of a node have.
const LITERALS: usize = 14;

/// A sum of points: those of every statement that holds.
///
/// Equal statements are merged before anything is encoded. A bound on one
/// merged sum stays small where two bounds on separate sums would not.
#[derive(Clone, Default)]
pub(crate) struct Sum {
    points: BTreeMap<Lit, i64>,
    /// Points that always count.
    always: i64,
}

impl Sum {
    /// Adds the points of a statement.
    pub(crate) fn add(&mut self, lit: Lit, points: i64) {
        // Of a statement and its opposite one counts: x or else y is y, and x - y more for the one.
        let (lit, points) = if lit.is_neg() {
            self.always += points;
            (!lit, -points)
        } else {
            (lit, points)
        };
        if lit == Gates::TRUE {
            self.always += points;
        } else {
            *self.points.entry(lit).or_default() += points;
        }
    }

    /// Adds another sum, or takes it away (`times` -1).
    pub(crate) fn add_sum(&mut self, other: &Self, times: i64) {
        self.always += other.always * times;
        for (lit, points) in &other.points {
            *self.points.entry(*lit).or_default() += points * times;
        }
    }

    /// Whether the sum is at least `bound`.
    ///
    /// A decision diagram, level by level: how many points are still needed
    /// after the first statements. Where a level gets wider than `WIDEST`, or
    /// the diagram larger than what is left of the limit, the sum is given up, and
    /// with it every search.
    pub(crate) fn at_least(&self, gates: &mut Gates, bound: i64) -> Lit {
        if gates.has_given_up() {
            return Gates::FALSE;
        }
        // Negative points for x are an advance, and positive ones for its opposite.
        let mut needed = bound - self.always;
        let mut terms: Vec<(u64, Lit)> = Vec::new();
        for (lit, points) in self.points.iter().filter(|(_, points)| **points != 0) {
            needed -= (*points).min(0);
            terms.push((points.unsigned_abs(), if *points > 0 { *lit } else { !*lit }));
        }
        terms.sort_unstable_by(|one, next| next.cmp(one));
        let terms: Vec<(i64, Lit)> = terms
            .into_iter()
            .map(|(points, lit)| (i64::try_from(points).unwrap_or(i64::MAX), lit))
            .collect();
        let all: i64 = terms.iter().map(|(points, _)| *points).sum();
        let settled = |needed: i64, left: i64| {
            if needed <= 0 {
                Some(Gates::TRUE)
            } else if needed > left {
                Some(Gates::FALSE)
            } else {
                None
            }
        };
        // Which needs occur before each term.
        let mut left = vec![all];
        let mut levels: Vec<Vec<i64>> = vec![vec![needed]];
        let mut nodes = 0;
        for (points, _) in &terms {
            let before = left.last().copied().unwrap_or_default();
            let mut next: Vec<i64> = levels
                .last()
                .into_iter()
                .flatten()
                .filter(|needed| settled(**needed, before).is_none())
                .flat_map(|needed| [*needed, needed - points])
                .collect();
            next.sort_unstable();
            next.dedup();
            nodes += next.len();
            if next.len() > WIDEST || nodes > gates.room() / LITERALS {
                gates.give_up();
                return Gates::FALSE;
            }
            levels.push(next);
            left.push(before - points);
        }
        let mut below: HashMap<i64, Lit> = HashMap::new();
        for (level, needs) in levels.iter().enumerate().rev() {
            let left = left.get(level).copied().unwrap_or_default();
            let mut here = HashMap::new();
            for needed in needs {
                let node = settled(*needed, left).unwrap_or_else(|| {
                    let Some((points, lit)) = terms.get(level) else { return Gates::FALSE };
                    let with = below.get(&(needed - points)).copied().unwrap_or(Gates::FALSE);
                    let without = below.get(needed).copied().unwrap_or(Gates::FALSE);
                    // Fewer points needed is easier: `without` implies `with`.
                    let both = gates.and(&[*lit, with]);
                    gates.or(&[both, without])
                });
                here.insert(*needed, node);
            }
            below = here;
        }
        below.get(&needed).copied().unwrap_or(Gates::FALSE)
    }
}

/// Whether at least `count` of these hold; one that stands twice counts twice.
pub(crate) fn at_least(gates: &mut Gates, count: usize, of: &[Lit]) -> Lit {
    if count <= 1 || count >= of.len() {
        // One, or all.
        return match count {
            0 => Gates::TRUE,
            1 => gates.or(of),
            _ if count > of.len() => Gates::FALSE,
            _ => gates.and(of),
        };
    }
    let mut sum = Sum::default();
    for lit in of {
        sum.add(*lit, 1);
    }
    sum.at_least(gates, i64::try_from(count).unwrap_or(i64::MAX))
}
