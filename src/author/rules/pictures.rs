use super::Names;
use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::Fields;
use crate::domain::pack::{Label, Outline, Picture, PictureId, Tone};

/// What authors call the ways of drawing.
const TONES: [(&str, Tone); 7] = [
    ("line", Tone::Line),
    ("area", Tone::Area),
    ("strong", Tone::Strong),
    ("soft", Tone::Soft),
    ("mark", Tone::Mark),
    ("body", Tone::Body),
    ("inner", Tone::Inner),
];

/// The pictures of a pack, with the names that need words.
pub struct KnownPictures {
    names: Names,
    labels: Vec<Names>,
    pictures: Vec<Picture>,
}

impl KnownPictures {
    /// A pack without pictures.
    #[must_use]
    pub fn none() -> Self {
        Self { names: Names::new("picture", false), labels: Vec::new(), pictures: Vec::new() }
    }

    /// The picture that an entry names, if it names one.
    pub fn of(&self, fields: &Fields<'_>) -> Option<PictureId> {
        let name = fields.optional_text("picture")?;
        self.names.find(&name, fields.problems()).map(PictureId::new)
    }

    /// The names of the pictures.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// The names of each picture's labels.
    #[must_use]
    pub fn labels(&self) -> &[Names] {
        &self.labels
    }

    /// The pictures.
    #[must_use]
    pub fn pictures(&self) -> &[Picture] {
        &self.pictures
    }
}

/// Reads `pictures.toml`.
pub fn read_pictures(file: &Fields<'_>) -> KnownPictures {
    let problems = file.problems();
    let mut known = KnownPictures::none();
    for table in file.tables("picture") {
        let mut fields = Fields::new(table, "a picture", problems);
        let id = fields.text("id");
        if let Some(id) = &id {
            fields.call(format!("the picture `{}`", shown(&id.value)));
        }
        let (width, height) =
            (fields.integer("width", 1..=2000), fields.integer("height", 1..=2000));
        let outlines = fields.tables("outline").into_iter().filter_map(|table| {
            let fields = Fields::new(table, "an outline", problems);
            let outline = read_outline(&fields);
            fields.finish();
            outline
        });
        let outlines = outlines.collect();
        let mut names = Names::new("label", fields.is_partial());
        let labels = fields.tables("label").into_iter().filter_map(|table| {
            let fields = Fields::new(table, "a label", problems);
            let id = fields.text("id").and_then(|id| names.declare(id, problems));
            let tone = fields.word("tone", &TONES);
            let (x, y) = (fields.integer("x", 0..=2000), fields.integer("y", 0..=2000));
            fields.finish();
            id.and(Some(Label { tone: tone?, x: x?, y: y? }))
        });
        let labels = labels.collect();
        fields.finish();
        let declared = id.filter(|id| known.names.declare(id.clone(), problems).is_some());
        if let (Some(id), Some(width), Some(height)) = (declared, width, height) {
            known.pictures.push(Picture { name: id.value, width, height, outlines, labels });
            known.labels.push(names);
        }
    }
    known
}

fn read_outline(fields: &Fields<'_>) -> Option<Outline> {
    let (tone, path) = (fields.word("tone", &TONES), fields.text("path")?);
    if let Some(stray) = path.value.chars().find(|character| !is_path_data(*character)) {
        report_stray(stray, &path.spot, fields.problems());
        return None;
    }
    Some(Outline { tone: tone?, path: path.value })
}

/// Whether path data can have this character: the commands of SVG, numbers and
/// what stands between them.
fn is_path_data(character: char) -> bool {
    "MmLlHhVvCcSsQqTtAaZz0123456789.,- ".contains(character)
}

fn report_stray(stray: char, spot: &crate::author::diagnostic::Spot, problems: &Problems) {
    let message = format!("path data has no `{}`", shown(&stray.to_string()));
    let expected = "expected commands and numbers as in the `d` of an SVG path";
    problems.report(Problem::error(message).at(spot).expected(expected));
}
