use crate::domain::pack::Phrase;
use crate::ui::days::{SEEN_WITHIN_DAYS, days_after};
use crate::ui::pen::Pen;
use crate::ui::prose::prose;

/// What to watch for, and the day by which to get it seen.
pub fn watch(pen: &mut Pen<'_>) {
    let frame = pen.frame;
    let seen_by = frame.fill_date(Phrase::SeenBy, days_after(frame.today, SEEN_WITHIN_DAYS));
    pen.section("card watch", Phrase::WatchTitle, |pen| {
        prose(pen, 2, &frame.words().safety_net);
        pen.element("p", "", |pen| pen.line("strong", "", &seen_by));
    });
}
