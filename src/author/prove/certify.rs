use super::{Report, Verdict};
use crate::domain::pack::{BrokenPack, Certificate, Pack, Rules};

/// What a report proves, for the pack's file. A report that leaves a property
/// open or broken certifies nothing.
#[must_use]
pub fn certificate(report: &Report) -> Option<Certificate> {
    let bits = report.checked.iter().filter(|checked| checked.verdict() == Verdict::Proved);
    let properties = bits.fold(0, |bits, checked| bits | 1 << (checked.property.number() - 1));
    let statements: usize = report.checked.iter().map(|checked| checked.statements).sum();
    let counted = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    (properties == Certificate::ALL).then(|| Certificate {
        properties,
        checker: env!("CARGO_PKG_VERSION").to_owned(),
        statements: counted(statements),
        longest_visit: counted(report.visits.at_most),
    })
}

/// The same pack with its certificate.
///
/// # Errors
/// Never, for a pack that holds together.
pub fn certified(pack: &Pack, certificate: &Certificate) -> Result<Pack, BrokenPack> {
    let rules = Rules { certificate: Some(certificate.clone()), ..pack.rules().clone() };
    Pack::new(rules, pack.words().clone())
}
