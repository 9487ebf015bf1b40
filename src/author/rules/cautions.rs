use super::Names;
use super::conditions::Conditions;
use super::sources::Sources;
use crate::author::diagnostic::shown;
use crate::author::read::Fields;
use crate::domain::pack::{Caution, Effect};

/// The words for what a caution does.
pub const EFFECTS: [(&str, Effect); 2] =
    [("withhold", Effect::Withhold), ("show-with", Effect::ShowWith)];

/// Reads the `[[caution]]` tables: those that withhold come first.
pub fn read_cautions(
    file: &Fields<'_>,
    sources: &Sources,
    conditions: &mut Conditions<'_>,
) -> (Names, Vec<Caution>) {
    let problems = file.problems();
    let mut names = Names::new("caution", file.is_partial());
    let mut found: Vec<(Option<Effect>, Option<Caution>)> = Vec::new();
    for table in file.tables("caution") {
        let mut fields = Fields::new(table, "a caution", problems);
        let id = fields.text("id");
        if let Some(id) = &id {
            fields.call(format!("the caution `{}`", shown(&id.value)));
        }
        let effect = fields.word("effect", &EFFECTS);
        let when = conditions.when(&fields);
        let sources = sources.of(&fields);
        fields.texts("rows");
        fields.finish();
        let Some(id) = id.filter(|id| names.declare(id.clone(), problems).is_some()) else {
            continue;
        };
        let caution = when.zip(effect).map(|(when, effect)| Caution {
            name: id.value,
            when,
            effect,
            sources,
        });
        found.push((effect, caution));
    }
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|position| found.get(*position).and_then(|(effect, _)| *effect));
    let cautions = order.iter().filter_map(|position| found.get(*position)?.1.clone()).collect();
    (names.in_order(&order), cautions)
}
