use std::collections::{BTreeSet, HashSet};

use super::Names;
use super::questions::KnownQuestions;
use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::expression::compile::{Compiler, Written};
use crate::author::expression::{Expression, parse};
use crate::author::read::{Fields, Table, Text, ValueKind};
use crate::domain::condition::{ChoiceSet, Condition};
use crate::domain::pack::ConditionId;

/// The pack's conditions: the named ones, and every `when`.
pub struct Conditions<'a> {
    compiler: Compiler<'a>,
    /// Whether some expression is mistaken: then nobody knows what it was to read.
    is_partial: bool,
}

/// A named condition.
struct Named {
    id: Text,
    when: Text,
    tree: Option<Expression>,
}

impl<'a> Conditions<'a> {
    /// Reads the `[[condition]]` tables of all rule files. Those that nothing
    /// reads are checked, but take no room in the pack.
    #[must_use]
    pub fn read(files: &[&Table], questions: &'a KnownQuestions, problems: &Problems) -> Self {
        let (names, named) = read_named(files, questions, problems);
        let (order, circles) = in_order(&names, &named, problems);
        let used = used(files, &names, &named);
        let mut checking = Compiler::new(questions, names.is_partial());
        let mut compiler = Compiler::new(questions, names.is_partial());
        let nowhere = Problems::new();
        // What goes in a circle is reported: what reads it says nothing of its own.
        for condition in circles.iter().filter_map(|position| named.get(*position)) {
            checking.name(&condition.id.value, None);
            compiler.name(&condition.id.value, None);
        }
        for condition in order.iter().filter_map(|position| named.get(*position)) {
            let name = condition.id.value.as_str();
            let checked = condition
                .tree
                .as_ref()
                .and_then(|tree| checking.add(tree, Written { text: &condition.when, problems }));
            checking.name(name, checked);
            if used.contains(name) {
                let tree = condition.tree.as_ref();
                let place = tree.and_then(|tree| {
                    compiler.add(tree, Written { text: &condition.when, problems: &nowhere })
                });
                compiler.name(name, place);
            } else if names.is_partial() {
                compiler.name(name, None);
            } else {
                let message = format!("nothing reads the condition `{name}`");
                problems.report(
                    Problem::warning(message)
                        .at(&condition.id.spot)
                        .remedy("take it out, or name it in a `when`"),
                );
                compiler.name(name, None);
            }
        }
        let is_partial = names.is_partial()
            || !circles.is_empty()
            || named.iter().any(|condition| condition.tree.is_none());
        Self { compiler, is_partial }
    }

    /// The condition that an entry must have under `when`.
    pub fn when(&mut self, entry: &Fields<'_>) -> Option<ConditionId> {
        let text = entry.text("when");
        self.is_partial |= text.is_none();
        self.add(&text?, entry.problems())
    }

    /// The condition in a text.
    pub fn add(&mut self, text: &Text, problems: &Problems) -> Option<ConditionId> {
        let tree = read_expression(text, problems);
        let place = tree.and_then(|tree| self.compiler.add(&tree, Written { text, problems }));
        self.is_partial |= place.is_none();
        place
    }

    /// The named conditions that something reads, with what they stand for.
    #[must_use]
    pub fn named(&self) -> Vec<(String, ConditionId)> {
        self.compiler.named()
    }

    /// The pack's list of conditions, and the choices that they read by
    /// question, unless some expression is mistaken.
    #[must_use]
    pub fn finish(self) -> (Vec<Condition>, Option<Vec<Option<ChoiceSet>>>) {
        let (list, reads) = self.compiler.finish();
        (list, (!self.is_partial).then_some(reads))
    }
}

fn read_expression(text: &Text, problems: &Problems) -> Option<Expression> {
    parse(&text.value)
        .map_err(|mistake| {
            let mut problem = Problem::error(mistake.message).at(&text.part(mistake.span));
            problem.expected = mistake.expected;
            problem.remedy = mistake.remedy;
            problems.report(problem);
        })
        .ok()
}

fn read_named(
    files: &[&Table],
    questions: &KnownQuestions,
    problems: &Problems,
) -> (Names, Vec<Named>) {
    let mut names = Names::new("condition", files.iter().any(|file| file.is_partial));
    let mut named = Vec::new();
    for file in files {
        for table in Fields::new(file, "the file", problems).tables("condition") {
            let mut fields = Fields::new(table, "a condition", problems);
            let id = fields.text("id");
            if let Some(id) = &id {
                fields.call(format!("the condition `{}`", shown(&id.value)));
            }
            let when = fields.text("when");
            fields.finish();
            let (Some(id), Some(when)) = (id, when) else {
                names.set_partial();
                continue;
            };
            if questions.find(&id.value).is_some() {
                names.set_partial();
                let message = format!("`{}` is a question already", id.value);
                problems.report(
                    Problem::error(message).at(&id.spot).remedy("give the condition another id"),
                );
            } else if names.declare(id.clone(), problems).is_some() {
                let tree = read_expression(&when, problems);
                named.push(Named { id, when, tree });
            }
        }
    }
    (names, named)
}

/// The named conditions, each behind those that it reads; and those that go in
/// circles, which are reported and stand in no order.
fn in_order(names: &Names, named: &[Named], problems: &Problems) -> (Vec<usize>, BTreeSet<usize>) {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        Not,
        Open,
        Done,
    }
    let reads: Vec<Vec<usize>> =
        named.iter().map(|condition| reads(condition.tree.as_ref(), names)).collect();
    let mut seen = vec![Seen::Not; named.len()];
    let mut order = Vec::new();
    let mut circles = BTreeSet::new();
    for start in 0..named.len() {
        // The way to the present condition, each with how many of its readings
        // were followed: no recursion, since chains may be long.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((at, followed)) = way.last_mut() {
            let at = *at;
            if seen.get(at) == Some(&Seen::Done) {
                way.pop();
                continue;
            }
            if let Some(place) = seen.get_mut(at) {
                *place = Seen::Open;
            }
            let next = reads.get(at).and_then(|reads| reads.get(*followed)).copied();
            *followed += 1;
            match next {
                Some(next) if seen.get(next) == Some(&Seen::Open) => {
                    circles.extend(report_circle(&way, next, named, problems));
                }
                Some(next) => way.push((next, 0)),
                None => {
                    if let Some(place) = seen.get_mut(at) {
                        *place = Seen::Done;
                    }
                    order.push(at);
                    way.pop();
                }
            }
        }
    }
    order.retain(|position| !circles.contains(position));
    (order, circles)
}

/// Reports the circle that ends a way, and gives what goes in it.
fn report_circle(
    way: &[(usize, usize)],
    back: usize,
    named: &[Named],
    problems: &Problems,
) -> Vec<usize> {
    let name =
        |position: usize| named.get(position).map_or("", |condition| condition.id.value.as_str());
    let positions = way.iter().map(|(position, _)| *position);
    let circle: Vec<usize> = positions.skip_while(|position| *position != back).collect();
    let mut told: Vec<_> =
        circle.iter().take(10).map(|position| format!("`{}`", name(*position))).collect();
    told.extend((circle.len() > told.len()).then(|| "…".to_owned()));
    told.push(format!("`{}`", name(back)));
    let message = format!("conditions read each other in a circle: {}", told.join(" reads "));
    let problem = Problem::error(message).remedy("let one of them compare questions only");
    problems.report(match named.get(back) {
        Some(condition) => problem.at(&condition.id.spot),
        None => problem,
    });
    circle
}

fn reads(tree: Option<&Expression>, names: &Names) -> Vec<usize> {
    let named = tree.map(Expression::named).unwrap_or_default();
    named.iter().filter_map(|name| names.position(&name.text).map(usize::from)).collect()
}

/// The named conditions that some other `when` reads, be it through others.
fn used<'n>(files: &[&Table], names: &Names, named: &'n [Named]) -> HashSet<&'n str> {
    let mut open: Vec<usize> = Vec::new();
    for file in files {
        for entry in file.entries.iter().filter(|entry| entry.key.value != "condition") {
            collect_readers(&entry.value.kind, names, &mut open);
        }
    }
    let mut used = HashSet::new();
    while let Some(condition) = open.pop().and_then(|position| named.get(position)) {
        if used.insert(condition.id.value.as_str()) {
            open.extend(reads(condition.tree.as_ref(), names));
        }
    }
    used
}

/// TOML nests at most 80 deep, so this ends.
fn collect_readers(value: &ValueKind, names: &Names, open: &mut Vec<usize>) {
    match value {
        ValueKind::List(items) => {
            items.iter().for_each(|item| collect_readers(&item.kind, names, open));
        }
        ValueKind::Table(table) => {
            for entry in &table.entries {
                match &entry.value.kind {
                    ValueKind::Text(text) if entry.key.value == "when" => {
                        open.extend(reads(parse(text).ok().as_ref(), names));
                    }
                    other => collect_readers(other, names, open),
                }
            }
        }
        _ => {}
    }
}
