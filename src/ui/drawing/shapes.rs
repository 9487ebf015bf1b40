use crate::domain::pack::Phrase;

/// A drawing: outlines with a class each, and words.
pub(super) struct Shapes {
    /// The name by which content calls it.
    pub(super) name: &'static str,
    /// The view box of the picture.
    pub(super) view_box: &'static str,
    /// Class and outline.
    pub(super) paths: &'static [(&'static str, &'static str)],
    /// Class, place and words.
    pub(super) labels: &'static [(&'static str, &'static str, &'static str, Phrase)],
    /// What it shows, in a sentence; none for the small ones in tiles.
    pub(super) shows: Option<Phrase>,
}

/// The outline of a lower leg from the side, the toes to the left.
const LEG: &str = "M15 2C13 18 16 34 18 45 17 51 10 53 5 56c-3 2-2 5 1 5h24c3 0 4-3 2-7-2-5-2-9 0-15 5-10 8-24 3-37";

/// A leg with a mark on it.
macro_rules! leg {
    ($name:literal, $mark:literal) => {
        Shapes {
            name: $name,
            view_box: "0 0 44 64",
            paths: &[("leg", LEG), ("mark", $mark)],
            labels: &[],
            shows: None,
        }
    };
}

/// Every drawing.
pub(super) const DRAWINGS: &[Shapes] = &[
    Shapes {
        name: "load-over-run",
        view_box: "0 0 360 176",
        paths: &[
            ("axis", "M16 148H344"),
            ("late", "M228 20H328V148H228Z"),
            ("soft", "M16 44C120 44 196 62 344 118"),
            ("strong", "M16 126C126 122 204 84 344 30"),
            ("mark", "M271 56a7 7 0 1 1-.1 0Z"),
        ],
        labels: &[
            ("soft", "66", "34", Phrase::DrawingUpperCalf),
            ("strong", "56", "142", Phrase::DrawingSoleus),
            ("mark", "271", "40", Phrase::DrawingPain),
            ("", "34", "168", Phrase::DrawingStart),
            ("", "304", "168", Phrase::DrawingEnd),
        ],
        shows: Some(Phrase::DrawingLoad),
    },
    Shapes {
        name: "calf-section",
        view_box: "0 0 360 200",
        paths: &[
            (
                "skin",
                "M180 10C244 10 282 50 282 102 282 156 236 190 180 190 124 190 78 156 78 102 78 50 116 10 180 10Z",
            ),
            ("bone", "M150 34a23 20 0 1 0 .1 0ZM218 62a10 10 0 1 0 .1 0Z"),
            (
                "strong",
                "M104 102C130 84 228 84 256 100 264 122 240 138 180 138 120 138 98 124 104 102Z",
            ),
            (
                "soft",
                "M100 136C118 150 150 150 176 150V180C138 180 108 164 100 136ZM260 134C242 150 210 150 184 150V180C222 180 252 164 260 134Z",
            ),
            ("lead", "M127 54H66M246 116H300M112 166H66"),
        ],
        labels: &[
            ("", "34", "58", Phrase::DrawingShinBone),
            ("strong", "324", "120", Phrase::DrawingSoleus),
            ("soft", "32", "170", Phrase::DrawingUpperCalf),
        ],
        shows: Some(Phrase::DrawingSection),
    },
    leg!("leg-high", "M31 5a5 8 0 1 0 .1 0Z"),
    leg!("leg-low", "M29 25a4.5 8 0 1 0 .1 0Z"),
    leg!("leg-calf", "M30 5a5.5 16 0 1 0 .1 0Z"),
    leg!("leg-achilles", "M30 43a2.5 6 0 1 0 .1 0Z"),
    leg!("leg-shin", "M17 12a2.5 13 0 1 0 .1 0Z"),
];
