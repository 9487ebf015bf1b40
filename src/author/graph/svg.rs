use super::Interview;
use super::flow::flow;
use super::ink::escaped;
use super::table::table;

/// How the picture looks; it needs nothing from elsewhere.
const STYLE: &str = "\
svg { background: #fff; }
text { font: 11.6px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #1c1c1c; white-space: pre; }
.title { font-size: 20px; font-weight: bold; }
.heading { font-size: 14px; font-weight: bold; }
.name { font-weight: bold; }
.note { fill: #4a4a4a; font-style: italic; }
.number { text-anchor: middle; font-weight: bold; stroke: #fff; stroke-width: 5px; paint-order: stroke; }
.column { stroke: #c4c4c4; stroke-width: 1; }
.band { fill: #f4f4f4; }
.wire, .gather { stroke-width: 1.4; fill: none; }
.box { fill: #fff; stroke-width: 1.6; }
.emergency { --tone: #a3001b; } .same-day { --tone: #a04a00; } .out-of-scope { --tone: #5b3a8c; }
.see-clinician { --tone: #7a5c00; } .stage { --tone: #00607a; } .explanation { --tone: #1b6b2f; }
.caution { --tone: #4a5560; }
.heading, .outcome-name { fill: var(--tone); }
.outcome-name { font-size: 14px; font-weight: bold; }
.wire, .gather, .box { stroke: var(--tone); }
.dot, .head { fill: var(--tone); }
.spine { stroke: #1c1c1c; stroke-width: 2; }
.stop { fill: #1c1c1c; }
.place { fill: #fff; font-weight: bold; text-anchor: middle; }
.card { fill: #fafafa; stroke: #c4c4c4; }
.asks { font-size: 14px; }
.rule-line { stroke: #dcdcdc; }
.group, .end { fill: var(--tone); font-weight: bold; }
.chip { stroke: var(--tone); stroke-width: 1.4; fill: #fff; }
.alone { fill: var(--tone); }
.against { stroke-dasharray: 4 3; }
.on-alone { fill: #fff; font-weight: bold; }
.halt { fill: var(--tone); }
";

/// The room between the visit and the table.
const BETWEEN: usize = 30;

/// The interview as SVG, readable by itself: the visit question by question,
/// and below it the table of rules.
#[must_use]
pub fn svg(interview: &Interview) -> String {
    let (flow, table) = (flow(interview), table(interview));
    let width = flow.size.0.max(table.size.0);
    let below = flow.size.1 + BETWEEN;
    let height = below + table.size.1;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\">\n\
         <style>\n{STYLE}</style>\n{}<g transform=\"translate(0 {below})\">\n{}</g>\n</svg>\n",
        escaped(&interview.title),
        flow.ink.out,
        table.ink.out,
    )
}
