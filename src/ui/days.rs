use crate::domain::pack::Date;

/// Within how many days to get seen what does not get better: two weeks, as
/// the facts' safety net says (most sprains and strains feel better by then).
pub const SEEN_WITHIN_DAYS: u16 = 14;

/// The day that many days after another one.
#[must_use]
pub fn days_after(date: Date, days: u16) -> Date {
    let mut reached = date;
    for _ in 0..days {
        reached = next_day(reached);
    }
    reached
}

/// The day after; the last day that can be written stays.
fn next_day(date: Date) -> Date {
    let (year, month, day) = date.parts();
    let same_month = Date::new(year, month, day.saturating_add(1));
    let same_year = Date::new(year, month.saturating_add(1), 1);
    same_month.or(same_year).or(Date::new(year.saturating_add(1), 1, 1)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crosses_months_and_years() {
        for (from, days, to) in [
            ("2026-11-22", 14, "2026-12-06"),
            ("2026-12-31", 1, "2027-01-01"),
            ("2028-02-28", 2, "2028-03-01"),
            ("2027-02-28", 1, "2027-03-01"),
            ("2026-11-22", 0, "2026-11-22"),
        ] {
            let from: Date = from.parse().unwrap();
            assert_eq!(days_after(from, days).to_string(), to);
        }
    }
}
