use crate::domain::pack::Date;

/// The visitor's day; none, if the device's clock is far off any calendar.
pub(super) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month()).ok()? + 1;
    Date::new(year, month, u8::try_from(now.get_date()).ok()?)
}

/// Milliseconds since 1970.
pub(super) fn now_millis() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
    let millis = js_sys::Date::now() as u64;
    millis
}
