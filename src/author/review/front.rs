use yew::prelude::*;

use super::Review;
use super::paper::{PARTS, number};
use super::rule::{count, line};
use crate::author::cases::Kind;
use crate::author::prove::Verdict;
use crate::domain::pack::Level;

/// The first page: what the paper is about, what it asks, how to read it.
pub(super) fn front(review: &Review<'_>, title: &str) -> Html {
    let rules = review.pack.rules();
    let clinician = rules.clinician.as_ref().map_or_else(
        || html! { <strong class="open">{"Not yet: no clinician has reviewed this content"}</strong> },
        |(name, date)| html! { {format!("{name}, {date}")} },
    );
    let contents = (1..).zip(&PARTS).map(|(number, (anchor, heading, _)): (usize, _)| {
        html! { <li><a href={format!("#{anchor}")}>{format!("{number}. {heading}")}</a></li> }
    });
    html! {
        <header>
            <h1>{title.to_owned()}</h1>
            {line("Content", html! {
                {format!("{}, version {}, language {}", rules.name, rules.version, review.pack.words().language)}
            })}
            {line("Fingerprint", html! { <><code>{review.fingerprint.clone()}</code>
                {": another one belongs to any content with a changed rule or text"}</> })}
            {line("Authors’ review", html! {
                {format!("last on {}, due again by {}", rules.reviewed, rules.review_by)}
            })}
            {line("Clinician", clinician)}
            {glance(review)}
            <h2>{"What you are asked to judge"}</h2>
            <p>{"This paper holds the whole content of a symptom checker: every rule in words, every text that a visitor reads, and what the rules make of written patient stories. A program wrote it from the files that the checker itself is built from. The words of each condition are put together from the questions; nothing else is rephrased, and nothing is left out."}</p>
            <p>{format!("A program can prove that the rules have no path that they must not have; part {} says what was proved. It cannot say whether the rules are good medicine. That is yours to judge.", number("proved"))}</p>
            <h2>{"How to read the rules"}</h2>
            <ul>
                <li>{format!("A visitor answers one question at a time. The words before “is” or a colon in a condition name the question; part {} has each question in full. A box is “ticked” where a visitor chose it from a list.", number("questions"))}</li>
                <li>{"“Not sure” counts as yes for alerts, for the limits of whom the checker is for, for stages and for cautions. A reason for or against an explanation counts only where the answer is certain."}</li>
                <li>{"The highest alert leads. An emergency ends the visit at once, and an alert for the same day lets nothing follow but its advice: no explanation, no product."}</li>
                <li>{"A rule or a text without a source is marked “unverified”: it was written from general knowledge, and needs your eye first."}</li>
                <li>{"The reading grade is the school year that a text asks for, by Flesch and Kincaid. Grade 6 or less is wanted."}</li>
                <li>{"Each rule has a place for your mark: agree, or change. Write what to change beside it."}</li>
            </ul>
            <nav><h2>{"Contents"}</h2><ol class="contents">{for contents}</ol></nav>
        </header>
    }
}

/// How much there is of what, and how it stands.
fn glance(review: &Review<'_>) -> Html {
    let rules = review.pack.rules();
    let at = |level| rules.alerts.iter().filter(|alert| alert.level == level).count();
    let sourced = review.sourced();
    let unverified = sourced.iter().filter(|rule| rule.sources.is_empty()).count();
    let reasons: usize =
        rules.explanations.iter().map(|explanation| explanation.reasons.len()).sum();
    let failing = review.tried.iter().filter(|found| found.verdict.fails(found.case.kind)).count();
    let borderline =
        review.tried.iter().filter(|found| found.case.kind == Kind::Borderline).count();
    let proved =
        review.proved.checked.iter().filter(|part| part.verdict() == Verdict::Proved).count();
    let rows = [
        ("Questions", rules.questions.len().to_string()),
        (
            "Alerts",
            format!(
                "{}: {} emergency, {} same day, {} to be seen by a clinician",
                rules.alerts.len(),
                at(Level::Emergency),
                at(Level::SameDay),
                at(Level::SeeClinician)
            ),
        ),
        ("Limits of whom it is for", rules.scope_reasons.len().to_string()),
        (
            "Explanations",
            format!("{}, with {}", rules.explanations.len(), count(reasons, "reason", "reasons")),
        ),
        (
            "Products",
            format!(
                "{}, with {}",
                rules.products.len(),
                count(rules.cautions.len(), "caution", "cautions")
            ),
        ),
        ("Sources", count(rules.sources.len(), "entry", "entries")),
        (
            "Unverified",
            format!("{unverified} of {} rules and texts that should have a source", sourced.len()),
        ),
        (
            "Patient stories",
            format!("{}: {failing} failing, {borderline} borderline", review.tried.len()),
        ),
        ("Proved", format!("{proved} of {} properties", review.proved.checked.len())),
    ];
    let rows =
        rows.into_iter().map(|(label, value)| html! { <tr><th>{label}</th><td>{value}</td></tr> });
    html! { <table class="glance"><tbody>{for rows}</tbody></table> }
}
