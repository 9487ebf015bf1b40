use crate::source::{catalog_sources, read, script};

#[test]
fn no_sentence_stands_in_the_scripts() {
    let mut comment = false;
    let others = ["advice", "late", "symptom-checker-contrast"];
    let others = others.map(|name| read(&format!("src/embed/element/{name}.js")));
    let scripts = script() + &others.concat() + &catalog_sources().concat();
    for line in scripts.lines() {
        let code = line.split("// ").next().unwrap_or_default();
        comment |= code.trim_start().starts_with("/*");
        if !comment {
            for text in code.split(['\'', '`']).skip(1).step_by(2) {
                let words = text.split(' ').filter(|word| {
                    word.len() > 1 && word.bytes().all(|letter| letter.is_ascii_alphabetic())
                });
                assert!(words.count() < 3, "`{text}` is a sentence");
            }
        }
        comment &= !code.contains("*/");
    }
}
