use yew::Html;

use super::parts::{link, masthead, part, sheet, text_part, warning_signs};
use crate::domain::pack::{CautionId, Effect, Phrase, Stage, StageId, StageWords};
use crate::ui::frame::Frame;
use crate::ui::pen::Pen;
use crate::ui::result::foot::version;
use crate::ui::suggestions::card::{card, warnings};

/// The products by stage. The warning signs and the cautions come first.
pub fn products(frame: Frame<'_>) -> Html {
    let words = frame.words();
    sheet(Pen::new(frame), |pen| {
        masthead(pen, "#warning-signs", Phrase::PageSignsTitle, |pen| {
            pen.heading(0, words.phrase(Phrase::ProductsPageTitle));
            pen.say("p", "lead", Phrase::ProductsPageHelp);
            link(pen, "", "index.html", Phrase::GuideBack);
        });
        pen.element("main", "text", |pen| {
            warning_signs(pen);
            let title = words.phrase(Phrase::ProductsPageFirst);
            part(pen, "cautions", "card watch", 1, title, |pen| {
                cautions(pen, Phrase::ProductsPageNotFor, Effect::Withhold);
                cautions(pen, Phrase::ProductsPageCare, Effect::ShowWith);
            });
            let stages = frame.rules().stages.iter().zip(&words.stages);
            for (id, (rules, words)) in (0..).map(StageId::new).zip(stages) {
                stage(pen, id, rules, words);
            }
            text_part(pen, "note", Phrase::NoteTitle, &words.disclaimer);
        });
        pen.element("footer", "end", |pen| {
            pen.element("nav", "links", |pen| link(pen, "", "guide.html", Phrase::PageGuide));
            pen.line("p", "detail", &version(frame));
        });
    })
}

/// Every caution with this effect.
fn cautions(pen: &mut Pen<'_>, title: Phrase, effect: Effect) {
    let all = (0..).map(CautionId::new).zip(&pen.frame.rules().cautions);
    let ids: Vec<_> =
        all.filter(|(_, caution)| caution.effect == effect).map(|(id, _)| id).collect();
    if !ids.is_empty() {
        pen.element("div", "prose", |pen| {
            pen.say("p", "label", title);
            warnings(pen, &ids);
        });
    }
}

/// A stage with its products, if it has any.
fn stage(pen: &mut Pen<'_>, id: StageId, rules: &Stage, words: &StageWords) {
    let all = pen.frame.rules().products.iter().zip(&pen.frame.words().products);
    let here: Vec<_> = all.filter(|(product, _)| product.stage == id).collect();
    if here.is_empty() {
        return;
    }
    let title = pen.frame.fill_one(Phrase::Stage, "stage", &words.title);
    part(pen, &["stage-", &rules.name].concat(), "section", 1, &title, |pen| {
        pen.line("p", "", &words.meaning);
        pen.element("div", "products", |pen| {
            for (product, words) in here {
                pen.element("article", "card product", |pen| card(pen, product, words, &[]));
            }
        });
    });
}
