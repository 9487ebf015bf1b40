use std::collections::HashMap;

use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::{Text, check_id};

/// The names that entries of one kind declare, in their order.
#[derive(Debug)]
pub struct Names {
    /// What one of them is called: "alert".
    kind: &'static str,
    declared: Vec<Text>,
    positions: HashMap<String, usize>,
    /// Whether there may be more of them than could be read.
    is_partial: bool,
}

impl Names {
    /// None yet; `is_partial` says that there may be more than can be read.
    #[must_use]
    pub fn new(kind: &'static str, is_partial: bool) -> Self {
        Self { kind, declared: Vec::new(), positions: HashMap::new(), is_partial }
    }

    /// Whether there may be more of them than could be read. Then a name that
    /// is not here is no problem: what hides it is told already.
    #[must_use]
    pub const fn is_partial(&self) -> bool {
        self.is_partial
    }

    /// Says that there may be more of them than could be read.
    pub const fn set_partial(&mut self) {
        self.is_partial = true;
    }

    /// What one of them is called.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        self.kind
    }

    /// Adds a name; the position is in the order of declaration. A name that
    /// cannot be one, or that is taken, is reported.
    pub fn declare(&mut self, id: Text, problems: &Problems) -> Option<usize> {
        if !check_id(&id, problems) {
            self.is_partial = true;
            return None;
        }
        if let Some(first) =
            self.positions.get(&id.value).and_then(|position| self.declared.get(*position))
        {
            let message = format!("the {} `{}` is there twice", self.kind, id.value);
            let remedy =
                format!("it stands at {:?} already: give one of them another id", first.spot);
            problems.report(Problem::error(message).at(&id.spot).remedy(remedy));
            self.is_partial = true;
            return None;
        }
        if self.declared.len() >= usize::from(u16::MAX) {
            problems.report(
                Problem::error(format!("more than 65,535 entries of the kind {}", self.kind))
                    .at(&id.spot),
            );
            return None;
        }
        self.positions.insert(id.value.clone(), self.declared.len());
        self.declared.push(id);
        self.declared.len().checked_sub(1)
    }

    /// A name that belongs here, whether it was declared before or not.
    pub fn intern(&mut self, id: &Text, problems: &Problems) -> Option<u16> {
        match self.positions.get(&id.value) {
            Some(position) => u16::try_from(*position).ok(),
            None => {
                self.declare(id.clone(), problems).and_then(|position| u16::try_from(position).ok())
            }
        }
    }

    /// The position of a name, or a problem at the place that refers to it.
    pub fn find(&self, reference: &Text, problems: &Problems) -> Option<u16> {
        let found = self.position(&reference.value);
        if found.is_none() && !self.is_partial {
            let message = format!("there is no {} `{}`", self.kind, shown(&reference.value));
            problems.report(Problem::error(message).at(&reference.spot).near_or_known(
                &reference.value,
                self.iter(),
                problems,
            ));
        }
        found
    }

    /// The position of a name, if it was declared.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<u16> {
        self.positions.get(name).and_then(|position| u16::try_from(*position).ok())
    }

    /// The names.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.declared.iter().map(|id| id.value.as_str())
    }

    /// The names with their places.
    #[must_use]
    pub fn declared(&self) -> &[Text] {
        &self.declared
    }

    /// Puts the names into another order: `order` has the present positions.
    #[must_use]
    pub fn in_order(self, order: &[usize]) -> Self {
        let declared: Vec<Text> =
            order.iter().filter_map(|position| self.declared.get(*position).cloned()).collect();
        let positions = declared
            .iter()
            .enumerate()
            .map(|(position, id)| (id.value.clone(), position))
            .collect();
        Self { declared, positions, ..self }
    }
}
