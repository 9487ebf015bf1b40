use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::domain::pack::Date;

#[wasm_bindgen]
extern "C" {
    /// JavaScript's date, whose formatting throws where a language tag is malformed.
    #[wasm_bindgen(extends = js_sys::Date, js_name = Date)]
    type LocaleDate;

    #[wasm_bindgen(method, catch, js_name = toLocaleDateString)]
    fn to_locale_date_string(
        this: &LocaleDate,
        language: &str,
        options: &JsValue,
    ) -> Result<String, JsValue>;
}

/// The visitor's day; none, if the device's clock is far off any calendar.
pub(super) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month()).ok()? + 1;
    Date::new(year, month, u8::try_from(now.get_date()).ok()?)
}

/// A day in words, such as "6 December 2026"; none, where the browser does not
/// know the language tag.
pub(super) fn in_words(date: Date, language: &str) -> Option<String> {
    let (year, month, day) = date.parts();
    let local = js_sys::Date::new_with_year_month_day(
        u32::from(year),
        i32::from(month) - 1,
        i32::from(day),
    );
    let options = Object::new();
    Reflect::set(&options, &"dateStyle".into(), &"long".into()).ok()?;
    let local: &LocaleDate = wasm_bindgen::JsCast::unchecked_ref(&local);
    local.to_locale_date_string(language, &options).ok()
}

/// Milliseconds since 1970.
pub(super) fn now_millis() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
    let millis = js_sys::Date::now() as u64;
    millis
}
