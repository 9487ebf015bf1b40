use yew::prelude::*;

use super::Review;
use super::condition::condition;
use super::rule::{grade, line, rule, sources};
use crate::domain::pack::{Caution, CautionId, CautionWords, Effect, Product, ProductWords, Role};

/// The products, then the cautions that they name.
pub(super) fn products(review: &Review<'_>) -> Html {
    let (rules, words) = (review.pack.rules(), review.pack.words());
    let products = rules.products.iter().zip(&words.products);
    let cautions = (0..).map(CautionId::new).zip(rules.cautions.iter().zip(&words.cautions));
    html! {
        <>
            <p>{"A product is shown only in its stage, only where no alert and no limit keeps it back, and never while a caution that withholds it is not ruled out."}</p>
            <h3 class="group">{"Products"}</h3>
            {for products.map(|(product, words)| one_product(review, product, words))}
            <h3 class="group">{"Cautions"}</h3>
            {for cautions.map(|(id, (caution, words))| one_caution(review, id, caution, words))}
        </>
    }
}

fn one_product(review: &Review<'_>, product: &Product, words: &ProductWords) -> Html {
    let all = review.pack.words();
    let stage = all.stages.get(product.stage.index()).map(|stage| stage.title.clone());
    let role = match product.role {
        Role::First => "first of its stage",
        Role::Alongside => "alongside the first",
    };
    let notes: Vec<Html> = product
        .notes
        .iter()
        .filter_map(|note| all.notes.get(usize::from(*note)))
        .map(|note| html! { <li>{note.clone()}</li> })
        .collect();
    let cautions: Vec<Html> = product
        .cautions
        .iter()
        .filter_map(|id| {
            let rule = review.pack.rules().cautions.get(id.index())?;
            let title = &all.cautions.get(id.index())?.title;
            Some(html! { <li><a href={format!("#caution-{}", rule.name)}>{title.clone()}</a>{format!(" ({})", effect(rule.effect))}</li> })
        })
        .collect();
    let cautions = if cautions.is_empty() {
        html! { {"none"} }
    } else {
        html! { <ul class="plain">{for cautions}</ul> }
    };
    let body = html! {
        <>
            {line("Stage", html! { {format!("{}, {role}", stage.unwrap_or_default())} })}
            {line("As told", html! { {words.text.clone()} })}
            if !notes.is_empty() { {line("Always on its card", html! { <ul class="plain">{for notes}</ul> })} }
            {line("Cautions", cautions)}
            {grade(review, &format!("the product `{}`", product.name))}
            {sources(review, "product", &product.name, review.claims.of("product", &product.name))}
        </>
    };
    rule("product", &product.name, &words.title, body)
}

fn one_caution(
    review: &Review<'_>,
    id: CautionId,
    caution: &Caution,
    words: &CautionWords,
) -> Html {
    let lookup = review.lookup();
    let (rules, told) = (review.pack.rules(), &review.pack.words().products);
    let of = rules.products.iter().zip(told).filter(|(product, _)| product.cautions.contains(&id));
    let of: Vec<&str> = of.map(|(_, words)| words.title.as_str()).collect();
    let body = html! {
        <>
            {line("When", condition(review.pack, caution.when))}
            {line("Effect", html! { {effect(caution.effect)} })}
            {line("Products", html! { {if of.is_empty() { "none".to_owned() } else { of.join(", ") }} })}
            {line("As told", html! { {words.text.clone()} })}
            {grade(review, &format!("the caution `{}`", lookup.caution(id)))}
            {sources(review, "caution", &caution.name, &caution.sources)}
        </>
    };
    rule("caution", &caution.name, &words.title, body)
}

const fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Withhold => "the product is not shown",
        Effect::ShowWith => "a warning stands on its card",
    }
}
