use serde::Serialize;

use super::Lookup;
use super::lookup::{level_name, place_name};
use super::said::SaidJson;
use crate::domain::outcome::{Fit, FoundReason, HeldAlert, HeldBack, OutOfScope};
use crate::domain::pack::{CautionId, ReasonId};

/// An alert that holds.
#[derive(Debug, Serialize)]
pub struct AlertJson<'a> {
    alert: &'a str,
    level: &'static str,
    place: &'static str,
    because: Vec<SaidJson<'a>>,
}

/// Why the checker does not fit.
#[derive(Debug, Serialize)]
pub struct ScopeJson<'a> {
    reason: &'a str,
    because: Vec<SaidJson<'a>>,
}

/// How well an explanation fits.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FitJson<'a> {
    explanation: &'a str,
    points: i32,
    r#for: Vec<ReasonJson<'a>>,
    against: Vec<ReasonJson<'a>>,
    not_sure: Vec<&'a str>,
    not_asked: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct ReasonJson<'a> {
    reason: &'a str,
    points: i16,
    because: Vec<SaidJson<'a>>,
}

/// A product that is shown.
#[derive(Debug, Serialize)]
pub struct ProductJson<'a> {
    pub(super) product: &'a str,
    pub(super) role: &'static str,
    pub(super) cautions: Vec<&'a str>,
}

/// A caution that holds.
#[derive(Debug, Serialize)]
pub struct CautionJson<'a> {
    pub(super) caution: &'a str,
    pub(super) effect: &'static str,
}

/// Why no product is shown.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "by")]
pub enum WithheldJson<'a> {
    /// The outcome is urgent.
    Urgent,
    /// The checker does not fit.
    Scope,
    /// An alert withholds them all.
    Alert {
        /// The alert.
        alert: &'a str,
    },
    /// Cautions withhold every product of the stage: see `held-back`.
    Cautions,
    /// The stage has no product.
    NoProduct,
    /// An answer is left out that decides the stage.
    StageNotKnown,
}

/// A product that is not shown.
#[derive(Debug, Serialize)]
pub struct HeldBackJson<'a> {
    product: &'a str,
    cautions: Vec<&'a str>,
}

impl<'a> ScopeJson<'a> {
    pub(super) fn new(scope: &OutOfScope, lookup: Lookup<'a>) -> Self {
        Self {
            reason: lookup.scope_reason(scope.reason),
            because: SaidJson::all(&scope.evidence, lookup),
        }
    }
}

impl<'a> FitJson<'a> {
    /// The explanation.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.explanation
    }

    pub(super) fn new(fit: &Fit, lookup: Lookup<'a>) -> Self {
        let reason = |found: &FoundReason| {
            let (reason, points) = lookup.reason(fit.explanation, found.reason);
            ReasonJson { reason, points, because: SaidJson::all(&found.evidence, lookup) }
        };
        let name = |reason: &ReasonId| lookup.reason(fit.explanation, *reason).0;
        Self {
            explanation: lookup.explanation(fit.explanation),
            points: fit.points,
            r#for: fit.reasons_for.iter().map(reason).collect(),
            against: fit.reasons_against.iter().map(reason).collect(),
            not_sure: fit.not_sure.iter().map(name).collect(),
            not_asked: fit.not_asked.iter().map(name).collect(),
        }
    }
}

pub(super) fn alerts<'a>(held: &[HeldAlert], lookup: Lookup<'a>) -> Vec<AlertJson<'a>> {
    let alert = |held: &HeldAlert| AlertJson {
        alert: lookup.alert(held.alert),
        level: level_name(held.level),
        place: place_name(held.place),
        because: SaidJson::all(&held.evidence, lookup),
    };
    held.iter().map(alert).collect()
}

pub(super) fn held_back<'a>(held: &[HeldBack], lookup: Lookup<'a>) -> Vec<HeldBackJson<'a>> {
    held.iter()
        .map(|held| HeldBackJson {
            product: lookup.product(held.product),
            cautions: cautions(&held.cautions, lookup),
        })
        .collect()
}

pub(super) fn cautions<'a>(held: &[CautionId], lookup: Lookup<'a>) -> Vec<&'a str> {
    held.iter().map(|caution| lookup.caution(*caution)).collect()
}
