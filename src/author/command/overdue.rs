use crate::author::content::Content;
use crate::author::diagnostic::Problem;
use crate::domain::pack::Date;

/// A warning where the authors should have reviewed the content before this day.
#[must_use]
pub fn overdue(content: &Content, today: Option<Date>) -> Option<Problem> {
    let (review_by, spot) = content.review_by.as_ref()?;
    (today? > *review_by).then(|| {
        Problem::warning(format!("the review was due by {review_by}"))
            .at(spot)
            .remedy("review the content, then set `reviewed` and `review-by`")
    })
}
