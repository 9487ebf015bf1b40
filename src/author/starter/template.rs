/// A file of a new pack: where it goes, and what it says.
pub(super) type Template = (&'static str, &'static str);

/// A file that lies in `template/`, which is a pack as it is but for `{id}`,
/// `{title}`, `{subject}`, `{today}` and `{review-by}`.
macro_rules! file {
    ($path:literal) => {
        ($path, include_str!(concat!("template/", $path)))
    };
}

/// All of them.
pub(super) const TEMPLATE: &[Template] = &[
    file!("alerts.toml"),
    file!("explanations.toml"),
    file!("pack.toml"),
    file!("products.toml"),
    file!("questions.toml"),
    file!("stages.toml"),
    file!("topics.toml"),
    file!("cases/bad-for-a-month.toml"),
    file!("cases/cannot-feel-the-hand.toml"),
    file!("cases/door-a-month-ago.toml"),
    file!("cases/dull-for-weeks.toml"),
    file!("cases/fell-off-the-ladder.toml"),
    file!("cases/fever-since-noon.toml"),
    file!("cases/first-days-at-the-saw.toml"),
    file!("cases/not-sure-when.toml"),
    file!("cases/sore-skin.toml"),
    file!("en/alerts.toml"),
    file!("en/common-questions/when-better.md"),
    file!("en/disclaimer.md"),
    file!("en/explanations.toml"),
    file!("en/explanations/bruise.md"),
    file!("en/explanations/too-much.md"),
    file!("en/first-steps.md"),
    file!("en/general-guide.md"),
    file!("en/introduction.md"),
    file!("en/pack.toml"),
    file!("en/products.toml"),
    file!("en/questions.toml"),
    file!("en/safety-net.md"),
    file!("en/stages.toml"),
    file!("en/topics.toml"),
    file!("en/topics/a-little-less.md"),
    file!("en/warning-signs.md"),
];
