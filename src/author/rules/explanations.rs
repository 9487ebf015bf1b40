use super::Names;
use super::conditions::Conditions;
use super::pictures::KnownPictures;
use super::sources::Sources;
use crate::author::diagnostic::{Problem, shown};
use crate::author::read::Fields;
use crate::domain::pack::{Explanation, Reason, TopicId};

/// Reads the `[[explanation]]` tables: their names, the explanations, the
/// names of the reasons of each.
pub fn read_explanations(
    file: &Fields<'_>,
    topics: &Names,
    sources: &Sources,
    pictures: &KnownPictures,
    conditions: &mut Conditions<'_>,
) -> (Names, Vec<Explanation>, Vec<Names>) {
    let problems = file.problems();
    let mut names = Names::new("explanation", file.is_partial());
    let (mut explanations, mut reason_names) = (Vec::new(), Vec::new());
    for table in file.tables("explanation") {
        let mut fields = Fields::new(table, "an explanation", problems);
        let id = fields.text("id");
        if let Some(id) = &id {
            fields.call(format!("the explanation `{}`", shown(&id.value)));
        }
        let topic = fields.text("topic").and_then(|topic| topics.find(&topic, problems));
        let picture = pictures.of(&fields);
        let sources = sources.of(&fields);
        let (reason_ids, reasons) = read_reasons(&fields, conditions);
        fields.finish();
        let Some(id) = id.filter(|id| names.declare(id.clone(), problems).is_some()) else {
            continue;
        };
        reason_names.push(reason_ids);
        if let Some(topic) = topic.map(TopicId::new) {
            explanations.push(Explanation { name: id.value, topic, reasons, picture, sources });
        }
    }
    (names, explanations, reason_names)
}

fn read_reasons(explanation: &Fields<'_>, conditions: &mut Conditions<'_>) -> (Names, Vec<Reason>) {
    let problems = explanation.problems();
    let mut names = Names::new("reason", explanation.is_partial());
    let mut reasons: Vec<Reason> = Vec::new();
    let mut can_fit = false;
    for table in explanation.tables("reason") {
        let mut fields = Fields::new(table, "a reason", problems);
        let id = fields.text("id");
        if let Some(id) = &id {
            fields.call(format!("the reason `{}`", shown(&id.value)));
        }
        let points = fields.integer("points", -100..=100);
        can_fit |= points.is_none_or(|points: i16| points > 0);
        if points == Some(0)
            && let Some(written) = fields.value("points")
        {
            let problem = Problem::error("a reason of 0 points changes nothing").at(&written.spot);
            problems
                .report(problem.expected("expected 1 to 100, or -1 to -100 for a reason against"));
        }
        let when = conditions.when(&fields);
        fields.finish();
        let Some(id) = id.filter(|id| names.declare(id.clone(), problems).is_some()) else {
            continue;
        };
        if let (Some(points), Some(when)) = (points, when) {
            reasons.push(Reason { name: id.value, when, points });
        }
    }
    if !can_fit && !explanation.is_partial() {
        let remedy = "add a `[[explanation.reason]]` with points above 0";
        problems.report(
            Problem::error("nothing speaks for the explanation")
                .at(explanation.spot())
                .remedy(remedy),
        );
    }
    (names, reasons)
}
