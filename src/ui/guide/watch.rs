use yew::Html;

use crate::domain::pack::Phrase;
use crate::ui::days::{SEEN_WITHIN_DAYS, days_after};
use crate::ui::element::{tag, text};
use crate::ui::frame::Frame;
use crate::ui::prose::prose;

/// What to watch for, and the day by which to get it seen.
pub fn watch(frame: Frame<'_>) -> Html {
    let date = frame.date(days_after(frame.today, SEEN_WITHIN_DAYS));
    let seen_by = text(&frame.fill(Phrase::SeenBy, &[("date", &date)]));
    let content = vec![
        prose(frame, 2, &frame.words().safety_net),
        tag("p", "", vec![tag("strong", "", vec![seen_by])]),
    ];
    frame.section("card watch", Phrase::WatchTitle, content)
}
