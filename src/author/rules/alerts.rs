use super::Names;
use super::conditions::Conditions;
use super::sources::Sources;
use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::{Fields, Text};
use crate::domain::pack::{Alert, HoldsBack, Level, Place, ProductsBelow, WhenUnsure};

/// The words for a level.
pub const LEVELS: [(&str, Level); 3] = [
    ("emergency", Level::Emergency),
    ("same-day", Level::SameDay),
    ("see-clinician", Level::SeeClinician),
];

/// The words for a place.
pub const PLACES: [(&str, Place); 5] = [
    ("ambulance", Place::Ambulance),
    ("emergency-department", Place::EmergencyDepartment),
    ("doctor-today", Place::DoctorToday),
    ("clinician-soon", Place::ClinicianSoon),
    ("pharmacist", Place::Pharmacist),
];

/// The words for what an alert is where the answers leave it open.
pub const WHEN_UNSURE: [(&str, WhenUnsure); 2] =
    [("same-level", WhenUnsure::SameLevel), ("one-lower", WhenUnsure::OneLower)];

/// The words for whether products may follow below an alert's advice.
pub const PRODUCTS_BELOW: [(&str, ProductsBelow); 2] =
    [("withhold", ProductsBelow::Withhold), ("follow", ProductsBelow::Follow)];

/// What an alert can hold back.
const HELD_BACK: [&str; 3] = ["explanations", "topics", "common-questions"];

/// Reads the `[[alert]]` tables: alerts with their names, the highest level
/// first, and the names of the lines on what not to do, in the order of use.
pub fn read_alerts(
    file: &Fields<'_>,
    sources: &Sources,
    conditions: &mut Conditions<'_>,
) -> (Names, Vec<Alert>, Names) {
    let problems = file.problems();
    let (mut names, mut do_not) =
        (Names::new("alert", file.is_partial()), Names::new("do-not line", file.is_partial()));
    let mut found: Vec<(Option<Level>, Option<Alert>)> = Vec::new();
    for table in file.tables("alert") {
        let mut fields = Fields::new(table, "an alert", problems);
        let id = fields.text("id");
        if let Some(id) = &id {
            fields.call(format!("the alert `{}`", shown(&id.value)));
        }
        let level = fields.word("level", &LEVELS);
        let alert = read_alert(&fields, id.as_ref(), level, sources, conditions, &mut do_not);
        // Read once all alerts are known.
        fields.value("tied-with");
        fields.finish();
        if id.is_some_and(|id| names.declare(id, problems).is_some()) {
            found.push((level, alert));
        }
    }
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|position| {
        core::cmp::Reverse(found.get(*position).and_then(|(level, _)| *level))
    });
    let names = names.in_order(&order);
    let alerts = order.iter().filter_map(|position| found.get(*position)?.1.clone()).collect();
    (names, alerts, do_not)
}

fn read_alert(
    fields: &Fields<'_>,
    id: Option<&Text>,
    level: Option<Level>,
    sources: &Sources,
    conditions: &mut Conditions<'_>,
    do_not: &mut Names,
) -> Option<Alert> {
    let problems = fields.problems();
    let place = fields.word("place", &PLACES);
    let when = conditions.when(fields);
    let when_unsure = fields.optional_word("when-unsure", &WHEN_UNSURE).unwrap_or_default();
    let do_not =
        fields.texts("do-not").iter().filter_map(|line| do_not.intern(line, problems)).collect();
    let named_sources = sources.of(fields);
    fields.texts("rows");
    let products = fields.optional_word("products", &PRODUCTS_BELOW).unwrap_or_default();
    let holds_back = read_holds_back(fields);
    let until_seen = fields.boolean("until-seen", false);
    if let Some(level) = level {
        check_level(fields, level, place, problems);
    }
    Some(Alert {
        name: id?.value.clone(),
        level: level?,
        place: place?,
        when: when?,
        when_unsure,
        do_not,
        products,
        holds_back,
        until_seen,
        sources: named_sources,
    })
}

fn read_holds_back(fields: &Fields<'_>) -> HoldsBack {
    let mut holds_back = HoldsBack::default();
    for part in fields.texts("holds-back") {
        match part.value.as_str() {
            "explanations" => holds_back.explanations = true,
            "topics" => holds_back.topics = true,
            "common-questions" => holds_back.common_questions = true,
            other => fields.problems().report(
                Problem::error(format!("an alert cannot hold back `{}`", shown(other)))
                    .at(&part.spot)
                    .expected("expected `explanations`, `topics` or `common-questions`")
                    .near(other, HELD_BACK, fields.problems()),
            ),
        }
    }
    holds_back
}

fn check_level(fields: &Fields<'_>, level: Level, place: Option<Place>, problems: &Problems) {
    for name in ["products", "holds-back", "until-seen"] {
        if let Some(value) = fields.value(name)
            && level != Level::SeeClinician
        {
            let message = format!("`{name}` is for alerts of the level `see-clinician`");
            problems.report(
                Problem::error(message)
                    .at(&value.spot)
                    .remedy("take it out: a higher level shows nothing of it anyway"),
            );
        }
    }
    let is_far_enough = match level {
        Level::Emergency => place.is_none_or(|place| place >= Place::EmergencyDepartment),
        Level::SameDay => place.is_none_or(|place| place >= Place::DoctorToday),
        Level::SeeClinician | Level::SelfCare => true,
    };
    if !is_far_enough && let Some(place) = fields.value("place") {
        let expected = if level == Level::Emergency {
            "`ambulance` or `emergency-department`"
        } else {
            "a place that sees people today"
        };
        problems.report(
            Problem::error("the place does not fit the level")
                .at(&place.spot)
                .expected(format!("expected {expected}")),
        );
    }
}
