/// Which history entry is which position of the visit.
///
/// An entry holds one number. The numbers of a visit run on where those of the
/// visit before it ended, so that an entry of a visit that was started again is
/// known as old, and nothing but a position has to stand in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    first: u32,
    highest: u32,
}

impl Trail {
    /// A trail whose first question has the number `first`, and whose entries
    /// have come as far as `highest`.
    #[must_use]
    pub const fn new(first: u32, highest: u32) -> Self {
        Self { first, highest: if highest < first { first } else { highest } }
    }

    /// The number of the first question.
    #[must_use]
    pub const fn first(self) -> u32 {
        self.first
    }

    /// The highest number that an entry has.
    #[must_use]
    pub const fn highest(self) -> u32 {
        self.highest
    }

    /// The number for the entry of a position.
    pub fn number(&mut self, position: usize) -> u32 {
        let number = u32::try_from(position)
            .map_or(u32::MAX, |position| self.first.saturating_add(position));
        self.highest = self.highest.max(number);
        number
    }

    /// The position that an entry's number leads to; an old number leads to
    /// the first question. Whether the visit has come so far is for the
    /// interface to say.
    #[must_use]
    pub fn position(self, number: u32) -> usize {
        usize::try_from(number.saturating_sub(self.first)).unwrap_or(0)
    }

    /// Leaves every entry of before behind.
    pub fn start_again(&mut self) {
        let first = self.highest.saturating_add(1);
        *self = Self::new(first, first);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_leads_back_to_its_position() {
        let mut trail = Trail::new(7, 7);
        for position in 0..5 {
            let number = trail.number(position);
            assert_eq!(trail.position(number), position);
        }
    }

    #[test]
    fn entries_of_a_visit_that_was_started_again_lead_to_the_first_question() {
        let mut trail = Trail::default();
        let old: Vec<u32> = (0..6).map(|position| trail.number(position)).collect();
        // Back to the second question, then "start again" there: the entries after it are
        // old as well.
        trail.number(1);
        trail.start_again();
        for number in old {
            assert_eq!(trail.position(number), 0);
        }
        let number = trail.number(3);
        assert_eq!(trail.position(number), 3);
    }
}
