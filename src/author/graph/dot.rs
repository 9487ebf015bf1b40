use core::fmt::Write as _;

use super::Interview;

/// The interview in the language of Graphviz: questions on the left, rules in
/// the middle, outcomes on the right; an edge from a question to each rule that
/// reads it, with the answers that it reads there.
#[must_use]
pub fn dot(interview: &Interview) -> String {
    let mut text = format!(
        "digraph interview {{\n  label={};\n  rankdir=LR;\n  node [shape=box];\n",
        quoted(&interview.title)
    );
    for (position, asking) in interview.questions.iter().enumerate() {
        let label = quoted(&format!("{}. {}", position + 1, asking.name));
        let tooltip = quoted(&format!("{}\n{}", asking.title, asking.when));
        let id = quoted(&question_id(&asking.name));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {id} [label={label}, tooltip={tooltip}];");
    }
    for group in &interview.groups {
        let outcome = quoted(&format!("outcome/{}", group.key));
        let name = quoted(&format!("cluster_{}", group.key));
        let _ = writeln!(text, "  subgraph {name} {{\n    label={};", quoted(group.title));
        for row in &group.rows {
            let tooltip = quoted(&row.conditions.join("\n"));
            let id = quoted(&rule_id(group.key, &row.name));
            let label = quoted(&row.name);
            let _ = writeln!(text, "    {id} [label={label}, tooltip={tooltip}];");
        }
        let _ = writeln!(text, "  }}\n  {outcome} [label={}, shape=oval];", quoted(group.outcome));
        for row in &group.rows {
            let rule = quoted(&rule_id(group.key, &row.name));
            for read in row.reads() {
                let Some(asking) = interview.questions.get(read) else { continue };
                let question = quoted(&question_id(&asking.name));
                let label = quoted(&row.read_at(read).join("\n"));
                let _ = writeln!(text, "  {question} -> {rule} [label={label}];");
            }
            let _ = writeln!(text, "  {rule} -> {outcome};");
        }
    }
    text + "}\n"
}

fn question_id(question: &str) -> String {
    format!("question/{question}")
}

fn rule_id(group: &str, name: &str) -> String {
    format!("{group}/{name}")
}

/// A string of the language: quotes and backslashes are escaped.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
