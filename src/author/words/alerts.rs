use super::matching::{by_name, fields};
use super::questions::read_lines;
use super::reader::lines;
use super::{Passage, WordReader};
use crate::author::read::{Fields, Table, Value};
use crate::author::rules::Draft;
use crate::domain::pack::{AlertWords, ScopeReasonWords};

/// What `alerts.toml` of a language says.
pub struct AlertFile {
    /// The words of the alerts.
    pub alerts: Vec<AlertWords>,
    /// Lines on what not to do.
    pub do_not: Vec<String>,
    /// The words of the reasons for which the checker does not fit.
    pub scope_reasons: Vec<ScopeReasonWords>,
}

/// The words of `alerts.toml`.
pub fn read_alerts(table: &Table, draft: &Draft, reader: &WordReader<'_>) -> AlertFile {
    let file = Fields::new(table, "`alerts.toml`", reader.problems);
    let alerts = by_name(file.optional_table("alerts"), &draft.alerts, table, reader.problems);
    let scope =
        by_name(file.optional_table("out-of-scope"), &draft.scope_reasons, table, reader.problems);
    let do_not = read_lines(file.optional_table("do-not"), &draft.do_not, &file, reader);
    // Where a rule is broken its lines are not known; then nothing is built anyway.
    let lines = |position: usize| -> Vec<String> {
        let lines = draft.rules.alerts.get(position).map_or(&[][..], |alert| &alert.do_not);
        lines.iter().filter_map(|line| do_not.get(usize::from(*line)).cloned()).collect()
    };
    let alerts = alerts
        .into_iter()
        .zip(draft.alerts.iter())
        .enumerate()
        .map(|(position, (value, name))| read_alert(value, name, &lines(position), reader))
        .collect();
    let scope_reasons = scope
        .into_iter()
        .zip(draft.scope_reasons.iter())
        .map(|(value, name)| read_scope_reason(value, name, reader))
        .collect();
    file.finish();
    AlertFile { alerts, do_not, scope_reasons }
}

fn read_alert(
    value: Option<&Value>,
    name: &str,
    do_not: &[String],
    reader: &WordReader<'_>,
) -> AlertWords {
    let what = format!("the alert `{name}`");
    let Some(fields) = fields(value, what.clone(), reader.problems) else {
        return AlertWords { title: String::new(), why: String::new(), advice: None };
    };
    let words = AlertWords {
        title: reader.line(&fields, "title"),
        why: reader.line(&fields, "why"),
        advice: reader.optional_line(&fields, "advice"),
    };
    // The title is a part of "this may be …", no sentence of its own.
    let mut lines = vec![words.why.clone()];
    lines.extend(words.advice.clone());
    lines.extend(do_not.iter().cloned());
    let spot = fields.spot().clone();
    fields.finish();
    reader.passage(Passage { what, spot, lines, is_screen: true });
    words
}

fn read_scope_reason(
    value: Option<&Value>,
    name: &str,
    reader: &WordReader<'_>,
) -> ScopeReasonWords {
    let what = format!("the out-of-scope reason `{name}`");
    let mut words = ScopeReasonWords { title: String::new(), advice: Vec::new() };
    let Some(fields) = fields(value, what.clone(), reader.problems) else { return words };
    words.title = reader.line(&fields, "title");
    if let Some(advice) = fields.text("advice") {
        words.advice = reader.blocks(advice);
    }
    let spot = fields.spot().clone();
    fields.finish();
    let mut told = vec![words.title.clone()];
    told.extend(lines(&words.advice));
    reader.passage(Passage { what, spot, lines: told, is_screen: true });
    words
}
