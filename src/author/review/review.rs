use crate::author::cases::Tried;
use crate::author::prove::Report;
use crate::author::rules::{Claims, Rows};
use crate::author::tell::Lookup;
use crate::author::wording::Graded;
use crate::author::words::Scripted;
use crate::domain::pack::{Pack, SourceId};

/// What the paper is made of.
pub struct Review<'a> {
    /// The content, in the language of the paper's texts.
    pub pack: &'a Pack,
    /// What the content hashes to.
    pub fingerprint: String,
    /// The texts with their reading grades; none in languages without.
    pub graded: &'a [Graded],
    /// What visitors read that no pack carries.
    pub scripted: &'a [Scripted],
    /// The rows of the clinical table that rules name.
    pub rows: &'a Rows,
    /// Where the facts of topics, common questions and products were read.
    pub claims: &'a Claims,
    /// The stories, with what came of them.
    pub tried: &'a [Tried<'a>],
    /// What was proved.
    pub proved: &'a Report,
}

/// A rule or a text that should have sources.
pub struct Sourced<'a> {
    /// What it is, as authors write it, such as `alert`.
    pub kind: &'static str,
    /// Its name.
    pub name: &'a str,
    /// What visitors read of it first.
    pub title: &'a str,
    /// Its sources; none: unverified.
    pub sources: &'a [SourceId],
}

impl<'a> Review<'a> {
    /// The names behind the pack's ids.
    #[must_use]
    pub const fn lookup(&self) -> Lookup<'a> {
        Lookup::new(self.pack)
    }

    /// Every rule and text that should have sources, in the order of the paper.
    #[must_use]
    pub fn sourced(&self) -> Vec<Sourced<'a>> {
        let (rules, words) = (self.pack.rules(), self.pack.words());
        let mut all = Vec::new();
        let mut add = |kind, name: &'a str, title: &'a str, sources: &'a [SourceId]| {
            all.push(Sourced { kind, name, title, sources });
        };
        for (rule, words) in rules.alerts.iter().zip(&words.alerts) {
            add("alert", &rule.name, &words.title, &rule.sources);
        }
        for (rule, words) in rules.scope_reasons.iter().zip(&words.scope_reasons) {
            add("out-of-scope", &rule.name, &words.title, &rule.sources);
        }
        for (rule, words) in rules.explanations.iter().zip(&words.explanations) {
            add("explanation", &rule.name, &words.title, &rule.sources);
        }
        for (rule, words) in rules.cautions.iter().zip(&words.cautions) {
            add("caution", &rule.name, &words.title, &rule.sources);
        }
        let mut claim = |kind, name: &'a str, title: &'a str| {
            add(kind, name, title, self.claims.of(kind, name));
        };
        for (product, words) in rules.products.iter().zip(&words.products) {
            claim("product", &product.name, &words.title);
        }
        for (topic, words) in rules.topics.iter().zip(&words.topics) {
            claim("topic", &topic.name, &words.title);
        }
        for (asked, words) in rules.common_questions.iter().zip(&words.common_questions) {
            claim("common-question", &asked.name, &words.title);
        }
        all
    }

    /// A text's reading grade, by what it is: "the alert `…`".
    #[must_use]
    pub fn grade(&self, what: &str) -> Option<&'a Graded> {
        self.graded.iter().find(|graded| graded.passage.what == what)
    }
}
