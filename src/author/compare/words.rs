use crate::author::words::reader::lines;
use crate::domain::pack::{Block, Pack, Phrase};

/// Everything a visitor reads in one language: each text under its place, such
/// as `questions/where/title`; empty texts are left out.
#[must_use]
pub fn texts(pack: &Pack) -> Vec<(String, String)> {
    let mut texts = Texts(Vec::new());
    texts.whole(pack);
    texts.questions(pack);
    texts.outcomes(pack);
    texts.suggestions(pack);
    for (phrase, name) in Phrase::ALL {
        texts.add(format!("interface/{name}"), pack.words().phrase(*phrase));
    }
    texts.0
}

struct Texts(Vec<(String, String)>);

impl Texts {
    fn add(&mut self, place: String, text: &str) {
        if !text.is_empty() {
            self.0.push((place, text.to_owned()));
        }
    }

    fn blocks(&mut self, place: String, blocks: &[Block]) {
        self.add(place, &lines(blocks).join("\n"));
    }

    fn picked(&mut self, place: String, all: &[String], picked: &[u16]) {
        let lines: Vec<&str> = picked
            .iter()
            .filter_map(|line| all.get(usize::from(*line)))
            .map(String::as_str)
            .collect();
        self.add(place, &lines.join("\n"));
    }

    fn whole(&mut self, pack: &Pack) {
        let words = pack.words();
        self.add("pack/title".to_owned(), &words.title);
        self.add("pack/hedge".to_owned(), &words.hedge);
        for (name, blocks) in [
            ("introduction", &words.introduction),
            ("warning-signs", &words.warning_signs),
            ("checked", &words.checked),
            ("disclaimer", &words.disclaimer),
            ("safety-net", &words.safety_net),
            ("first-steps", &words.first_steps),
            ("general-guide", &words.general_guide),
        ] {
            self.blocks(name.to_owned(), blocks);
        }
    }

    fn questions(&mut self, pack: &Pack) {
        for (question, words) in pack.rules().questions.iter().zip(&pack.words().questions) {
            let place = format!("questions/{}", question.name);
            self.add(format!("{place}/title"), &words.title);
            self.add(format!("{place}/short"), &words.short);
            self.add(format!("{place}/help"), words.help.as_deref().unwrap_or_default());
            self.add(format!("{place}/groups"), &words.groups.join("\n"));
            if let Some((lowest, highest)) = &words.ends {
                self.add(format!("{place}/ends"), &format!("{lowest}\n{highest}"));
            }
            for (choice, words) in question.choices().iter().zip(&words.choices) {
                let place = format!("{place}/{}", choice.name);
                self.add(format!("{place}/label"), &words.label);
                self.add(format!("{place}/help"), words.help.as_deref().unwrap_or_default());
            }
        }
    }

    fn outcomes(&mut self, pack: &Pack) {
        let (rules, all) = (pack.rules(), pack.words());
        for (alert, words) in rules.alerts.iter().zip(&all.alerts) {
            let place = format!("alerts/{}", alert.name);
            self.add(format!("{place}/title"), &words.title);
            self.add(format!("{place}/why"), &words.why);
            self.add(format!("{place}/advice"), words.advice.as_deref().unwrap_or_default());
            self.picked(format!("{place}/do-not"), &all.do_not, &alert.do_not);
        }
        for (reason, words) in rules.scope_reasons.iter().zip(&all.scope_reasons) {
            let place = format!("out-of-scope/{}", reason.name);
            self.add(format!("{place}/title"), &words.title);
            self.blocks(format!("{place}/advice"), &words.advice);
        }
        for (stage, words) in rules.stages.iter().zip(&all.stages) {
            let place = format!("stages/{}", stage.name);
            self.add(format!("{place}/title"), &words.title);
            self.add(format!("{place}/meaning"), &words.meaning);
        }
        for (explanation, words) in rules.explanations.iter().zip(&all.explanations) {
            let place = format!("explanations/{}", explanation.name);
            self.add(format!("{place}/title"), &words.title);
            self.blocks(format!("{place}/text"), &words.text);
            for (reason, words) in explanation.reasons.iter().zip(&words.reasons) {
                self.add(format!("{place}/{}", reason.name), words);
            }
        }
    }

    fn suggestions(&mut self, pack: &Pack) {
        let (rules, all) = (pack.rules(), pack.words());
        for (topic, words) in rules.topics.iter().zip(&all.topics) {
            self.add(format!("topics/{}/title", topic.name), &words.title);
            self.blocks(format!("topics/{}/text", topic.name), &words.text);
        }
        for (question, words) in rules.common_questions.iter().zip(&all.common_questions) {
            self.add(format!("common-questions/{}/title", question.name), &words.title);
            self.blocks(format!("common-questions/{}/text", question.name), &words.text);
        }
        for (product, words) in rules.products.iter().zip(&all.products) {
            let place = format!("products/{}", product.name);
            self.add(format!("{place}/title"), &words.title);
            self.add(format!("{place}/text"), &words.text);
            self.picked(format!("{place}/notes"), &all.notes, &product.notes);
        }
        for (caution, words) in rules.cautions.iter().zip(&all.cautions) {
            self.add(format!("cautions/{}/title", caution.name), &words.title);
            self.add(format!("cautions/{}/text", caution.name), &words.text);
        }
        for (picture, words) in rules.pictures.iter().zip(&all.pictures) {
            let place = format!("pictures/{}", picture.name);
            self.add(format!("{place}/shows"), words.shows.as_deref().unwrap_or_default());
            self.add(format!("{place}/labels"), &words.labels.join("\n"));
        }
    }
}
