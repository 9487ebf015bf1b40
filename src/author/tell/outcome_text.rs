use core::fmt::{self, Write as _};

use super::Lookup;
use super::lookup::{level_name, place_name, role_name};
use super::said::said_text;
use crate::author::words::reader::lines;
use crate::domain::outcome::{
    Card, Explanations, Fit, FoundReason, Guide, HeldAlert, HeldBack, OutOfScope, Outcome,
    Suggestions, Urgent, Withheld,
};
use crate::domain::pack::{CautionId, Pack};

/// An outcome as text for authors: every part of it with its id and its words.
#[must_use]
pub fn outcome_text(pack: &Pack, outcome: &Outcome) -> String {
    let mut text = Text { lookup: Lookup::new(pack), out: String::new() };
    // Writing to a string cannot fail.
    let _ = match outcome {
        Outcome::Urgent(urgent) => text.urgent(urgent),
        Outcome::OutOfScope(reason) => text.out_of_scope(reason),
        Outcome::Guide(guide) => text.guide(guide),
    };
    text.out
}

struct Text<'a> {
    lookup: Lookup<'a>,
    out: String,
}

impl Text<'_> {
    fn urgent(&mut self, urgent: &Urgent) -> fmt::Result {
        writeln!(self.out, "level: {}", level_name(urgent.level))?;
        writeln!(self.out, "place: {}", place_name(urgent.place))?;
        self.alerts(&urgent.alerts)?;
        match urgent.still_open {
            Some(question) => writeln!(self.out, "still open: {}", self.lookup.question(question)),
            None => Ok(()),
        }
    }

    fn out_of_scope(&mut self, scope: &OutOfScope) -> fmt::Result {
        let name = self.lookup.scope_reason(scope.reason);
        writeln!(self.out, "out of scope: {name}")?;
        if let Some(reason) = self.lookup.rules.scope_reasons.get(scope.reason.index()) {
            writeln!(self.out, "place: {}", place_name(reason.place))?;
        }
        if let Some(words) = self.lookup.words.scope_reasons.get(scope.reason.index()) {
            writeln!(self.out, "  {}", words.title)?;
            for line in lines(&words.advice) {
                writeln!(self.out, "  {line}")?;
            }
        }
        writeln!(self.out, "  because: {}", said_text(&scope.evidence, self.lookup))
    }

    fn alerts(&mut self, alerts: &[HeldAlert]) -> fmt::Result {
        for held in alerts {
            let (level, place) = (level_name(held.level), place_name(held.place));
            writeln!(self.out, "\nalert: {} ({level}, {place})", self.lookup.alert(held.alert))?;
            if let Some(words) = self.lookup.words.alerts.get(held.alert.index()) {
                writeln!(self.out, "  this may be {}", words.title)?;
                writeln!(self.out, "  {}", words.why)?;
                if let Some(advice) = &words.advice {
                    writeln!(self.out, "  advice: {advice}")?;
                }
            }
            writeln!(self.out, "  because: {}", said_text(&held.evidence, self.lookup))?;
            let lines = self
                .lookup
                .rules
                .alerts
                .get(held.alert.index())
                .map_or(&[][..], |alert| &alert.do_not);
            for line in
                lines.iter().filter_map(|line| self.lookup.words.do_not.get(usize::from(*line)))
            {
                writeln!(self.out, "  do not: {line}")?;
            }
        }
        Ok(())
    }

    fn guide(&mut self, guide: &Guide) -> fmt::Result {
        writeln!(self.out, "level: {}", level_name(guide.level))?;
        if let Some(place) = guide.place {
            writeln!(self.out, "place: {}", place_name(place))?;
        }
        let words = self.lookup.words.stages.get(guide.stage.index());
        writeln!(
            self.out,
            "stage: {}, “{}”",
            self.lookup.stage(guide.stage),
            words.map_or("", |words| words.title.as_str())
        )?;
        self.alerts(&guide.alerts)?;
        if let Some(alert) = guide.until_seen {
            writeln!(self.out, "\nuntil seen: {}", self.lookup.alert(alert))?;
        }
        self.out.push('\n');
        match &guide.explanations {
            Explanations::Ranked { leading, others } => {
                self.fit("first", leading)?;
                for other in others {
                    self.fit("other", other)?;
                }
            }
            Explanations::GeneralGuide => writeln!(self.out, "first: general-guide")?,
            Explanations::HeldBack(alert) => {
                writeln!(self.out, "first: held-back by {}", self.lookup.alert(*alert))?;
            }
        }
        let topics: Vec<_> = guide.topics.iter().map(|topic| self.lookup.topic(*topic)).collect();
        writeln!(
            self.out,
            "\ntopics: {}",
            if topics.is_empty() { "none".to_owned() } else { topics.join(", ") }
        )?;
        writeln!(
            self.out,
            "common questions: {}",
            if guide.common_questions { "shown" } else { "held back" }
        )?;
        self.out.push('\n');
        self.suggestions(&guide.suggestions)
    }

    fn fit(&mut self, place: &str, fit: &Fit) -> fmt::Result {
        let words = self.lookup.words.explanations.get(fit.explanation.index());
        let title = words.map_or("", |words| words.title.as_str());
        writeln!(
            self.out,
            "{place}: {} ({} points), “{title}”",
            self.lookup.explanation(fit.explanation),
            fit.points
        )?;
        self.reasons("for", fit, &fit.reasons_for)?;
        self.reasons("against", fit, &fit.reasons_against)?;
        for (kind, reasons) in [("not sure", &fit.not_sure), ("not asked", &fit.not_asked)] {
            for reason in reasons {
                writeln!(
                    self.out,
                    "  {kind}: {}",
                    self.lookup.reason_words(fit.explanation, *reason)
                )?;
            }
        }
        Ok(())
    }

    fn reasons(&mut self, kind: &str, fit: &Fit, reasons: &[FoundReason]) -> fmt::Result {
        for found in reasons {
            let (_, points) = self.lookup.reason(fit.explanation, found.reason);
            let words = self.lookup.reason_words(fit.explanation, found.reason);
            writeln!(
                self.out,
                "  {kind} ({points:+}): {words}; {}",
                said_text(&found.evidence, self.lookup)
            )?;
        }
        Ok(())
    }

    fn suggestions(&mut self, suggestions: &Suggestions) -> fmt::Result {
        match suggestions {
            Suggestions::Shown { cards, held_back } => {
                cards.iter().try_for_each(|card| self.card(card))?;
                self.held_back(held_back)
            }
            Suggestions::Withheld(Withheld::Alert(alert)) => {
                writeln!(self.out, "products: withheld by the alert {}", self.lookup.alert(*alert))
            }
            Suggestions::Withheld(Withheld::Cautions(held_back)) => {
                writeln!(self.out, "products: withheld by cautions")?;
                self.held_back(held_back)
            }
            Suggestions::Withheld(Withheld::NoProduct) => {
                writeln!(self.out, "products: the stage has none")
            }
        }
    }

    fn card(&mut self, card: &Card) -> fmt::Result {
        let Some(product) = self.lookup.rules.products.get(card.product.index()) else {
            return Ok(());
        };
        writeln!(self.out, "product: {} ({})", product.name, role_name(product.role))?;
        if let Some(words) = self.lookup.words.products.get(card.product.index()) {
            writeln!(self.out, "  {}: {}", words.title, words.text)?;
        }
        for note in
            product.notes.iter().filter_map(|note| self.lookup.words.notes.get(usize::from(*note)))
        {
            writeln!(self.out, "  note: {note}")?;
        }
        for caution in &card.cautions {
            let words = self.lookup.words.cautions.get(caution.index());
            writeln!(
                self.out,
                "  caution: {}, {}",
                self.lookup.caution(*caution),
                words.map_or("", |words| words.text.as_str())
            )?;
        }
        Ok(())
    }

    fn held_back(&mut self, held_back: &[HeldBack]) -> fmt::Result {
        for held in held_back {
            writeln!(
                self.out,
                "held back: {} by {}",
                self.lookup.product(held.product),
                names(&held.cautions, self.lookup)
            )?;
        }
        Ok(())
    }
}

fn names(cautions: &[CautionId], lookup: Lookup<'_>) -> String {
    cautions.iter().map(|caution| lookup.caution(*caution)).collect::<Vec<_>>().join(", ")
}
