use yew::prelude::*;

use super::Review;
use super::paper::PARTS;

/// The place for name and date.
pub(super) fn signature(review: &Review<'_>) -> Html {
    let rules = review.pack.rules();
    let parts = (1..).zip(PARTS.iter().take(PARTS.len() - 1)).map(
        |(number, (_, heading, _)): (usize, _)| {
            html! { <li>{format!("☐ {number}. {heading}")}</li> }
        },
    );
    let lines = ["Name", "Profession and registration", "Date", "Signature"].map(|label| {
        html! { <div class="sign"><span>{label}</span><span class="rule-line"></span></div> }
    });
    html! {
        <>
            <p>{format!(
                "This is about {}, version {}, with the fingerprint {}. Content that was changed since has another fingerprint, and needs a new review.",
                rules.name, rules.version, review.fingerprint
            )}</p>
            <p>{"I have read these parts:"}</p>
            <ul class="plain">{for parts}</ul>
            <p>{"My judgement:"}</p>
            <ul class="plain">
                <li>{"☐ I agree with the rules and the texts as they stand."}</li>
                <li>{"☐ I agree, once the changes that I marked are made."}</li>
                <li>{"☐ I do not agree, for the reasons that I wrote down."}</li>
            </ul>
            <div class="remarks"><span>{"Remarks"}</span></div>
            {for lines}
        </>
    }
}
